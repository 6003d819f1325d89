/** The dated parameters of notices: quiet hours and patience with a channel. */
import { z } from "zod";
import { localDay } from "#app/calendar/local-time.ts";
import type { Services } from "#app/services.server.ts";

const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** What is not seeded holds as the portal began. */
const Settings = z.object({
  /** Minutes for a delivery report, or for a channel that is down, before the next one takes over. */
  noticeReportMinutes: z.number().positive().default(30),
  /** Hours that the last channel is tried before a letter has to be sent. */
  noticeGiveUpHours: z.number().positive().default(24),
  quietFrom: hour.default("21:00"),
  quietTo: hour.default("07:00"),
});
export type NoticeSettings = z.output<typeof Settings>;

export async function getNoticeSettings({
  sql,
  clock,
}: Pick<Services, "sql" | "clock">): Promise<NoticeSettings> {
  const day = localDay(await clock.now());
  const rows = await sql<{ key: string; value: unknown }[]>`
    select distinct on (key) key, value from parameters
    where key = any(${Object.keys(Settings.shape)}) and valid_from <= ${day} order by key, valid_from desc`;
  return Settings.parse(Object.fromEntries(rows.map(({ key, value }) => [key, value])));
}
