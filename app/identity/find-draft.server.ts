/** A citizen's draft as the policy hands it to use cases. */
import type { Services } from "#app/services.server.ts";

export type DraftRow = {
  id: string;
  citizenId: string;
  procedure: string;
  answers: Record<string, Record<string, unknown>>;
  sources: Record<string, unknown>;
  /** Page → field → what the person says about a known value. */
  notes: Record<string, Record<string, string>>;
  /** Page → field → text that could not be read yet. */
  unfinished: Record<string, Record<string, string>>;
  siblingGroup: string | null;
  revision: number;
  createdAt: Date;
  updatedAt: Date;
};

/** `submitted`: case code of the dossier that it became. */
export type FoundDraft = DraftRow & { submitted: string | null };

/** Undefined when there is none of this id, or it is somebody else's. */
export async function findDraft(
  { sql }: Pick<Services, "sql">,
  citizenId: string,
  draftId: string,
): Promise<FoundDraft | undefined> {
  const [draft] = await sql<FoundDraft[]>`
    select r.id, r.citizen_id as "citizenId", r.procedure, r.answers, r.sources, r.notes, r.unfinished, r.sibling_group as "siblingGroup", r.revision,
      r.created_at as "createdAt", r.updated_at as "updatedAt", (select case_code from dossiers where draft_id = r.id) as submitted
    from drafts r where r.id = ${draftId} and r.citizen_id = ${citizenId}`;
  return draft;
}
