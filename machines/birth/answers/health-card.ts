/** The child's health insurance card (birth-linked §4.7). */
import { z } from "zod";
import { optionalDate } from "../../kernel/identifiers/dates.ts";
import { facilityCode } from "../../kernel/identifiers/numbers.ts";
import { oneOf, optionalText } from "../../kernel/identifiers/text.ts";

export const schema = z.object({
  facilityCode,
  guardian: oneOf(["father", "mother", "applicant"], "error.healthCard.guardian"),
  poorHouseholdNumber: optionalText(50),
  poorHouseholdIssuedOn: optionalDate,
});
