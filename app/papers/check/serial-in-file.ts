/** The serial that a signed PDF names in its signature's reason; a copy that was saved anew or bent may still carry it. */
import { readSerial } from "../serial.ts";

const pattern = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/g;

export function serialInFile(pdf: Buffer): string | undefined {
  const reason = /\/Reason <feff([0-9a-f]{4,2000})>/.exec(pdf.toString("latin1"))?.[1] ?? "";
  const words = Buffer.from(reason.slice(0, reason.length - (reason.length % 4)), "hex")
    .swap16()
    .toString("utf16le");
  return [...words.matchAll(pattern)]
    .map(([found]) => readSerial(found))
    .find((found) => found !== undefined);
}
