/** Names of the places and facilities that a dossier's answers mention, read in one query. */
import type { Services } from "#app/services.server.ts";
import type { Answers } from "#machines/kernel/form.ts";

/** By code: "Xã Ngân Sơn, Tỉnh Thái Nguyên" of a ward, "Tỉnh Thái Nguyên" of a province, the name of a facility. */
export async function namesIn(
  { sql }: Pick<Services, "sql">,
  answers: Answers,
): Promise<Record<string, string>> {
  const values = Object.values(answers).flatMap((page) => Object.entries(page));
  const codes = (name: RegExp) => [
    ...new Set(
      values.flatMap(([key, value]) => (typeof value === "string" && name.test(key) ? [value] : [])),
    ),
  ];
  const rows = await sql<{ code: string; name: string }[]>`
    select p.code, concat_ws(', ', p.name, parent.name) as name from places p left join places parent on parent.code = p.parent_code
      where p.code = any(${codes(/ward|province/i)})
    union all select code, name from facilities where code = any(${codes(/facility/i)})`;
  return Object.fromEntries(rows.map(({ code, name }) => [code, name]));
}
