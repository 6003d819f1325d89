/** A dossier as it was filed and as far as it has come, for the effects that must word it: one read, no personal data kept. */
import type { Services } from "#app/services.server.ts";
import { isProcedure } from "#app/workflow/kinds.ts";
import type { Answers, Sources } from "#machines/kernel/form.ts";
import type { Grant } from "#machines/kernel/grant.ts";
import type { Delivery, Procedure } from "#machines/kernel/procedure.ts";

export type Filed = {
  id: string;
  caseCode: string;
  procedure: Procedure;
  applicantId: string;
  subjectName: string;
  intakeAgencyId: string;
  answers: Answers;
  sources: Sources;
  delivery: Delivery | null;
  parts: Record<string, { agencyId: string; agencyName: string; wardCode: string; state: string }>;
  /** Register answers of finished parts, by component. */
  registered: Record<string, Record<string, unknown>>;
  /** What officers decided to grant, by component. */
  grants: Record<string, Grant>;
};

type Row = Omit<Filed, "procedure" | "registered" | "parts"> & {
  kind: string;
  parts: Record<
    string,
    {
      agencyId: string;
      agencyName: string;
      wardCode: string | null;
      state: string;
      result: Record<string, unknown> | null;
    }
  >;
};

/** @throws Error when there is no such dossier. */
export async function getFiled(
  { sql, kinds }: Pick<Services, "sql" | "kinds">,
  dossierId: string,
): Promise<Filed> {
  const [row] = await sql<Row[]>`
    select d.id, d.procedure as kind, d.case_code as "caseCode", d.applicant_id as "applicantId", d.subject_name as "subjectName",
      d.intake_agency_id as "intakeAgencyId", s.sources, s.delivery,
      (select jsonb_object_agg(page, values) from dossier_answers where dossier_id = d.id) as answers,
      (select jsonb_object_agg(c.component, jsonb_build_object('agencyId', a.id, 'agencyName', a.name, 'wardCode', a.ward_code, 'state', c.state, 'result', c.result))
         from dossier_components c join agencies a on a.id = c.agency_id where c.dossier_id = d.id) as parts,
      (select coalesce(jsonb_object_agg(p.key, p.value -> 'grant'), '{}') from jsonb_each(w.snapshot #> '{context,parts}') p
         where p.value ? 'grant') as grants
    from dossiers d join dossier_sources s on s.dossier_id = d.id join workflows w on w.id = d.id where d.id = ${dossierId}`;
  const kind = row && kinds(row.kind);
  if (!row || !kind || !isProcedure(kind)) throw new Error(`No dossier ${dossierId}`);
  const parts = Object.entries(row.parts);
  return {
    ...row,
    procedure: kind,
    parts: Object.fromEntries(parts.map(([id, part]) => [id, { ...part, wardCode: part.wardCode ?? "" }])),
    registered: Object.fromEntries(parts.flatMap(([id, { result }]) => (result ? [[id, result]] : []))),
  };
}

/** What this part grants, for who words it; nothing where no money is granted. */
export function grantOf({ grants }: Pick<Filed, "grants">, component: string): { grant?: Grant } {
  const grant = grants[component];
  return grant ? { grant } : {};
}
