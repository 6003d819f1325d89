/** The manager's page of papers that wait for their signature, in words. */
import { formatDateTime } from "#app/calendar/local-time.ts";
import type { OfficerViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";
import type { Translate } from "#app/texts/texts.tsx";
import { paperName } from "#app/ui/procedure-words.ts";
import { say } from "#app/ui/words.ts";
import { readSigningQueue, type Waiting } from "./signing-queue.server.ts";

export type ShownWaiting = {
  id: string;
  paper: string;
  serial: string;
  caseCode: string | null;
  agency: string;
  since: string;
  attempts: number;
  error: string;
  next: string;
};
export type SigningQueuePage = {
  rows: ShownWaiting[];
  count: number;
  failing: number;
  oldest: string | undefined;
  nextHref: string | undefined;
  firstHref: string | undefined;
};

export async function getSigningQueuePage(
  services: Pick<Services, "sql">,
  viewer: OfficerViewer,
  search: URLSearchParams,
  t: Translate,
): Promise<SigningQueuePage> {
  const after = search.get("sau") ?? undefined;
  const { rows, next, count, failing, oldest } = await readSigningQueue(services, viewer, after);
  return {
    ...{ count, failing },
    oldest: oldest ? formatDateTime(oldest) : undefined,
    rows: rows.map((row) => show(row, t)),
    nextHref: next && `/quan-ly/ky-so?${new URLSearchParams({ sau: next })}`,
    firstHref: after && "/quan-ly/ky-so",
  };
}

const show = (row: Waiting, t: Translate): ShownWaiting => ({
  id: row.id,
  paper: say(t, paperName(row.procedure ?? "", row.paper)),
  serial: row.serial,
  caseCode: row.caseCode,
  agency: row.agencyName,
  since: formatDateTime(row.issuedAt),
  attempts: row.attempts,
  error: t(`verify:queue.error.${causeOf(row.error)}`, { code: row.error ?? "" }),
  next: formatDateTime(row.signAfter),
});

const ownWords = new Set(["trust", "refused", "signature", "agency", "own"]);

/** Class of the last error, so that a manager knows whom to ask. */
function causeOf(error: string | null): string {
  if (error === null) return "none";
  if (ownWords.has(error)) return error;
  if (/^(certificate|untrusted|expired|answer)$/.test(error)) return "certificate";
  return /^http 4/.test(error) ? "rejected" : "down";
}
