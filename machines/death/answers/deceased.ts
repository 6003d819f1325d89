/** Whose death is registered (death-linked §4.3). Numbers and residence may stay empty here: the form says when they are needed. */
import { z } from "zod";
import { optionalDate, partialDate } from "../../kernel/identifiers/dates.ts";
import { optionalProvinceCode, optionalWardCode } from "../../kernel/identifiers/numbers.ts";
import { countries, residenceKinds as kinds, sexes } from "../../kernel/identifiers/people.ts";
import { optionalName, personName } from "../../kernel/identifiers/person-name.ts";
import { personalId } from "../../kernel/identifiers/personal-id.ts";
import { emptyOr, oneOf, optionalText, requiredText } from "../../kernel/identifiers/text.ts";

/** Papers of the deceased: old persons may only ever have had others than a personal number. */
export const idKinds = ["personalId", "oldIdCard", "passport", "other"] as const;
/** `unknown`: the place of death decides where the death is registered (Luật Hộ tịch Đ32). */
export const residenceKinds = [...kinds, "unknown"] as const;

export const schema = z.object({
  familyName: optionalName,
  middleName: optionalName,
  givenName: personName("error.deceased.givenName"),
  birthDate: partialDate("error.deceased.birthDate"),
  sex: oneOf(sexes, "error.sex.required"),
  idKind: oneOf(idKinds, "error.deceased.idKind"),
  personalId: emptyOr(personalId),
  idNumber: optionalText(50),
  idIssuedOn: optionalDate,
  idIssuedBy: optionalText(200),
  nationality: oneOf(countries, "error.nationality.required"),
  ethnicity: requiredText("error.ethnicity.required", 60),
  ethnicityOther: optionalText(60),
  residenceKind: oneOf(residenceKinds, "error.residenceKind.required"),
  provinceCode: optionalProvinceCode,
  wardCode: optionalWardCode,
  addressDetail: optionalText(250),
});
