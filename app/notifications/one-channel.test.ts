/** One channel at a time: the next takes over when a message does not arrive, and the last resort is a letter. */
import { uuidv7 } from "uuidv7";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { startNoticePortal } from "#app/testing/notice-portal.ts";
import { sendDue, takeJobs } from "#app/testing/notices.ts";
import { monday } from "#app/testing/test-portal.ts";
import { signBody } from "../registries/signed-body.ts";
import { sweepNotices } from "./due-notices.server.ts";
import { openNotice } from "./inbox.server.ts";
import { receiveReport } from "./receive-report.server.ts";
import { sendNotice } from "./send-notice.server.ts";

const kit = await startNoticePortal();
const { applicant, at, dossier, mail, minutesOn, partner, portal, report, states, tell, to, wants, ways } =
  kit;
afterAll(kit.close);
beforeEach(kit.reset);

describe("[cap E5] a notice", () => {
  it("lies in the inbox at once and goes out by the first channel only", async () => {
    const key = await tell();
    await sendDue(portal);
    expect((await ways(key)).map(({ channel, status }) => `${channel} ${status}`)).toEqual([
      "inbox sent",
      "sms sent",
    ]);
    expect(await report(key, "sms", "delivered")).toBe(204);
    minutesOn(120);
    await sendDue(portal);
    expect(await states(key)).toEqual(["sms delivered"]);
    expect(to("/sms/messages")).toHaveLength(1);
    expect(to("/vneid/notices")).toHaveLength(0);
    expect(mail.mails).toHaveLength(0);
  });

  it("goes on to VNeID, mail and at last to a letter, whether a channel reports, refuses or keeps silent", async () => {
    mail.state.answer = 550;
    const key = await tell();
    await sendDue(portal);
    await report(key, "sms", "undelivered", { reason: "unreachable" });
    await sendDue(portal);
    expect(await states(key)).toEqual(["sms undelivered", "vneid sent"]);
    expect(to("/vneid/notices")[0]?.body).toMatchObject({ personalId: "019192000456", kind: "notice" });
    minutesOn(29);
    await sendDue(portal);
    expect(await states(key)).toHaveLength(2);
    minutesOn(31);
    await sendDue(portal);
    expect(await states(key)).toEqual(["sms undelivered", "vneid sent", "mail failed", "letter queued"]);
    minutesOn(10_000);
    await sendDue(portal);
    expect(await states(key)).toHaveLength(4);
    expect(partner.asked).toHaveLength(2);
  });

  it("counts a mail that its server has taken as arrived", async () => {
    await wants("mail");
    const key = await tell();
    await sendDue(portal);
    minutesOn(600);
    await sendDue(portal);
    expect(await states(key)).toEqual(["mail sent"]);
    expect(mail.mails).toHaveLength(1);
  });

  it("is a letter at once for whom no channel reaches", async () => {
    await portal.sql`update citizens set phone = null, notice_channels = '["sms"]' where id = ${applicant}`;
    const key = await tell();
    await sendDue(portal);
    expect(await states(key)).toEqual(["letter queued"]);
  });

  it("follows the person's own order, and a change of it counts for what is still to come", async () => {
    await wants("vneid", "sms");
    const key = await tell();
    await sendDue(portal);
    await wants("mail", "vneid");
    await report(key, "vneid", "undelivered");
    await sendDue(portal);
    expect(await states(key)).toEqual(["vneid undelivered", "mail sent"]);
  });

  it("needs no second channel once the person has read it in the portal", async () => {
    const key = await tell();
    await sendDue(portal);
    const [inbox] = await ways(key);
    await openNotice(portal, { id: applicant }, inbox!.id);
    await report(key, "sms", "undelivered");
    await sendDue(portal);
    expect(await states(key)).toEqual(["sms undelivered"]);
  });

  it("about a parcel is told to the applicant of its dossier", async () => {
    const parcel = uuidv7();
    await portal.sql`insert into workflows
      select (jsonb_populate_record(w, jsonb_build_object('id', ${parcel}::text, 'owner_id', w.id))).* from workflows w where id = ${dossier()}`;
    const key = await tell("parcel.sent", uuidv7(), parcel);
    await sendDue(portal);
    expect(await states(key)).toEqual(["sms sent"]);
  });
});

describe("[cap E6] a delivery report", () => {
  it("counts once however often it comes", async () => {
    const key = await tell();
    await sendDue(portal);
    for (let count = 0; count < 3; count++) expect(await report(key, "sms", "undelivered")).toBe(204);
    await sendDue(portal);
    for (let count = 0; count < 2; count++) expect(await report(key, "vneid", "delivered")).toBe(204);
    expect(await states(key)).toEqual(["sms undelivered", "vneid delivered"]);
    expect(partner.asked).toHaveLength(2);
  });

  it("that says undelivered after delivered changes nothing", async () => {
    const key = await tell();
    await sendDue(portal);
    await report(key, "sms", "delivered");
    expect(await report(key, "sms", "undelivered")).toBe(204);
    await sendDue(portal);
    expect(await states(key)).toEqual(["sms delivered"]);
  });

  it("that comes after the next channel took over is kept, and what had not gone out yet stays away", async () => {
    at("16T20:50:00");
    const key = await tell();
    await sendDue(portal);
    at("16T21:21:00");
    await sendDue(portal);
    expect(await states(key)).toEqual(["sms sent", "vneid held"]);
    expect(await report(key, "sms", "delivered")).toBe(204);
    at("17T08:00:00");
    await sendDue(portal);
    expect(await states(key)).toEqual(["sms delivered"]);
    expect(to("/vneid/notices")).toHaveLength(0);
  });

  it("that comes before our own row knows the message is asked again, and then counts", async () => {
    const key = await tell();
    await sweepNotices(portal);
    const [job] = await takeJobs(portal);
    const body = JSON.stringify({
      messageId: `m-${job!.noticeId}`,
      state: "delivered",
      at: monday.toISOString(),
    });
    const come = () => receiveReport(portal, "sms", body, signBody(portal.env.SMS_SECRET, body));
    expect(await come()).toBe(404);
    await sendNotice(portal, job);
    expect(await come()).toBe(204);
    expect(await states(key)).toEqual(["sms delivered"]);
  });

  it("is refused when it is not signed, not a report, or about nothing we sent", async () => {
    await tell();
    await sendDue(portal);
    const body = JSON.stringify({ messageId: "m", state: "delivered", at: monday.toISOString() });
    expect(await receiveReport(portal, "sms", body, null)).toBe(401);
    expect(await receiveReport(portal, "sms", body, "sha256=00")).toBe(401);
    expect(await receiveReport(portal, "sms", body, signBody(portal.env.VNEID_SECRET, body))).toBe(401);
    expect(await receiveReport(portal, "sms", body, signBody(portal.env.SMS_SECRET, body))).toBe(404);
    for (const bad of ["", "{", '{"messageId":"m","state":"lost","at":"2026-11-16T09:00:00Z"}', "[]"])
      expect(await receiveReport(portal, "sms", bad, signBody(portal.env.SMS_SECRET, bad))).toBe(400);
  });
});
