/**
 * Claims where an officer acts: taken when a decision's page is opened, asked under the door's lock when it is posted, ended with it.
 *
 * A claim keeps others from doing what its holder may do. Acts that the law gives to somebody else (a signature on the holder's
 * proposal, a second look) are never held up by it.
 */
import { type DossierHead, getProcedure } from "../dossiers/dossier-head.server.ts";
import { officerWords } from "../dossiers/officer-dossier-words.server.ts";
import { mayNow } from "../identity/may-now.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import type { Translate } from "../texts/texts.tsx";
import type { Command } from "../workflow/apply-event.server.ts";
import type { Tx } from "../workflow/write-step.server.ts";
import {
  actorOfHolder,
  type Claim,
  endClaims,
  heldByAnother,
  isClaimed,
  takeClaim,
} from "./claim-lease.server.ts";
import { isAbout } from "./claim-moves.server.ts";
import type { ShownClaim } from "./claim-types.ts";
import { showClaim } from "./claim-words.server.ts";
import { tasksOf } from "./work-list-tasks.server.ts";

type Asked = { type: string; component: string };

/** Opens a decision's page: a free part is the officer's from now. The claim that stands against the act, if one does. */
export async function claimOnOpening(
  services: Pick<Services, "sql" | "kinds">,
  viewer: OfficerViewer,
  dossier: DossierHead,
  { type, component }: Asked,
): Promise<Claim | undefined> {
  if (!isClaimed(type)) return undefined;
  const { mine, claim } = await takeClaim(services, viewer, { dossierId: dossier.id, component });
  if (mine || !claim) return undefined;
  const holder: OfficerViewer = { kind: "officer", code: "", ...claim.holder };
  const events = await mayNow(services, holder, dossier.id);
  return events.some((event) => event.type === type && isAbout(event, component)) ? claim : undefined;
}

/** The claim that stands against the act, in words. */
export async function shownOnOpening(
  services: Pick<Services, "sql" | "kinds">,
  viewer: OfficerViewer,
  dossier: DossierHead,
  act: Asked,
  t: Translate,
): Promise<ShownClaim | undefined> {
  const claim = await claimOnOpening(services, viewer, dossier, act);
  return claim && showClaim(claim, viewer, officerWords(getProcedure(services, dossier.procedure), t));
}

type Step = {
  /** The claim that refused the step, once the door has asked. */
  held: () => Claim | undefined;
  overtaken: NonNullable<Command["overtaken"]>;
  /** In the step's transaction, once it is written. */
  end: (tx: Tx) => Promise<void>;
};

/** `component`: the part that is decided; undefined for what the counter does, where nobody's work is in the way. */
export function claimsInStep(
  services: Pick<Services, "kinds">,
  viewer: OfficerViewer,
  dossier: DossierHead,
  { type, component }: { type: string; component: string | undefined },
): Step {
  const part = component !== undefined && isClaimed(type) ? component : undefined;
  let held: Claim | undefined;
  return {
    held: () => held,
    overtaken: async (tx, may) => {
      const claim = part === undefined ? undefined : await heldByAnother(tx, dossier.id, part, viewer);
      held = claim && may(actorOfHolder(claim.holder)) ? claim : undefined;
      return held !== undefined;
    },
    end: async (tx) => {
      if (component === undefined) return;
      const { turns } = tasksOf(viewer.roles, getProcedure(services, dossier.procedure).components);
      await endClaims(tx, { dossierId: dossier.id, component }, viewer, turns[component] ?? []);
    },
  };
}
