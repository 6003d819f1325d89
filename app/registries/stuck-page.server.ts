/** The manager's page of stuck requests in words. */
import { randomUUID } from "node:crypto";
import { formatDateTime } from "../calendar/local-time.ts";
import { getProcedure } from "../dossiers/dossier-head.server.ts";
import { officerWords } from "../dossiers/officer-dossier-words.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import type { Translate } from "../texts/texts.tsx";
import { stuckKey } from "./redrive.server.ts";
import { readStuck, type Stuck } from "./stuck.server.ts";

export type ShownStuck = {
  key: string;
  workflowId: string;
  component: string;
  seq: string;
  commandId: string;
  caseCode: string;
  part: string;
  partner: string;
  since: string;
  attempts: number;
  error: string;
  /** The partner's own words, as they came. */
  reply: string | undefined;
};
export type StuckPage = { rows: ShownStuck[]; nextHref: string | undefined; firstHref: string | undefined };

export async function getStuckPage(
  services: Pick<Services, "sql" | "kinds">,
  viewer: OfficerViewer,
  search: URLSearchParams,
  t: Translate,
): Promise<StuckPage> {
  const after = search.get("sau") ?? undefined;
  const { rows, next } = await readStuck(services, viewer, after);
  return {
    rows: rows.map((row) => show(services, row, t)),
    nextHref: next && `/quan-ly/ket?${new URLSearchParams({ sau: next })}`,
    firstHref: after && "/quan-ly/ket",
  };
}

function show(services: Pick<Services, "kinds">, row: Stuck, t: Translate): ShownStuck {
  const words = officerWords(getProcedure(services, row.procedure), t);
  return {
    key: stuckKey(row),
    workflowId: row.workflowId,
    component: row.component,
    seq: row.seq === null ? "" : String(row.seq),
    commandId: randomUUID(),
    caseCode: row.caseCode,
    part: row.resultId
      ? t(`delivery:stuck.${row.component}`, { result: words.result(row.resultId) })
      : row.partner === "payment"
        ? t("payments:stuck.refund")
        : row.partner === "treasury"
          ? t(`payouts:stuck.${row.component.startsWith("cancel") ? "cancel" : "order"}`, {
              part: words.part(row.grantedBy ?? ""),
            })
          : words.part(row.component),
    partner: partnerName(row.partner, t),
    since: formatDateTime(row.since),
    attempts: row.attempts,
    error: errorWords(row, t),
    reply: row.lastReply ?? undefined,
  };
}

/** A partner that has no name of its own in the texts is called by its code. */
export function partnerName(partner: string, t: Translate): string {
  const key = `officer:partner.${partner}`;
  const name = t(key);
  return name === key || name === `partner.${partner}` ? partner : name;
}

/** Class of the last error, so that a manager knows whom to ask. */
function errorWords({ refused, lastError }: Pick<Stuck, "refused" | "lastError">, t: Translate): string {
  if (refused) return t("officer:stuck.error.refused", { code: refused });
  const code = lastError ?? "";
  if (code === "noAddress" || code === "noItemNumber") return t(`delivery:stuck.error.${code}`);
  if (code === "noAccount") return t("payouts:stuck.error.noAccount");
  if (/^http [1-4]/.test(code)) return t("officer:stuck.error.rejected", { code });
  if (/^http/.test(code)) return t("officer:stuck.error.down", { code });
  return t(code === "TimeoutError" ? "officer:stuck.error.timeout" : "officer:stuck.error.unreachable");
}
