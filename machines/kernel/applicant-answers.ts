/** Answers about the applicant that every linked procedure asks for, to be spread into its own schema. */
import { date } from "./identifiers/dates.ts";
import { addressDetail, optionalEmail, provinceCode, wardCode } from "./identifiers/numbers.ts";
import { countries, residenceKinds, sexes } from "./identifiers/people.ts";
import { personName } from "./identifiers/person-name.ts";
import { personalId } from "./identifiers/personal-id.ts";
import { phone } from "./identifiers/phone.ts";
import { oneOf, requiredText } from "./identifiers/text.ts";

export const applicantAnswers = {
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
  phone,
  email: optionalEmail,
};
