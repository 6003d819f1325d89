/**
 * Families for automated tests, so that no two tests need the same deceased: somebody who has died (or, in the last ones, is alive and may be
 * said to have died) and a relative who can sign in. Made from a small table; all names are plainly invented.
 */
import type { Essentials } from "./citizens.ts";
import { inDemoA, inDemoB } from "./places.ts";

/** Who is head of the household in which the deceased lives: the deceased, the relative, another relative; `alone`: there is nobody else. */
type Home = "deceasedIsHead" | "filerIsHead" | "otherIsHead" | "alone";
export type Standing =
  | "pensioner"
  | "insured"
  | "survivor"
  | "assisted"
  | "merit"
  | "meritPensioner"
  | "none";

type Kind = {
  standing: Standing;
  /** What the one who signs in is to the other. */
  filerIs: "spouse" | "child" | "sibling" | "grandchild";
  home: Home;
  /** Year of birth of the deceased; those of the others follow. */
  born: number;
  ward?: "B";
  withChild?: true;
  alive?: true;
};

const repeat = (count: number, kind: Kind): Kind[] =>
  Array.from({ length: count }, (_, index) => ({ ...kind, born: kind.born + index }));

const kinds: readonly Kind[] = [
  ...repeat(8, { standing: "pensioner", filerIs: "spouse", home: "deceasedIsHead", born: 1950 }),
  ...repeat(8, { standing: "insured", filerIs: "spouse", home: "filerIsHead", born: 1975, withChild: true }),
  ...repeat(8, { standing: "survivor", filerIs: "child", home: "filerIsHead", born: 1938 }),
  ...repeat(4, { standing: "assisted", filerIs: "child", home: "filerIsHead", born: 1948 }),
  ...repeat(2, { standing: "assisted", filerIs: "child", home: "alone", born: 1952 }),
  ...repeat(2, { standing: "merit", filerIs: "child", home: "deceasedIsHead", born: 1947 }),
  ...repeat(2, { standing: "merit", filerIs: "child", home: "otherIsHead", born: 1949 }),
  ...repeat(2, { standing: "meritPensioner", filerIs: "child", home: "filerIsHead", born: 1951 }),
  ...repeat(1, { standing: "none", filerIs: "sibling", home: "filerIsHead", born: 1960, ward: "B" }),
  ...repeat(1, { standing: "none", filerIs: "grandchild", home: "filerIsHead", born: 1944, ward: "B" }),
  ...repeat(2, { standing: "none", filerIs: "child", home: "alone", born: 1958, ward: "B" }),
  ...repeat(4, { standing: "none", filerIs: "child", home: "filerIsHead", born: 1962, alive: true }),
];

const familyNames = ["CAO", "ĐINH", "ĐOÀN", "HỒ", "LÂM", "MAI", "PHAN", "TẠ", "TRỊNH", "VÕ", "CHU"];
/** One word for every eleven families: with the family name it makes a name that nobody else has. */
const givenNames = {
  deceased: ["ĐỐI CHIẾU", "PHỎNG ĐOÁN", "SO SÁNH", "ƯỚC LƯỢNG"],
  spouse: ["GHI NHẬN", "TÍNH TOÁN"],
  child: ["HỌC VẼ", "SUY LUẬN", "DIỄN GIẢI", "TÓM TẮT"],
  sibling: ["TRA CỨU", "RÀ SOÁT", "TỔNG HỢP", "PHÂN LOẠI"],
  grandchild: ["TẬP VẼ", "TẬP HÁT", "TẬP MÚA", "TẬP ĐÀN"],
  minor: ["TẬP ĐỌC", "TẬP VIẾT"],
  head: ["GHI CHÉP", "ĐÁNH DẤU", "CHỌN LỌC", "PHÁC HỌA"],
} as const;
const agesBetween = { spouse: 2, child: 26, sibling: 5, grandchild: 52 } as const;

type Role = { word: keyof typeof givenNames; born: number; sex: "male" | "female"; other?: number };
type Sex = Role["sex"];

function family(kind: Kind, index: number) {
  const number = index + 1;
  const two = String(number).padStart(2, "0");
  const { standing, filerIs, home, born, ward, withChild, alive } = kind;
  const inWard = ward === "B" ? inDemoB : inDemoA;
  const house = inWard(`Thôn Mẫu ${20 + number}`);
  const elsewhere = inDemoA(`Thôn Mẫu ${80 + number}`);
  const sex: Sex = index % 2 === 0 ? "male" : "female";
  const filerSex: Sex =
    filerIs === "spouse" ? (sex === "male" ? "female" : "male") : index % 4 < 2 ? "female" : "male";

  /** `other`: how far the family name lies from the deceased's: husband and wife do not share one. */
  const person = (
    fixture: string,
    serial: number,
    { word, born, sex, other = 0 }: Role,
    more: Partial<Essentials> = {},
  ): Essentials => ({
    fixture: `${fixture}-${two}`,
    personalId: personalId(ward === "B" ? "096" : "019", born, sex, serial + number),
    fullName: [
      familyNames[(index + other) % familyNames.length],
      sex === "male" ? "VĂN" : "THỊ",
      givenNames[word][Math.floor(index / familyNames.length)],
    ].join(" "),
    birthDate: `${born}-${String((index % 12) + 1).padStart(2, "0")}-${10 + (index % 15)}`,
    sex,
    permanentResidence: house,
    phone: `093${String(serial + number).padStart(7, "0")}`,
    ...more,
  });

  const deceased = person(
    alive ? "NGƯỜI THÂN" : "ĐÃ MẤT",
    700_000,
    { word: "deceased", born, sex },
    {
      // The dead of the test cases have no account either; the living can sign in and say that they live.
      levelOfAssurance: alive ? 2 : 0,
      ...(isInsured(standing) ? { insuranceCode: String(1_900_001_000 + number) } : {}),
    },
  );
  const filer = person(
    "NGƯỜI NHÀ",
    710_000,
    {
      word: filerIs,
      born: born + agesBetween[filerIs],
      sex: filerSex,
      ...(filerIs === "spouse" ? { other: 4 } : {}),
    },
    home === "alone" ? { permanentResidence: elsewhere } : {},
  );
  const child = withChild
    ? [person("CON NHỎ", 720_000, { word: "minor", born: born + 37, sex: filerSex }, { levelOfAssurance: 0 })]
    : [];
  const head =
    home === "otherIsHead"
      ? [person("CHỦ HỘ", 730_000, { word: "head", born: born + 24, sex: "male" }, { levelOfAssurance: 1 })]
      : [];
  return {
    number,
    standing,
    filerIs,
    home,
    isAlive: alive ?? false,
    inDemoB: ward === "B",
    deceased: deceased.fixture,
    filer: filer.fixture,
    child: child[0]?.fixture,
    head: head[0]?.fixture,
    people: [filer, deceased, ...child, ...head],
  };
}

const isInsured = (standing: Standing) =>
  ["pensioner", "insured", "survivor", "meritPensioner"].includes(standing);

/** `PPP C YY RRRRRR` (identifiers 1). */
function personalId(province: string, born: number, sex: Sex, serial: number) {
  const century = (Math.floor(born / 100) - 19) * 2 + (sex === "female" ? 1 : 0);
  return `${province}${century}${String(born % 100).padStart(2, "0")}${serial}`;
}

export const bereavedFamilies = kinds.map(family);
