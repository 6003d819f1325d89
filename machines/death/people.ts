/** Persons and places of a death dossier as papers and registers name them (death-linked §4.3, §4.6, §4.7). */
import { type Names, places } from "../kernel/print-words.ts";
import { type DeathAnswers, removalPlace } from "./answers.ts";
import { deceasedName } from "./facts.ts";

type Place = { provinceCode?: string; wardCode?: string; detail: string };

/** The number under which the deceased was known; of a paper that is no personal number its kind stays with it. */
export function idOf({ deceased }: DeathAnswers): { kind: string; number: string } | undefined {
  const { idKind, personalId, idNumber } = deceased ?? {};
  const number = idKind === "personalId" ? personalId : idNumber;
  return idKind && number ? { kind: idKind, number } : undefined;
}

/** Boxes of personal numbers stay empty for other papers. */
export const personalIdOf = (answers: DeathAnswers): string => {
  const id = idOf(answers);
  return id?.kind === "personalId" ? id.number : "";
};

/** What a register tells the deceased by: the personal number, or the paper that stood for it. */
export function identityOf(answers: DeathAnswers): Record<string, string> {
  const id = idOf(answers);
  if (!id) return {};
  return id.kind === "personalId" ? { personalId: id.number } : { idKind: id.kind, idNumber: id.number };
}

/** The deceased as registers are told of them: by name and birth date too, where there is no number. */
export const personRef = (answers: DeathAnswers) => ({
  ...identityOf(answers),
  fullName: deceasedName(answers),
  birthDate: answers.deceased?.birthDate,
});

const place = (provinceCode?: string, wardCode?: string, detail?: string): Place => ({
  ...(provinceCode ? { provinceCode } : {}),
  ...(wardCode ? { wardCode } : {}),
  detail: detail ?? "",
});

/** Nơi cư trú cuối cùng; nothing where nobody knows it. */
export const lastHome = ({ deceased }: DeathAnswers): Place =>
  place(deceased?.provinceCode, deceased?.wardCode, deceased?.addressDetail);

export const deathPlace = (answers: DeathAnswers): Place => {
  const { death } = answers;
  return death?.atLastResidence
    ? lastHome(answers)
    : place(death?.provinceCode, death?.wardCode, death?.detail);
};

export const funeralPlace = (answers: DeathAnswers): Place => {
  const { funeral } = answers;
  return funeral?.sameAsDeath
    ? deathPlace(answers)
    : place(funeral?.provinceCode, funeral?.wardCode, funeral?.detail);
};

/** The address from which the deceased is removed: in full only where it is the last residence that was declared. */
export function removedFrom(answers: DeathAnswers): Place {
  const removal = removalPlace(answers);
  const home = lastHome(answers);
  return removal?.wardCode === home.wardCode ? home : place(removal?.provinceCode, removal?.wardCode);
}

export const placeWords = (names: Names, { provinceCode, wardCode, detail }: Place): string =>
  places(names, { detail, ward: wardCode, province: provinceCode });

/** Head of the household of which the deceased was a member: often the deceased. */
export function headOf(answers: DeathAnswers): { fullName: string; personalId: string } | undefined {
  const { household, applicant } = answers;
  switch (household?.headIs) {
    case "applicant":
      return { fullName: applicant?.fullName ?? "", personalId: applicant?.personalId ?? "" };
    case "other":
      return { fullName: household.headName ?? "", personalId: household.headPersonalId ?? "" };
    case "deceasedAlone":
    case "deceasedWithOthers":
      return { fullName: deceasedName(answers), personalId: personalIdOf(answers) };
    default:
      return undefined;
  }
}

export const livedAlone = ({ household }: DeathAnswers): boolean => household?.headIs === "deceasedAlone";
export const wasHead = (answers: DeathAnswers): boolean =>
  livedAlone(answers) || answers.household?.headIs === "deceasedWithOthers";
