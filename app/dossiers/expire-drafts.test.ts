/** Drafts that nobody touches: told once, deleted with their files, never without notice and never after a change. */
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { listDossiers } from "#app/dossiers/list-dossiers.server.ts";
import { tellDraft } from "#app/notifications/tell-draft.server.ts";
import { storeUpload } from "#app/papers/store-upload.server.ts";
import { startPartner } from "#app/testing/partner-server.ts";
import { addCitizen, createTestPortal, monday, openLibraryCard } from "#app/testing/test-portal.ts";
import { addDays, formatDate, localDay, momentOf } from "../calendar/local-time.ts";
import { deleteExpired, draftWatch, tellBeforeDeletion } from "./expire-drafts.server.ts";

let answer: { status: number; body: unknown } = { status: 200, body: { status: "accepted", result: {} } };
const partner = await startPartner(() => answer);
const portal = await createTestPortal([], { PARTNER_ORIGIN: partner.origin });
const citizenId = await addCitizen(portal);
afterAll(async () => {
  await portal.close();
  await partner.close();
});

const day = (count: number) => momentOf(addDays(localDay(monday), count), "08:00");
const add = async (updatedAt = monday): Promise<string> => {
  const id = crypto.randomUUID();
  await portal.sql`insert into drafts (id, citizen_id, procedure, answers, sources, revision, created_at, updated_at)
    values (${id}, ${citizenId}, 'library-card', '{}', '{}', 1, ${updatedAt}, ${updatedAt})`;
  return id;
};
const drafts = async () =>
  (await portal.sql`select id from drafts where submitted_at is null`).map(({ id }) => id);
const jobs = async () =>
  (
    await portal.sql<{ payload: { draftId: string; noticeId: string } }[]>`
    select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'tellDraft'`
  ).map(({ payload }) => payload);
const until = async () => {
  const {
    drafts: [draft],
  } = await listDossiers(portal, { id: citizenId, personalId: "019192000456" });
  return draft && formatDate(draft.until);
};

beforeEach(async () => {
  answer = { status: 200, body: { status: "accepted", result: {} } };
  partner.asked.length = 0;
  portal.setTime(monday);
  await portal.sql`delete from attachments`;
  await portal.sql`delete from drafts where submitted_at is null`;
  await portal.sql`delete from graphile_worker._private_jobs`;
});

describe("an untouched draft", () => {
  it("[cap A4] is announced on day 53 and deleted with its files on day 60, as its list says", async () => {
    const id = await add();
    const png = Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
      "base64",
    );
    const stored = await storeUpload(portal, {
      draftId: id,
      paper: "photo",
      file: new File([png], "anh.png"),
    });
    expect(stored).toHaveProperty("id");
    const [{ key } = { key: "" }] = await portal.sql<
      { key: string }[]
    >`select storage_key as key from attachments`;
    expect(await portal.files.exists(key)).toBe(true);
    expect(await until()).toBe("15/01/2027");

    const watch = draftWatch(portal);
    portal.setTime(day(52));
    await watch.look();
    expect(await jobs()).toHaveLength(0);
    portal.setTime(day(53));
    await watch.look();
    await watch.look();
    await draftWatch(portal).look(); // another worker, the same day
    expect(await jobs()).toHaveLength(1);
    portal.setTime(day(59));
    await watch.look();
    expect(await drafts()).toEqual([id]);
    portal.setTime(day(60));
    await watch.look();
    expect(await drafts()).toEqual([]);
    expect(await portal.files.exists(key)).toBe(false);
  });

  it("is never deleted sooner than seven days after its notice, even when the worker had stood still", async () => {
    const id = await add();
    portal.setTime(day(200));
    await draftWatch(portal).look();
    expect(await drafts()).toEqual([id]);
    expect(await jobs()).toHaveLength(1);
    expect(await until()).toBe(formatDate(day(207)));
    portal.setTime(day(206));
    expect(await deleteExpired(portal)).toBe(0);
    portal.setTime(day(207));
    expect(await deleteExpired(portal)).toBe(1);
  });

  it("begins its time anew when it is changed, and is announced again", async () => {
    const id = await add();
    portal.setTime(day(55));
    expect(await tellBeforeDeletion(portal)).toBe(1);
    await portal.sql`update drafts set updated_at = ${day(56)} where id = ${id}`;
    portal.setTime(day(70));
    await draftWatch(portal).look();
    expect(await drafts()).toEqual([id]);
    portal.setTime(day(56 + 53));
    expect(await tellBeforeDeletion(portal)).toBe(1);
    portal.setTime(day(56 + 60));
    expect(await deleteExpired(portal)).toBe(1);
  });

  it("is announced once by two workers at once; what was filed is left alone", async () => {
    await openLibraryCard(portal, citizenId);
    for (let count = 0; count < 5; count++) await add();
    portal.setTime(day(53));
    const told = await Promise.all([tellBeforeDeletion(portal), tellBeforeDeletion(portal)]);
    expect(told[0] + told[1]).toBe(5);
    expect(new Set((await jobs()).map(({ draftId }) => draftId)).size).toBe(5);
    portal.setTime(day(61));
    const gone = await Promise.all([deleteExpired(portal), deleteExpired(portal)]);
    expect(gone[0] + gone[1]).toBe(5);
    expect(await portal.sql`select 1 from drafts where submitted_at is not null`).toHaveLength(1);
  });
});

describe("the message", () => {
  it("says the day without personal data, once however often it is tried", async () => {
    await add();
    portal.setTime(day(53));
    await tellBeforeDeletion(portal);
    const [job] = await jobs();
    answer = { status: 503, body: {} };
    await expect(tellDraft(portal, job)).rejects.toThrow("could not be sent yet");
    answer = { status: 200, body: { status: "accepted", result: {} } };
    await tellDraft(portal, job);
    expect(new Set(partner.asked.map(({ key }) => key)).size).toBe(1);
    expect(partner.asked[1]?.body.text).toBe(
      "Ho so nhap cua ong/ba se bi xoa ngay 15/01/2027 neu khong lam tiep. http://localhost:3000/ho-so",
    );
  });

  it("waits for the morning, and keeps to the channels that the person wants", async () => {
    await add();
    const watch = draftWatch(portal);
    portal.setTime(momentOf(addDays(localDay(monday), 53), "06:59"));
    await watch.look();
    expect(await jobs()).toHaveLength(0);
    portal.setTime(momentOf(addDays(localDay(monday), 53), "07:00"));
    await watch.look();
    const [job] = await jobs();
    portal.setTime(momentOf(addDays(localDay(monday), 53), "21:30"));
    await expect(tellDraft(portal, job)).rejects.toThrow("waits for the morning");
    expect(partner.asked).toHaveLength(0);
    portal.setTime(day(54));
    await portal.sql`update citizens set notice_channels = '["vneid"]' where id = ${citizenId}`;
    await tellDraft(portal, job);
    await portal.sql`update citizens set notice_channels = null where id = ${citizenId}`;
    expect(partner.asked.map(({ path }) => path)).toEqual(["/vneid/notices"]);
  });

  it("stays away when the draft was changed or filed meanwhile", async () => {
    const id = await add();
    portal.setTime(day(53));
    await tellBeforeDeletion(portal);
    const [job] = await jobs();
    await portal.sql`update drafts set updated_at = ${day(54)} where id = ${id}`;
    await tellDraft(portal, job);
    expect(partner.asked).toHaveLength(0);
  });
});
