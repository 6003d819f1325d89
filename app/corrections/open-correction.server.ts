/** A report with everything its pages and acts need: what was reported, what a paper issued now would say, who may do what. */
import { recordAccess } from "#app/dossiers/access-log.server.ts";
import { getFiled } from "#app/dossiers/filed.server.ts";
import { mayNow } from "#app/identity/may-now.server.ts";
import type { OfficerViewer } from "#app/identity/viewer.ts";
import { resultPapers } from "#app/papers/result-papers.server.ts";
import type { Services } from "#app/services.server.ts";
import type { DocumentModel } from "#machines/kernel/procedure.ts";
import { type CorrectionAct, correctionActs } from "./act-form.ts";
import { readCorrection, type StoredCorrection } from "./read-correction.server.ts";

type Needs = Pick<Services, "sql" | "kinds" | "clock">;
export type CorrectionHead = { id: string; procedure: string; caseCode: string };

export type Opened = {
  correction: StoredCorrection;
  dossier: CorrectionHead;
  /** The part's officer decides alone. */
  solo: boolean;
  /** What a paper issued now would say; undefined when there would be none, or when nobody decides any more. */
  now: DocumentModel | undefined;
  possible: readonly CorrectionAct[];
};

/** Reads it and records who read it: no record, no page. @throws Response 404 when this dossier has no such report. */
export async function openCorrection(
  services: Needs,
  viewer: OfficerViewer,
  dossier: CorrectionHead,
  { correctionId, requestId }: { correctionId: string; requestId: string },
): Promise<Opened> {
  const correction = await readCorrection(services, viewer, dossier.id, correctionId);
  if (!correction) throw new Response(null, { status: 404 });
  const undecided = isUndecided(correction);
  const [events, now] = await Promise.all([
    undecided ? mayNow(services, viewer, correction.id) : [],
    undecided ? paperToday(services, dossier.id, correction) : undefined,
  ]);
  const fields = [`paper.${correction.paper}`, `correction.${correction.line}`];
  const access = { purpose: "process", rule: "dossier.process", fields, dossierIds: [dossier.id], requestId };
  await recordAccess(services, { viewer, ...access });
  const types = events.map(({ type }) => type);
  return {
    correction,
    dossier,
    now,
    solo: correction.solo,
    // What today's data no longer give cannot be issued anew, by whomever.
    possible: correctionActs.filter((type) => types.includes(type) && (now || !issuesAnew(type, correction))),
  };
}

export const isUndecided = ({ state }: Pick<StoredCorrection, "state">): boolean =>
  state === "open" || state === "awaitingSignature";

export const issuesAnew = (type: CorrectionAct, { proposal }: Pick<StoredCorrection, "proposal">): boolean =>
  type === "correction.proposeReissue" || (type === "correction.sign" && proposal.proposal === "reissue");

async function paperToday(
  services: Needs,
  dossierId: string,
  { component, paper }: StoredCorrection,
): Promise<DocumentModel | undefined> {
  const filed = await getFiled(services, dossierId);
  const results = await resultPapers(services, filed, component, await services.clock.now());
  return results.find((one) => one.paper === paper)?.document;
}
