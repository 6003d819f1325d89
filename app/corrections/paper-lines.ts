/** What a result paper says, line by line, and how that differs from what it would say today. Pure. */
import { z } from "zod";
import type { DocumentModel } from "#machines/kernel/procedure.ts";

const Document = z.object({
  title: z.string(),
  number: z.string().nullable(),
  lines: z.array(z.object({ label: z.string(), value: z.string() })),
});

/** The document of a stored paper; undefined for papers that are no results. */
export function documentOf(data: unknown): DocumentModel | undefined {
  return Document.safeParse(data).data;
}

/** Something that is on no line: the title, the number, the code, a line that is missing. */
export const elsewhere = "other";

export type ComparedLine = { label: string; printed: string | null; now: string | null; same: boolean };

/** Lines of the paper in their order, then those that only today's data would give. */
export function compareLines(printed: DocumentModel, now: DocumentModel): ComparedLine[] {
  const valueIn = ({ lines }: DocumentModel, label: string) =>
    lines.find((line) => line.label === label)?.value ?? null;
  const labels = new Set([...printed.lines, ...now.lines].map(({ label }) => label));
  return [...labels].map((label) => {
    const values = { printed: valueIn(printed, label), now: valueIn(now, label) };
    return { label, ...values, same: values.printed === values.now };
  });
}

/** A paper printed today would say the very same. */
export const saysTheSame = (printed: DocumentModel, now: DocumentModel): boolean =>
  printed.number === now.number && compareLines(printed, now).every(({ same }) => same);
