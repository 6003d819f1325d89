/** Who can see a dossier and why, in words, and who has read it: what the page shows. */
import type { AccessLevel } from "#app/identity/officer-access.ts";

export type OfficerLine = {
  id: string;
  name: string;
  roles: string;
  /** Colleagues for whom the officer stands in today; empty = nobody. */
  standsIn: string;
  level: AccessLevel;
  /** The deciding rule. */
  because: string;
};
export type AgencyLines = { id: string; name: string; officers: OfficerLine[] };
/** Of the family's side: who, and what that person sees. */
export type PersonLine = { key: string; who: string; sees: string };
export type ReadLine = {
  id: string;
  when: string;
  who: string;
  /** The officer's agency; empty for citizens. */
  agency: string;
  what: string;
  purpose: string;
  /** Rule by which the dossier was open; empty where none was kept. */
  because: string;
  reason: string;
};
export type AccessRecord = {
  rows: ReadLine[];
  nextHref: string | undefined;
  firstHref: string | undefined;
};
export type WhoCanSeePage = {
  caseCode: string;
  agencies: AgencyLines[];
  /** More officers than are listed. */
  more: boolean;
  people: PersonLine[];
  record: AccessRecord;
};
