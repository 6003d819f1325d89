/** The two forms with which an officer begins a filing for somebody: who it is, then which procedure and with what consent. */
import { z } from "zod";
import { date } from "#machines/kernel/identifiers/dates.ts";
import { personName } from "#machines/kernel/identifiers/person-name.ts";
import { personalId } from "#machines/kernel/identifiers/personal-id.ts";
import { currentStatement } from "./statement.ts";

/** One message a field, whatever is wrong with it: the officer copies from a card. */
const asOnCard = (schema: z.ZodType<string>, field: string) =>
  z
    .preprocess((value) => (typeof value === "string" ? value : ""), z.string().max(200))
    .transform((typed, context) => {
      const read = schema.safeParse(typed);
      if (read.success) return read.data;
      context.addIssue({ code: "custom", message: `assisted:error.${field}` });
      return z.NEVER;
    });

export const personForm = z.object({
  personalId: asOnCard(personalId, "personalId"),
  fullName: asOnCard(personName("required"), "fullName"),
  birthDate: asOnCard(date("required"), "birthDate"),
});
export type CardPerson = z.output<typeof personForm>;

export const consentWays = ["signedPaper", "spoken"] as const;

/** `slugs`: of the procedures that can be filed. `draftId` was made with the page, so that a double click begins one. */
export const consentForm = (slugs: readonly string[]) =>
  personForm.extend({
    draftId: z.uuid(),
    procedure: z.enum(slugs, { error: "assisted:error.procedure" }),
    statement: z.literal(currentStatement, { error: "assisted:error.statement" }),
    consentWay: z.enum(consentWays, { error: "assisted:error.consentWay" }),
  });
export type Consent = z.output<ReturnType<typeof consentForm>>;
