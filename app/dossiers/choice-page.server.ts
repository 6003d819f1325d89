/** The ways on for each part whose consent is missing, as far as the machine allows them now (decisions 6). */
import type { DossierContext } from "#machines/kernel/dossier-context.ts";
import { isSettled } from "#machines/kernel/dossier-context.ts";
import type { PaperRow } from "#machines/kernel/form.ts";
import type { Procedure, WorkflowKind } from "#machines/kernel/procedure.ts";
import { getCalendar } from "../calendar/calendar.server.ts";
import { workingDaysLeft } from "../calendar/working-time.ts";
import type { PossibleEvent } from "../identity/policy.server.ts";
import { mayNow } from "../identity/policy.server.ts";
import type { CitizenViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import { ownText } from "../ui/procedure-words.ts";
import type { Words } from "../ui/words.ts";
import { isProcedure } from "../workflow/kinds.ts";
import { getDossierView } from "./dossier-view.server.ts";
import type { ConfirmationView } from "./dossier-view.ts";

export type DossierHead = { id: string; draftId: string };
export type OpenChoice = {
  component: string;
  dueAt: Date | null;
  /** Working days after today. */
  daysLeft: number;
  /** Who refused or kept silent. */
  missing: Pick<ConfirmationView, "requestId" | "fullName" | "consent">[];
  /** The signed form instead: its row's name, and what is uploaded already. */
  paper: { label: Words; uploaded: string[]; form: { href: string; title: Words } | null } | null;
  /** Another person instead: in these capacities. */
  another: { capacities: string[] } | null;
  drop: boolean;
};
export type ChoicePage = { caseCode: string; procedure: string; choices: OpenChoice[] };

/** The row of form CT01, on which the persons concerned sign (decisions 6). */
const consentForm = "ct01";

export const consentPaper = (kind: WorkflowKind | Procedure, component: string): PaperRow | undefined =>
  isProcedure(kind)
    ? kind.papers.find(({ id, readBy }) => id === consentForm && readBy.includes(component))
    : undefined;

/** Whose answer somebody else would give: everybody the part waits for in vain. The machine replaces the same ones. */
export const replacedFor = (confirmations: DossierContext["confirmations"], component: string): string[] =>
  Object.entries(confirmations)
    .filter(([, one]) => one.components.includes(component) && !isSettled(one.consent))
    .map(([requestId]) => requestId);

export async function getChoicePage(
  services: Pick<Services, "sql" | "kinds" | "clock">,
  viewer: CitizenViewer,
  dossier: DossierHead,
): Promise<ChoicePage> {
  const { sql } = services;
  const [view, possible, files, calendar, now] = await Promise.all([
    getDossierView(services, dossier.id),
    mayNow(services, viewer, dossier.id),
    sql<{ paper: string; fileName: string }[]>`select paper, file_name as "fileName" from attachments
      where draft_id = ${dossier.draftId} and superseded_at is null order by uploaded_at`,
    getCalendar(sql),
    services.clock.now(),
  ]);
  const kind = services.kinds(view.procedure);
  return {
    caseCode: view.caseCode,
    procedure: view.procedure,
    choices: view.choices.map(({ component, dueAt }): OpenChoice => {
      const row = consentPaper(kind, component);
      const concerned = view.confirmations.filter(
        ({ components, consent }) => components.includes(component) && !isSettled(consent),
      );
      return {
        component,
        dueAt,
        daysLeft: dueAt ? Math.max(0, workingDaysLeft(calendar, now, dueAt)) : 0,
        missing: concerned
          .filter(({ consent }) => consent !== "pending")
          .map(({ requestId, fullName, consent }) => ({ requestId, fullName, consent })),
        paper:
          row && may(possible, "consent.onPaper", component)
            ? {
                label: ownText(kind.id, row.label),
                form: formOf(kind, row, view.caseCode),
                uploaded: files.filter(({ paper }) => paper === row.id).map(({ fileName }) => fileName),
              }
            : null,
        another: may(possible, "consent.askAnother", component)
          ? { capacities: [...new Set(concerned.flatMap(({ capacities }) => capacities))] }
          : null,
        drop: may(possible, "part.drop", component),
      };
    }),
  };
}

/** The form to print and sign, as it was filed: this part was asked for, so it is there. */
function formOf(
  kind: WorkflowKind | Procedure,
  row: PaperRow,
  caseCode: string,
): { href: string; title: Words } | null {
  const form = isProcedure(kind) ? kind.forms.find(({ id }) => id === row.form) : undefined;
  return form
    ? { href: `/ho-so/${caseCode}/to-khai/${form.slug}`, title: ownText(kind.id, form.name) }
    : null;
}

export const may = (possible: readonly PossibleEvent[], type: string, component: string): boolean =>
  possible.some((event) => event.type === type && event.component === component);
