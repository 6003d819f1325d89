/** How the family is told of an act before it is carried out: the machine says which notices it would cause, in the words that are sent. */
import { noticeSet } from "../notifications/told.server.ts";
import type { Services } from "../services.server.ts";
import { translator } from "../texts/i18n.server.ts";
import { nextStep, type StoredSnapshot } from "../workflow/step.ts";

type Needs = Pick<Services, "sql" | "kinds" | "env">;
type Asked = { dossierId: string; officerId: string; event: { type: string; [key: string]: unknown } };
type Row = {
  procedure: string;
  caseCode: string;
  language: "vi" | "en";
  version: string;
  snapshot: StoredSnapshot;
};

/** One text per notice to the applicant, as the portal's inbox shows it; none where the act is not possible any more. */
export async function noticesOf(services: Needs, { dossierId, officerId, event }: Asked): Promise<string[]> {
  const [row] = await services.sql<Row[]>`
    select d.procedure, d.case_code as "caseCode", c.language, w.machine_version as version, w.snapshot
    from workflows w join dossiers d on d.id = w.id join citizens c on c.id = d.applicant_id where w.id = ${dossierId}`;
  const machine = row && services.kinds(row.procedure).machines[row.version];
  if (!row || !machine) return [];
  const step = nextStep(machine, row.snapshot, { ...event, actorId: officerId } as typeof event);
  const codes = (step?.effects ?? []).flatMap((effect) =>
    effect.type === "notify" && effect.params.to === "applicant" ? [effect.params.text] : [],
  );
  const t = translator(row.language);
  const link = `${services.env.PUBLIC_ORIGIN}/ho-so/${row.caseCode}`;
  return [...new Set(codes)].map((code) =>
    t(`${noticeSet(services, row.procedure)}:${code}.inbox`, { caseCode: row.caseCode, link }),
  );
}
