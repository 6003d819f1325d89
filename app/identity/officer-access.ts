/**
 * Why an officer may read a dossier: as a task of the own list, or outside it with a stated reason, or not at all.
 *
 * Pure, and the only place that says so: the policy lets in by it, the page "who can see this dossier" explains by it, and each line of the
 * access log names the rule. It opens pages only; who may decide is the workflow policy's question and never depends on a stated reason.
 */
import { Role } from "#machines/kernel/actors.ts";
import { type Component, componentAs } from "#machines/kernel/component.ts";

/** `intake`, `results` or the id of a component, as the dossier's rows have it. */
export type AccessPart = {
  component: string;
  agencyId: string;
  variant: string | null;
  /** False for a part that the family never asked for: its row belongs to nobody. */
  asked: boolean;
  /** Waits for an officer from another desk to look at it. */
  secondLook: boolean;
};

export type AccessFacts = {
  intakeAgencyId: string;
  parts: readonly AccessPart[];
  /** Reports of a mistake that wait for an answer. */
  corrections: readonly { component: string; agencyId: string }[];
  /** Since when nothing is left to do in it; null while something is. */
  finishedAt: Date | null;
};

/** `agency`, `province`: only with a stated reason. */
export type AccessLevel = "own" | "agency" | "province" | "none";
export type AccessRule =
  | "part"
  | "reception"
  | "receivingSigner"
  | "secondLook"
  | "correction"
  | "finishedLongAgo"
  | "otherDesk"
  | "overseer"
  | "noDesk"
  | "noPart";
export type OfficerAccess = { level: AccessLevel; rule: AccessRule };

type Reader = { agencyId: string; roles: readonly Role[] };
type When = { now: Date; ownDays: number };

/** Roles that look over all agencies of their province (architecture §5). */
const overseeing: readonly Role[] = ["manager", "auditor"];
/** Everybody but who keeps the system running: that work needs no dossier. */
export const deskRoles: readonly Role[] = Role.options.filter((role) => role !== "administrator");
const day = 24 * 60 * 60_000;

export function officerAccess(
  reader: Reader,
  facts: AccessFacts,
  law: readonly Component[],
  when: When,
): OfficerAccess {
  const task = ownTask(reader, facts, law);
  if (task && !isLongFinished(facts, when)) return { level: "own", rule: task };
  if (secondLooks(reader, facts, law)) return { level: "own", rule: "secondLook" };
  if (correctsNow(reader, facts, law)) return { level: "own", rule: "correction" };
  if (task) return { level: "agency", rule: "finishedLongAgo" };
  const present = agenciesIn(facts).includes(reader.agencyId);
  if (present && reader.roles.some((role) => deskRoles.includes(role)))
    return { level: "agency", rule: "otherDesk" };
  if (reader.roles.some((role) => overseeing.includes(role)) && agenciesIn(facts).some(isBelow(reader)))
    return { level: "province", rule: "overseer" };
  return { level: "none", rule: present ? "noDesk" : "noPart" };
}

/** Agencies with a part in the dossier, the receiving one among them. */
export const agenciesIn = ({
  intakeAgencyId,
  parts,
}: Pick<AccessFacts, "intakeAgencyId" | "parts">): string[] => [
  ...new Set([intakeAgencyId, ...parts.filter(({ asked }) => asked).map(({ agencyId }) => agencyId)]),
];

/** Codes of agencies begin with the code of those above them (identifiers §5). */
const isBelow =
  ({ agencyId }: Reader) =>
  (code: string): boolean =>
    code.startsWith(`${agencyId}.`);

/** What keeps the dossier on this officer's list. */
function ownTask(reader: Reader, facts: AccessFacts, law: readonly Component[]): AccessRule | undefined {
  const { agencyId, roles } = reader;
  const receives = agencyId === facts.intakeAgencyId;
  const part = facts.parts.find((one) => one.asked && one.agencyId === agencyId && hasDuty(reader, one, law));
  if (part) return "part";
  if (receives && roles.includes("receptionOfficer")) return "reception";
  // Answers objections and asks for a second supplement in the reception's place.
  return receives && roles.includes("signer") ? "receivingSigner" : undefined;
}

type About = { component: string; variant?: string | null };

/** Prepares, signs or refuses this part, in the case that the dossier is. */
function hasDuty({ roles }: Reader, { component, variant }: About, law: readonly Component[]): boolean {
  const found = law.find(({ id }) => id === component);
  if (!found) return false;
  const { duties } = componentAs(found, variant ?? undefined);
  return [...duties.officer, ...(duties.signer ?? []), ...duties.refuser].some((role) =>
    roles.includes(role),
  );
}

/** Another agency's part that waits for this officer's look. */
const secondLooks = (reader: Reader, facts: AccessFacts, law: readonly Component[]): boolean =>
  agenciesIn(facts).includes(reader.agencyId) &&
  facts.parts.some(
    ({ component, secondLook }) =>
      secondLook &&
      law.some(
        ({ id, corroborators = [] }) =>
          id === component && corroborators.some((role) => reader.roles.includes(role)),
      ),
  );

const correctsNow = (
  reader: Reader,
  { corrections, parts }: AccessFacts,
  law: readonly Component[],
): boolean =>
  corrections.some(({ component, agencyId }) => {
    const variant = parts.find((part) => part.component === component)?.variant ?? null;
    return agencyId === reader.agencyId && hasDuty(reader, { component, variant }, law);
  });

const isLongFinished = ({ finishedAt }: AccessFacts, { now, ownDays }: When): boolean =>
  finishedAt !== null && now.getTime() - finishedAt.getTime() > ownDays * day;
