/** Forms of case codes that people type, copy and scan (identifiers; lifecycle §1, F1–F4). Pure. */

const form = /^[A-Z0-9]{2,3}(\.[A-Z0-9]{2,3}){1,4}-\d{6}(\d{2})?-\d{4,7}$/;
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
    .replace(/\s*([.-])\s*/g, "$1");
  if (form.test(code)) return code;
  const [, unit, agency, room, day, serial] = bare.exec(code.replace(/[^A-Z0-9]/g, "")) ?? [];
  return unit ? `${unit}.${agency}.${room}-${day}-${serial}` : undefined;
}
