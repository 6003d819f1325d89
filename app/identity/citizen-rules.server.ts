/** Rules of citizens' pages: the own drafts and dossiers, what one follows, objects to or is asked about. */
import { redirect } from "@remix-run/node";
import { recordAccess } from "#app/dossiers/access-log.server.ts";
import type { Services } from "#app/services.server.ts";
import { findFollowed } from "#app/tracking/followed.server.ts";
import { findShared } from "#app/tracking/share-links.server.ts";
import { assistedDraft } from "./assisted-draft.server.ts";
import {
  citizen,
  citizenOfLevel2,
  findDossier,
  notFound,
  type RuleInput,
  type Rules,
  uuid,
} from "./entering.server.ts";
import { type FoundDraft, findDraft } from "./find-draft.server.ts";
import type { ConfirmationRow, GrantedDraft } from "./permissions.ts";
import type { CitizenViewer } from "./viewer.ts";

type OfCitizens =
  | "page.read"
  | "account.read"
  | `draft.${"create" | "edit" | "submit" | "delete" | "handOver" | "copy"}`
  | `dossier.${"read" | "follow" | "object" | "readShared"}`
  | "confirmation.answer";

export const citizenRules: Rules<OfCitizens> = {
  "page.read": async ({ viewer }) => ({ viewer }),
  "account.read": async (input) => ({ viewer: citizen(input) }),
  "draft.create": async (input) => ({ viewer: citizenOfLevel2(input) }),
  "draft.edit": async (input) => {
    if (input.viewer?.kind === "officer") return assistedDraft(input, input.viewer);
    const viewer = citizen(input, input.permission.draftId);
    // Whoever may file offered the hand-over; its session needs no level of its own, because it files nothing.
    if (!viewer.draftId) citizenOfLevel2(input);
    return openDraft(input.services, viewer, input.permission.draftId);
  },
  "draft.submit": (input) => ownDraft(input),
  "draft.delete": (input) => ownDraft(input),
  "draft.handOver": (input) => ownDraft(input),
  "draft.copy": async (input) => {
    const viewer = citizenOfLevel2(input);
    const { submitted, ...draft } = await requireDraft(input.services, viewer, input.permission.draftId);
    return { viewer, draft, caseCode: submitted };
  },
  "dossier.read": async (input) => {
    const viewer = citizen(input);
    const dossier = await findDossier(input.services, { caseCode: input.permission.caseCode });
    if (dossier?.applicantId !== viewer.id) throw notFound();
    return { viewer, dossier };
  },
  "dossier.follow": async (input) => {
    const viewer = citizenOfLevel2(input);
    const found = await findFollowed(input.services, viewer, input.permission.caseCode);
    if (found?.own) throw redirect(`/ho-so/${found.dossier.caseCode}`);
    if (!found) throw notFound();
    const { dossier, capacities } = found;
    await recordAccess(input.services, {
      ...{ viewer, purpose: "follow", rule: "dossier.follow", fields: [], dossierIds: [dossier.id] },
      requestId: input.requestId,
    });
    return { viewer, dossier, capacities };
  },
  "dossier.object": async (input) => {
    const viewer = citizenOfLevel2(input);
    const dossier = await findDossier(input.services, { caseCode: input.permission.caseCode });
    const [concerned] = dossier
      ? await input.services.sql`
          select 1 from dossier_concerned where dossier_id = ${dossier.id} and personal_id = ${viewer.personalId}`
      : [];
    if (!dossier || !concerned) throw notFound();
    await recordAccess(input.services, {
      ...{ viewer, purpose: "object", rule: "dossier.object", fields: [], dossierIds: [dossier.id] },
      requestId: input.requestId,
    });
    return { viewer, dossier };
  },
  "dossier.readShared": async ({ services, permission }) => {
    const dossierId = await findShared(services, permission.token);
    if (!dossierId) throw notFound();
    return { dossierId };
  },
  "confirmation.answer": async (input) => {
    const viewer = citizenOfLevel2(input);
    const [confirmation] = await input.services.sql<ConfirmationRow[]>`
      select id, dossier_id as "dossierId", personal_id as "personalId", capacities, components, consent, asked_at as "askedAt"
      from confirmation_requests where id = ${uuid(input.permission.requestId)} and personal_id = ${viewer.personalId}`;
    const dossier = confirmation && (await findDossier(input.services, { id: confirmation.dossierId }));
    if (!confirmation || !dossier) throw notFound();
    return { viewer, confirmation, dossier };
  },
};

const ownDraft = async (
  input: RuleInput<`draft.${"submit" | "delete" | "handOver"}`>,
): Promise<GrantedDraft> =>
  input.viewer?.kind === "officer"
    ? assistedDraft(input, input.viewer)
    : openDraft(input.services, citizenOfLevel2(input), input.permission.draftId);

/** A draft that is not filed yet; who asks for a filed one is sent to its receipt. */
async function openDraft(services: Services, viewer: CitizenViewer, draftId: string) {
  const { submitted, ...draft } = await requireDraft(services, viewer, draftId);
  if (submitted) throw redirect(`/ho-so/${submitted}/bien-nhan`);
  return { viewer, draft };
}

async function requireDraft(services: Services, viewer: CitizenViewer, draftId: string): Promise<FoundDraft> {
  const draft = await findDraft(services, viewer.id, uuid(draftId));
  if (!draft) throw notFound();
  return draft;
}
