/** Whether a relative may have a monthly survivor's benefit, by age, capacity and income on the day of death (death-linked §7, A2). */
import { yearsBetween } from "../../kernel/identifiers/dates.ts";
import { isPersonalId, readPersonalId } from "../../kernel/identifiers/personal-id.ts";
import type { Survivor } from "../survivors.ts";
import type { Given } from "./values.ts";

type Relative = Partial<Survivor>;

const ageAtDeath = ({ birthDate }: Relative, { answers }: Given): number | undefined =>
  birthDate && answers.death?.diedOn ? yearsBetween(birthDate, answers.death.diedOn) : undefined;

/** The number tells the sex, which is not asked. */
const ageLimit = ({ personalId = "" }: Relative, { limit }: Given): number | undefined =>
  limit(
    isPersonalId(personalId) && readPersonalId(personalId).sex === "female"
      ? "survivorWomanAge"
      : "survivorManAge",
  );

/** The capacity that was chosen and the date of birth contradict each other. */
export function contradictsAge(relative: Relative, given: Given): boolean {
  const age = ageAtDeath(relative, given);
  const least =
    relative.workCapacity === "under18" ? given.limit("survivorChildAge") : ageLimit(relative, given);
  if (age === undefined || least === undefined) return false;
  if (relative.workCapacity === "under18") return age >= least;
  return relative.workCapacity === "overAge" && age < least;
}

/** Income from which nobody counts as needing support; unknown until the month of death is known. */
const incomeLimit = ({ value }: Given): number | undefined => {
  const [multiple, level] = [value("survivorIncomeMultiple"), value("referenceLevel")];
  return multiple === undefined || level === undefined ? undefined : multiple * level;
};

/** Children until they are of age or when they cannot work; everybody else over age or when they cannot work, with little income. */
export function isEntitled(relative: Relative, given: Given): boolean {
  const { relationship, workCapacity, income } = relative;
  if (contradictsAge(relative, given)) return false;
  if (relationship === "child") return workCapacity === "under18" || workCapacity === "reduced81";
  const most = incomeLimit(given);
  const needs = typeof income !== "number" || most === undefined || income < most;
  return needs && (workCapacity === "overAge" || workCapacity === "reduced81");
}
