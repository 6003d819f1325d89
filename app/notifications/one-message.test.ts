/** Nothing goes out twice or at night, and a channel that is down loses nothing. */
import { uuidv7 } from "uuidv7";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { calmCard, down, refuses, startNoticePortal, takes } from "#app/testing/notice-portal.ts";
import { sendDue, takeJobs } from "#app/testing/notices.ts";
import { monday } from "#app/testing/test-portal.ts";
import { askConfirmation } from "./ask-confirmation.server.ts";
import { sweepNotices } from "./due-notices.server.ts";
import { sendNotice } from "./send-notice.server.ts";

const kit = await startNoticePortal();
const {
  answers,
  applicant,
  at,
  dossier,
  mail,
  minutesOn,
  newDossier,
  partner,
  portal,
  report,
  states,
  tell,
  to,
  wants,
} = kit;
afterAll(kit.close);
beforeEach(kit.reset);

describe("[cap E7] exactly one message", () => {
  it("per event and channel, however often the effect runs", async () => {
    const key = await tell();
    await sendDue(portal);
    await wants("mail");
    await Promise.all([tell("part.done", key), tell("part.done", key)]);
    await sendDue(portal);
    expect(await states(key)).toEqual(["sms sent"]);
    expect(partner.asked).toHaveLength(1);
  });

  it("though the worker dies between sending and writing it down", async () => {
    const key = await tell();
    await sweepNotices(portal);
    const [job] = await takeJobs(portal);
    answers.now = () => down; // the gateway has it, we did not hear so
    await sendNotice(portal, job);
    answers.now = takes;
    minutesOn(3);
    await sendDue(portal);
    expect(await states(key)).toEqual(["sms sent"]);
    expect(new Set(to("/sms/messages").map((one) => one.key)).size).toBe(1);
  });

  it("though a job was lost with its worker: the notice is taken up again", async () => {
    const key = await tell();
    await sweepNotices(portal);
    await takeJobs(portal);
    await sendDue(portal);
    expect(await states(key)).toEqual(["sms queued"]);
    minutesOn(3);
    await sendDue(portal);
    expect(await states(key)).toEqual(["sms sent"]);
  });

  it("though two sweeps look at the same moment", async () => {
    for (let count = 0; count < 5; count++) await tell("part.done", uuidv7(), await newDossier());
    const handed = await Promise.all([sweepNotices(portal), sweepNotices(portal)]);
    expect(handed[0] + handed[1]).toBe(5);
    expect(new Set((await takeJobs(portal)).map(({ noticeId }) => noticeId)).size).toBe(5);
  });
});

describe("[cap E8] at night", () => {
  it("SMS wait until seven and then go out in order, mail and inbox do not wait", async () => {
    at("16T21:00:00");
    const keys = [await tell("part.done"), await tell("dossier.done"), await tell("dossier.closed")];
    await sendDue(portal);
    at("17T06:59:59");
    await sendDue(portal);
    expect(partner.asked).toHaveLength(0);
    for (const key of keys) expect(await states(key)).toEqual(["sms held"]);
    at("17T07:00:00");
    await sendDue(portal);
    expect(to("/sms/messages").map(({ body }) => String(body.text).split(" ").slice(3, 6).join(" "))).toEqual(
      ["co ket qua", "da giai quyet", "da tra ket"],
    );
    at("17T22:00:00");
    await wants("mail");
    const key = await tell();
    await sendDue(portal);
    expect(await states(key)).toEqual(["mail sent"]);
  });

  it("a message written a second before nine goes, and one that meets a gateway down until then waits", async () => {
    at("16T20:59:59");
    const key = await tell();
    answers.now = () => down;
    await sendDue(portal);
    answers.now = takes;
    at("16T21:01:00");
    await sendDue(portal);
    expect(await states(key)).toEqual(["sms held"]);
    expect(to("/sms/messages")).toHaveLength(1);
    at("17T07:00:00");
    await sendDue(portal);
    expect(await states(key)).toEqual(["sms sent"]);
  });

  it("a notice about an account's safety is not held", async () => {
    at("16T23:00:00");
    const key = await tell("contact.changed");
    await sendDue(portal);
    expect(await states(key)).toEqual(["vneid sent"]);
  });
});

describe("a gateway that is down for three hours", () => {
  const pass = async (from: number, until: number) => {
    for (let minute = from; minute <= until; minute += 5) {
      minutesOn(minute);
      await sendDue(portal);
    }
  };
  it("gives way to the next channel after half an hour, and gets later notices again", async () => {
    answers.now = (asked) => (asked.path === "/sms/messages" ? down : takes(asked));
    const key = await tell();
    await pass(0, 30);
    expect(await states(key)).toEqual(["sms failed", "vneid sent"]);
    await report(key, "vneid", "delivered");
    await pass(175, 180);
    answers.now = takes;
    const later = await tell();
    await pass(185, 185);
    expect(await states(key)).toEqual(["sms failed", "vneid delivered"]);
    expect(await states(later)).toEqual(["sms sent"]);
    expect(new Set(to("/sms/messages").map((one) => one.key)).size).toBe(2);
  });

  it("makes no letters when everything else is down too: the last channel is tried until it is up", async () => {
    answers.now = () => down;
    mail.state.answer = 451;
    const key = await tell();
    await pass(0, 180);
    expect(await states(key)).toEqual(["sms failed", "vneid failed", "mail queued"]);
    mail.state.answer = 250;
    await pass(185, 200);
    expect(await states(key)).toEqual(["sms failed", "vneid failed", "mail sent"]);
    expect(mail.mails).toHaveLength(1);
  });

  it("ends in a letter when the last channel stays down for a day", async () => {
    await wants("mail");
    mail.state.answer = 451;
    const key = await tell();
    for (let minute = 0; minute <= 24 * 60; minute += 60) {
      minutesOn(minute);
      await sendDue(portal);
    }
    expect(await states(key)).toEqual(["mail failed", "letter queued"]);
  });

  it("that refuses a message gives way at once", async () => {
    answers.now = (asked) => (asked.path === "/sms/messages" ? refuses : takes(asked));
    const key = await tell();
    await sendDue(portal);
    expect(await states(key)).toEqual(["sms failed", "vneid sent"]);
  });
});

it("tells a family in mourning in quiet words, in the family's language, without personal data", async () => {
  const calm = await newDossier(calmCard);
  await wants("vneid");
  await tell("dossier.closed", uuidv7(), calm);
  await portal.sql`update citizens set notice_channels = '["sms"]', language = 'en' where id = ${applicant}`;
  await tell("dossier.closed", uuidv7(), calm);
  await portal.sql`update citizens set language = 'vi' where id = ${applicant}`;
  await sendDue(portal);
  const [notice] = to("/vneid/notices");
  expect(notice?.body.text).toMatch(/Giấy tờ của hồ sơ .* đã được trao đủ cho gia đình/);
  const [sms] = to("/sms/messages");
  expect(sms?.body.text).toMatch(/^Ho so G00\S+ giay to da duoc trao du\. http/);
  for (const { body } of partner.asked)
    expect(JSON.stringify([body.title, body.text])).not.toMatch(/TRẦN|THỬ|019192/);
});

it("[cap E8] asks for consent by VNeID only in the morning when a dossier is filed at night", async () => {
  at("16T23:30:00");
  const request = uuidv7();
  await portal.sql`insert into confirmation_requests (id, dossier_id, personal_id, full_name, capacities, components, asked_at, consent)
    values (${request}, ${dossier()}, '019090000123', 'NGUYỄN VĂN MẪU', '[]', '[]', ${monday}, 'pending')`;
  const payload = { workflowId: dossier(), seq: 1, index: 9, params: { requestId: request } };
  const job = { task: "askConfirmation", key: `${dossier()}:1:9`, payload };
  await askConfirmation(portal, job);
  await askConfirmation(portal, job);
  expect(partner.asked).toHaveLength(0);
  const [timer] = await portal.sql<{ due: Date }[]>`
    select due_at as due from timers where workflow_id = ${dossier()} and region = 'request:confirmations'`;
  expect(timer?.due).toEqual(new Date("2026-11-17T07:00:00+07:00"));
  at("17T07:00:00");
  await askConfirmation(portal, job);
  expect(to("/vneid/notices")).toMatchObject([{ body: { kind: "consent", personalId: "019090000123" } }]);
});
