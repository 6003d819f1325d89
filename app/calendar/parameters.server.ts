/** Dated values by key and day, for rules that are pure and yet depend on amounts that a circular may change. */
import type { Services } from "#app/services.server.ts";
import type { ParameterOn } from "#machines/kernel/grant.ts";
import { type DatedParameters, parameterOn } from "#machines/kernel/parameters.ts";

type Row = { key: string; validFrom: string; value: number };

/** The numbers of these keys, with those of single provinces (`<key>.<province>`). */
export async function readParameters(
  { sql }: Pick<Services, "sql">,
  keys: readonly string[],
): Promise<DatedParameters> {
  const rows = await sql<Row[]>`
    select key, to_char(valid_from, 'YYYY-MM-DD') as "validFrom", value from parameters
    where split_part(key, '.', 1) = any(${[...keys]}) and jsonb_typeof(value) = 'number' order by key, valid_from`;
  return byKey(rows);
}

/** All numbers among the dated parameters, read at once: a few dozen rows. Asked for the value in force on a local day (`YYYY-MM-DD`). */
export async function getParameterOn({ sql }: Pick<Services, "sql">): Promise<ParameterOn> {
  const rows = await sql<Row[]>`
    select key, to_char(valid_from, 'YYYY-MM-DD') as "validFrom", value from parameters
    where jsonb_typeof(value) = 'number' order by key, valid_from`;
  return parameterOn(byKey(rows));
}

function byKey(rows: readonly Row[]): DatedParameters {
  const found: Record<string, { validFrom: string; value: number }[]> = {};
  for (const { key, validFrom, value } of rows) {
    found[key] ??= [];
    found[key].push({ validFrom, value });
  }
  return found;
}
