/** How the money of a dossier stands, part by part: what the family and the officers read. Of an account only the last digits leave here. */
import type { ISql } from "postgres";
import type { PayoutLine } from "./payout-lines.ts";

// biome-ignore lint/complexity/noBannedTypes: postgres.js spells "no custom types" so
type Reader = { sql: ISql<{}> };

type Row = Omit<PayoutLine, "account"> & {
  lastDigits: string | null;
  bankName: string | null;
  holder: string | null;
};

/** Every payout of a dossier, in the order in which they were granted. */
export async function readPayoutLines({ sql }: Reader, dossierId: string): Promise<PayoutLine[]> {
  const rows = await sql<Row[]>`
    select p.id, p.component, p.amount::float8 as amount, p.state, p.way, p.receiver, right(p.account_number, 4) as "lastDigits",
      p.bank_name as "bankName", p.account_holder as holder, p.proof, p.updated_at as since, p.paid_at as "paidAt", o.reason,
      coalesce(w.snapshot #>> array['context', 'parts', p.component, 'grant', 'period'] = 'monthly', false) as monthly,
      coalesce((m.snapshot #>> '{context,stopping}')::boolean, false) as stopping
    from payouts p join workflows w on w.id = p.dossier_id join workflows m on m.id = p.id
      join lateral (select reason from payout_orders where payout_id = p.id order by number desc limit 1) o on true
    where p.dossier_id = ${dossierId} order by p.id`;
  return rows.map(({ lastDigits, bankName, holder, ...row }) => ({
    ...row,
    account: lastDigits ? { lastDigits, bankName: bankName ?? "", holder: holder ?? "" } : null,
  }));
}
