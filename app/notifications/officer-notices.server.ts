/** What an officer sees of the applicant's notices: how far each channel reaches, every notice with its way, and letters to be sent. */
import { formatDateTime } from "#app/calendar/local-time.ts";
import { asOfficer, oversees } from "#app/identity/as-officer.server.ts";
import type { OfficerViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";
import { translator } from "#app/texts/i18n.server.ts";
import type { Translate } from "#app/texts/texts.tsx";
import { channelsOf, type OutsideChannel, outsideChannels, subjectNotices } from "./notice-rules.ts";
import { isMissed, type NoticeRow, type NoticeTone, stateOf, toneOf } from "./notice-states.ts";
import { noticeSet, readTold, type Told } from "./told.server.ts";

export type ContactChannel = {
  label: string;
  /** Undefined: the portal has none. */
  address: string | undefined;
  arrived: string;
  tone: NoticeTone;
  last: string | undefined;
};
export type SentNotice = {
  key: string;
  what: string;
  at: string;
  states: { label: string; state: string; tone: NoticeTone; at: string | undefined }[];
};
export type LetterTask = { id: string; what: string; text: string };
export type OfficerNotices = {
  channels: ContactChannel[];
  notices: SentNotice[];
  letters: LetterTask[];
  /** Who only looks over the agencies sends no letters. */
  mayFinish: boolean;
};

/** The latest rows of a dossier: its whole life fits into them as a rule. */
const atMost = 300;

/** Reads notices under row-level security; the address is the applicant's, whom the policy has let this officer see. */
export async function getOfficerNotices(
  services: Pick<Services, "sql" | "kinds" | "env">,
  viewer: OfficerViewer,
  dossierId: string,
  t: Translate,
): Promise<OfficerNotices> {
  const [rows, told] = await Promise.all([
    asOfficer(
      services,
      viewer,
      (sql) => sql<NoticeRow[]>`
        select id, effect_key as key, channel, text, status, created_at as "createdAt", sent_at as "sentAt", reported_at as "reportedAt",
          due_at as "dueAt", read_at as "readAt", rank
        from notifications where dossier_id = ${dossierId} and channel <> 'agency' and text <> all(${[...subjectNotices]}) order by created_at desc, id desc limit ${atMost}`,
    ),
    readTold(services.sql, dossierId),
  ]);
  const set = noticeSet(services, told.procedure);
  const what = (text: string) => t(`${set}:${text}.subject`, { caseCode: told.caseCode });
  const letter = translator(told.language);
  const link = `${services.env.PUBLIC_ORIGIN}/ho-so/${told.caseCode}`;
  return {
    channels: outsideChannels.map((channel) => showChannel(channel, told, rows, t)),
    notices: showNotices(rows, what, t),
    mayFinish: !oversees(viewer),
    letters: rows
      .filter(({ channel, status }) => channel === "letter" && status === "queued")
      .map(({ id, text }) => ({
        id,
        what: what(text),
        text: letter(`${set}:${text}.mail`, { caseCode: told.caseCode, link }),
      })),
  };
}

function showChannel(
  channel: OutsideChannel,
  told: Told,
  rows: readonly NoticeRow[],
  t: Translate,
): ContactChannel {
  const gone = rows.filter((row) => row.channel === channel && !["held", "queued"].includes(row.status));
  const missed = gone.filter(isMissed).length;
  const waiting = gone.filter((row) => row.status === "sent" && row.dueAt !== null).length;
  const [latest] = gone;
  const address = { sms: told.phone, mail: told.email, vneid: t("inbox:desk.account") }[channel];
  const off = told.noticeChannels !== null && !told.noticeChannels.includes(channel);
  return {
    label: t(`inbox:channel.${channel}`),
    address: address ?? undefined,
    ...summary(),
    last: latest && `${t(`inbox:state.${stateOf(latest)}`)}, ${formatDateTime(momentOf(latest))}`,
  };

  function summary(): Pick<ContactChannel, "arrived" | "tone"> {
    const sent = gone.length;
    if (missed > 0) return { arrived: t("inbox:desk.missed", { missed, sent }), tone: "bad" };
    if (waiting > 0) return { arrived: t("inbox:desk.waiting", { sent, waiting }), tone: "info" };
    if (sent > 0) return { arrived: t("inbox:desk.good", { sent }), tone: "good" };
    const unused = off && !channelsOf(told).includes(channel) ? "inbox:desk.off" : "inbox:desk.unused";
    return { arrived: t(unused), tone: "neutral" };
  }
}

/** One line per event, newest first; within it the inbox, then the channels in the order of their turns. */
function showNotices(rows: readonly NoticeRow[], what: (text: string) => string, t: Translate): SentNotice[] {
  const byKey = new Map<string, NoticeRow[]>();
  for (const row of rows) byKey.set(row.key, [...(byKey.get(row.key) ?? []), row]);
  return [...byKey].map(([key, ways]) => {
    const ordered = ways.toSorted((one, other) => one.rank - other.rank);
    const [first] = ordered;
    return {
      key,
      what: what(first?.text ?? ""),
      at: first ? formatDateTime(first.createdAt) : "",
      states: ordered.map((row) => ({
        label: t(`inbox:channel.${row.channel}`),
        state: t(`inbox:state.${stateOf(row)}`),
        tone: toneOf(row),
        at: row.reportedAt || row.sentAt || row.readAt ? formatDateTime(momentOf(row)) : undefined,
      })),
    };
  });
}

const momentOf = ({ reportedAt, sentAt, readAt, createdAt }: NoticeRow): Date =>
  reportedAt ?? sentAt ?? readAt ?? createdAt;
