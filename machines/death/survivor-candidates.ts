/** Relatives whom the account and the applicant's own household name as likely survivors, so that a family types as little as possible. */
import type { Sources } from "../kernel/form.ts";
import type { ParameterOn } from "../kernel/grant.ts";
import { isEntitled } from "./allowances/survivor-right.ts";
import { givenOf } from "./allowances/values.ts";
import type { survivorRelationships, workCapacities } from "./answers/survivor.ts";
import type { DeathAnswers } from "./answers.ts";
import { deceasedNumber } from "./notice.ts";
import { type Kinship, relativesOf } from "./sources.ts";

type Relationship = (typeof survivorRelationships)[number];
export type SurvivorOnRecord = {
  fullName: string;
  birthDate: string;
  personalId: string;
  relationship: Relationship;
  workCapacity: (typeof workCapacities)[number] | undefined;
};

/** What the applicant was to the deceased, as the survivors' page asks for it. */
const ofApplicant: Partial<Record<string, Relationship>> = {
  wife: "spouse",
  husband: "spouse",
  child: "child",
  father: "father",
  mother: "mother",
};
/** `applicant/relative`: the applicant's kin as kin of the deceased, where only one answer is likely. */
const ofRelative: Partial<Record<string, Relationship>> = {
  "wife/child": "child",
  "husband/child": "child",
  "child/mother": "spouse",
  "child/father": "spouse",
  "father/wife": "mother",
  "mother/husband": "father",
} satisfies Partial<Record<`${string}/${Kinship}`, Relationship>>;

/** Only those who may have a right by their age; the same people in the same order as long as registers and earlier answers stay the same. */
export function candidatesOf(
  answers: DeathAnswers,
  sources: Sources,
  parameter: ParameterOn,
): SurvivorOnRecord[] {
  const { applicant } = answers;
  const given = givenOf(answers, sources, parameter);
  const own = applicant?.relationship ?? "";
  const everybody = [
    { ...applicant, relationship: ofApplicant[own] },
    ...relativesOf(sources).map((relative) => ({
      ...relative,
      relationship: ofRelative[`${own}/${relative.relationship}`],
    })),
  ];
  return everybody.flatMap(({ fullName, birthDate, personalId, relationship }) => {
    if (!fullName || !birthDate || !personalId || !relationship) return [];
    if (personalId === deceasedNumber(answers)) return [];
    const person = { fullName, birthDate, personalId, relationship };
    const workCapacity = (["under18", "overAge"] as const).find((capacity) =>
      isEntitled({ ...person, workCapacity: capacity, income: "" }, given),
    );
    return workCapacity ? [{ ...person, workCapacity }] : [];
  });
}
