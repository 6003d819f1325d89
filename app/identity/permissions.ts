/** The permissions there are: what each one is asked about, and what it hands over. */
import type { Assistant } from "#app/assisted/close-filing.server.ts";
import type { OwnFiling } from "#app/assisted/find-filing.server.ts";
import type { IssuedPaper } from "#app/papers/find-paper.server.ts";
import type { DraftRow } from "./find-draft.server.ts";
import type { OfficerAccess } from "./officer-access.ts";
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

/** `assistant`: set when an officer fills it in for the person, who is the viewer then too. */
export type GrantedDraft = { viewer: CitizenViewer; draft: DraftRow; assistant?: Assistant };

export type Granted = {
  "page.read": { viewer: Viewer | undefined };
  "account.read": { viewer: CitizenViewer };
  "draft.create": { viewer: CitizenViewer };
  /** Also for the limited session of a hand-over; the other acts on a draft need a sign-in, or an officer at the person's side. */
  "draft.edit": GrantedDraft;
  "draft.submit": GrantedDraft;
  "draft.delete": GrantedDraft;
  "draft.handOver": GrantedDraft;
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
  /** Lists of the own agency that name families, whoever's task each row is. */
  "agencyList.read": { viewer: OfficerViewer };
  /** The reception of a one-stop desk: who comes to its counter. */
  "counter.read": { viewer: OfficerViewer };
  /** Read by the officers of a part, and with a stated reason by their colleagues and by who oversees them; `viewer.reading` says which. */
  "dossier.process": { viewer: OfficerViewer; dossier: DossierRef };
  /** Officers who read this dossier with a stated reason only. */
  "dossier.stateReason": { viewer: OfficerViewer; dossier: DossierRef; access: OfficerAccess };
  /** Officers who work on a part; who only looks over them sends no letters. */
  "letter.finish": { viewer: OfficerViewer; dossier: DossierRef };
  /** Officers whose own list the dossier is on say whether two dossiers are about one person. */
  "duplicate.judge": { viewer: OfficerViewer; dossier: DossierRef };
  /** So do internal notes: who only looks over a dossier leaves nothing in it. */
  "note.write": { viewer: OfficerViewer; dossier: DossierRef };
  /** Signers, who may sign several decisions in one go. */
  "sign.several": { viewer: OfficerViewer };
  /** The reception files for a person at its desk. */
  "counter.file": { viewer: OfficerViewer };
  /** The officer who began this filing, whatever became of it. */
  "counter.assisted": { viewer: OfficerViewer; filing: OwnFiling };
  /** Who leads a unit (its signers) or oversees a province (managers): load, lateness, assignment, absences. */
  "management.read": { viewer: OfficerViewer };
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
  "agencyList.read": object;
  "counter.read": object;
  /** `byPage`: the page records itself which fields it shows. */
  "dossier.process": { caseCode: string; fields?: "byPage" };
  "dossier.stateReason": { caseCode: string };
  "letter.finish": { caseCode: string };
  "duplicate.judge": { caseCode: string };
  "note.write": { caseCode: string };
  "sign.several": object;
  "counter.file": object;
  "counter.assisted": { draftId: string };
  "management.read": object;
  "stuck.read": object;
  "incidents.read": object;
  "signing.read": object;
};
export type Permission<N extends PermissionName> = { to: N } & About[N];
