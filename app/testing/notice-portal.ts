/** A portal whose notices go to a real partner and a real mail server on this machine; each test says what they answer. */
import { uuidv7 } from "uuidv7";
import { addNotice } from "#app/notifications/add-notice.server.ts";
import { type ReportingChannel, receiveReport } from "#app/notifications/receive-report.server.ts";
import { signBody } from "#app/registries/signed-body.ts";
import { libraryCard } from "#machines/library-card/index.ts";
import { startMailServer } from "./notices.ts";
import { type Answer, type Asked, startPartner } from "./partner-server.ts";
import { addCitizen, createTestPortal, monday, openSample } from "./test-portal.ts";

export const calmCard = { ...libraryCard, id: "calm-card", tone: "calm" } as const;
export const down: Answer = { status: 503, body: { status: "error", message: "server error" } };
export const refuses: Answer = { status: 200, body: { status: "refused", reasonCode: "blocked" } };
/** Every message gets the number of its key, as the gateways' books would give it again. */
export const takes = ({ key }: Asked): Answer => ({
  status: 200,
  body: { status: "accepted", result: { messageId: `m-${key}` } },
});
type Way = { channel: string; status: string; messageId: string | null; id: string };

export async function startNoticePortal() {
  const answers = { now: takes as (asked: Asked) => Answer };
  const [partner, mail] = await Promise.all([startPartner((asked) => answers.now(asked)), startMailServer()]);
  const portal = await createTestPortal([calmCard], { PARTNER_ORIGIN: partner.origin, SMTP_URL: mail.url });
  const applicant = await addCitizen(portal);
  const state = { dossier: "" };
  const ways = (key: string) =>
    portal.sql<Way[]>`
      select id, channel, status, message_id as "messageId" from notifications where effect_key = ${key} order by rank`;
  return {
    ...{ portal, partner, mail, applicant, answers, ways },
    dossier: () => state.dossier,
    newDossier: (procedure: typeof libraryCard | typeof calmCard = libraryCard) =>
      openSample(portal, procedure, applicant, "adultByPost"),
    /** Everything as at the beginning, and a new dossier. */
    reset: async () => {
      answers.now = takes;
      mail.state.answer = 250;
      partner.asked.length = 0;
      mail.mails.length = 0;
      portal.setTime(monday);
      await portal.sql`delete from notifications`;
      await portal.sql`update citizens set phone = '0900000001', email = 'me@vd.vn', notice_channels = null where id = ${applicant}`;
      state.dossier = await openSample(portal, libraryCard, applicant, "adultByPost");
    },
    wants: (...channels: string[]) =>
      portal.sql`update citizens set notice_channels = ${JSON.stringify(channels)}::text::jsonb where id = ${applicant}`,
    tell: async (text = "part.done", key = uuidv7(), workflowId = state.dossier) => {
      await addNotice(portal, { workflowId, key, to: "applicant", text });
      return key;
    },
    minutesOn: (minutes: number) => portal.setTime(new Date(monday.getTime() + minutes * 60_000)),
    /** `16T21:00:00` of November 2026. */
    at: (text: string) => portal.setTime(new Date(`2026-11-${text}+07:00`)),
    /** Outside channels of a notice in their order, each with its state. */
    states: async (key: string) =>
      (await ways(key)).map(({ channel, status }) => `${channel} ${status}`).slice(1),
    report: async (
      key: string,
      channel: ReportingChannel,
      what: "delivered" | "undelivered",
      more: object = {},
    ) => {
      const row = (await ways(key)).find((one) => one.channel === channel);
      const body = JSON.stringify({
        ...{ messageId: row?.messageId, state: what, at: monday.toISOString() },
        ...more,
      });
      const secret = channel === "sms" ? portal.env.SMS_SECRET : portal.env.VNEID_SECRET;
      return receiveReport(portal, channel, body, signBody(secret, body));
    },
    /** What the partner was asked at an address. */
    to: (path: string) => partner.asked.filter((one) => one.path === path),
    close: () => Promise.all([portal.close(), partner.close(), mail.close()]),
  };
}
