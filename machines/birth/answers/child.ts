/** The child whose birth is registered (birth-linked §4.3, §11). */
import { z } from "zod";
import { date } from "../../kernel/identifiers/dates.ts";
import {
  addressDetail,
  copies,
  optionalWardCode,
  provinceCode,
  wardCode,
} from "../../kernel/identifiers/numbers.ts";
import { countries, sexes } from "../../kernel/identifiers/people.ts";
import { optionalName, personName } from "../../kernel/identifiers/person-name.ts";
import { checkbox, oneOf, optionalText, requiredText } from "../../kernel/identifiers/text.ts";

export const schema = z.object({
  familyName: optionalName,
  middleName: optionalName,
  givenName: personName("error.child.givenName"),
  oneWordName: checkbox,
  birthDate: date("error.birthDate.required"),
  birthCountry: oneOf(countries, "error.country.required"),
  birthProvince: provinceCode(),
  birthWard: wardCode(),
  birthDetail: addressDetail("error.child.birthDetail"),
  sex: oneOf(sexes, "error.sex.required"),
  nationality: oneOf(countries, "error.nationality.required"),
  ethnicity: requiredText("error.ethnicity.required", 60),
  ethnicityOther: optionalText(60),
  nativeCountry: oneOf(countries, "error.country.required"),
  nativeProvince: provinceCode(),
  nativeWard: optionalWardCode,
  nativeDetail: optionalText(250),
  copies,
});
