/** Who has read a dossier, newest first: a page of the access log, in words. */
import { formatDateTime } from "#app/calendar/local-time.ts";
import type { DossierRef } from "#app/identity/permissions.ts";
import { dossierPath } from "#app/identity/state-reason.ts";
import type { Services } from "#app/services.server.ts";
import type { Translate } from "#app/texts/texts.tsx";
import { basisWords, purposeWords, ruleWords } from "./access-words.ts";
import type { AccessRecord } from "./who-can-see.ts";

export const pageSize = 25;

type Row = {
  id: string;
  at: Date;
  viewerKind: "citizen" | "officer";
  applicant: boolean;
  officer: string | null;
  agency: string | null;
  purpose: string;
  rule: string;
  basis: string | null;
  reason: string | null;
};

/** Along the index on the dossiers of a line; what was read while it was filled in at a desk stands under the draft's id. */
export async function readAccessRecord(
  { sql }: Pick<Services, "sql">,
  dossier: DossierRef,
  after: string | null,
  t: Translate,
): Promise<AccessRecord> {
  const before = readCursor(after);
  const found = await sql<Row[]>`
    select l.id, l.at, l.viewer_kind as "viewerKind", l.viewer_id = ${dossier.applicantId} as applicant, o.name as officer, a.name as agency,
      l.purpose, l.rule, l.basis, l.reason
    from access_log l left join officers o on l.viewer_kind = 'officer' and o.id = l.viewer_id left join agencies a on a.id = o.agency_id
    where (l.dossier_ids @> ${sql.json([dossier.id])} or l.dossier_ids @> ${sql.json([dossier.draftId])})
      and (l.at, l.id) < (${before.at}, ${before.id})
    order by l.at desc, l.id desc limit ${pageSize + 1}`;
  const shown = found.slice(0, pageSize);
  const last = found.length > pageSize ? shown.at(-1) : undefined;
  const here = `${dossierPath(dossier.caseCode)}/ai-xem-duoc`;
  return {
    rows: shown.map((row) => ({
      id: row.id,
      when: formatDateTime(row.at),
      who: row.officer ?? t(row.applicant ? "access:record.applicant" : "access:record.citizen"),
      agency: row.agency ?? "",
      what: ruleWords(row.rule, t),
      purpose: purposeWords(row.purpose, t),
      because: basisWords(row.basis, t),
      reason: row.reason ?? "",
    })),
    nextHref: last && `${here}?${new URLSearchParams({ sau: `${last.at.getTime()}~${last.id}` })}#da-xem`,
    firstHref: after ? `${here}#da-xem` : undefined,
  };
}

/** A cursor that somebody bent begins at the newest line. */
function readCursor(text: string | null): { at: Date; id: string } {
  const found = /^(\d{1,15})~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? "");
  const [, at = "8640000000000", id = "ffffffff-ffff-ffff-ffff-ffffffffffff"] = found ?? [];
  return { at: new Date(Number(at)), id };
}
