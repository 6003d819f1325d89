/** The outside world as a test reaches it: the carrier's scans, partners' books, faults, legal time. */
import { expect, request } from "@playwright/test";

const sandbox = process.env.E2E_SANDBOX_ORIGIN ?? "";
const portal = process.env.E2E_ORIGIN ?? "";

async function post(url: string, data: unknown): Promise<number> {
  const context = await request.newContext();
  const response = await context.post(url, { data });
  await context.dispose();
  return response.status();
}

/** The carrier scans a parcel; the portal hears of it by the carrier's own call. */
export async function scan(
  itemNumber: string,
  state: "pickedUp" | "onTheWay" | "delivered" | "failed" | "returned",
): Promise<void> {
  expect(await post(`${sandbox}/buu-chinh/${itemNumber}/scan`, { state })).toBeLessThan(400);
}

/** The next `count` requests of a partner behave so. */
export async function fault(
  partner: string,
  mode: "slow" | "down" | "duplicate" | "outOfOrder" | "wrong" | "undelivered" | "noReport",
  count: number,
): Promise<void> {
  expect(await post(`${sandbox}/_faults`, { partner, mode, count })).toBe(204);
}

/** Moves legal time forward by minutes. */
export async function passMinutes(minutes: number): Promise<void> {
  const context = await request.newContext();
  const { now } = (await (await context.get(`${portal}/_clock`)).json()) as { now: string };
  const to = new Date(Date.parse(now) + minutes * 60_000).toISOString();
  expect((await context.post(`${portal}/_clock`, { data: { to } })).status()).toBe(200);
  await context.dispose();
}

/** Moves legal time forward to a moment of Vietnam's clock, `2026-11-17T09:00:00`; due timers fire within two seconds. */
export async function jumpTo(local: string): Promise<void> {
  expect(await post(`${portal}/_clock`, { to: `${local}+07:00` })).toBe(200);
}

/** Everything a partner has booked so far. */
export async function bookOf(partner: string): Promise<Record<string, unknown>[]> {
  const context = await request.newContext();
  const book = (await (await context.get(`${sandbox}/_books/${partner}`)).json()) as Record<
    string,
    unknown
  >[];
  await context.dispose();
  return book;
}
