/** Vietnamese names as often as they are met, roughly: invented people of seeded dossiers are called so. */

/** Word → how many of a thousand. What is left over goes to the first ones. */
type Weights = Readonly<Record<string, number>>;

const family: Weights = {
  ...{ NGUYỄN: 380, TRẦN: 110, LÊ: 95, PHẠM: 70, HOÀNG: 50, PHAN: 45, VŨ: 39, ĐẶNG: 21, BÙI: 20, ĐỖ: 14 },
  ...{
    HỒ: 13,
    NGÔ: 13,
    DƯƠNG: 10,
    LÝ: 5,
    NÔNG: 12,
    TRIỆU: 8,
    HÀ: 9,
    LƯƠNG: 9,
    ĐINH: 9,
    MAI: 7,
    TẠ: 5,
    CAO: 6,
  },
  ...{ LƯU: 5, CHU: 5, ĐÀM: 5, MA: 6, LÂM: 6, VI: 4, HỨA: 4, BẾ: 3, SẦM: 3, ĐOÀN: 6, QUÁCH: 3, TÔ: 3 },
};
const middleOfWomen: Weights = {
  ...{ THỊ: 520, NGỌC: 80, THU: 60, THANH: 55, PHƯƠNG: 45, MINH: 40, BẢO: 35, KHÁNH: 30, HỒNG: 30, KIM: 25 },
  ...{ DIỆU: 20, QUỲNH: 20, GIA: 15, MAI: 15, HOÀI: 10 },
};
const middleOfMen: Weights = {
  ...{
    VĂN: 430,
    MINH: 80,
    ĐỨC: 75,
    QUỐC: 60,
    GIA: 60,
    HỮU: 45,
    CÔNG: 40,
    THANH: 35,
    ĐÌNH: 35,
    TUẤN: 30,
    XUÂN: 30,
  },
  ...{ BẢO: 30, NGỌC: 25, TRỌNG: 15, HOÀNG: 10 },
};
const givenOfWomen: Weights = {
  ...{
    ANH: 80,
    LINH: 75,
    HƯƠNG: 60,
    TRANG: 60,
    HÀ: 55,
    LAN: 50,
    THẢO: 50,
    NGỌC: 50,
    HOA: 45,
    NHUNG: 40,
    THÚY: 40,
  },
  ...{
    MAI: 40,
    HẰNG: 40,
    YẾN: 35,
    VÂN: 35,
    NGA: 30,
    CHI: 30,
    NHI: 30,
    VY: 30,
    HIỀN: 25,
    LOAN: 25,
    DUNG: 25,
    ĐÀO: 20,
  },
  ...{ QUYÊN: 15, TÂM: 10, XUÂN: 5 },
};
const givenOfMen: Weights = {
  ...{
    HÙNG: 60,
    DŨNG: 60,
    NAM: 60,
    ANH: 55,
    TUẤN: 55,
    MINH: 55,
    HẢI: 50,
    LONG: 50,
    SƠN: 50,
    THẮNG: 45,
    KHÔI: 45,
  },
  ...{
    BẢO: 45,
    AN: 40,
    PHÚC: 40,
    KHANG: 40,
    HUY: 40,
    ĐẠT: 35,
    KIÊN: 35,
    TRUNG: 30,
    QUÂN: 30,
    LÂM: 25,
    BÌNH: 25,
  },
  ...{ THÀNH: 15, TÙNG: 10, VINH: 5 },
};

export const nameTables = { family, middleOfWomen, middleOfMen, givenOfWomen, givenOfMen } as const;
export type NameKind = keyof typeof nameTables;

/** A thousand places, each with its word: a random number finds a name as often as it is met. */
export function namePlaces(kind: NameKind): string[] {
  const words = Object.entries(nameTables[kind]).flatMap(([word, weight]) =>
    Array.from({ length: weight }, () => word),
  );
  const first = words[0] ?? "AN";
  return Array.from({ length: 1000 }, (_, at) => words[at] ?? first);
}
