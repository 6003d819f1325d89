/** What an applicant can take back now, what would happen, and why something cannot be taken back (decisions 8). */
import type { PossibleEvent } from "../identity/policy.server.ts";
import { mayNow } from "../identity/policy.server.ts";
import type { CitizenViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import { getDossierView } from "./dossier-view.server.ts";
import type { DossierView, PartView } from "./dossier-view.ts";

/**
 * `atOnce`, `asked`: offered, with what happens; the others say why not: already `pending`, being signed or entered in the register (`signing`),
 * `waiting` for something else, missing a consent (`choice`), or civil status has ended (`registered`).
 */
export type Way = "atOnce" | "asked" | "pending" | "signing" | "waiting" | "choice" | "registered";
export type WithdrawOffer = { component: string; agencyName: string; way: Way };
export type WithdrawPage = {
  caseCode: string;
  procedure: string;
  subjectName: string;
  /** Civil status decides until when the whole dossier can be withdrawn. */
  first: string;
  /** `component` is `intake`. Null when the dossier has ended. */
  whole: WithdrawOffer | null;
  /** Single parts, once civil status is registered. */
  parts: WithdrawOffer[];
  withdrawals: DossierView["withdrawals"];
  agencies: Record<string, string>;
};

export async function getWithdrawPage(
  services: Pick<Services, "sql" | "kinds">,
  viewer: CitizenViewer,
  dossierId: string,
): Promise<WithdrawPage> {
  const [view, possible] = await Promise.all([
    getDossierView(services, dossierId),
    mayNow(services, viewer, dossierId),
  ]);
  const kind = services.kinds(view.procedure);
  const first = kind.components.find(({ closesAll }) => closesAll)?.id ?? kind.components[0]?.id ?? "";
  const civilStatus = view.parts.find(({ component }) => component === first);
  return {
    caseCode: view.caseCode,
    procedure: view.procedure,
    subjectName: view.subjectName,
    first,
    whole: view.closedAt ? null : offerWhole(view, possible, civilStatus),
    parts: view.parts
      .filter(({ component, closedAt }) => component !== first && closedAt === null && civilStatus?.closedAt)
      .map((part) => offerPart(part, possible)),
    withdrawals: view.withdrawals,
    agencies: Object.fromEntries(
      [view.intake, ...view.parts].map(({ component, agencyName }) => [component, agencyName]),
    ),
  };
}

function offerWhole(
  view: DossierView,
  possible: readonly PossibleEvent[],
  civilStatus: PartView | undefined,
): WithdrawOffer {
  const offer = (way: Way) => ({ component: "intake", agencyName: view.intake.agencyName, way });
  if (view.withdrawals.some(({ component, state }) => component === "intake" && state === "asked"))
    return offer("pending");
  if (possible.some(({ type }) => type === "dossier.withdraw"))
    return offer(view.intake.closedAt === null ? "atOnce" : "asked");
  return offer(civilStatus?.closedAt ? "registered" : "signing");
}

function offerPart(
  { component, agencyName, state }: PartView,
  possible: readonly PossibleEvent[],
): WithdrawOffer {
  const may = possible.some((event) => event.type === "part.withdraw" && event.component === component);
  return { component, agencyName, way: may ? wayNow(state) : whyNot(state) };
}

/** While it waits for a consent, the part's office has not been asked to decide anything: nobody needs to answer. */
const wayNow = (state: string): Way => (state.startsWith("waiting.") ? "atOnce" : "asked");

function whyNot(state: string): Way {
  if (state.startsWith("withdrawalAsked")) return "pending";
  if (state === "waiting.choice") return "choice";
  return state.startsWith("waiting.") ? "waiting" : "signing";
}
