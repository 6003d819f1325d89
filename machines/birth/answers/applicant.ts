/** Who files (birth-linked §4.2). Identity comes from the account; what the register could not tell is typed. */
import { z } from "zod";
import { date } from "../../kernel/identifiers/dates.ts";
import { addressDetail, optionalEmail, provinceCode, wardCode } from "../../kernel/identifiers/numbers.ts";
import { personName } from "../../kernel/identifiers/person-name.ts";
import { personalId } from "../../kernel/identifiers/personal-id.ts";
import { phone } from "../../kernel/identifiers/phone.ts";
import { oneOf, requiredText } from "../../kernel/identifiers/text.ts";
import { countries, residenceKinds, sexes } from "./shared.ts";

export const relationships = ["father", "mother", "guardian"] as const;

export const schema = z.object({
  fullName: personName("error.applicant.fullName"),
  personalId,
  birthDate: date("error.birthDate.required"),
  sex: oneOf(sexes, "error.sex.required"),
  idIssuedOn: date("error.applicant.idIssuedOn"),
  idIssuedBy: requiredText("error.applicant.idIssuedBy", 200),
  residenceKind: oneOf(residenceKinds, "error.residenceKind.required"),
  country: oneOf(countries, "error.country.required"),
  provinceCode: provinceCode(),
  wardCode: wardCode(),
  addressDetail: addressDetail(),
  relationship: oneOf(relationships, "error.applicant.relationship"),
  phone,
  email: optionalEmail,
});
