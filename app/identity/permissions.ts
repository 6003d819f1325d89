/** The permissions there are: what each one is asked about, and what it hands over. */
import type { IssuedPaper } from "#app/papers/find-paper.server.ts";
import type { DraftRow } from "./find-draft.server.ts";
import type { CitizenViewer, OfficerViewer, Viewer } from "./viewer.ts";

export type DossierRef = {
  id: string;
  caseCode: string;
  procedure: string;
  draftId: string;
  applicantId: string;
  submittedAt: Date;
};
export type AttachmentRow = {
  id: string;
  draftId: string;
  paper: string;
  fileName: string;
  mediaType: string;
  size: number;
  storageKey: string;
  sha256: string;
};
export type ConfirmationRow = {
  id: string;
  dossierId: string;
  personalId: string;
  capacities: string[];
  components: string[];
  consent: string;
  askedAt: Date;
};

export type Granted = {
  "page.read": { viewer: Viewer | undefined };
  "account.read": { viewer: CitizenViewer };
  "draft.create": { viewer: CitizenViewer };
  /** Also for the limited session of a hand-over; the other acts on a draft need a sign-in. */
  "draft.edit": { viewer: CitizenViewer; draft: DraftRow };
  "draft.submit": { viewer: CitizenViewer; draft: DraftRow };
  "draft.delete": { viewer: CitizenViewer; draft: DraftRow };
  "draft.handOver": { viewer: CitizenViewer; draft: DraftRow };
  /** `caseCode` when it was filed: answers are taken over from there too. */
  "draft.copy": { viewer: CitizenViewer; draft: DraftRow; caseCode: string | null };
  "dossier.read": { viewer: CitizenViewer; dossier: DossierRef };
  /** The other parent and people asked for consent: the map only, read-only (decisions 21). */
  "dossier.follow": { viewer: CitizenViewer; dossier: DossierRef; capacities: string[] };
  /** The person whom the dossier is about and who may object to it. */
  "dossier.object": { viewer: CitizenViewer; dossier: DossierRef };
  /** Whoever has the address that the applicant gave away (capability E12). */
  "dossier.readShared": { dossierId: string };
  "confirmation.answer": { viewer: CitizenViewer; confirmation: ConfirmationRow; dossier: DossierRef };
  "attachment.read": { viewer: Viewer; attachment: AttachmentRow };
  "paper.read": { viewer: Viewer; paper: IssuedPaper };
  /** Officers who keep an agency's register of dossiers: reception, signers, managers. */
  "register.keep": { viewer: OfficerViewer };
  "workList.read": { viewer: OfficerViewer };
  /** The reception of a one-stop desk: who comes to its counter. */
  "counter.read": { viewer: OfficerViewer };
  "dossier.process": { viewer: OfficerViewer; dossier: DossierRef };
  /** Officers who work on a part; who only looks over them sends no letters. */
  "letter.finish": { viewer: OfficerViewer; dossier: DossierRef };
  "stuck.read": { viewer: OfficerViewer };
  "incidents.read": { viewer: OfficerViewer };
  "signing.read": { viewer: OfficerViewer };
};
export type PermissionName = keyof Granted;
type About = {
  "page.read": object;
  "account.read": object;
  "draft.create": object;
  "draft.edit": { draftId: string };
  "draft.submit": { draftId: string };
  "draft.delete": { draftId: string };
  "draft.handOver": { draftId: string };
  "draft.copy": { draftId: string };
  "dossier.read": { caseCode: string };
  "dossier.follow": { caseCode: string };
  "dossier.object": { caseCode: string };
  "dossier.readShared": { token: string };
  "confirmation.answer": { requestId: string };
  "attachment.read": { attachmentId: string };
  "paper.read": { serial: string };
  "register.keep": object;
  "workList.read": object;
  "counter.read": object;
  "dossier.process": { caseCode: string };
  "letter.finish": { caseCode: string };
  "stuck.read": object;
  "incidents.read": object;
  "signing.read": object;
};
export type Permission<N extends PermissionName> = { to: N } & About[N];
