/** Hospital death notices (giấy báo tử): those of the test cases, and one of each family for tests. */
import { bereavedFamilies } from "./bereaved-families.ts";
import { type Citizen, getCitizen } from "./citizens.ts";
import { type FacilityCode, facilities } from "./places.ts";

export type DeathNotice = {
  code: string;
  issuedOn: string;
  facility: (typeof facilities)[FacilityCode];
  deceased: Pick<Citizen, "personalId" | "fullName" | "birthDate" | "sex">;
  /** Local date and time, `YYYY-MM-DDTHH:mm`. */
  diedAt: string;
  place: { provinceCode: string; wardCode: string; detail: string };
  cause: string;
};

type Essentials = { code: string; deceased: string; facility?: FacilityCode; died: string; cause: string };

function notice({ code, deceased, facility = "19001", died, cause }: Essentials): DeathNotice {
  const { personalId, fullName, birthDate, sex } = getCitizen(deceased);
  const { provinceCode, wardCode, name } = facilities[facility];
  return {
    code,
    issuedOn: died.slice(0, 10),
    facility: facilities[facility],
    deceased: { personalId, fullName, birthDate, sex },
    diedAt: died,
    place: { provinceCode, wardCode, detail: name },
    cause,
  };
}

/** CHẾT-1 died at home (D01): there is none. */
const fixtures: Essentials[] = [
  {
    code: "00001.GBT.19001.26",
    deceased: "CHẾT-3",
    died: "2026-11-13T04:10",
    cause: "Bệnh tim mạch",
  },
  { code: "00002.GBT.19001.26", deceased: "CHẾT-2", died: "2026-11-14T21:35", cause: "Tuổi cao sức yếu" },
  { code: "00003.GBT.19001.26", deceased: "CHẾT-4", died: "2026-11-12T09:50", cause: "Bệnh hô hấp mạn tính" },
];

const causes = ["Bệnh tim mạch", "Bệnh hô hấp mạn tính", "Tai biến mạch máu não", "Tuổi cao sức yếu"];

/** 01001 … 01040 by number of the family, 10–15/11/2026 in turn; of 39 and 40, who lived in Demo B, by the hospital in Demo A. */
const forTests: Essentials[] = bereavedFamilies
  .filter(({ isAlive }) => !isAlive)
  .map(({ number, deceased, inDemoB, home }) => {
    const facility: FacilityCode = inDemoB && home !== "alone" ? "96000" : "19001";
    const hour = String((number * 5) % 24).padStart(2, "0");
    return {
      code: `${String(1_000 + number).padStart(5, "0")}.GBT.${facility}.26`,
      deceased,
      facility,
      died: `2026-11-${10 + (number % 6)}T${hour}:40`,
      cause: causes[number % causes.length] ?? "",
    };
  });

export const deathNotices: readonly DeathNotice[] = [...fixtures, ...forTests].map(notice);

export const noticeOfDeath = (personalId: string): DeathNotice | undefined =>
  deathNotices.find(({ deceased }) => deceased.personalId === personalId);
