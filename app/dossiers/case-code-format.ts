/** Forms of case codes that people type, copy and scan (identifiers; lifecycle §1, F1–F4). Pure. */
import { isCaseCode } from "#machines/kernel/identifiers/codes.ts";

/** Our own form, typed without its signs: `G00 00 00 261116 000001`. */
const bare = /^([A-Z]\d{2})(\d{2})(\d{2})(\d{6})(\d{6})$/;

/** The code as it is stored, or undefined when it cannot be one. A pasted tracking address counts too. */
export function readCaseCode(typed: string): string | undefined {
  const last =
    typed
      .normalize("NFKC")
      .trim()
      .replace(/[?#].*$/, "")
      .replace(/\/+$/, "")
      .split("/")
      .at(-1) ?? "";
  const code = last
    .toUpperCase()
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s+/g, "");
  if (isCaseCode(code)) return code;
  const [, unit, agency, room, day, serial] = bare.exec(code.replace(/[^A-Z0-9]/g, "")) ?? [];
  const ours = `${unit}.${agency}.${room}-${day}-${serial}`;
  return isCaseCode(ours) ? ours : undefined;
}
