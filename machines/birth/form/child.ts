/** Step 2: the child (birth-linked §4.3, §11). */

import { otherEthnicity } from "../../kernel/ethnicities.ts";
import { address, ethnicityInWords, options, vietnam } from "../../kernel/fields.ts";
import type { Answers, Field, Page, Sources } from "../../kernel/form.ts";
import { daysBetween } from "../../kernel/identifiers/dates.ts";
import { isBirthNoticeCode, noticeYearFits } from "../../kernel/identifiers/numbers.ts";
import { sexes } from "../../kernel/identifiers/people.ts";
import { splitName } from "../../kernel/identifiers/person-name.ts";
import { accountOf } from "../../kernel/known.ts";
import { dateInWords } from "../../kernel/number-words.ts";
import { schema } from "../answers/child.ts";
import { otherParent, parentCaseOf, readAnswers } from "../answers.ts";
import { noticeChoice } from "../notice.ts";
import { type BirthNotice, noticeBirthDate, noticeOf, spouseOf } from "../sources.ts";
import { birth, birthAndResidence, everybody } from "./parts.ts";

/** The notice, when the applicant chose to take its data over. */
export const fetchedNotice = (sources: Sources, answers: Answers): BirthNotice | undefined =>
  noticeChoice(readAnswers(answers)).way === "fetch" ? noticeOf(sources) : undefined;

const fromNotice = (
  read: (notice: BirthNotice) => string | undefined,
  lock: boolean,
): NonNullable<Field["prefill"]> => ({
  source: "birthNotice",
  read: (sources, answers) => {
    const notice = fetchedNotice(sources, answers);
    return notice && read(notice);
  },
  ...(lock ? { lock: (sources: Sources, answers: Answers) => Boolean(fetchedNotice(sources, answers)) } : {}),
});

/** By custom the father's; that of a mother who is the only parent (B6, B08). */
function usualSurname(sources: Sources, answers: Answers): string | undefined {
  const read = readAnswers(answers);
  const relationship = read.applicant?.relationship;
  const filer =
    relationship === "father" || (relationship === "mother" && parentCaseOf(read) === "fatherUnknown");
  const parent = filer ? accountOf(sources) : otherParent(read) === "father" ? spouseOf(sources) : undefined;
  return (parent && splitName(parent.fullName).familyName) || undefined;
}

/** The name intended at the hospital; else the surname that is usual. */
const namePart = (part: "familyName" | "middleName" | "givenName"): NonNullable<Field["prefill"]> => ({
  source: "suggestion",
  read: (sources, answers) => {
    const intended = fetchedNotice(sources, answers)?.child.intendedName;
    if (intended) return splitName(intended)[part] || undefined;
    return part === "familyName" ? usualSurname(sources, answers) : undefined;
  },
});

/** Ethnicity and native place follow a parent unless said otherwise. */
const ofApplicant = (
  read: (account: NonNullable<ReturnType<typeof accountOf>>) => string | undefined,
): NonNullable<Field["prefill"]> => ({
  source: "suggestion",
  read: (sources, answers) => {
    const account = accountOf(sources);
    return account && readAnswers(answers).applicant?.relationship !== "guardian" ? read(account) : undefined;
  },
});

export const child: Page = {
  id: "child",
  slug: "tre",
  step: 2,
  title: "child.title",
  lead: "child.lead",
  schema,
  sections: [
    {
      id: "name",
      title: "child.name.title",
      fields: [
        {
          name: "familyName",
          kind: "text",
          label: "child.familyName.label",
          readBy: everybody,
          portalName: "Ho",
          prefill: namePart("familyName"),
        },
        {
          name: "middleName",
          kind: "text",
          label: "child.middleName.label",
          optional: true,
          readBy: everybody,
          portalName: "ChuDem",
          prefill: namePart("middleName"),
        },
        {
          name: "givenName",
          kind: "text",
          label: "child.givenName.label",
          hint: "child.givenName.hint",
          readBy: everybody,
          portalName: "Ten",
          prefill: namePart("givenName"),
        },
        {
          name: "oneWordName",
          kind: "checkbox",
          label: "child.oneWordName.label",
          optional: true,
          readBy: birth,
        },
      ],
    },
    {
      id: "birth",
      title: "child.birth.title",
      fields: [
        {
          name: "birthDate",
          kind: "date",
          label: "child.birthDate.label",
          hint: "date.hint",
          readBy: everybody,
          portalName: "NgaySinh",
          prefill: fromNotice(noticeBirthDate, true),
        },
        {
          name: "sex",
          kind: "radios",
          label: "child.sex.label",
          options: options("sex", sexes),
          readBy: everybody,
          portalName: "GioiTinh",
          prefill: fromNotice(({ child: { sex } }) => (sex === "undetermined" ? undefined : sex), true),
        },
        vietnam("birthCountry", "child.birthCountry.label", birth, "NsMaQuocGia"),
        ...address({
          names: { province: "birthProvince", ward: "birthWard", detail: "birthDetail" },
          readBy: birth,
          prefill: (part) =>
            fromNotice(
              ({ facility, child: { birthPlace } }) => (part === "detail" ? birthPlace : facility[part]),
              true,
            ),
        }).map((field) => ({
          ...field,
          label: `child.${field.name}.label`,
          ...(field.name === "birthDetail" ? { hint: "child.birthDetail.hint", portalName: "NsDiaChi" } : {}),
        })),
      ],
    },
    {
      id: "origin",
      title: "child.origin.title",
      fields: [
        vietnam("nationality", "child.nationality.label", birth, "MaQuocTich"),
        {
          name: "ethnicity",
          kind: "select",
          label: "child.ethnicity.label",
          options: { catalogue: "ethnicities" },
          readBy: birth,
          portalName: "MaDanToc",
          prefill: ofApplicant((one) => one.ethnicity),
        },
      ],
    },
    ethnicityInWords(birth),
    {
      id: "nativePlace",
      fields: [
        vietnam("nativeCountry", "child.nativeCountry.label", birthAndResidence, "QqMaQuocGia"),
        ...address({
          names: { province: "nativeProvince", ward: "nativeWard", detail: "nativeDetail" },
          readBy: birthAndResidence,
          prefill: (part) => ofApplicant((one) => one.nativePlace?.[part] || undefined),
        }).map(({ hint: _hint, ...field }) => ({
          ...field,
          label: `child.${field.name}.label`,
          ...(field.name === "nativeProvince" ? {} : { optional: true as const }),
        })),
      ],
    },
    {
      id: "copies",
      title: "child.copies.title",
      fields: [
        {
          name: "copies",
          kind: "number",
          label: "child.copies.label",
          hint: "child.copies.hint",
          readBy: birth,
          portalName: "BanSaoSoLuong",
          prefill: { source: "default", read: () => "0" },
        },
      ],
    },
  ],
  derived: (answers) => {
    const date = readAnswers(answers).child?.birthDate;
    return date ? [{ label: "child.birthDateInWords.label", text: dateInWords(date) }] : [];
  },
  check: (values, answers, today) => {
    const problems: { field: string; message: string }[] = [];
    const { familyName, oneWordName, birthDate, ethnicity, ethnicityOther } = values as Record<
      string,
      string | undefined
    >;
    const { way, code } = noticeChoice(readAnswers(answers));
    if (!familyName && !oneWordName)
      problems.push({ field: "familyName", message: "error.child.familyName" });
    if (birthDate && birthDate > today)
      problems.push({ field: "birthDate", message: "error.birthDate.future" });
    if (ethnicity === otherEthnicity && !ethnicityOther)
      problems.push({ field: "ethnicityOther", message: "error.ethnicityOther" });
    if (way !== "typed" || !birthDate) return problems;
    if (isBirthNoticeCode(code) && !noticeYearFits(code, birthDate))
      problems.push({ field: "birthDate", message: "error.birthNotice.year" });
    return problems;
  },
};

/** Registered later than 60 days after birth: still accepted, with a notice (birth-linked §3). */
export const isLate = (birthDate: string, today: string): boolean => daysBetween(birthDate, today) > 60;
