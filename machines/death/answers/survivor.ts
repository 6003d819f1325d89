/** One relative who asks for a survivor's benefit (death-linked §4.8). */
import { z } from "zod";
import { partialDate } from "../../kernel/identifiers/dates.ts";
import { optionalNumber } from "../../kernel/identifiers/numbers.ts";
import { personName } from "../../kernel/identifiers/person-name.ts";
import { personalId } from "../../kernel/identifiers/personal-id.ts";
import { checkbox, oneOf } from "../../kernel/identifiers/text.ts";

export const survivorRelationships = ["spouse", "child", "father", "mother", "parentInLaw", "other"] as const;
export const workCapacities = ["under18", "reduced81", "overAge", "able"] as const;

export const schema = z.object({
  fullName: personName("error.survivor.fullName"),
  birthDate: partialDate("error.survivor.birthDate"),
  relationship: oneOf(survivorRelationships, "error.survivor.relationship"),
  personalId,
  income: optionalNumber(1_000_000_000, "error.survivor.income"),
  workCapacity: oneOf(workCapacities, "error.survivor.workCapacity"),
  uncared: checkbox,
});
