/** Số định danh cá nhân: 12 digits `PPP C YY RRRRRR` (identifiers §1). No check digit. */
import { requiredText } from "./text.ts";

/** The 63 provinces of before 01/07/2025: issued numbers do not change with mergers. */
const provinceCodes = new Set(
  (
    "001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 " +
    "044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 " +
    "089 091 092 093 094 095 096"
  ).split(" "),
);

/** Registered abroad: country codes from 100 on are not refused here but worth a look, the population register tells. */
export const isRegisteredAbroad = (value: string): boolean => /^[1-9][0-9]{11}$/.test(value);
const knownProvince = (code: string) => Number(code) >= 100 || provinceCodes.has(code);

export const isPersonalId = (value: string): boolean =>
  /^[0-9]{12}$/.test(value) && knownProvince(value.slice(0, 3));

/** Year and sex that a number says. */
export function readPersonalId(value: string): { year: number; sex: "male" | "female" } {
  const century = Number(value[3]);
  return {
    year: 1900 + Math.floor(century / 2) * 100 + Number(value.slice(4, 6)),
    sex: century % 2 === 0 ? "male" : "female",
  };
}

/** Typed numbers may hold spaces between the digits, which are dropped; anything else is refused. */
export const personalId = requiredText("error.personalId.required")
  .transform((value) => value.replace(/ /g, ""))
  .refine((value) => /^[0-9]{12}$/.test(value), { error: "error.personalId.digits", abort: true })
  .refine((value) => knownProvince(value.slice(0, 3)), { error: "error.personalId.province" });

type Declared = { today: string; birthDate?: string | undefined; sex?: "male" | "female" | undefined };

/** What does not fit between a typed number and typed data; undefined when nothing. Not for data from registers. */
export function personalIdProblem(value: string, { today, birthDate, sex }: Declared): string | undefined {
  if (!isPersonalId(value)) return undefined;
  const said = readPersonalId(value);
  if (said.year > Number(today.slice(0, 4))) return "error.personalId.future";
  if (birthDate && Number(birthDate.slice(0, 4)) !== said.year) return "error.personalId.year";
  if (sex && sex !== said.sex) return "error.personalId.sex";
  return undefined;
}
