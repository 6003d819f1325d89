/** What became of a filing for a person: still under way, over, or filed with what the counter does next. */
import { recordAccess } from "#app/dossiers/access-log.server.ts";
import { getDossierView } from "#app/dossiers/dossier-view.server.ts";
import type { DossierView } from "#app/dossiers/dossier-view.ts";
import { type QrCode, qrCode } from "#app/dossiers/receipt-qr.server.ts";
import { mayNow } from "#app/identity/may-now.server.ts";
import type { OfficerViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";
import { listRunning, type OwnFiling, type RunningFiling } from "./find-filing.server.ts";

type Needs = Pick<Services, "sql" | "env" | "kinds" | "clock">;

/** How long after filing the sheet for the person can be printed here, in minutes of real time. */
const printMinutes = 60;

export type FiledSheet = {
  view: DossierView;
  qr: QrCode;
  note: { officer: string; agency: string };
  /** The officer's own agency receives the dossier. */
  receives: boolean;
  mayTakeOriginals: boolean;
};
export type FilingPage =
  | { kind: "open"; filing: RunningFiling }
  | { kind: "over" }
  /** `sheet` only for a while: the person's data are on it. */
  | { kind: "filed"; caseCode: string; procedure: string; sheet: FiledSheet | undefined };

type Asking = { viewer: OfficerViewer; filing: OwnFiling; requestId: string };

export async function getFilingPage(
  services: Needs,
  { viewer, filing, requestId }: Asking,
): Promise<FilingPage> {
  const { draftId, dossierId, endedAt } = filing;
  if (!dossierId || !endedAt) {
    const [open] = await listRunning(services, viewer, draftId);
    return open ? { kind: "open", filing: open } : { kind: "over" };
  }
  const [filed] = await services.sql<{ caseCode: string; procedure: string; byOfficer: boolean }[]>`
    select d.case_code as "caseCode", d.procedure,
      exists (select 1 from workflow_events where workflow_id = d.id and seq = 1 and event ->> 'assistedBy' = ${viewer.id}) as "byOfficer"
    from dossiers d where d.id = ${dossierId}`;
  // The person went on alone and filed it: what they filed is not the desk's to read.
  if (!filed?.byOfficer) return { kind: "over" };
  const { caseCode, procedure } = filed;
  const fresh = Date.now() - endedAt.getTime() < printMinutes * 60_000;
  const sheet = fresh ? await readSheet(services, viewer, { dossierId, requestId }) : undefined;
  return { kind: "filed", caseCode, procedure, sheet };
}

async function readSheet(
  services: Needs,
  viewer: OfficerViewer,
  { dossierId, requestId }: { dossierId: string; requestId: string },
): Promise<FiledSheet> {
  await recordAccess(services, {
    ...{ viewer, purpose: "assisted", rule: "counter.assisted", requestId, dossierIds: [dossierId] },
    fields: ["applicantName", "subjectName"],
  });
  const [view, events, [agency]] = await Promise.all([
    getDossierView(services, dossierId),
    mayNow(services, viewer, dossierId),
    services.sql<{ name: string }[]>`select name from agencies where id = ${viewer.agencyId}`,
  ]);
  return {
    view,
    qr: qrCode(`${services.env.PUBLIC_ORIGIN}/tra-cuu/${view.caseCode}`),
    note: { officer: viewer.name, agency: agency?.name ?? "" },
    receives: view.intake.agencyId === viewer.agencyId,
    mayTakeOriginals: events.some(({ type }) => type === "original.take"),
  };
}
