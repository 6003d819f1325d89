/** Which parts read the fields about persons, and how values of the chosen relative and the notice are shown. */
import type { Answers, Field, Sources } from "../../kernel/form.ts";
import { readAnswers } from "../answers.ts";
import { fetchedNotice, noticeChoice, relativeOf } from "../notice.ts";
import type { DeathNotice, Relative } from "../sources.ts";
import type { Components } from "./readers.ts";

export const registration: Components = ["deathRegistration"];
export const removal: Components = ["residenceRemoval"];
export const registrationAndRemoval: Components = ["deathRegistration", "residenceRemoval"];
export const everybody: Components = [
  "deathRegistration",
  "residenceRemoval",
  "funeralBenefit",
  "survivorBenefit",
];

/** The family asked for the hospital's data. */
export const fetches = (answers: Answers): boolean => noticeChoice(readAnswers(answers)).way === "fetch";

type Known = {
  relative?: (one: Relative) => string | null | undefined;
  notice?: (notice: DeathNotice) => string | undefined;
};

/** A register may leave a value out; an empty one ("no middle name") is a value. */
const told = (value: string | null | undefined) => value ?? undefined;

/**
 * A value of the person who died: as the residence register has the chosen relative, else as the fetched notice says; locked, for it is the
 * person's identity. What neither tells is asked.
 */
export function identityOf({ relative, notice }: Known): Pick<Field, "prefill" | "compare"> {
  const inKin = (sources: Sources, answers: Answers) => {
    const one = relativeOf(readAnswers(answers), sources);
    return one && told(relative?.(one));
  };
  const inNotice = (sources: Sources, answers: Answers) => {
    const one = fetchedNotice(answers, sources);
    return one && told(notice?.(one));
  };
  const value = (sources: Sources, answers: Answers) => inKin(sources, answers) ?? inNotice(sources, answers);
  return {
    prefill: {
      source: "kin",
      others: ["deathNotice"],
      from: (sources, answers) => {
        if (inKin(sources, answers) !== undefined) return "kin";
        return notice && fetches(answers) ? "deathNotice" : undefined;
      },
      read: value,
      lock: (sources, answers) => value(sources, answers) !== undefined,
    },
    ...(notice ? { compare: { source: "deathNotice", read: inNotice } } : {}),
  };
}

/** Date, place and cause are the hospital's word once its notice was fetched (D-B1). */
export const fromNotice = (read: (notice: DeathNotice) => string): NonNullable<Field["prefill"]> => {
  const value = (sources: Sources, answers: Answers) => {
    const notice = fetchedNotice(answers, sources);
    return notice && read(notice);
  };
  return {
    source: "deathNotice",
    read: value,
    lock: (sources, answers) => value(sources, answers) !== undefined,
  };
};
