/**
 * Legal time: everything a dossier knows about time comes from here (architecture §4).
 *
 * In sandbox mode it has an offset row, forward only, shared by all processes; elsewhere it is real time.
 */
import type postgres from "postgres";

export type Clock = {
  /** Legal time now. */
  now: () => Promise<Date>;
  /** Sandbox only: moves legal time forward. Returns false when `to` lies in the past of legal time. */
  moveTo: (to: Date) => Promise<boolean>;
};

export const realClock: Clock = { now: async () => new Date(), moveTo: async () => false };

/** The sandbox's clock; `start` is taken only when no process has set the offset yet. */
export function sandboxClock(sql: postgres.Sql, start?: string): Clock {
  let first: Promise<unknown> | undefined;
  const begin = () => {
    const offset = start ? new Date(start).getTime() - Date.now() : 0;
    first ??= sql`insert into clock_offset (id, offset_ms) values ('legal', ${offset}) on conflict do nothing`;
    return first;
  };
  const offset = async () => {
    await begin();
    const [row] = await sql<{ offset_ms: string }[]>`select offset_ms from clock_offset where id = 'legal'`;
    return Number(row?.offset_ms ?? 0);
  };
  return {
    now: async () => new Date(Date.now() + (await offset())),
    moveTo: async (to) => {
      await begin();
      const wanted = to.getTime() - Date.now();
      const moved =
        await sql`update clock_offset set offset_ms = ${wanted} where id = 'legal' and offset_ms <= ${wanted}`;
      return moved.count === 1;
    },
  };
}
