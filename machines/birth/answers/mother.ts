/** The mother (birth-linked §4.4). Residence may stay empty here: the form asks for it unless she has died. */
import { z } from "zod";
import { partialDate } from "../../kernel/identifiers/dates.ts";
import { optionalProvinceCode, optionalWardCode } from "../../kernel/identifiers/numbers.ts";
import { countries, residenceKinds } from "../../kernel/identifiers/people.ts";
import { optionalName, personName } from "../../kernel/identifiers/person-name.ts";
import { isPersonalId } from "../../kernel/identifiers/personal-id.ts";
import { checkbox, oneOf, optionalText, requiredText } from "../../kernel/identifiers/text.ts";

/** Giấy CMND of who died before numbers of 12 digits (identifiers §1). */
export const oldNumberLength = 9;
const isOldNumber = (value: string) => /^[0-9]{9}$/.test(value);

const number = requiredText("error.personalId.required")
  .transform((value) => value.replace(/ /g, ""))
  .refine((value) => isOldNumber(value) || /^[0-9]{12}$/.test(value), {
    error: "error.personalId.digits",
    abort: true,
  })
  .refine((value) => isOldNumber(value) || isPersonalId(value), { error: "error.personalId.province" });

export const schema = z.object({
  nationality: oneOf(countries, "error.nationality.required"),
  ethnicity: requiredText("error.ethnicity.required", 60),
  ethnicityOther: optionalText(60),
  familyName: optionalName,
  middleName: optionalName,
  givenName: personName("error.parent.givenName"),
  birthDate: partialDate("error.birthDate.required"),
  personalId: number,
  deceased: checkbox,
  residenceKind: oneOf(["", ...residenceKinds] as const, "error.residenceKind.required"),
  country: oneOf(countries, "error.country.required"),
  provinceCode: optionalProvinceCode,
  wardCode: optionalWardCode,
  addressDetail: optionalText(250),
});
