/** An appointment as an iCalendar file (RFC 5545): escaped, folded, in UTC. Pure. */

export type CalendarEntry = {
  /** Unique for ever, e.g. `<appointment id>@<host>`: a changed appointment of the same dossier replaces nothing by chance. */
  uid: string;
  startsAt: Date;
  minutes: number;
  summary: string;
  location: string;
  description: string;
  url: string;
  /** When the file was made. */
  stampedAt: Date;
};

export function calendarFile(entry: CalendarEntry): string {
  const { startsAt, minutes } = entry;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Cong dich vu cong lien thong//Lich hen//VI",
    "METHOD:PUBLISH",
    "BEGIN:VEVENT",
    `UID:${escapeText(entry.uid)}`,
    `DTSTAMP:${utc(entry.stampedAt)}`,
    `DTSTART:${utc(startsAt)}`,
    `DTEND:${utc(new Date(startsAt.getTime() + minutes * 60_000))}`,
    `SUMMARY:${escapeText(entry.summary)}`,
    `LOCATION:${escapeText(entry.location)}`,
    `DESCRIPTION:${escapeText(entry.description)}`,
    `URL:${entry.url}`,
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

const utc = (moment: Date): string => moment.toISOString().replace(/[-:]|\.\d{3}/g, "");

/** Backslash first, so that it does not escape the escapes; a line break of any kind is `\n`. */
export const escapeText = (text: string): string =>
  text
    .replaceAll("\\", "\\\\")
    .replaceAll(";", "\\;")
    .replaceAll(",", "\\,")
    .replace(/\r\n|[\r\n]/g, "\\n");

/** Lines of at most 75 bytes; a folded one goes on after a space, and no letter is cut in two. */
function fold(line: string): string {
  const parts: string[] = [];
  let [part, bytes] = ["", 0];
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (bytes + size > 74) {
      parts.push(part);
      [part, bytes] = ["", 0];
    }
    part += letter;
    bytes += size;
  }
  return [...parts, part].join("\r\n ");
}
