/** Days and times as people say them: "Thứ Ba, 17/11/2026 lúc 08:15". Pure. */
import { formatDate, formatTime, localDay, weekday } from "../calendar/local-time.ts";
import type { Translate } from "../texts/texts.tsx";

/** `day`: local, `YYYY-MM-DD`. */
export const dayWords = (t: Translate, day: string): string =>
  t("counter:day.of", { weekday: t(`counter:weekday.${weekday(day)}`), date: formatDate(day) });

export const whenWords = (t: Translate, moment: Date): string => {
  const day = localDay(moment);
  return t("counter:appointment.when", {
    weekday: t(`counter:weekday.${weekday(day)}`),
    date: formatDate(day),
    time: formatTime(moment),
  });
};
