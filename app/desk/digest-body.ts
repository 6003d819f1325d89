/** What a morning digest keeps: which parts, by id; names are read when it is opened, by whoever may see them then. Pure. */
import { z } from "zod";

/** Come to the desk since the last digest, due today, due on the next working day, overdue. */
export const digestSections = ["fresh", "today", "next", "late"] as const;
export type DigestSection = (typeof digestSections)[number];

const Part = z.object({ component: z.string(), count: z.int(), dossierIds: z.array(z.uuid()) });
export const DigestBody = z.object({
  sections: z.record(z.enum(digestSections), z.array(Part)),
  away: z.array(z.object({ officerId: z.uuid(), coverId: z.uuid(), until: z.iso.date() })),
});
export type DigestBody = z.infer<typeof DigestBody>;
export type DigestPart = z.infer<typeof Part>;

export const countOf = (parts: readonly DigestPart[]): number =>
  parts.reduce((total, { count }) => total + count, 0);
