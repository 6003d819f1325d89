/**
 * First part of the agencies' electronic identification codes, by province code (identifiers §5, QĐ 20/2020/QĐ-TTg).
 *
 * From memory, unverified: the codes given before the mergers of 2025, of that former province whose name lives on.
 */
export const provinceIdentifiers: Record<string, string> = {
  "01": "H26", // Hà Nội
  "04": "H14", // Cao Bằng
  "08": "H60", // Tuyên Quang
  "11": "H18", // Điện Biên
  "12": "H35", // Lai Châu
  "14": "H52", // Sơn La
  "15": "H38", // Lào Cai
  "19": "H55", // Thái Nguyên
  "20": "H37", // Lạng Sơn
  "22": "H49", // Quảng Ninh
  "24": "H05", // Bắc Ninh
  "25": "H44", // Phú Thọ
  "31": "H24", // Hải Phòng
  "33": "H31", // Hưng Yên
  "37": "H42", // Ninh Bình
  "38": "H56", // Thanh Hóa
  "40": "H41", // Nghệ An
  "42": "H27", // Hà Tĩnh
  "44": "H50", // Quảng Trị
  "46": "H57", // Huế
  "48": "H17", // Đà Nẵng
  "51": "H48", // Quảng Ngãi
  "52": "H21", // Gia Lai
  "56": "H32", // Khánh Hòa
  "66": "H15", // Đắk Lắk
  "68": "H36", // Lâm Đồng
  "75": "H19", // Đồng Nai
  "79": "H29", // TP. Hồ Chí Minh
  "80": "H53", // Tây Ninh
  "82": "H20", // Đồng Tháp
  "86": "H61", // Vĩnh Long
  "91": "H01", // An Giang
  "92": "H13", // Cần Thơ
  "96": "H12", // Cà Mau
};
