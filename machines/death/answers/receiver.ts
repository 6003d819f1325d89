/** The person or organisation that receives the money when it is not the one who files (death-linked §4.7). */
import { z } from "zod";
import { date, partialDate } from "../../kernel/identifiers/dates.ts";
import { addressDetail, provinceCode, wardCode } from "../../kernel/identifiers/numbers.ts";
import { personName } from "../../kernel/identifiers/person-name.ts";
import { personalId } from "../../kernel/identifiers/personal-id.ts";
import { phone } from "../../kernel/identifiers/phone.ts";
import { emptyOr, oneOf, optionalText, requiredText } from "../../kernel/identifiers/text.ts";

export const sexes = ["male", "female"] as const;
export const residenceKinds = ["permanent", "temporary", "current"] as const;
/** What the receiver was to the deceased. */
export const relationships = [
  "wife",
  "husband",
  "child",
  "father",
  "mother",
  "grandparent",
  "sibling",
  "grandchild",
  "other",
] as const;

export const schema = z.object({
  fullName: personName("error.receiver.fullName"),
  birthDate: partialDate("error.receiver.birthDate"),
  sex: oneOf(sexes, "error.receiver.sex"),
  personalId,
  idIssuedOn: date("error.receiver.idIssuedOn"),
  idIssuedBy: requiredText("error.receiver.idIssuedBy"),
  residenceKind: oneOf(residenceKinds, "error.receiver.residenceKind"),
  provinceCode: provinceCode(),
  wardCode: wardCode(),
  detail: optionalText(250),
  nativeProvince: provinceCode("error.receiver.native"),
  nativeWard: wardCode("error.receiver.native"),
  phone: emptyOr(phone),
  relationship: oneOf(relationships, "error.receiver.relationship"),
  organisationName: requiredText("error.receiver.organisationName"),
  organisationProvince: provinceCode(),
  organisationWard: wardCode(),
  organisationDetail: addressDetail(),
  representativeName: personName("error.receiver.representativeName"),
});
