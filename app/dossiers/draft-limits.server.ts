/** The portal's own limits on drafts, dated parameters like all of them (decisions 14). */

import { findParameter } from "#app/calendar/calendar.server.ts";
import { addDays, localDay } from "#app/calendar/local-time.ts";
import type { Services } from "#app/services.server.ts";

export type DraftLimits = {
  /** Open drafts of a citizen; those for children of one birth count as one. */
  atMost: number;
  /** Drafts for children of one birth. */
  siblingsAtMost: number;
  /** Days that an untouched draft is kept. */
  keptDays: number;
  /** Days before its deletion at which the person is told. */
  warningDays: number;
};

/** Holds where a database was never seeded. */
const usual: DraftLimits = { atMost: 5, siblingsAtMost: 8, keptDays: 60, warningDays: 7 };

export async function getDraftLimits({ sql, clock }: Pick<Services, "sql" | "clock">): Promise<DraftLimits> {
  const day = localDay(await clock.now());
  const read = async (key: string, otherwise: number) =>
    Number((await findParameter(sql, key, day)) ?? otherwise);
  const [atMost, siblingsAtMost, keptDays, warningDays] = await Promise.all([
    read("draftsAtMost", usual.atMost),
    read("draftSiblingsAtMost", usual.siblingsAtMost),
    read("draftKeptDays", usual.keptDays),
    read("draftWarningDays", usual.warningDays),
  ]);
  return { atMost, siblingsAtMost, keptDays, warningDays };
}

type Untouched = { updatedAt: Date; deletionToldAt: Date | null };

/**
 * Local day on which a draft is deleted if nobody touches it: never sooner than the warning days after the person was told, also when
 * the worker had stood still.
 */
export function deletionDay(
  { updatedAt, deletionToldAt }: Untouched,
  { keptDays, warningDays }: DraftLimits,
) {
  const due = addDays(localDay(updatedAt), keptDays);
  if (!deletionToldAt || deletionToldAt < updatedAt) return due;
  const told = addDays(localDay(deletionToldAt), warningDays);
  return told > due ? told : due;
}
