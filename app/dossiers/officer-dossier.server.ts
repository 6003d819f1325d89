/** One dossier as an officer reads it: answers beside papers and register data, consents, and the acts possible now. */
import type { TransactionSql } from "postgres";
import type { Answers, Sources } from "#machines/kernel/form.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { asOfficer } from "../identity/as-officer.server.ts";
import { mayNow } from "../identity/may-now.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import type { Translate } from "../texts/texts.tsx";
import { isReadBy } from "./decide-targets.server.ts";
import { type DossierHead, getProcedure } from "./dossier-head.server.ts";
import { groupActs } from "./officer-dossier-acts.server.ts";
import { codesIn, type Notes, showAnswers } from "./officer-dossier-answers.server.ts";
import type {
  AnswerSection,
  OfficerDossierPage,
  OfficerFile,
  OfficerPaper,
  RegisterRefusal,
  ShownConsent,
} from "./officer-dossier-types.ts";
import { type OfficerWords, officerWords } from "./officer-dossier-words.server.ts";
import { supplementPick } from "./supplement-pick.server.ts";

export type OfficerConsent = Omit<ShownConsent, "when"> & { askedAt: Date; answeredAt: Date | null };
export type OfficerDossier = Pick<
  OfficerDossierPage,
  "sections" | "refusals" | "papers" | "acts" | "pick"
> & {
  consents: OfficerConsent[];
  /** Components on the viewer's desk (`intake` reads for all). */
  components: string[];
  /** Names of the fields shown, for the access log. */
  fields: string[];
};

type Head = DossierHead & { caseCode: string };

/** Reads under row-level security; acts come from the policy and the machine (`mayNow`). */
export async function getOfficerDossier(
  services: Pick<Services, "sql" | "kinds">,
  viewer: OfficerViewer,
  dossier: Head,
  t: Translate,
): Promise<OfficerDossier> {
  const procedure = getProcedure(services, dossier.procedure);
  const words = officerWords(procedure, t);
  const [events, read] = await Promise.all([
    mayNow(services, viewer, dossier.id),
    asOfficer(services, viewer, (sql) => readAll(sql, viewer, dossier, procedure)),
  ]);
  const sections = showAnswers(procedure.pages, read, {
    text: words.text,
    source: words.source,
    name: (code) => read.names.get(code),
  });
  const rows = sections.flatMap((section) => section.rows);
  const papers = showPapers(procedure, read, words);
  return {
    sections: sections.map((section) => withPapers(section, procedure, papers)),
    refusals: read.refusals.map(({ component, response }) => showRefusal(component, response, words)),
    papers,
    // Who consents to what another agency decides is that agency's to read.
    consents: read.consents
      .filter(({ components }) => read.components.some((own) => isReadBy({ readBy: components }, own)))
      .map(({ capacities, components, ...consent }) => ({
        ...consent,
        capacities: capacities.map(words.capacity),
        parts: components.map(words.part),
      })),
    components: read.components,
    acts: groupActs(dossier.caseCode, events, words, read.drafted),
    pick: supplementPick(
      procedure,
      events,
      { ...read, attached: read.files.map(({ paper }) => paper) },
      words,
    ),
    fields: rows.map(({ field }) => field),
  };
}

/** Files of the papers that prove a section's answers. */
function withPapers(
  section: AnswerSection,
  { papers: law }: Procedure,
  papers: readonly OfficerPaper[],
): AnswerSection {
  const page = section.rows[0]?.field.split(".")[0] ?? "";
  const proving = law.filter(({ proves }) => proves?.includes(page)).map(({ id }) => id);
  const files = papers
    .filter(({ id }) => proving.includes(id))
    .flatMap(({ label, files: [first] }) => (first ? [{ fileId: first.id, label }] : []));
  return files.length > 0 ? { ...section, papers: files } : section;
}

/** Its reason is worded as a ground where the procedure knows it as one. */
function showRefusal(component: string, response: Refused["response"], words: OfficerWords): RegisterRefusal {
  const { reasonCode = "", cardNumberLast4 } = response ?? {};
  const reason = words.own(`ground.${String(reasonCode)}`) ?? String(reasonCode);
  return {
    part: words.part(component),
    reason,
    last4: cardNumberLast4 === undefined ? undefined : String(cardNumberLast4),
  };
}

type Refused = { component: string; response: Record<string, unknown> | null };
type ConsentRow = Omit<OfficerConsent, "parts"> & { components: string[] };
type Everything = {
  answers: Answers;
  sources: Sources;
  notes: Notes;
  /** Components of the viewer's agency in this dossier (`intake` = it received the dossier); an overseer reads all. */
  components: string[];
  files: OfficerFile[];
  consents: ConsentRow[];
  refusals: Refused[];
  /** Components whose apology lies ready to be signed. */
  drafted: string[];
  names: ReadonlyMap<string, string>;
};

async function readAll(
  sql: TransactionSql,
  viewer: OfficerViewer,
  dossier: Head,
  { pages, components: law }: Procedure,
): Promise<Everything> {
  const [answerRows, [known], parts, files, consents, refused, drafts] = await Promise.all([
    sql<
      { page: string; values: Record<string, unknown>; notes: Record<string, string> }[]
    >`select page, values, notes from dossier_answers where dossier_id = ${dossier.id}`,
    sql<{ sources: Sources }[]>`select sources from dossier_sources where dossier_id = ${dossier.id}`,
    sql<{ component: string; agencyId: string; secondLook: boolean }[]>`
      select component, agency_id as "agencyId", second_look as "secondLook" from dossier_components where dossier_id = ${dossier.id}`,
    sql<OfficerFile[]>`
      select id, paper, file_name as "fileName", media_type as "mediaType", size from attachments
      where draft_id = ${dossier.draftId} and superseded_at is null order by paper, uploaded_at`,
    sql<ConsentRow[]>`
      select id, full_name as "fullName", capacities, components, consent, asked_at as "askedAt", answered_at as "answeredAt"
      from confirmation_requests where dossier_id = ${dossier.id} order by asked_at, id`,
    sql<Refused[]>`
      select distinct on (c.component) c.component, r.response
      from dossier_components c join partner_requests r on r.workflow_id = c.dossier_id and r.component = c.component
      where c.dossier_id = ${dossier.id} and c.state = 'open' and r.status = 'refused' order by c.component, r.asked_at desc`,
    sql<{ component: string }[]>`
      select event ->> 'region' as component from workflow_events
      where workflow_id = ${dossier.id} and type = 'timer.due' and event ->> 'timer' = 'apologyDraft'`,
  ]);
  const answers = Object.fromEntries(answerRows.map(({ page, values }) => [page, values]));
  const notes = Object.fromEntries(answerRows.map((row) => [row.page, row.notes]));
  const sources = known?.sources ?? {};
  // Who is asked for a second look reads what that part reads, as long as it is asked for.
  const looksAt = (id: string) =>
    law.some((one) => one.id === id && one.corroborators?.some((role) => viewer.roles.includes(role)));
  const own = parts
    .filter(
      ({ component, agencyId, secondLook }) =>
        agencyId === viewer.agencyId || (secondLook && looksAt(component)),
    )
    .map(({ component }) => component);
  const names = await readNames(sql, codesIn(pages, answers, sources));
  const components = own.length > 0 ? own : ["intake"];
  const refusals = refused.filter(({ component }) => components.includes(component));
  const drafted = drafts.map(({ component }) => component);
  return { answers, sources, notes, components, files, consents, refusals, drafted, names };
}

async function readNames(sql: TransactionSql, { places, facilities }: ReturnType<typeof codesIn>) {
  const rows = await sql<{ code: string; name: string }[]>`
    select code, name from places where code = any(${places})
    union all select code, name from facilities where code = any(${facilities})`;
  return new Map(rows.map(({ code, name }) => [code, name]));
}

/** Rows of papers that were needed or given, with their files. */
function showPapers(
  { papers }: Procedure,
  { answers, sources, components, files }: Everything,
  words: OfficerWords,
): OfficerPaper[] {
  return papers
    .filter((row) => components.some((component) => isReadBy(row, component)))
    .map((row) => ({ row, files: files.filter(({ paper }) => paper === row.id) }))
    .filter(({ row, files }) => files.length > 0 || row.when(answers, sources))
    .map(({ row, files }) => ({ id: row.id, label: words.text(row.label), files }));
}
