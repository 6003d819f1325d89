/** The officer's dossier page as data: what is read, in words, with the same map and timeline that the family sees. */
import { readAtCounter } from "../assisted/at-counter.server.ts";
import { getCalendar } from "../calendar/calendar.server.ts";
import { formatDateTime } from "../calendar/local-time.ts";
import { listCorrections } from "../corrections/list-corrections.server.ts";
import { lineName } from "../corrections/tell-correction.ts";
import { readParcelLines } from "../delivery/parcel-lines.server.ts";
import { readBeside } from "../desk/beside-dossier.server.ts";
import { getClaimsSection } from "../desk/claims-section.server.ts";
import { showHead, whatFollows } from "../desk/page-head.server.ts";
import { readDuplicateMark } from "../duplicates/read-candidates.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import { getOfficerNotices } from "../notifications/officer-notices.server.ts";
import { takesCash } from "../payments/payment-door.server.ts";
import { paymentFacts } from "../payments/payment-facts.server.ts";
import { paysOut } from "../payouts/counter-page.server.ts";
import { readPayoutLines } from "../payouts/payout-lines.server.ts";
import type { Services } from "../services.server.ts";
import type { Translate } from "../texts/texts.tsx";
import { resultName } from "../ui/procedure-words.ts";
import { say } from "../ui/words.ts";
import { recordAccess } from "./access-log.server.ts";
import { getDossierClock, withClock } from "./clock.server.ts";
import { shapes } from "./decide-form.server.ts";
import { isReadBy } from "./decide-targets.server.ts";
import { type DossierHead, getProcedure } from "./dossier-head.server.ts";
import { getDossierView } from "./dossier-view.server.ts";
import { getOfficerDossier } from "./officer-dossier.server.ts";
import type { OfficerDossierPage } from "./officer-dossier-types.ts";
import { officerWords } from "./officer-dossier-words.server.ts";
import { readStanding } from "./standing.server.ts";
import { readTimeline } from "./timeline.server.ts";

type Head = DossierHead & { caseCode: string; applicantId: string; submittedAt: Date };
/** `done`: the act that led here, on the part `on`. */
type Asked = { requestId: string; done: string | null; on?: string | null };

/** Reads the page and records who read it (architecture §4): no record, no page. */
export async function getOfficerDossierPage(
  services: Pick<Services, "sql" | "kinds" | "clock" | "env">,
  viewer: OfficerViewer,
  dossier: Head,
  { requestId, done, on = null }: Asked,
  t: Translate,
): Promise<OfficerDossierPage> {
  // The map reads the workflow and the applicant's name, which the officers' database role may not: the policy has let this officer in.
  const procedure = getProcedure(services, dossier.procedure);
  const words = officerWords(procedure, t);
  const [
    read,
    stored,
    standing,
    clock,
    timeline,
    notices,
    parcels,
    corrections,
    payment,
    mayTakeCash,
    allPayouts,
    beside,
    counter,
    calendar,
    now,
  ] = await Promise.all([
    getOfficerDossier(services, viewer, dossier, t),
    getDossierView(services, dossier.id),
    readStanding(services, procedure, dossier.id, words, t),
    getDossierClock(services, dossier.id),
    readTimeline(services, dossier.id, "officer"),
    getOfficerNotices(services, viewer, dossier.id, t),
    readParcelLines(services, dossier.id),
    listCorrections(services, dossier.id),
    paymentFacts(services, dossier.id),
    takesCash(services, viewer, dossier.id),
    readPayoutLines(services, dossier.id),
    readBeside(services, viewer, dossier, { requestId, words }, t),
    readAtCounter(services, viewer, dossier),
    getCalendar(services.sql),
    services.clock.now(),
  ]);
  const view = withClock(stored, clock);
  const head = showHead(view, viewer, { calendar, now }, words, t);
  const { consents, fields, components, ...rest } = read;
  // Whose account money goes to is read by those who grant it and by the counter that pays it out.
  const payouts = allPayouts.filter(({ component }) =>
    components.some((own) => isReadBy({ readBy: [component] }, own)),
  );
  await recordAccess(services, {
    viewer,
    purpose: "process",
    rule: "dossier.process",
    fields: [
      ...fields,
      "contact.phone",
      "contact.email",
      ...(standing.news ? ["newsReceiver"] : []),
      ...(payouts.length > 0 ? ["payout.receiver", "payout.account"] : []),
    ],
    dossierIds: [dossier.id],
    requestId,
  });
  return {
    ...rest,
    ...beside,
    counter,
    head,
    caseCode: dossier.caseCode,
    claims: await getClaimsSection(services, viewer, dossier, t),
    duplicates: await readDuplicateMark(services, viewer, dossier),
    subjectName: view.subjectName,
    view,
    standing,
    parcels,
    payment,
    mayTakeCash,
    payouts,
    mayPayOut: await paysOut(services, viewer, payouts),
    clock,
    timeline,
    corrections: corrections.map(({ id, paper, line, state, openedAt }) => ({
      href: `/can-bo/ho-so/${dossier.caseCode}/sai-sot/${id}`,
      paper: say(t, resultName(dossier.procedure, paper)),
      line: say(t, lineName(dossier.procedure, line)),
      state: t(`corrections:desk.state.${state}`),
      opened: formatDateTime(openedAt),
    })),
    notices,
    submitted: formatDateTime(dossier.submittedAt),
    // The verdict is the machine's; a row that it does not know was left by a request that broke off: nobody was asked.
    consents: consents.flatMap(({ askedAt, answeredAt, ...one }) => {
      const known = view.confirmations.find(({ requestId }) => requestId === one.id);
      return known ? [{ ...one, consent: known.consent, when: formatDateTime(answeredAt ?? askedAt) }] : [];
    }),
    done:
      done !== null && (Object.hasOwn(shapes, done) || done === "result.handOver")
        ? `${t(`officer:done.${done}`)} ${whatFollows(head, on ?? "", t)}`
        : undefined,
  };
}
