/** Rules of files: what the family attached, and papers that were issued. Officers read them as they read the dossier (`officer-access.ts`). */
import { findOpenFiling } from "#app/assisted/find-filing.server.ts";
import { recordAccess } from "#app/dossiers/access-log.server.ts";
import { isForOfficersOnly, registerRoles } from "#app/papers/audience.ts";
import { findPaper, type IssuedPaper } from "#app/papers/find-paper.server.ts";
import { recordAssisted } from "./assisted-draft.server.ts";
import {
  citizen,
  type Entering,
  notFound,
  type RuleInput,
  type Rules,
  signIn,
  uuid,
} from "./entering.server.ts";
import type { AttachmentRow } from "./permissions.ts";
import { requireReading } from "./read-dossier.server.ts";
import type { CitizenViewer, OfficerViewer, Viewer } from "./viewer.ts";

type StoredFile = AttachmentRow & { citizenId: string; dossierId: string | null };

export const paperRules: Rules<"attachment.read" | "paper.read"> = {
  "attachment.read": async (input) => {
    const { services, permission } = input;
    if (!input.viewer) throw signIn(input);
    const [attachment] = await services.sql<StoredFile[]>`
      select a.id, a.draft_id as "draftId", a.paper, a.file_name as "fileName", a.media_type as "mediaType", a.size, a.storage_key as "storageKey", a.sha256,
        r.citizen_id as "citizenId", d.id as "dossierId"
      from attachments a join drafts r on r.id = a.draft_id left join dossiers d on d.draft_id = r.id where a.id = ${uuid(permission.attachmentId)}`;
    if (!attachment) throw notFound();
    return { viewer: await readerOfFile(input, attachment), attachment };
  },
  "paper.read": async (input) => {
    if (!input.viewer) throw signIn(input);
    const paper = await findPaper(input.services, input.permission.serial);
    if (!paper) throw notFound();
    return { viewer: await readerOfPaper(input, paper), paper };
  },
};

async function readerOfFile(input: RuleInput<"attachment.read">, file: StoredFile): Promise<Viewer> {
  const { viewer } = input;
  if (viewer?.kind === "officer") {
    if (!file.dossierId) return readAsAssistant(input, viewer, file);
    return readAsOfficer(input, viewer, {
      dossierId: file.dossierId,
      rule: "attachment.read",
      paper: file.paper,
    });
  }
  if (!viewer || file.citizenId !== viewer.id || !mayReadFile(viewer, file)) throw notFound();
  return viewer;
}

/** A file of a draft that the officer fills in for somebody. */
async function readAsAssistant(
  { services, requestId }: RuleInput<"attachment.read">,
  officer: OfficerViewer,
  { draftId, paper }: StoredFile,
): Promise<OfficerViewer> {
  if (!(await findOpenFiling(services, officer, draftId))) throw notFound();
  await recordAssisted(services, officer, { draftId, requestId, rule: "attachment.read", fields: [paper] });
  return officer;
}

/** A hand-over's session sees the files of its draft as long as it is one. */
const mayReadFile = ({ draftId }: CitizenViewer, file: Pick<StoredFile, "draftId" | "dossierId">): boolean =>
  !draftId || (draftId === file.draftId && file.dossierId === null);

/** The applicant what was issued to the family; officers what belongs to a dossier that they read or to their own agency. */
async function readerOfPaper(input: RuleInput<"paper.read">, paper: IssuedPaper): Promise<Viewer> {
  const { viewer } = input;
  if (viewer?.kind !== "officer") return readerInFamily(input, paper);
  if (paper.dossierId)
    return readAsOfficer(input, viewer, {
      dossierId: paper.dossierId,
      rule: "paper.read",
      paper: paper.paper,
    });
  const keeps = viewer.roles.some((role) => registerRoles.has(role));
  if (paper.agencyId !== viewer.agencyId || !keeps) throw notFound();
  return viewer;
}

function readerInFamily(entering: Entering, paper: IssuedPaper): CitizenViewer {
  const viewer = citizen(entering);
  if (paper.applicantId !== viewer.id || paper.paperOnly || isForOfficersOnly(paper.paper)) throw notFound();
  return viewer;
}

/** Lets an officer read a file of a dossier, and records it. */
async function readAsOfficer(
  input: RuleInput<"attachment.read" | "paper.read">,
  viewer: OfficerViewer,
  { dossierId, rule, paper }: { dossierId: string; rule: string; paper: string },
): Promise<OfficerViewer> {
  const { viewer: reader } = await requireReading(input, viewer, { id: dossierId });
  await recordAccess(input.services, {
    ...{ viewer: reader, purpose: "process", rule, requestId: input.requestId },
    ...{ fields: [paper], dossierIds: [dossierId] },
  });
  return reader;
}
