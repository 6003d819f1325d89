/** Hospital birth notices (giấy chứng sinh): the fixtures, the special cases and forty more of one mother for tests. */
import { type Citizen, getCitizen } from "./citizens.ts";
import { type FacilityCode, facilities } from "./places.ts";

export type BirthNotice = {
  code: string;
  issuedOn: string;
  facility: (typeof facilities)[FacilityCode];
  mother: Pick<Citizen, "personalId" | "fullName" | "birthDate" | "ethnicity" | "insuranceCode">;
  child: {
    intendedName?: string;
    sex: "male" | "female" | "undetermined";
    bornAt: string;
    weightGrams: number;
    birthPlace: string;
  };
  childrenCount: number;
  kind: "normal" | "surrogacy";
  /** Among the notices that the mother is offered by her number alone; the others are found by their code. */
  listed: boolean;
};

type Essentials = {
  code: string;
  mother: string;
  facility?: FacilityCode;
  sex: BirthNotice["child"]["sex"];
  /** Local date and time of birth, `YYYY-MM-DDTHH:mm`. */
  born: string;
  intendedName?: string;
  weightGrams?: number;
  childrenCount?: number;
  kind?: BirthNotice["kind"];
  /** The mother's name as the hospital wrote it, where it is wrong. */
  misspelt?: string;
  listed?: false;
};

function notice(row: Essentials): BirthNotice {
  const { personalId, fullName, birthDate, ethnicity, insuranceCode } = getCitizen(row.mother);
  const facility = facilities[row.facility ?? "19001"];
  return {
    code: row.code,
    issuedOn: row.born.slice(0, 10),
    facility,
    mother: { personalId, fullName: row.misspelt ?? fullName, birthDate, ethnicity, insuranceCode },
    child: {
      ...(row.intendedName ? { intendedName: row.intendedName } : {}),
      sex: row.sex,
      bornAt: `${row.born}:00+07:00`,
      weightGrams: row.weightGrams ?? 3_200,
      birthPlace: `${facility.name}, ${facility.address}`,
    },
    childrenCount: row.childrenCount ?? 1,
    kind: row.kind ?? "normal",
    listed: row.listed ?? true,
  };
}

const fixtures: Essentials[] = [
  {
    code: "00001.GCS.19001.26",
    mother: "MẸ-1",
    sex: "male",
    born: "2026-11-10T03:20",
    intendedName: "NGUYỄN VĂN THỬ NGHIỆM",
    weightGrams: 2_700,
    childrenCount: 2,
  },
  {
    code: "00002.GCS.19001.26",
    mother: "MẸ-1",
    sex: "female",
    born: "2026-11-10T03:35",
    intendedName: "NGUYỄN THỊ THỬ NGHIỆM",
    weightGrams: 2_600,
    childrenCount: 2,
  },
  {
    code: "00003.GCS.19001.26",
    mother: "MẸ-4",
    sex: "male",
    born: "2026-11-09T22:05",
    misspelt: "LÝ THỊ GIẢ ĐINH",
  },
  {
    code: "00004.GCS.96000.26",
    mother: "MẸ-2",
    facility: "96000",
    sex: "female",
    born: "2026-11-08T14:40",
    weightGrams: 3_050,
  },
  { code: "00005.GCS.19001.26", mother: "MẸ-5", sex: "male", born: "2026-11-07T01:15", weightGrams: 2_900 },
  { code: "00006.GCS.19001.26", mother: "MẸ-1", sex: "undetermined", born: "2026-11-06T09:00" },
  { code: "00007.GCS.19001.26", mother: "MẸ-1", sex: "female", born: "2026-11-05T16:30", kind: "surrogacy" },
];

/** 01001 … 01060, boys and girls in turn, born 01–15/11/2026; too many to be offered as one woman's children. */
const forTests: Essentials[] = Array.from({ length: 60 }, (_, index) => {
  const day = String((index % 15) + 1).padStart(2, "0");
  const hour = String((index * 5) % 24).padStart(2, "0");
  return {
    code: `${String(1_001 + index).padStart(5, "0")}.GCS.19001.26`,
    mother: "MẸ-1",
    sex: index % 2 === 0 ? "male" : "female",
    born: `2026-11-${day}T${hour}:20`,
    weightGrams: 2_900 + ((index * 37) % 900),
    listed: false,
  };
});

export const birthNotices: readonly BirthNotice[] = [...fixtures, ...forTests].map(notice);
