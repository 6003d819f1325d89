/** By when a report is answered: the limit of the correction itself, from the moment it came. */
import { type Calendar, limitEnd } from "#app/calendar/working-time.ts";
import { correction } from "#machines/correction/index.ts";

const [{ deadlines }] = correction.ruleVersions;

export const answerBy = (calendar: Calendar, openedAt: Date): Date =>
  limitEnd(calendar, openedAt, deadlines.timers.correctionAnswer);

/** Working days that the answer may take. */
export const answerDays: number = deadlines.timers.correctionAnswer.amount;
