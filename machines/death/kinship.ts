/** What people of one family are to each other, as far as the register's kinship to the applicant tells (death-linked §4.2, §4.6). */
import { yearsBetween } from "../kernel/identifiers/dates.ts";
import type { relationshipsToHead } from "./answers/household.ts";
import type { DeathAnswers } from "./answers.ts";
import type { Kinship, Member, Relative } from "./sources.ts";

type Sex = "male" | "female" | null | undefined;
const bySex = <T>(sex: Sex, male: T, female: T): T | undefined =>
  sex === "male" ? male : sex === "female" ? female : undefined;

/** What the applicant was to a relative who is `kinship` to the applicant. */
export function applicantAsKin(kinship: Kinship | undefined, ownSex: Sex): string | undefined {
  switch (kinship) {
    case "wife":
      return "husband";
    case "husband":
      return "wife";
    case "child":
      return bySex(ownSex, "father", "mother");
    case "father":
    case "mother":
      return "child";
    case "grandparent":
      return "grandchild";
    case "grandchild":
      return "grandparent";
    case "sibling":
      return "sibling";
    case "householdMember":
      return "other";
    default:
      return undefined;
  }
}

type ToHead = (typeof relationshipsToHead)[number];
/** Of whom the applicant is the head. */
const toApplicant: Partial<Record<Kinship, ToHead>> = {
  wife: "Vợ",
  husband: "Chồng",
  father: "Cha",
  mother: "Mẹ",
  child: "Con",
  grandchild: "Cháu",
};
/** `deceased/head`, both as kin of the applicant, where only one answer is possible. */
const toOther: Readonly<Record<string, ToHead>> = {
  "father/mother": "Chồng",
  "mother/father": "Vợ",
  "sibling/father": "Con",
  "sibling/mother": "Con",
  "child/wife": "Con",
  "child/husband": "Con",
};

/** What the deceased was to the head of the household; undefined where the registers do not settle it. */
export function relationshipToHead(
  deceased: Relative,
  head: Kinship | "applicant" | undefined,
): ToHead | undefined {
  const { relationship, sex } = deceased;
  if (head !== "applicant") return head && toOther[`${relationship}/${head}`];
  return relationship === "grandparent" ? bySex(sex, "Ông", "Bà") : toApplicant[relationship];
}

const spouseOf: Partial<Record<Kinship, Kinship>> = { father: "mother", mother: "father" };
const adult = 18;

/** Whom a household without its head may name: the husband or wife, else the oldest grown-up member. Only ever a suggestion (D-B7). */
export function suggestedHead(
  { applicant, death }: DeathAnswers,
  deceased: Relative,
  relatives: readonly Relative[],
): Member | undefined {
  const members = (deceased.householdMembers ?? []).filter(
    ({ personalId }) => personalId !== deceased.personalId,
  );
  const grown = members
    .filter(({ birthDate }) => !death?.diedOn || yearsBetween(birthDate, death.diedOn) >= adult)
    .sort((one, other) => one.birthDate.localeCompare(other.birthDate));
  const partner = spouseOf[deceased.relationship];
  const spouse = ["wife", "husband"].includes(deceased.relationship)
    ? applicant?.personalId
    : relatives.find(({ relationship }) => partner && relationship === partner)?.personalId;
  return grown.find(({ personalId }) => personalId === spouse) ?? grown[0];
}
