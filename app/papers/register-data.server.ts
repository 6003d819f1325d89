/** Data of an agency's register (Mẫu 07): every dossier that it received in a month, in the order of receipt. */
import { addDays, momentOf } from "#app/calendar/local-time.ts";
import { namesIn } from "#app/registries/names-in.server.ts";
import type { Services } from "#app/services.server.ts";
import { isProcedure } from "#app/workflow/kinds.ts";
import type { Answers, Sources } from "#machines/kernel/form.ts";
import type { RegisterData, RegisterRow } from "./paper-data.ts";

const batch = 200;

type Needs = Pick<Services, "sql" | "kinds">;
type Read = Pick<RegisterRow, "caseCode" | "procedure" | "filer" | "status" | "channels"> & {
  id: string;
  receivedAt: Date;
  dueAt: Date | null;
  forwardedAt: Date | null;
  resultAt: Date | null;
  returnedAt: Date | null;
  answers: Answers | null;
  sources: Sources;
};

/** `month`: `YYYY-MM`. Reads by key, so many rows at a time stay few. */
export async function registerData(services: Needs, agencyId: string, month: string): Promise<RegisterData> {
  const from = momentOf(`${month}-01`, "00:00");
  const to = momentOf(addDays(`${month}-01`, 31).replace(/..$/, "01"), "00:00");
  const rows: RegisterRow[] = [];
  for (let after: Read | undefined; ; ) {
    const read: Read[] = await readBatch(services, { agencyId, from, to, after });
    rows.push(...(await wordPeople(services, read)));
    after = read.at(-1);
    if (read.length < batch) break;
  }
  return { form: "Mẫu 07", month, rows };
}

type Asked = { agencyId: string; from: Date; to: Date; after: Read | undefined };

const readBatch = ({ sql }: Needs, { agencyId, from, to, after }: Asked): Promise<Read[]> => sql<Read[]>`
  select d.id, d.case_code as "caseCode", d.procedure, c.full_name as filer, d.national_status as status, d.submitted_at as "receivedAt",
    coalesce((select (p.data ->> 'dueAt')::timestamptz from issued_papers p where p.dossier_id = d.id and p.paper = 'receipt'
      order by p.seq desc limit 1), d.due_at) as "dueAt",
    (select min(e.at) from workflow_events e where e.workflow_id = d.id and e.type = 'dossier.receive') as "forwardedAt",
    (select max(closed_at) from dossier_components where dossier_id = d.id and state = 'done') as "resultAt",
    case when d.national_status = 10 then d.closed_at end as "returnedAt",
    array(select distinct r.value ->> 'channel' from jsonb_each(w.snapshot #> '{context,results}') r order by 1) as channels,
    (select jsonb_object_agg(page, values) from dossier_answers where dossier_id = d.id) as answers, s.sources
  from dossiers d join workflows w on w.id = d.id join citizens c on c.id = d.applicant_id join dossier_sources s on s.dossier_id = d.id
  where d.intake_agency_id = ${agencyId} and d.submitted_at >= ${after?.receivedAt ?? from} and d.submitted_at < ${to}
    and (d.submitted_at, d.id) > (${after?.receivedAt ?? from}, ${after?.id ?? "00000000-0000-0000-0000-000000000000"}::uuid)
  order by d.submitted_at, d.id limit ${batch}`;

/** Addresses and telephones as the answers say; places of the whole batch are read at once. */
async function wordPeople(services: Needs, read: readonly Read[]): Promise<RegisterRow[]> {
  const pages = read.flatMap(({ id, answers }) =>
    Object.entries(answers ?? {}).map(([page, values]) => [`${id}.${page}`, values] as const),
  );
  const names = await namesIn(services, Object.fromEntries(pages));
  return read.map(({ id: _, answers, sources, ...row }) => {
    const kind = services.kinds(row.procedure);
    // Answers are erased before their dossier is (they have their own retention).
    const known = answers && isProcedure(kind) ? { kind, answers } : undefined;
    return {
      ...row,
      address: known?.kind.applicantAddress?.(known.answers, names) ?? null,
      phone: known ? known.kind.facts(known.answers, sources).contact.phone || null : null,
      receivedAt: row.receivedAt.toISOString(),
      dueAt: row.dueAt?.toISOString() ?? null,
      forwardedAt: row.forwardedAt?.toISOString() ?? null,
      resultAt: row.resultAt?.toISOString() ?? null,
      returnedAt: row.returnedAt?.toISOString() ?? null,
    };
  });
}
