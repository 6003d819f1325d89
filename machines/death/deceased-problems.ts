/** What cannot be right about the person who died: numbers, dates, a missing residence, the applicant's own number (gates G2, G6). */
import type { Page } from "../kernel/form.ts";
import { isPersonalId, personalIdProblem } from "../kernel/identifiers/personal-id.ts";
import { accountOf } from "../kernel/known.ts";
import { readAnswers } from "./answers.ts";
import { fetchedNotice, relativeOf } from "./notice.ts";

type Problem = { field: string; message: string };
type Values = Readonly<Record<string, string | undefined>>;

/** A 9-digit chứng minh nhân dân; of 12 digits it is the personal number (identifiers §1). */
const isOldCard = (value: string) => /^[0-9]{9}$/.test(value.replace(/ /g, ""));

function paperProblems({ idKind, personalId, idNumber, idIssuedOn, idIssuedBy }: Values): Problem[] {
  if (idKind === "personalId" && !personalId)
    return [{ field: "personalId", message: "error.personalId.required" }];
  // Of who died long ago there may be no paper at all.
  if (idKind === "other") return [];
  const problems: Problem[] = [];
  if (idKind !== "personalId" && !idNumber)
    problems.push({ field: "idNumber", message: "error.deceased.idNumber" });
  if (idKind === "oldIdCard" && idNumber && !isOldCard(idNumber))
    problems.push({ field: "idNumber", message: "error.deceased.oldIdCard" });
  if (!idIssuedOn) problems.push({ field: "idIssuedOn", message: "error.deceased.idIssuedOn" });
  if (!idIssuedBy) problems.push({ field: "idIssuedBy", message: "error.deceased.idIssuedBy" });
  return problems;
}

function residenceProblems({ residenceKind, provinceCode, wardCode, addressDetail }: Values): Problem[] {
  if (!residenceKind || residenceKind === "unknown") return [];
  return [
    ...(provinceCode ? [] : [{ field: "provinceCode", message: "error.province.required" }]),
    ...(wardCode ? [] : [{ field: "wardCode", message: "error.ward.required" }]),
    ...(addressDetail ? [] : [{ field: "addressDetail", message: "error.addressDetail.required" }]),
  ];
}

/** Only what was typed is measured: corrections of a register's number are made at the register (decisions 18). */
export const deceasedProblems: NonNullable<Page["check"]> = (given, earlier, today, sources) => {
  const values = given as Values;
  const { idKind, personalId, birthDate, sex, familyName, idIssuedOn } = values;
  const answers = readAnswers(earlier);
  const known =
    relativeOf(answers, sources)?.personalId ?? fetchedNotice(earlier, sources)?.deceased.personalId;
  const number = idKind === "personalId" ? personalId : undefined;
  const own = accountOf(sources)?.personalId ?? answers.applicant?.personalId;
  const typed = number && number !== known && isPersonalId(number) ? number : undefined;
  const declaredSex = sex === "male" || sex === "female" ? sex : undefined;
  const misfit = typed && personalIdProblem(typed, { today, birthDate, sex: declaredSex });
  return [
    ...(number && number === own ? [{ field: "personalId", message: "error.deceased.isApplicant" }] : []),
    ...(misfit ? [{ field: "personalId", message: misfit }] : []),
    ...(birthDate && birthDate > today ? [{ field: "birthDate", message: "error.birthDate.future" }] : []),
    ...(idIssuedOn && idIssuedOn > today ? [{ field: "idIssuedOn", message: "error.date.future" }] : []),
    ...(familyName === "" && values.middleName
      ? [{ field: "familyName", message: "error.deceased.familyName" }]
      : []),
    ...paperProblems(values),
    ...residenceProblems(values),
  ];
};
