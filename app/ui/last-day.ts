/** Last day of a citizen's limit as people say it: it ends at 24:00, which is the next day's first moment (decisions 2). */
import { formatDate } from "../calendar/local-time.ts";

export const lastDay = (end: Date): string => formatDate(new Date(end.getTime() - 1));
