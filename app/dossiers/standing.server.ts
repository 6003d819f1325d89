/** What stands above a dossier beside its parts, for officers: objections, second looks, and who else is told the news. */

import type { DossierContext } from "#machines/kernel/dossier-context.ts";
import { formatPhone } from "#machines/kernel/identifiers/phone.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { formatDateTime } from "../calendar/local-time.ts";
import type { Services } from "../services.server.ts";
import type { Translate } from "../texts/texts.tsx";
import type { Standing } from "./officer-dossier-types.ts";
import type { OfficerWords } from "./officer-dossier-words.server.ts";

type Row = {
  context: DossierContext;
  until: Date | null;
  news: { fullName: string; phone: string } | null;
  names: Record<string, string> | null;
};

/** Of a dossier that the policy has let this officer see: what its machine remembers is not the officers' database role's to read. */
export async function readStanding(
  { sql }: Pick<Services, "sql">,
  procedure: Procedure,
  dossierId: string,
  words: OfficerWords,
  t: Translate,
): Promise<Standing> {
  const [row] = await sql<Row[]>`
    select w.snapshot -> 'context' as context,
      (select due_at from timers where workflow_id = w.id and region = 'objection' and name = 'objection') as until,
      (select jsonb_build_object('fullName', full_name, 'phone', phone) from dossier_news_receivers where dossier_id = w.id) as news,
      (select jsonb_object_agg(o.id, o.name) from jsonb_each(w.snapshot #> '{context,parts}') p
        join officers o on o.id::text = p.value #>> '{corroboration,by}') as names
    from workflows w where w.id = ${dossierId}`;
  if (!row) throw new Error(`No dossier ${dossierId}`);
  return {
    warnings: [...objectionLines(row, procedure, t), ...secondLookLines(row, procedure, words, t)],
    news: row.news
      ? t("officer:dossier.news.value", { name: row.news.fullName, phone: formatPhone(row.news.phone) })
      : undefined,
  };
}

function objectionLines({ context, until }: Row, { components }: Procedure, t: Translate): string[] {
  const { objection, parts } = context;
  if (!objection) return [];
  const registered = components.some(({ id, closesAll }) => closesAll && parts[id]?.verdict === "done");
  const key = objection === "upheld" && registered ? "upheld.registered" : objection;
  return [t(`officer:objection.${key}`, { until: until ? formatDateTime(until) : "" })];
}

function secondLookLines(
  { context, names }: Row,
  { components }: Procedure,
  words: OfficerWords,
  t: Translate,
): string[] {
  return components.flatMap(({ id, corroborators = [] }) => {
    const facts = context.parts[id];
    if (!facts?.corroboration) return [];
    const part = words.part(id);
    const { by } = facts.corroboration;
    if (by !== null) return [t("officer:secondLook.done", { part, name: names?.[by] ?? by })];
    if (facts.verdict !== "pending") return [];
    const who = corroborators.map((role) => t(`common:role.${role}`)).join(", ");
    return [t("officer:secondLook.missing", { part, who, act: words.act("part.corroborate", id) })];
  });
}
