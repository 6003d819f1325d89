/**
 * Which channel tells a person, and when: one at a time in the person's own order, and nobody is woken at night.
 *
 * Pure; the values are dated parameters (`notice-settings.server.ts`).
 */
import { concernedNoticeTexts } from "#machines/kernel/notices.ts";
import { addDays, localDay, localTime, momentOf } from "../calendar/local-time.ts";

/** Ways out of the portal, in its own order: what a phone of any age receives comes first. */
export const outsideChannels = ["sms", "vneid", "mail"] as const;
export type OutsideChannel = (typeof outsideChannels)[number];

/** Channels that make a noise beside a sleeping person. */
const loud: ReadonlySet<string> = new Set<OutsideChannel>(["sms", "vneid"]);

/** Notices to the person whom a dossier is about, on that person's own channels. */
export const subjectNotices: readonly string[] = concernedNoticeTexts.subject;
export const isForSubject = (code: string): boolean => subjectNotices.includes(code);

/** Notices about the safety of an account or a person: somebody may be acting in this person's name right now. */
const atAnyHour: ReadonlySet<string> = new Set(["contact.changed", "draft.handedOver", ...subjectNotices]);

/** About the applicant's own account: told the applicant alone, whoever else is told the news. */
export const isAboutAccount = (code: string): boolean => atAnyHour.has(code) && !isForSubject(code);

export type QuietHours = {
  /** `HH:mm` of legal time; the end itself is loud again. */
  quietFrom: string;
  quietTo: string;
};

export function isQuiet(moment: Date, { quietFrom, quietTo }: QuietHours): boolean {
  const time = localTime(moment);
  const [from, to] = [`${quietFrom}:00`, `${quietTo}:00`];
  return from <= to ? time >= from && time < to : time >= from || time < to;
}

/** The first moment from `moment` on at which a channel may bring this notice. */
export function opensAt(moment: Date, channel: string, code: string, quiet: QuietHours): Date {
  if (!loud.has(channel) || atAnyHour.has(code) || !isQuiet(moment, quiet)) return moment;
  const day = localDay(moment);
  const end = momentOf(day, quiet.quietTo);
  return end > moment ? end : momentOf(addDays(day, 1), quiet.quietTo);
}

export type Reachable = {
  phone: string | null;
  email: string | null;
  /** The person's own order; a channel that is not in it is switched off. */
  noticeChannels: readonly string[] | null;
};

/**
 * Channels that can reach this person, in the order in which they are tried. A notice about safety goes by VNeID first: whoever changes
 * phone and mail here cannot change where that one arrives.
 */
export function channelsOf(person: Reachable, code?: string): OutsideChannel[] {
  if (code && atAnyHour.has(code))
    return ["vneid", ...inOrder(person).filter((channel) => channel !== "vneid")];
  return inOrder(person);
}

function inOrder(person: Reachable): OutsideChannel[] {
  const wanted = person.noticeChannels ?? outsideChannels;
  const known = wanted.flatMap((name) => outsideChannels.filter((channel) => channel === name));
  return known.filter((channel) => hasAddress(person, channel));
}

/** Everybody here has signed in with VNeID, so that its notices always have an address. */
export const hasAddress = ({ phone, email }: Omit<Reachable, "noticeChannels">, channel: OutsideChannel) =>
  channel === "vneid" || Boolean(channel === "sms" ? phone : email);

const waitsInMinutes = [1, 5, 15];

/** How long a channel that is down is left alone after so many tries. */
export const waitAfter = (attempts: number): number => (waitsInMinutes[attempts - 1] ?? 15) * 60_000;
