/** Numbers and codes of papers: birth notice, copies, register entries, e-mail, facility, places (identifiers §7, §11, §13, §14). */
import { z } from "zod";
import { emptyOr, normalise, requiredText } from "./text.ts";

const birthNoticePattern = /^[0-9]{5}\.GCS\.[0-9]{5}\.[0-9]{2}$/;

/** `XXXXX.GCS.ZZZZZ.YY`: serial, facility, year. */
export const isBirthNoticeCode = (value: string): boolean => birthNoticePattern.test(value);

export const normaliseCode = (value: string): string => value.replace(/\s/g, "").toUpperCase();

/** Year of a notice is the year of birth or the one after. */
export const noticeYearFits = (code: string, birthDate: string): boolean => {
  const year = Number(birthDate.slice(2, 4));
  return [year, (year + 1) % 100].includes(Number(code.slice(-2)));
};

/** Numbers of death notices have no one form: up to 50 characters with at least one digit (identifiers §8). */
export const isDeathNoticeCode = (value: string): boolean => value.length <= 50 && /[0-9]/.test(value);

/** 0–20 copies, 0 means none (decisions 18). */
export const copies = z.preprocess(
  (value) => (typeof value === "string" && /^\s*[0-9]{1,3}\s*$/.test(value) ? Number(value) : value),
  z
    .number({ error: "error.copies" })
    .int({ error: "error.copies" })
    .min(0, { error: "error.copies" })
    .max(20, { error: "error.copies" }),
);

/** A whole number from 0 that may be left empty; dots, commas and spaces between groups of three are how people write amounts. */
export const optionalNumber = (max: number, message: string) =>
  z.preprocess(
    (value) => {
      if (value === undefined || value === null) return "";
      if (typeof value !== "string") return value;
      const plain = normalise(value);
      const digits = /^[0-9]{1,3}([ .,][0-9]{3})+$/.test(plain) ? plain.replace(/[ .,]/g, "") : plain;
      return /^[0-9]{1,12}$/.test(digits) ? Number(digits) : digits;
    },
    z.union(
      [
        z.literal(""),
        z.number().int({ error: message }).min(0, { error: message }).max(max, { error: message }),
      ],
      { error: message },
    ),
  );

export const optionalEmail = emptyOr(
  z
    .string()
    .max(100, { error: "error.email.format" })
    .regex(/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/, { error: "error.email.format" }),
);

/** Number of an entry in a civil-status book: 1–7 digits, optionally with its year. */
export const optionalRegisterNumber = emptyOr(
  z.string().regex(/^(?!0+(\/|$))[0-9]{1,7}(\/[0-9]{4})?$/, { error: "error.registerNumber" }),
);
export const optionalRegisterBook = emptyOr(
  z.string().regex(/^[0-9]{1,3}\/[0-9]{4}$/, { error: "error.registerBook" }),
);

export const facilityCode = requiredText("error.facility.required").pipe(
  z.string().regex(/^[0-9A-Z]{5}$/, { error: "error.facility.required" }),
);
export const provinceCode = (required = "error.province.required") =>
  requiredText(required).pipe(z.string().regex(/^[0-9]{2}$/, { error: required }));
export const wardCode = (required = "error.ward.required") =>
  requiredText(required).pipe(z.string().regex(/^[0-9]{5}$/, { error: required }));
export const optionalProvinceCode = emptyOr(
  z.string().regex(/^[0-9]{2}$/, { error: "error.province.required" }),
);
export const optionalWardCode = emptyOr(z.string().regex(/^[0-9]{5}$/, { error: "error.ward.required" }));

/** House, street, hamlet. Anything may be written; it is only ever shown as text. */
export const addressDetail = (required = "error.addressDetail.required") => requiredText(required, 250);
