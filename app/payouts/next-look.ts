/** When the payer is asked about an order of which nothing was heard: after a quarter of an hour, an hour, then every day. Pure. */
const minute = 60_000;
const day = 24 * 60 * minute;
const first = [15 * minute, 60 * minute];

/** The next look at an order of `since` (legal time). It never gives up: money under way is somebody's. */
export function nextLook(since: Date, now: Date): Date {
  const soon = first.map((after) => since.getTime() + after).find((moment) => moment > now.getTime());
  const days = Math.floor(Math.max(0, now.getTime() - since.getTime()) / day) + 1;
  return new Date(soon ?? since.getTime() + days * day);
}
