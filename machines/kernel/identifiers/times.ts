/** Times of day as people type them (`7:05`, `7h05`, `07 giờ 05`) and as they are kept: `HH:mm`, 24 hours (identifiers §12). */
import { z } from "zod";
import { emptyOr } from "./text.ts";

/** `HH:mm` of a typed time, or undefined: 25:10 is no time. */
export function readTime(typed: string): string | undefined {
  const parts = /^(\d{1,2})\s*(?::|h|giờ)\s*(\d{2})(?:\s*phút)?$/i.exec(typed);
  if (!parts) return undefined;
  const [hour, minute] = [Number(parts[1]), Number(parts[2])];
  return hour < 24 && minute < 60
    ? `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`
    : undefined;
}

export const optionalTime = emptyOr(
  z.string().transform((value, context) => {
    const time = readTime(value);
    if (time) return time;
    context.addIssue({ code: "custom", message: "error.time.format" });
    return z.NEVER;
  }),
);
