/** The officer's dossier page as data: what is read, in words, with the same map and timeline that the family sees. */
import { formatDateTime } from "../calendar/local-time.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import type { Translate } from "../texts/texts.tsx";
import { recordAccess } from "./access-log.server.ts";
import { getDossierClock, withClock } from "./clock.server.ts";
import { shapes } from "./decide-form.server.ts";
import type { DossierHead } from "./decide-page.server.ts";
import { getDossierView } from "./dossier-view.server.ts";
import { getOfficerDossier } from "./officer-dossier.server.ts";
import type { OfficerDossierPage } from "./officer-dossier-types.ts";
import { readTimeline } from "./timeline.server.ts";

type Head = DossierHead & { caseCode: string; submittedAt: Date };
type Asked = { requestId: string; done: string | null };

/** Reads the page and records who read it (architecture §4): no record, no page. */
export async function getOfficerDossierPage(
  services: Pick<Services, "sql" | "kinds" | "clock">,
  viewer: OfficerViewer,
  dossier: Head,
  { requestId, done }: Asked,
  t: Translate,
): Promise<OfficerDossierPage> {
  // The map reads the workflow and the applicant's name, which the officers' database role may not: the policy has let this officer in.
  const [read, stored, clock, timeline] = await Promise.all([
    getOfficerDossier(services, viewer, dossier, t),
    getDossierView(services, dossier.id),
    getDossierClock(services, dossier.id),
    readTimeline(services, dossier.id, "officer"),
  ]);
  const view = withClock(stored, clock);
  const { consents, fields, ...rest } = read;
  await recordAccess(services, {
    viewer,
    purpose: "process",
    rule: "dossier.process",
    fields,
    dossierIds: [dossier.id],
    requestId,
  });
  return {
    ...rest,
    caseCode: dossier.caseCode,
    subjectName: view.subjectName,
    view,
    clock,
    timeline,
    submitted: formatDateTime(dossier.submittedAt),
    // The verdict is the machine's; a row that it does not know was left by a request that broke off: nobody was asked.
    consents: consents.flatMap(({ askedAt, answeredAt, ...one }) => {
      const known = view.confirmations.find(({ requestId }) => requestId === one.id);
      return known ? [{ ...one, consent: known.consent, when: formatDateTime(answeredAt ?? askedAt) }] : [];
    }),
    done:
      done !== null && (Object.hasOwn(shapes, done) || done === "result.handOver")
        ? t(`officer:done.${done}`)
        : undefined,
  };
}
