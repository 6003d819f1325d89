/** Everything the applicant's dossier page shows: view, clock, history, own papers, and what may be done now. */
import type { Answers } from "#machines/kernel/form.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { type CorrectionView, listCorrections } from "../corrections/list-corrections.server.ts";
import { type Original, readOriginals } from "../delivery/originals.server.ts";
import { readParcelLines } from "../delivery/parcel-lines.server.ts";
import type { ParcelLine } from "../delivery/parcel-lines.ts";
import type { PossibleEvent } from "../identity/policy.server.ts";
import { mayNow } from "../identity/policy.server.ts";
import type { CitizenViewer } from "../identity/viewer.ts";
import { type PaymentStanding, paymentFacts } from "../payments/payment-facts.server.ts";
import { readPayoutLines } from "../payouts/payout-lines.server.ts";
import type { PayoutLine } from "../payouts/payout-lines.ts";
import type { Services } from "../services.server.ts";
import { type NextStep, nextStep } from "../tracking/next-step.ts";
import { ownText } from "../ui/procedure-words.ts";
import type { Words } from "../ui/words.ts";
import { isProcedure } from "../workflow/kinds.ts";
import { type DossierClock, getDossierClock, withClock } from "./clock.server.ts";
import { getDossierView } from "./dossier-view.server.ts";
import type { DossierView } from "./dossier-view.ts";
import { listForms } from "./form-links.ts";
import { listTakeOvers, type TakeOverOffer } from "./taken-answers.server.ts";
import { readTimeline } from "./timeline.server.ts";
import type { TimelineEntry } from "./timeline.ts";

export type DossierPage = {
  view: DossierView;
  next: NextStep;
  clock: DossierClock;
  /** Parts that ended without a result: what to do next, and where to declare again with what was said. */
  lost: LostPart[];
  timeline: TimelineEntry[];
  /** The applicant's own files. */
  files: { id: string; label: Words | string; fileName: string }[];
  /** Paper originals that the agency keeps or kept. */
  originals: Original[];
  parcels: ParcelLine[];
  /** What the family reported on finished papers. */
  corrections: CorrectionView[];
  /** The forms as they were filed. */
  forms: { href: string; title: Words }[];
  possible: PossibleEvent[];
  /** Other procedures that may be filed with what this dossier holds. */
  takeOvers: TakeOverOffer[];
  /** Null: nothing was charged. */
  payment: PaymentStanding | null;
  /** Money that finished parts granted. */
  payouts: PayoutLine[];
};

export type LostPart = { component: string; next: Words | null; again: string | null };

type Needs = Pick<Services, "sql" | "kinds" | "clock" | "env">;

export async function getDossierPage(
  services: Needs,
  viewer: CitizenViewer,
  dossier: { id: string; draftId: string },
): Promise<DossierPage> {
  const [read, clock, timeline, files, possible, [filed], now, parcels, corrections, payment, payouts] =
    await Promise.all([
      getDossierView(services, dossier.id),
      getDossierClock(services, dossier.id),
      readTimeline(services, dossier.id, "family"),
      services.sql<{ id: string; paper: string; fileName: string }[]>`
      select id, paper, file_name as "fileName" from attachments
      where draft_id = ${dossier.draftId} and superseded_at is null order by paper, uploaded_at`,
      mayNow(services, viewer, dossier.id),
      services.sql<{ answers: Answers | null }[]>`
      select jsonb_object_agg(page, values) as answers from dossier_answers where dossier_id = ${dossier.id}`,
      services.clock.now(),
      readParcelLines(services, dossier.id),
      listCorrections(services, dossier.id),
      paymentFacts(services, dossier.id),
      readPayoutLines(services, dossier.id),
    ]);
  const view = withClock(read, clock);
  const kind = services.kinds(view.procedure);
  const rows = isProcedure(kind) ? kind.papers : [];
  const originals = isProcedure(kind) ? await readOriginals(services, kind, dossier.id) : [];
  const takeOvers = await listTakeOvers(services, view);
  const label = (paper: string) => {
    const row = rows.find(({ id }) => id === paper);
    return row ? ownText(kind.id, row.label) : paper;
  };
  return {
    view,
    takeOvers,
    parcels,
    next: nextStep({ ...view, payouts }, "family", now),
    clock,
    lost: isProcedure(kind) ? lostParts(kind, view) : [],
    forms: isProcedure(kind)
      ? listForms(kind, filed?.answers ?? {}, {
          root: `/ho-so/${view.caseCode}`,
          text: (key) => ownText(kind.id, key),
        })
      : [],
    timeline,
    corrections,
    payment,
    payouts,
    possible,
    originals,
    files: files.map(({ id, paper, fileName }) => ({ id, fileName, label: label(paper) })),
  };
}

const ended = new Set(["refused", "stopped", "withdrawn"]);

/** Civil status that was not registered can be declared again with the same answers; other parts say their own way on. */
function lostParts(kind: Procedure, view: DossierView): LostPart[] {
  return view.parts
    .filter(({ state }) => ended.has(state))
    .map(({ component }) => ({
      component,
      next: kind.texts.vi[`next.${component}`] ? ownText(kind.id, `next.${component}`) : null,
      again: kind.components.some(({ id, closesAll }) => id === component && closesAll)
        ? `/ho-so/nhap?thu-tuc=${kind.slug}&tu=${view.caseCode}`
        : null,
    }));
}
