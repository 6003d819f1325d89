/** What an officer states before reading a dossier outside the own list: a purpose of the library and the reason in words. Pure. */
import { z } from "zod";

export const readPurposes = ["complaint", "inspection", "helpColleague", "correction", "other"] as const;
export type ReadPurpose = (typeof readPurposes)[number];

/** A word is no reason; a whole story is not asked for. */
const [atLeast, atMost] = [10, 500];

export const StatedReason = z.object({
  purpose: z.enum(readPurposes, { error: "access:error.purpose" }),
  reason: z
    .string({ error: "access:error.reason" })
    .trim()
    .min(atLeast, { error: "access:error.reason" })
    .max(atMost, { error: "access:error.reasonLong" }),
});

export const dossierPath = (caseCode: string): string => `/can-bo/ho-so/${caseCode}`;

/** Where the reason is stated; `page`: where the officer wanted to go. */
export const reasonPath = (caseCode: string, page: string): string =>
  `${dossierPath(caseCode)}/ly-do?${new URLSearchParams({ tiep: page })}`;
