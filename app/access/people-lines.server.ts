/** People of the family's side who see a dossier, and what each of them sees. Numbers stay out: who may compare them does so at the counter. */
import { officerWords } from "#app/dossiers/officer-dossier-words.server.ts";
import type { DossierRef } from "#app/identity/permissions.ts";
import type { Services } from "#app/services.server.ts";
import type { Translate } from "#app/texts/texts.tsx";
import type { Procedure } from "#machines/kernel/procedure.ts";
import type { PersonLine } from "./who-can-see.ts";

type Row = {
  applicant: string;
  confirmers: { name: string; capacities: string[] }[];
  relatives: string[];
  concerned: string | null;
  news: string | null;
  links: number;
  passes: number;
};

/** Read with the portal's own role: these tables are closed to the officers' one, and the policy has let this officer in. */
export async function peopleLines(
  { sql }: Pick<Services, "sql">,
  { id }: DossierRef,
  procedure: Procedure,
  t: Translate,
): Promise<PersonLine[]> {
  const [row] = await sql<Row[]>`
    select c.full_name as applicant,
      (select coalesce(jsonb_agg(jsonb_build_object('name', r.full_name, 'capacities', r.capacities) order by r.asked_at, r.id), '[]'::jsonb)
        from confirmation_requests r where r.dossier_id = d.id and r.consent <> 'replaced') as confirmers,
      (select coalesce(jsonb_agg(distinct f.capacity), '[]'::jsonb) from dossier_relatives f where f.dossier_id = d.id
        and not exists (select 1 from confirmation_requests r where r.dossier_id = d.id and r.personal_id = f.personal_id)) as relatives,
      (select full_name from dossier_concerned where dossier_id = d.id) as concerned,
      (select full_name from dossier_news_receivers where dossier_id = d.id) as news,
      (select count(*)::int from share_links where dossier_id = d.id and revoked_at is null) as links,
      (select count(*)::int from collection_passes where dossier_id = d.id and revoked_at is null and used_at is null) as passes
    from dossiers d join citizens c on c.id = d.applicant_id where d.id = ${id}`;
  if (!row) return [];
  const words = officerWords(procedure, t);
  const capacity = (ids: readonly string[]) => ids.map(words.capacity).join(", ");
  const line = (key: string, who: string, sees: string): PersonLine => ({
    key,
    who,
    sees: t(`access:sees.${sees}`),
  });
  return [
    line("applicant", t("access:person.applicant", { name: row.applicant }), "applicant"),
    ...row.confirmers.map(({ name, capacities }, index) =>
      line(
        `confirmer-${index}`,
        t("access:person.as", { name, capacity: capacity(capacities) }),
        "confirmer",
      ),
    ),
    ...row.relatives.map((one) => line(`relative-${one}`, words.capacity(one), "relative")),
    ...(row.concerned
      ? [line("concerned", t("access:person.concerned", { name: row.concerned }), "concerned")]
      : []),
    ...(row.news ? [line("news", t("access:person.news", { name: row.news }), "news")] : []),
    ...(row.links > 0 ? [line("links", t("access:person.links", { count: row.links }), "links")] : []),
    ...(row.passes > 0 ? [line("passes", t("access:person.passes", { count: row.passes }), "passes")] : []),
  ];
}
