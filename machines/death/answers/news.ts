/** Who is told how the dossier goes on: the applicant, or one person whom the family names; the form asks for that person's data. */
import { z } from "zod";
import { optionalEmail } from "../../kernel/identifiers/numbers.ts";
import { optionalName } from "../../kernel/identifiers/person-name.ts";
import { phone } from "../../kernel/identifiers/phone.ts";
import { emptyOr, oneOf } from "../../kernel/identifiers/text.ts";

export const newsReceivers = ["applicant", "other"] as const;

export const schema = z.object({
  who: oneOf(newsReceivers, "error.news.who"),
  fullName: optionalName,
  phone: emptyOr(phone),
  email: optionalEmail,
});
