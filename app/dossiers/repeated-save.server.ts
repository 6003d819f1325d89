/**
 * Tells a save whose first answer got lost on the way from a save that comes too late.
 *
 * A page that was sent twice (button pressed twice, sent again by the browser after the line broke) finds the draft further than it
 * thinks. When the draft already holds exactly this page, nothing is left to do and nobody has to be alarmed, whoever saved it.
 */
import { isDeepStrictEqual } from "node:util";
import { eq } from "drizzle-orm";
import type { DraftRow } from "#app/identity/policy.server.ts";
import type { Services } from "#app/services.server.ts";
import { drafts } from "#db/schema/index.ts";

type Kept = Pick<DraftRow, "answers" | "notes" | "unfinished">;

/** The draft as it is now when it already holds this page as it was sent. */
export async function findRepeatedSave(
  { db }: Pick<Services, "db">,
  { draftId, pageId, kept }: { draftId: string; pageId: string; kept: Kept },
): Promise<Pick<DraftRow, "answers" | "sources"> | undefined> {
  const [now] = await db.select().from(drafts).where(eq(drafts.id, draftId));
  return now && isDeepStrictEqual(pageOf(now, pageId), pageOf(kept, pageId)) ? now : undefined;
}

/** As the database gives it back: without members that are undefined. */
const pageOf = ({ answers, notes, unfinished }: Kept, pageId: string): unknown =>
  JSON.parse(JSON.stringify([answers[pageId] ?? null, notes[pageId] ?? {}, unfinished[pageId] ?? {}]));
