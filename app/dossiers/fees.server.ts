/** Prices a procedure's fee lines with the dated amounts in force on a day. */
import type { Services } from "#app/services.server.ts";
import type { FeeLine } from "#machines/kernel/fees.ts";

/** Amounts in đồng: `each` before an exemption, `sum` what is paid. */
export type PricedLine = FeeLine & { each: number; sum: number };

/**
 * In the given order. `provinces`: province code of the agency of each component; `day`: local day of filing, `YYYY-MM-DD`.
 * @throws Error when an amount is not in the parameters: seeds and procedures have come apart.
 */
export async function priceFees(
  { sql }: Pick<Services, "sql">,
  lines: readonly FeeLine[],
  provinces: Readonly<Record<string, string>>,
  day: string,
): Promise<PricedLine[]> {
  if (lines.length === 0) return [];
  const asked = lines.map(({ parameter, component }, at) => ({
    at,
    key: parameter,
    own: `${parameter}.${provinces[component] ?? ""}`,
  }));
  const rows = await sql<{ at: number; value: unknown }[]>`
    select distinct on (w.at) w.at, p.value
    from jsonb_to_recordset(${sql.json(asked)}) as w(at int, key text, own text)
    join parameters p on p.key in (w.key, w.own) and p.valid_from <= ${day}
    order by w.at, (p.key = w.own) desc, p.valid_from desc`;
  return lines.map((line, index) => {
    const each = rows.find(({ at }) => at === index)?.value;
    if (typeof each !== "number") throw new Error(`No amount for ${line.parameter} on ${day}`);
    return { ...line, each, sum: line.exempt ? 0 : each * line.count };
  });
}
