/** Appointments on a real database: a seat has one family, whoever asks at the same moment, and comes back when it is given up. */
import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { formatDateTime, formatTime, localDay, momentOf } from "#app/calendar/local-time.ts";
import type { CitizenViewer } from "#app/identity/viewer.ts";
import { contextOf, copyFee, fileForCounter, register, send } from "#app/testing/counter.ts";
import { officerViewer } from "#app/testing/desk.ts";
import {
  addViewer,
  createTestPortal,
  monday,
  officerActor,
  type TestPortal,
} from "#app/testing/test-portal.ts";
import { translator } from "#app/texts/i18n.server.ts";
import { birth } from "#machines/birth/index.ts";
import { getAppointmentDay } from "./appointment-day.server.ts";
import { getAppointmentFile } from "./appointment-file.server.ts";
import { getAppointmentPage } from "./appointment-page.server.ts";
import { type Booking, bookAppointment, cancelAppointment, findAppointment } from "./appointments.server.ts";

const clients = 100;
let portal: TestPortal;
let viewer: CitizenViewer;
const t = translator("vi");
const at = (day: string, time: string) => momentOf(day, time);

beforeAll(async () => {
  portal = await createTestPortal([birth], { DATABASE_POOL: String(clients) });
  viewer = await addViewer(portal);
}, 120_000);
afterAll(() => portal.close());
beforeEach(async () => {
  portal.setTime(monday);
  await portal.sql`delete from appointments`;
});

const ready = async (filing?: Parameters<typeof fileForCounter>[2]) => {
  const dossier = await fileForCounter(portal, viewer, filing);
  await register(portal, dossier.id);
  return dossier;
};
/** Dossiers whose certificate lies at the counter: many, so their snapshots are set and not walked. */
async function manyReady(count: number): Promise<string[]> {
  const found = await portal.sql<
    { id: string }[]
  >`select id from workflows where kind = 'birth' and status = 'active' and snapshot -> 'context' -> 'results' -> 'birthCertificate' ->> 'ready' = 'true' limit ${count}`;
  const ids = found.map(({ id }) => id);
  while (ids.length < count) {
    const missing = Math.min(20, count - ids.length);
    const more = await Promise.all(Array.from({ length: missing }, () => fileForCounter(portal, viewer)));
    ids.push(...more.map(({ id }) => id));
  }
  await portal.sql`update workflows set snapshot = jsonb_set(snapshot, '{context,results,birthCertificate,ready}', 'true') where id = any(${ids})`;
  return ids;
}
const book = (dossierId: string, wanted: Date, commandId: string = randomUUID()) =>
  bookAppointment(portal, { dossierId, commandId, wanted });
const said = (booking: Booking) =>
  "booked" in booking ? formatDateTime(booking.booked.startsAt) : booking.refused;
const live = async (id: string) => (await findAppointment(portal, id, await portal.clock.now()))?.startsAt;

/** Every connection is open before the race begins. */
const warmUp = () => Promise.all(Array.from({ length: clients }, () => portal.sql`select pg_sleep(0.05)`));

it("gives one time to one of 100 clients at once, and the next free ones to the other 99 [cap D4]", async () => {
  const ids = await manyReady(clients);
  await warmUp();
  const wanted = at("2026-11-20", "15:00");
  const answers = await Promise.all(ids.map((id) => book(id, wanted)));
  const times = answers.map((answer) => ("booked" in answer ? answer.booked.startsAt.getTime() : 0));
  expect(times.filter((time) => time === wanted.getTime())).toHaveLength(1);
  expect(new Set(times).size).toBe(clients);
  // Over the end of Friday, the weekend, and the holiday on Tuesday, 24/11/2026.
  const slots = await portal.sql<{ starts_at: Date; seat: number }[]>`
    select starts_at, seat from appointments where cancelled_at is null order by starts_at`;
  expect(slots).toHaveLength(clients);
  expect(slots.every(({ seat }) => seat === 1)).toBe(true);
  expect(countBy(slots.map(({ starts_at }) => localDay(starts_at)))).toEqual({
    "2026-11-20": 6,
    "2026-11-23": 28,
    "2026-11-25": 28,
    "2026-11-26": 28,
    "2026-11-27": 10,
  });
  for (const { starts_at } of slots) {
    const time = formatTime(starts_at);
    expect((time >= "07:30" && time <= "11:15") || (time >= "13:30" && time <= "16:15")).toBe(true);
  }
}, 120_000);

const countBy = (names: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};

it("serves as many families at one time as the counter has seats, and not one more [cap D4]", async () => {
  const [agency] = await portal.sql<{ id: string }[]>`select intake_agency_id as id from dossiers limit 1`;
  const owner = postgres(portal.ownerUrl, { max: 1 });
  const own = (key: string, validFrom: string, value: unknown) =>
    owner`insert into parameters (key, valid_from, value, source, verified)
      values (${`${key}.${agency!.id}`}, ${validFrom}, ${owner.json(value as never)}, 'thử', false)`;
  await own("appointmentSeats", "2026-01-01", 3);
  await own("appointmentHours", "2026-11-17", [["08:00", "08:30"]]);
  const ids = await manyReady(9);
  const answers = await Promise.all(ids.map((id) => book(id, at("2026-11-17", "08:00"))));
  expect(countBy(answers.map(said))).toEqual({
    "08:00 17/11/2026": 3,
    "08:15 17/11/2026": 3,
    "08:00 18/11/2026": 3,
  });
  const seats = await portal.sql<{ seat: number }[]>`
    select seat from appointments where starts_at = ${at("2026-11-17", "08:00")} order by seat`;
  expect(seats.map(({ seat }) => seat)).toEqual([1, 2, 3]);
  await owner`delete from parameters where key like 'appointment%.%'`;
  await owner.end();
});

it("makes one appointment of a form that is sent twice at the same moment [cap D4]", async () => {
  const [id] = await manyReady(1);
  const commandId = randomUUID();
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => book(id!, at("2026-11-17", "08:00"), commandId)),
  );
  expect(new Set(answers.map(said))).toEqual(new Set(["08:00 17/11/2026"]));
  expect(await portal.sql`select 1 from appointments`).toHaveLength(1);
});

it("keeps one live appointment for each dossier: a change gives the old time back, a cancelled one can be had again", async () => {
  const [one, two] = await manyReady(2);
  await book(one!, at("2026-11-17", "08:00"));
  expect(said(await book(two!, at("2026-11-17", "08:00")))).toBe("08:15 17/11/2026");
  expect(said(await book(one!, at("2026-11-18", "09:00")))).toBe("09:00 18/11/2026");
  expect(said(await book(two!, at("2026-11-17", "08:00")))).toBe("08:00 17/11/2026");
  await cancelAppointment(portal, two!);
  await cancelAppointment(portal, two!);
  expect(await live(two!)).toBeUndefined();
  expect(said(await book(one!, at("2026-11-17", "08:00")))).toBe("08:00 17/11/2026");
  expect(await portal.sql`select 1 from appointments where cancelled_at is null`).toHaveLength(1);
});

it("holds the time that a family has when it asks for the same one again", async () => {
  const [id] = await manyReady(1);
  const first = await book(id!, at("2026-11-17", "08:00"));
  expect(await book(id!, at("2026-11-17", "08:00"))).toEqual(first);
});

it("offers no time in the past, none after ten working days, and no time that does not exist", async () => {
  const [id] = await manyReady(1);
  expect(said(await book(id!, at("2026-11-13", "08:00")))).toBe("09:15 16/11/2026");
  expect(said(await book(id!, at("2026-11-17", "08:07")))).toBe("08:15 17/11/2026");
  expect(said(await book(id!, at("2026-11-21", "08:00")))).toBe("07:30 23/11/2026");
  expect(await book(id!, at("2026-12-20", "08:00"))).toEqual({ refused: "full" });
  expect(formatDateTime((await live(id!))!)).toBe("07:30 23/11/2026");
});

it("takes nobody else's form number for an appointment of one's own", async () => {
  const [one, two] = await manyReady(2);
  const commandId = randomUUID();
  await book(one!, at("2026-11-17", "08:00"), commandId);
  await expect(book(two!, at("2026-11-17", "09:00"), commandId)).rejects.toMatchObject({ status: 422 });
});

it("gives appointments only when something lies at the counter, or from the day on that it is due", async () => {
  const electronic = await fileForCounter(portal, viewer, { channels: { birthCertificate: "electronic" } });
  expect(await book(electronic.id, at("2026-11-17", "08:00"))).toEqual({ refused: "nothing" });
  const coming = await fileForCounter(portal, viewer);
  expect(await book(coming.id, at("2026-11-17", "08:00"))).toEqual({ refused: "nothing" });
  await send(portal, coming.id, await officerActor(portal, "reception-a"), { type: "dossier.receive" });
  // Civil status is due on the same day at 17:00.
  expect(said(await book(coming.id, at("2026-11-16", "10:00")))).toBe("07:30 17/11/2026");
});

it("gives the time up by itself once everything was handed over, or comes another way [cap D4]", async () => {
  const dossier = await ready();
  await book(dossier.id, at("2026-11-17", "08:00"));
  const hand = { type: "result.handOver", resultId: "birthCertificate" };
  await send(portal, dossier.id, await officerActor(portal, "reception-a"), hand);
  expect(await live(dossier.id)).toBeUndefined();
  expect(await book(dossier.id, at("2026-11-17", "08:00"))).toEqual({ refused: "nothing" });

  const other = await ready();
  await book(other.id, at("2026-11-17", "08:00"));
  const change = { type: "result.changeChannel", resultId: "birthCertificate", channel: "electronic" };
  await send(portal, other.id, { kind: "citizen", id: viewer.id }, change);
  expect(await live(other.id)).toBeUndefined();
});

it("leaves no appointment behind when a family books while its last paper is handed over", async () => {
  const reception = await officerActor(portal, "reception-a");
  for (let round = 0; round < 5; round++) {
    const dossier = await ready();
    const hand = { type: "result.handOver", resultId: "birthCertificate" };
    await Promise.all([
      book(dossier.id, at("2026-11-17", "08:00")),
      send(portal, dossier.id, reception, hand),
    ]);
    expect((await contextOf(portal, dossier.id)).results.birthCertificate?.fulfilled).toBe(true);
    expect(await live(dossier.id)).toBeUndefined();
  }
});

it("shows a family the free times of a day, and the next day that has some", async () => {
  const ids = await manyReady(30);
  await Promise.all(ids.slice(0, 28).map((id) => book(id, at("2026-11-17", "07:30"))));
  const page = await getAppointmentPage(portal, { id: ids[29]!, caseCode: "x" }, "2026-11-17");
  expect(page.days[1]).toEqual({ day: "2026-11-17", free: 0 });
  expect([page.day, page.times.length]).toEqual(["2026-11-17", 0]);
  const usual = await getAppointmentPage(portal, { id: ids[29]!, caseCode: "x" }, "rác");
  expect(usual.day).toBe("2026-11-16");
  expect(formatDateTime(usual.times[0]!)).toBe("09:15 16/11/2026");
});

it("tells the reception who comes and what to prepare, and no other agency's [cap D4]", async () => {
  const dossier = await ready({ charges: copyFee });
  await book(dossier.id, at("2026-11-17", "08:00"));
  const original = { type: "original.take", originalId: uuidv7() };
  await send(portal, dossier.id, await officerActor(portal, "reception-a"), original);
  const day = await getAppointmentDay(portal, await officerViewer(portal, "reception-a"), "2026-11-17", t);
  expect(day.rows).toEqual([
    {
      id: expect.any(String),
      time: "08:00",
      caseCode: dossier.caseCode,
      prepare: ["Giấy khai sinh", "Bản sao Giấy khai sinh (chờ thu lệ phí)", "1 bản chính cần trả"],
    },
  ]);
  const other = await getAppointmentDay(portal, await officerViewer(portal, "reception-b"), "2026-11-17", t);
  expect(other.rows).toEqual([]);
  const today = await getAppointmentDay(portal, await officerViewer(portal, "reception-a"), "31-12", t);
  expect([today.day, today.rows]).toEqual(["2026-11-16", []]);
});

it("gives the appointment for the family's own calendar, without anybody's name", async () => {
  const dossier = await ready();
  expect(await getAppointmentFile(portal, dossier, t)).toBeUndefined();
  await book(dossier.id, at("2026-11-17", "08:00"));
  const file = await getAppointmentFile(portal, dossier, t);
  expect(file).toContain("DTSTART:20261117T010000Z");
  expect(file).toContain(dossier.caseCode);
  const [row] = await portal.sql<
    { subject: string }[]
  >`select subject_name as subject from dossiers where id = ${dossier.id}`;
  for (const name of [row!.subject, viewer.fullName]) expect(file).not.toContain(name);
});
