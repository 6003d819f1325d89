/** What goes wrong with money is kept as an incident for the manager, once for each cause, and closed when it is right again. */
import { uuidv7 } from "uuidv7";
import { localDay } from "#app/calendar/local-time.ts";
import type { Services } from "#app/services.server.ts";
import type { Tx } from "#app/workflow/write-step.server.ts";

/** `owedToFamily`: found by the night watch; a payment was kept for what was not done. */
export type MoneyIncidentKind = "wrongAmount" | "refundLate" | "notCollected" | "owedToFamily";

const operations: Readonly<Record<MoneyIncidentKind, string>> = {
  wrongAmount: "payOrder",
  refundLate: "createRefund",
  notCollected: "collectPayment",
  owedToFamily: "createRefund",
};

export type MoneyIncident = {
  paymentId: string;
  kind: MoneyIncidentKind;
  /** Names the cause: it opens one incident however often it is seen. */
  key: string;
  at: Date;
};

export async function openMoneyIncident(
  sql: Services["sql"] | Tx,
  { paymentId, kind, key, at }: MoneyIncident,
): Promise<void> {
  await sql`
    insert into incidents (id, partner, day, idempotency_key, kind, operation, case_code, dossier_id, workflow_id, opened_at)
    select ${uuidv7()}, 'payment', ${localDay(at)}, ${key}, ${kind}, ${operations[kind]}, d.case_code, d.id, p.id, ${at}
    from payments p join dossiers d on d.id = p.dossier_id where p.id = ${paymentId}
    on conflict (partner, idempotency_key, kind) do update set opened_at = excluded.opened_at, closed_at = null
      where incidents.closed_at is not null`;
}

export async function closeMoneyIncidents(
  sql: Services["sql"] | Tx,
  paymentId: string,
  kinds: readonly MoneyIncidentKind[],
  at: Date,
): Promise<void> {
  await sql`update incidents set closed_at = ${at}
    where workflow_id = ${paymentId} and kind = any(${[...kinds]}) and closed_at is null`;
}
