/** Names as they are spread over the country: a few family names for most people, given names by fashion. */
import type { Random } from "./random.ts";

/** Shares in per mille; the rest falls on the rarer ones. */
const families: readonly (readonly [string, number])[] = [
  ["Nguyễn", 315],
  ["Trần", 109],
  ["Lê", 91],
  ["Phạm", 60],
  ["Hoàng", 36],
  ["Huỳnh", 25],
  ["Phan", 28],
  ["Vũ", 24],
  ["Võ", 22],
  ["Đặng", 19],
  ["Bùi", 17],
  ["Đỗ", 15],
  ["Hồ", 13],
  ["Ngô", 13],
  ["Dương", 11],
  ["Lý", 8],
];
const rareFamilies =
  "An Âu Bạch Bàn Cao Cầm Châu Chu Cù Diệp Doãn Đàm Đào Đậu Điêu Đinh Đoàn Đồng Đới Giang Giàng Hà Hạ Hầu Hứa Kiều Khổng Khuất Kim La Lại Lâm Liêu Lò Lục Lương Lưu Lường Ma Mã Mai Mạc Nghiêm Nông Phí Phó Phùng Quách Quàng Sùng Tạ Tăng Tòng Tô Tống Thái Thạch Thân Thẩm Tiêu Tôn Trịnh Triệu Trương Từ Ung Văn Vàng Vi Viên Vương".split(
    " ",
  );

const boys =
  "Anh Minh Bảo Huy Khang Khoa Phúc Long Nam Đức Quân Kiệt Nhật Dũng Tuấn Phong Hưng Hải Sơn Thành Trung Thịnh Đạt Hoàng Hùng Kiên Hiếu Quang Việt Lâm Tùng Bách Khôi Cường Duy Nguyên Tâm Vinh Toàn Thắng An Bình Hòa Lộc Tài Trí Vũ Khánh Khải Dương Tiến Thái Đăng Tú Hậu Nghĩa Nhân Thiện Tín Tấn Luân Lợi Sang Thuận Trọng Trường Tường Văn Vĩ Phát Phú Phước Quốc Quý Sáng Đông Giang Hào Hiệp Hoan Hợp Hội Khiêm Kỳ Linh Lực Mạnh Ngọc Pháp Phi Quyết Quyền Tân Thạch Thi Thông Thủy Thức Tiệp Toản Tráng Trình Tuyên Viên Vượng Xuân Ý Đoàn Đồng Định Đôn".split(
    " ",
  );
const girls =
  "Anh Linh Chi Nhi Ngọc Hân Trang My Hà Thảo Mai Vy Phương Hương Lan Hằng Nga Thủy Nhung Yến Thu Hoa Hiền Hạnh Dung Quỳnh Trâm Châu Ngân An Thanh Vân Tâm Huyền Loan Oanh Ánh Diệp Giang Khánh Uyên Trinh Thư Tuyết Như Bích Diễm Đào Hồng Huệ Lài Lam Liên Liễu Loan Lý Mơ Na Nguyệt Nhàn Nụ Phượng Quyên Sen Sương Thắm Thoa Thơ Thơm Thúy Tiên Trúc Tú Tươi Vi Xuân Xuyến Ý Bình Cúc Duyên Gấm Hiên Hòa Hoài Hường Kiều Lê Mận Minh Nết Ngà Ngoan Nhã San Thêu Thùy Thục Tình Trà Vui Yên Đan Đoan".split(
    " ",
  );
const boyMiddles =
  "Văn Minh Gia Đức Quốc Hữu Thanh Ngọc Hoàng Anh Tuấn Xuân Quang Đình Trọng Công Duy Bảo Nhật Thành Tiến Việt Hải Khánh Thế Trung Mạnh Viết Bá Chí Phúc Thái Nguyên".split(
    " ",
  );
const girlMiddles =
  "Thị Ngọc Thanh Minh Thùy Bảo Khánh Phương Thu Hồng Kim Diệu Quỳnh Mỹ Hoài Gia An Như Tường Bích Cẩm Hà Lan Mai Tú Xuân Yến Vân Thảo Ánh".split(
    " ",
  );

export type Sex = "male" | "female";
export type Name = { family: string; middles: string[]; given: string };

export const spoken = ({ family, middles, given }: Name): string => [family, ...middles, given].join(" ");

export function familyName(random: Random): string {
  let at = random.between(0, 999);
  for (const [name, share] of families) {
    at -= share;
    if (at < 0) return name;
  }
  return random.pick(rareFamilies);
}

/** `old`: born when nearly everybody was `Văn` or `Thị`. */
export function nameOf(random: Random, family: string, sex: Sex, old = false): Name {
  const [middles, givens] = sex === "male" ? [boyMiddles, boys] : [girlMiddles, girls];
  const filler = sex === "male" ? "Văn" : "Thị";
  const given = random.pickCommon(givens);
  if (random.chance(old ? 0.7 : 0.22)) {
    const second = random.chance(old ? 0.1 : 0.45) ? [random.pickCommon(middles.slice(1))] : [];
    return { family, middles: [filler, ...second], given };
  }
  if (random.chance(0.06)) return { family, middles: [], given };
  const first = random.pickCommon(middles);
  const second = random.chance(0.12) ? [random.pickCommon(givens)] : [];
  return { family, middles: [first, ...second], given };
}
