/**
 * Compares our book of requests with a partner's list of a local day and keeps one incident per difference.
 *
 * May run again: what is still different stays open, what vanished is closed, what comes back is opened again.
 */
import { uuidv7 } from "uuidv7";
import { addDays, momentOf } from "#app/calendar/local-time.ts";
import type { Services } from "#app/services.server.ts";
import {
  compareBooks,
  type Difference,
  type DifferenceKind,
  type OwnRequest,
  type PartnerLine,
} from "./compare.ts";
import { fetchDailyList } from "./daily-list.server.ts";
import type { Register } from "./registers.ts";

type Needs = Pick<Services, "sql" | "clock" | "env" | "log">;

/** Opens and closes the incidents of one day; how many differences there are. @throws Error when the partner gives no list. */
export async function reconcile(services: Needs, register: Register, day: string): Promise<number> {
  const { partner } = register;
  const [theirs, nearby] = await Promise.all([
    fetchDailyList(services, partner, day),
    fetchDailyList(services, partner, addDays(day, -1)),
  ]);
  const ours = await readOwn(services, register, day, theirs);
  const isRegisters = ({ operation }: PartnerLine) => register.operations.includes(operation);
  const differences = compareBooks(ours, theirs.filter(isRegisters), nearby);
  await keepIncidents(services, partner, day, differences);
  if (differences.length > 0)
    services.log.warn({ partner, day, count: differences.length }, "books differ from the partner's");
  return differences.length;
}

/** Our requests that were accepted on the day, and all that the partner's lines name, whenever they were. */
async function readOwn(
  { sql }: Pick<Services, "sql">,
  { partner, operations }: Register,
  day: string,
  theirs: readonly PartnerLine[],
): Promise<OwnRequest[]> {
  const [from, to] = [momentOf(day, "00:00"), momentOf(day, "24:00")];
  const keys = theirs.map(({ idempotencyKey }) => idempotencyKey);
  return sql<OwnRequest[]>`
    select r.id, r.operation, r.status, d.case_code as "caseCode", d.id as "dossierId",
      coalesce(r.answered_at >= ${from} and r.answered_at < ${to}, false) as "onDay"
    from partner_requests r join workflows w on w.id = r.workflow_id left join dossiers d on d.id = coalesce(w.owner_id, w.id)
    where r.partner = ${partner} and r.operation = any(${[...operations]})
      and ((r.status = 'accepted' and r.answered_at >= ${from} and r.answered_at < ${to}) or r.id::text = any(${keys}))`;
}

/** Kinds of incidents that a comparison opens and closes; others have causes of their own. */
const compared: readonly DifferenceKind[] = [
  "missingThere",
  "missingHere",
  "differentState",
  "differentAmount",
];

/** Opens, keeps and closes the incidents of a partner's day, so that they are these differences and no others. */
export async function keepIncidents(
  { sql, clock }: Pick<Services, "sql" | "clock">,
  partner: string,
  day: string,
  differences: readonly Difference[],
): Promise<void> {
  const at = await clock.now();
  const rows = differences.map((one) => ({ id: uuidv7(), ...one }));
  await sql.begin(async (tx) => {
    // A case that we know although the request is not ours belongs to its province's manager.
    await tx`insert into incidents (id, partner, day, idempotency_key, kind, operation, case_code, dossier_id, opened_at)
      select r.id, ${partner}, ${day}, r."idempotencyKey", r.kind, r.operation, r."caseCode", coalesce(r."dossierId", d.id), ${at}
      from jsonb_to_recordset(${tx.json(rows as never)}) as r(id uuid, "idempotencyKey" text, kind text, operation text, "caseCode" text, "dossierId" uuid)
      left join dossiers d on d.case_code = r."caseCode"
      on conflict (partner, idempotency_key, kind) do update set opened_at = excluded.opened_at, closed_at = null
        where incidents.closed_at is not null`;
    await tx`update incidents i set closed_at = ${at} where partner = ${partner} and day = ${day} and closed_at is null
      and kind = any(${[...compared]})
      and not exists (select 1 from jsonb_to_recordset(${tx.json(rows as never)}) as r("idempotencyKey" text, kind text)
        where r."idempotencyKey" = i.idempotency_key and r.kind = i.kind)`;
  });
}
