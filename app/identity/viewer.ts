/** Who looks at a page. */
import type { Actor, Role } from "#machines/kernel/actors.ts";

export type CitizenViewer = {
  kind: "citizen";
  id: string;
  personalId: string;
  fullName: string;
  birthDate: string;
  sex: "male" | "female";
  levelOfAssurance: number;
  phone: string | null;
  email: string | null;
  language: "vi" | "en";
  /** Set when the session was opened by a hand-over: it may edit this draft and nothing else (ADR 12). */
  draftId?: string | null;
};

export type OfficerViewer = {
  kind: "officer";
  id: string;
  code: string;
  name: string;
  agencyId: string;
  /** The officer's own and those of colleagues for whom the officer stands in today. */
  roles: Role[];
  /** Absent colleagues for whom the officer stands in today (ADR 28). */
  covers?: readonly { id: string; name: string }[];
  /** Why this officer was let into the dossier of the page (`officer-access.ts`), for the access log; `purpose`, `reason`: as stated. */
  reading?: { basis: string; purpose?: string; reason?: string };
};

export type Viewer = CitizenViewer | OfficerViewer;

/** The viewer as the history names them: ids and roles only. */
export function actorOf(viewer: Viewer): Actor {
  return viewer.kind === "citizen"
    ? { kind: "citizen", id: viewer.id }
    : { kind: "officer", id: viewer.id, agencyId: viewer.agencyId, roles: viewer.roles };
}
