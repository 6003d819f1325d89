/** Reads a dossier's history with that of its parcels, its payouts and of the reports on its papers: one query. */
import { componentsAs } from "#machines/kernel/component.ts";
import type { Field, PaperRow } from "#machines/kernel/form.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { isProcedure } from "../workflow/kinds.ts";
import type { Reader } from "./dossier-view.server.ts";
import { type Happening, type TimelineAudience, type TimelineEntry, tellTimeline } from "./timeline.ts";

/** Sentences newest first. The family sees only notes written for it; officers see all. */
export async function readTimeline(
  { sql, kinds }: Reader,
  dossierId: string,
  audience: TimelineAudience,
): Promise<TimelineEntry[]> {
  const rows = await sql<Row[]>`
    select d.procedure, (select jsonb_object_agg(component, variant) from dossier_components where dossier_id = d.id and variant is not null) as variants, e.workflow_id, e.seq, e.at, e.event, e.actor, a.name as agency_name, o.name as actor_name, h.name as assistant_name, ha.name as assistant_agency, p.item_number, p.id is not null as of_parcel,
      case when y.id is not null then jsonb_build_object('component', y.component, 'way', (select o.way from payout_orders o
        where o.payout_id = y.id and o.number = substring(e.event ->> 'component' from '[0-9]+$')::int)) end as payout,
      case when k.id is not null then jsonb_build_object('paper', kp.paper, 'state', k.state) end as correction,
      (select name from agencies f where f.ward_code = e.event ->> 'wardCode' and f.kind = 'communePeoplesCommittee' and f.active) as forwarded_to,
      (select full_name from confirmation_requests r where r.id::text = e.event ->> 'requestId' and r.dossier_id = d.id) as confirmer_name,
      (select jsonb_agg(jsonb_build_object('key', n.key, 'body', n.body) order by n.key) from event_notes n
        where n.workflow_id = e.workflow_id and n.seq = e.seq and (n.visibility = 'family' or ${audience === "officer"})) as notes,
      (select jsonb_agg(jsonb_build_object('paper', i.paper, 'serial', i.serial) order by i.serial) from issued_papers i
        where i.dossier_id = d.id and case when k.id is null then i.dossier_id = e.workflow_id and i.seq = e.seq
          else i.id = kp.superseded_by_id and e.seq = (select seq from workflows where id = k.id) end) as papers,
      (select jsonb_agg(jsonb_build_object('target', s.target, 'reason', s.reason, 'guidance', s.guidance) order by s.id) from supplement_items s
        where s.dossier_id = e.workflow_id and s.seq = e.seq) as items
    from dossiers d
      cross join lateral (select d.id as id union all select id from parcels where dossier_id = d.id
        union all select id from payouts where dossier_id = d.id union all select id from corrections where dossier_id = d.id) w
      join workflow_events e on e.workflow_id = w.id
      left join parcels p on p.id = e.workflow_id left join payouts y on y.id = e.workflow_id
      left join corrections k on k.id = e.workflow_id left join issued_papers kp on kp.id = k.paper_id
      left join agencies a on a.id = e.actor ->> 'agencyId'
      left join officers h on h.id = (e.event ->> 'assistedBy')::uuid left join agencies ha on ha.id = e.event ->> 'assistedIn'
      left join officers o on ${audience === "officer"} and e.actor ->> 'kind' = 'officer' and o.id::text = e.actor ->> 'id'
    where d.id = ${dossierId}`;
  const [first] = rows;
  if (!first) return [];
  const kind = kinds(first.procedure);
  const solo = componentsAs(kind.components, first.variants ?? {})
    .filter(({ duties }) => !duties.signer)
    .map(({ id }) => id);
  const label = isProcedure(kind) ? targetLabels(kind) : () => null;
  const happenings = rows.flatMap((row) => {
    const event = row.of_parcel ? parcelEvent(row.event) : row.event;
    return event ? [happening({ ...row, event }, label)] : [];
  });
  return tellTimeline(kind.id, solo, happenings, audience);
}

type Row = {
  procedure: string;
  /** Cases of the dossier's parts. */
  variants: Record<string, string> | null;
  workflow_id: string;
  seq: number;
  at: Date;
  event: Happening["event"];
  actor: Happening["actor"];
  agency_name: string | null;
  assistant_name: string | null;
  assistant_agency: string | null;
  actor_name: string | null;
  item_number: string | null;
  forwarded_to: string | null;
  of_parcel: boolean;
  correction: NonNullable<Happening["correction"]> | null;
  payout: NonNullable<Happening["payout"]> | null;
  confirmer_name: string | null;
  notes: Happening["notes"] | null;
  papers: Happening["papers"] | null;
  items: Omit<Happening["items"][number], "label">[] | null;
};

const happening = (row: Row, label: (target: string) => string | null): Happening => ({
  id: `${row.workflow_id}:${row.seq}`,
  at: row.at,
  event: row.event,
  actor: row.actor,
  agencyName: row.agency_name,
  assistant: row.assistant_name
    ? { officer: row.assistant_name, agency: row.assistant_agency ?? "" }
    : undefined,
  actorName: row.actor_name,
  confirmerName: row.confirmer_name,
  itemNumber: row.item_number,
  forwardedTo: row.forwarded_to,
  correction: row.correction ?? undefined,
  payout: row.payout ?? undefined,
  notes: row.notes ?? [],
  papers: row.papers ?? [],
  items: (row.items ?? []).map((item) => ({ ...item, label: label(item.target) })),
});

/** What of a parcel belongs to the family's story; how it ended is told by the dossier's own `result.…` events. */
function parcelEvent(event: Happening["event"]): Happening["event"] | undefined {
  if (event.type === "request.accepted")
    return { type: event.component === "cancel" ? "parcel.cancelled" : "parcel.ordered" };
  if (event.type === "parcel.scan" && ["pickedUp", "onTheWay", "failed"].includes(String(event.state)))
    return event;
  return undefined;
}

/** Text key of what a supplement item is pinned to: `field:<page>.<name>` or `paper:<row>`. */
export function targetLabels({
  pages,
  papers,
}: Pick<Procedure, "pages" | "papers">): (target: string) => string | null {
  return (target) => {
    const found = findTarget({ pages, papers }, target);
    return found ? found.of.label : null;
  };
}

export type Target = { kind: "paper"; of: PaperRow } | { kind: "field"; page: string; of: Field };

/** The form's own row or field that a supplement target names. */
export function findTarget(
  { pages, papers }: Pick<Procedure, "pages" | "papers">,
  target: string,
): Target | undefined {
  const [kind, name = ""] = target.split(/:(.*)/s);
  if (kind === "paper") {
    const row = papers.find(({ id }) => id === name);
    return row && { kind: "paper", of: row };
  }
  const [pageId = "", fieldName] = name.split(".");
  const field = pages
    .find(({ id }) => id === pageId)
    ?.sections.flatMap(({ fields }) => fields)
    .find((one) => one.name === fieldName);
  return field && { kind: "field", page: pageId, of: field };
}
