/** Schemas of the two pages, and the answers as the rest of the procedure reads them. */
import { z } from "zod";
import type { Answers } from "../kernel/form.ts";
import { date } from "../kernel/identifiers/dates.ts";
import { addressDetail, provinceCode, wardCode } from "../kernel/identifiers/numbers.ts";
import { personName } from "../kernel/identifiers/person-name.ts";
import { personalId } from "../kernel/identifiers/personal-id.ts";
import { phone } from "../kernel/identifiers/phone.ts";
import { oneOf } from "../kernel/identifiers/text.ts";

export const reader = z.object({
  fullName: personName("error.fullName.required"),
  birthDate: date("error.birthDate.required"),
  readerKind: oneOf(["adult", "child"], "error.readerKind.required"),
  province: provinceCode(),
  ward: wardCode(),
  addressDetail: addressDetail(),
  phone,
});

export const card = z.object({
  cardKind: oneOf(["card", "none"], "error.cardKind.required"),
  channel: oneOf(["electronic", "counter", "post"], "error.channel.required"),
  guardianName: personName("error.guardianName.required"),
  guardianId: personalId,
});

export type LibraryCardAnswers = { reader: z.output<typeof reader>; card: Partial<z.output<typeof card>> };

/** The answers were validated page by page when they were saved; here they only get their types. */
export const readAnswers = (answers: Answers): LibraryCardAnswers => answers as LibraryCardAnswers;
