/** An establishment or a vehicle as the child's permanent residence, and who speaks for it (Luật Cư trú Đ20). */
import { z } from "zod";
import { optionalName, personName } from "../../kernel/identifiers/person-name.ts";
import { personalId } from "../../kernel/identifiers/personal-id.ts";
import { emptyOr, oneOf, requiredText } from "../../kernel/identifiers/text.ts";

export const vehicleOwners = ["father", "mother", "applicant", "other"] as const;

export const schema = z.object({
  establishmentName: requiredText("error.establishment.name", 200),
  headName: personName("error.establishment.headName"),
  headPersonalId: personalId,
  vehicleNumber: requiredText("error.establishment.vehicleNumber", 50),
  ownerIs: oneOf(vehicleOwners, "error.establishment.ownerIs"),
  ownerName: optionalName,
  ownerPersonalId: emptyOr(personalId),
});
