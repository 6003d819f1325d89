/** Step 2: the child (birth-linked §4.3, §11). */

import { otherEthnicity } from "../../kernel/ethnicities.ts";
import type { Answers, Field, Page, Sources } from "../../kernel/form.ts";
import { dateInWords, daysBetween } from "../../kernel/identifiers/dates.ts";
import { isBirthNoticeCode, noticeYearFits } from "../../kernel/identifiers/numbers.ts";
import { splitName } from "../../kernel/identifiers/person-name.ts";
import { schema } from "../answers/child.ts";
import { sexes } from "../answers/shared.ts";
import { readAnswers } from "../answers.ts";
import { accountOf, type BirthNotice, noticeBirthDate, noticeOf } from "../sources.ts";
import { address, birth, birthAndResidence, everybody, options, vietnam } from "./parts.ts";

/** The notice, when the applicant chose to take its data over. */
export const fetchedNotice = (sources: Sources, answers: Answers): BirthNotice | undefined =>
  readAnswers(answers).birthNotice?.way === "fetch" ? noticeOf(sources) : undefined;

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

/** The name intended at the hospital; else the surname of a parent who files alone (B6, B08). */
const namePart = (part: "familyName" | "middleName" | "givenName"): NonNullable<Field["prefill"]> => ({
  source: "suggestion",
  read: (sources, answers) => {
    const intended = fetchedNotice(sources, answers)?.child.intendedName;
    if (intended) return splitName(intended)[part] || undefined;
    const account = accountOf(sources);
    const { agencies, applicant } = readAnswers(answers);
    const alone = agencies?.parentCase === "fatherUnknown" && applicant?.relationship === "mother";
    const father = applicant?.relationship === "father";
    return part === "familyName" && account && (alone || father)
      ? splitName(account.fullName).familyName || undefined
      : undefined;
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
        {
          name: "ethnicityOther",
          kind: "text",
          label: "child.ethnicityOther.label",
          hint: "child.ethnicityOther.hint",
          optional: true,
          readBy: birth,
        },
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
  check: (values, answers, today, sources) => {
    const problems: { field: string; message: string }[] = [];
    const { familyName, oneWordName, birthDate, sex, ethnicity, ethnicityOther } = values as Record<
      string,
      string | undefined
    >;
    const { birthNotice } = readAnswers(answers);
    if (!familyName && !oneWordName)
      problems.push({ field: "familyName", message: "error.child.familyName" });
    if (birthDate && birthDate > today)
      problems.push({ field: "birthDate", message: "error.birthDate.future" });
    if (ethnicity === otherEthnicity && !ethnicityOther)
      problems.push({ field: "ethnicityOther", message: "error.child.ethnicityOther" });
    if (birthNotice?.way !== "typed" || !birthDate) return problems;
    const code = birthNotice.code ?? "";
    if (isBirthNoticeCode(code) && !noticeYearFits(code, birthDate))
      problems.push({ field: "birthDate", message: "error.birthNotice.year" });
    // Typed by hand although the notice is known and says something else: a hard stop (birth-linked B3, decisions 15).
    const notice = noticeOf(sources);
    if (!notice || notice.code !== code) return problems;
    if (noticeBirthDate(notice) !== birthDate)
      problems.push({ field: "birthDate", message: "error.birthNotice.birthDate" });
    if (notice.child.sex !== "undetermined" && notice.child.sex !== sex)
      problems.push({ field: "sex", message: "error.birthNotice.sex" });
    return problems;
  },
};

/** Registered later than 60 days after birth: still accepted, with a notice (birth-linked §3). */
export const isLate = (birthDate: string, today: string): boolean => daysBetween(birthDate, today) > 60;
