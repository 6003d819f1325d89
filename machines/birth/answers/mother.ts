/** The mother (birth-linked §4.4). Residence may stay empty here: the form asks for it unless she has died. */
import { z } from "zod";
import { partialDate } from "../../kernel/identifiers/dates.ts";
import { optionalProvinceCode, optionalWardCode } from "../../kernel/identifiers/numbers.ts";
import { optionalName, personName } from "../../kernel/identifiers/person-name.ts";
import { personalId } from "../../kernel/identifiers/personal-id.ts";
import { checkbox, oneOf, optionalText, requiredText } from "../../kernel/identifiers/text.ts";
import { countries, residenceKinds } from "./shared.ts";

export const schema = z.object({
  nationality: oneOf(countries, "error.nationality.required"),
  ethnicity: requiredText("error.ethnicity.required", 60),
  familyName: optionalName,
  middleName: optionalName,
  givenName: personName("error.parent.givenName"),
  birthDate: partialDate("error.birthDate.required"),
  personalId,
  deceased: checkbox,
  residenceKind: oneOf(["", ...residenceKinds] as const, "error.residenceKind.required"),
  country: oneOf(countries, "error.country.required"),
  provinceCode: optionalProvinceCode,
  wardCode: optionalWardCode,
  addressDetail: optionalText(250),
});
