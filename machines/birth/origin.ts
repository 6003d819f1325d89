/** Whether the child's surname, ethnicity and native place follow a parent (birth-linked §4.3, §5 A9, §11). */
import { otherEthnicity } from "../kernel/ethnicities.ts";
import type { Sources } from "../kernel/form.ts";
import { accountOf } from "../kernel/known.ts";
import { type BirthAnswers, fatherIsNamed, motherIsNamed } from "./answers.ts";

type Ethnicity = { ethnicity?: string; ethnicityOther?: string } | undefined;

const ethnicityOf = (one: Ethnicity): string =>
  ((one?.ethnicity === otherEthnicity ? one.ethnicityOther : one?.ethnicity) ?? "").toLocaleLowerCase("vi");

const parentsOf = (answers: BirthAnswers) => [
  ...(motherIsNamed(answers) && answers.mother?.personalId ? [answers.mother] : []),
  ...(fatherIsNamed(answers) && answers.father?.personalId ? [answers.father] : []),
];

/** Surname or ethnicity of neither parent: the parents' written agreement is needed (A9). A name without surname follows custom. */
export function differsFromParents(answers: BirthAnswers): boolean {
  const { child } = answers;
  const parents = parentsOf(answers);
  if (!child || parents.length === 0) return false;
  const surname = !child.familyName || parents.some(({ familyName }) => familyName === child.familyName);
  return !surname || !parents.some((parent) => ethnicityOf(parent) === ethnicityOf(child));
}

/** A lone parent's native place is known and the child's lies in another province: worth a second look, never a refusal (B6). */
export function nativePlaceDiffers(answers: BirthAnswers, sources: Sources): boolean {
  const { applicant, child } = answers;
  const known = accountOf(sources)?.nativePlace?.provinceCode;
  const [parent, ...others] = parentsOf(answers);
  return (
    !!known &&
    !!child?.nativeProvince &&
    others.length === 0 &&
    parent?.personalId === applicant?.personalId &&
    child.nativeProvince !== known
  );
}
