/** What officers see of the applicant's notices, and the letters that they send. */
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getWorkListPage } from "#app/desk/work-list-page.server.ts";
import { openSession } from "#app/identity/sessions.server.ts";
import * as letter from "#app/routes/officer/letter.ts";
import { officerViewer } from "#app/testing/desk.ts";
import { call, leadsTo, serveFrom } from "#app/testing/handlers.ts";
import {
  addCitizen,
  createTestPortal,
  monday,
  openSample,
  type TestPortal,
} from "#app/testing/test-portal.ts";
import { translator } from "#app/texts/i18n.server.ts";
import { birth } from "#machines/birth/index.ts";
import { getOfficerNotices } from "./officer-notices.server.ts";

let portal: TestPortal;
let served: { release: () => void };
let dossier: { id: string; caseCode: string };
const t = translator("vi");

beforeAll(async () => {
  portal = await createTestPortal([birth]);
  served = serveFrom(portal);
  const id = await openSample(portal, birth, await addCitizen(portal), "B01electronic");
  const [row] = await portal.sql<{ code: string }[]>`select case_code as code from dossiers where id = ${id}`;
  dossier = { id, caseCode: row?.code ?? "" };
});
afterAll(async () => {
  served.release();
  await portal.close();
});
beforeEach(() => portal.sql`delete from notifications`);

type Way = [channel: string, status: string, waits?: "waits"];
async function add(...channels: Way[]): Promise<string[]> {
  const key = uuidv7();
  const rows = channels.map(([channel, status, waits], index) => ({
    ...{ id: uuidv7(), dossier_id: dossier.id, effect_key: key, channel, status, text: "part.done" },
    ...{ rank: channel === "inbox" ? 0 : index, created_at: monday, due_at: waits ? monday : null },
    ...{ sent_at: status === "queued" ? null : monday, reported_at: null },
  }));
  await portal.sql`insert into notifications ${portal.sql(rows)}`;
  return rows.map(({ id }) => id);
}
const read = async (code = "reception-a") =>
  getOfficerNotices(portal, await officerViewer(portal, code), dossier.id, t);
const press = async (code: string, id: string) => {
  const viewer = await officerViewer(portal, code);
  const cookie = await openSession(portal, { kind: "officer", id: viewer.id, idToken: "" });
  return call(letter.action, `/can-bo/ho-so/${dossier.caseCode}/thu-giay`, {
    cookie: cookie.split(";")[0] ?? "",
    params: { caseCode: dossier.caseCode },
    form: { letter: id },
  });
};

describe("[cap E6] an officer of the dossier", () => {
  it("sees beside the number how many messages did not arrive, by channel", async () => {
    for (let count = 0; count < 3; count++)
      await add(["inbox", "sent"], ["sms", "undelivered"], ["vneid", "delivered"]);
    const { channels, notices } = await read();
    expect(channels).toMatchObject([
      {
        label: "Tin nhắn SMS",
        address: "0900000001",
        arrived: "3 trong 3 tin không đến",
        tone: "bad",
        last: "không đến, 09:00 16/11/2026",
      },
      { label: "Thông báo VNeID", arrived: "3 tin, đã đến cả", tone: "good" },
      { label: "Thư điện tử", address: undefined, arrived: "chưa gửi tin nào" },
    ]);
    expect(notices).toHaveLength(3);
    expect(notices[0]?.states.map(({ label, state }) => `${label}: ${state}`)).toEqual([
      "Hộp thông báo của Cổng: có trong hộp thông báo",
      "Tin nhắn SMS: không đến",
      "Thông báo VNeID: đã đến",
    ]);
  });

  it("tells silence from waiting, and what the applicant has switched off", async () => {
    await add(["inbox", "sent"], ["sms", "sent", "waits"]);
    expect((await read()).channels[0]?.arrived).toBe("1 tin, 1 tin chờ báo nhận");
    await add(["inbox", "sent"], ["sms", "sent"]);
    expect((await read()).channels[0]?.arrived).toBe("1 trong 2 tin không đến");
    await portal.sql`update citizens set notice_channels = '["sms"]'`;
    expect((await read()).channels[1]?.arrived).toBe("người nộp không dùng");
    await portal.sql`update citizens set notice_channels = null`;
  });

  it("of another commune sees nothing", async () => {
    await add(["inbox", "sent"], ["sms", "undelivered"]);
    expect((await read("reception-b")).notices).toEqual([]);
  });
});

describe("[cap E5] a letter", () => {
  it("is a task of the reception and on the dossier, until an officer of one of its parts has sent it", async () => {
    const ids = await add(["inbox", "sent"], ["sms", "failed"], ["letter", "queued"]);
    const id = ids[2] ?? "";
    const list = async (code: string) =>
      (await getWorkListPage(portal, await officerViewer(portal, code), new URLSearchParams(), t, "test"))
        .letters;
    expect(await list("reception-a")).toMatchObject([{ caseCode: dossier.caseCode }]);
    expect(await list("reception-b")).toEqual([]);
    expect(await list("civil-status-a")).toEqual([]);
    const { letters } = await read("civil-status-a");
    expect(letters).toMatchObject([{ id, text: expect.stringContaining(dossier.caseCode) }]);

    expect(await press("reception-b", id)).toMatchObject({ status: 404 });
    expect(await press("auditor", id)).toMatchObject({ status: 404 });
    expect(await press("reception-a", ids[1] ?? "")).toMatchObject({ status: 404 });
    expect(await press("reception-a", "x")).toMatchObject({ status: 404 });
    expect(await list("reception-a")).toHaveLength(1);
    for (let count = 0; count < 2; count++)
      expect(leadsTo(await press("civil-status-a", id))).toBe(`/can-bo/ho-so/${dossier.caseCode}#thong-bao`);
    expect(await list("reception-a")).toEqual([]);
    expect((await read()).letters).toEqual([]);
    expect((await read("auditor")).mayFinish).toBe(false);
  });
});
