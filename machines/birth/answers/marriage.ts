/** Marriage certificate: all four or none (birth-linked §4.5). */
import { z } from "zod";
import { optionalDate } from "../../kernel/identifiers/dates.ts";
import { optionalRegisterBook, optionalRegisterNumber } from "../../kernel/identifiers/numbers.ts";
import { optionalText } from "../../kernel/identifiers/text.ts";

export const schema = z.object({
  number: optionalRegisterNumber,
  book: optionalRegisterBook,
  issuedOn: optionalDate,
  issuedBy: optionalText(200),
});
