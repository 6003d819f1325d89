/** What cannot be right about a death: a day to come or before the birth, an hour without a day, a place that nobody named (gate G2). */
import type { Page } from "../kernel/form.ts";
import { readAnswers } from "./answers.ts";

/** Two dates of any precision: surely the first one is earlier, as far as both are known. */
export const surelyBefore = (one: string, other: string): boolean => {
  const known = Math.min(one.length, other.length);
  return one.slice(0, known) < other.slice(0, known);
};

export const deathProblems: NonNullable<Page["check"]> = (given, earlier, today, _sources, time) => {
  const { diedOn, diedAt, provinceCode, wardCode, detail } = given as Record<string, string | undefined>;
  const { deceased } = readAnswers(earlier);
  const problems: { field: string; message: string }[] = [];
  if (diedOn && surelyBefore(today, diedOn))
    problems.push({ field: "diedOn", message: "error.death.future" });
  else if (diedOn && deceased?.birthDate && surelyBefore(diedOn, deceased.birthDate))
    problems.push({ field: "diedOn", message: "error.death.beforeBirth" });
  if (diedAt && diedOn && diedOn.length < 10)
    problems.push({ field: "diedAt", message: "error.death.diedAt.day" });
  if (diedAt && time && diedOn === today && diedAt > time)
    problems.push({ field: "diedAt", message: "error.death.diedAt.future" });
  if (given.atLastResidence)
    return deceased?.residenceKind === "unknown"
      ? [...problems, { field: "atLastResidence", message: "error.death.noResidence" }]
      : problems;
  if (!provinceCode) problems.push({ field: "provinceCode", message: "error.province.required" });
  if (!wardCode) problems.push({ field: "wardCode", message: "error.ward.required" });
  if (!detail) problems.push({ field: "detail", message: "error.death.detail" });
  return problems;
};
