/** The person or organisation raising the child (birth-linked §4.4, B8). */
import { z } from "zod";
import { addressDetail, provinceCode, wardCode } from "../../kernel/identifiers/numbers.ts";
import { personName } from "../../kernel/identifiers/person-name.ts";
import { personalId } from "../../kernel/identifiers/personal-id.ts";
import { requiredText } from "../../kernel/identifiers/text.ts";

export const schema = z.object({
  personName: personName("error.carer.personName"),
  personPersonalId: personalId,
  organisationName: requiredText("error.carer.organisationName", 200),
  organisationNumber: requiredText("error.carer.organisationNumber", 50),
  representativeName: personName("error.carer.representativeName"),
  representativePersonalId: personalId,
  representativePosition: requiredText("error.carer.representativePosition", 100),
  provinceCode: provinceCode(),
  wardCode: wardCode(),
  addressDetail: addressDetail(),
});
