/** Case codes `G00.00.00-YYMMDD-NNNNNN` (decisions 12). The code is no secret and is never used again. */
import type { Services } from "#app/services.server.ts";

/**
 * The next code of a local day (`YYYY-MM-DD`). Taken in its own short transaction, so that a slow submission holds nobody up; a
 * submission that fails leaves a gap.
 */
export async function nextCaseCode(
  { sql, env }: Pick<Services, "sql" | "env">,
  day: string,
): Promise<string> {
  const unit = env.CASE_CODE_UNIT;
  const [row] = await sql<{ last: number }[]>`
    insert into case_code_counters (unit, day, last) values (${unit}, ${day}, 1)
    on conflict (unit, day) do update set last = case_code_counters.last + 1 returning last`;
  if (!row) throw new Error("No case code was counted");
  return `${unit}-${day.slice(2).replaceAll("-", "")}-${String(row.last).padStart(6, "0")}`;
}
