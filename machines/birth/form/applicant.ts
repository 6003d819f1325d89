/** Step 2: the applicant, known from the account (birth-linked §4.2). */
import type { Answers, Field, Page, Sources } from "../../kernel/form.ts";
import { personalIdProblem } from "../../kernel/identifiers/personal-id.ts";
import { relationships, schema } from "../answers/applicant.ts";
import { residenceKinds, sexes } from "../answers/shared.ts";
import {
  type BirthAnswers,
  fatherIsNamed,
  motherIsNamed,
  parentsAreUnknown,
  readAnswers,
} from "../answers.ts";
import { type Account, accountOf } from "../sources.ts";
import { address, birthAndResidence, everybody, options, vietnam } from "./parts.ts";

/** Shown and locked when the account or the population register told it, else typed. */
const fromAccount = (read: (account: Account) => string | undefined): NonNullable<Field["prefill"]> => {
  const value = (sources: Sources) => {
    const account = accountOf(sources);
    return account && read(account);
  };
  return { source: "account", read: value, lock: (sources) => Boolean(value(sources)) };
};

/** A parent who is not named in this case cannot file as that parent. */
const mayBe = (relationship: string, answers: BirthAnswers) =>
  relationship === "guardian" ||
  (relationship === "mother" ? motherIsNamed(answers) : fatherIsNamed(answers));

/** Mostly a parent files; of a child without known parents only a guardian can (§2, B8). */
function usualRelationship(sources: Sources, answers: Answers): string | undefined {
  const read = readAnswers(answers);
  if (parentsAreUnknown(read)) return "guardian";
  const parent = accountOf(sources)?.sex === "male" ? "father" : "mother";
  return accountOf(sources) && mayBe(parent, read) ? parent : undefined;
}

export const applicant: Page = {
  id: "applicant",
  slug: "nguoi-yeu-cau",
  step: 2,
  title: "applicant.title",
  lead: "applicant.lead",
  schema,
  sections: [
    {
      id: "contact",
      title: "applicant.contact.title",
      fields: [
        {
          name: "relationship",
          kind: "radios",
          label: "applicant.relationship.label",
          options: options("applicant.relationship", relationships).map((option) => ({
            ...option,
            when: (answers) => mayBe(option.value, readAnswers(answers)),
          })),
          readBy: everybody,
          portalName: "NycQuanHe",
          prefill: { source: "suggestion", read: usualRelationship },
        },
        {
          name: "phone",
          kind: "phone",
          label: "applicant.phone.label",
          hint: "applicant.phone.hint",
          readBy: everybody,
          autoComplete: "tel",
          portalName: "NycSdt",
          prefill: { source: "account", read: (sources) => accountOf(sources)?.phone ?? undefined },
        },
        {
          name: "email",
          kind: "email",
          label: "applicant.email.label",
          optional: true,
          readBy: everybody,
          autoComplete: "email",
          portalName: "NycEmail",
          prefill: { source: "account", read: (sources) => accountOf(sources)?.email ?? undefined },
        },
      ],
    },
    {
      id: "identity",
      title: "applicant.identity.title",
      fields: [
        {
          name: "fullName",
          kind: "text",
          label: "person.fullName",
          readBy: everybody,
          portalName: "NycHoTen",
          prefill: fromAccount((one) => one.fullName),
        },
        {
          name: "personalId",
          kind: "personalId",
          label: "person.personalId",
          readBy: everybody,
          portalName: "NycSoGiayto",
          prefill: fromAccount((one) => one.personalId),
        },
        {
          name: "birthDate",
          kind: "date",
          label: "person.birthDate",
          readBy: everybody,
          portalName: "NycNgaySinh",
          prefill: fromAccount((one) => one.birthDate),
        },
        {
          name: "sex",
          kind: "select",
          label: "person.sex",
          options: options("sex", sexes),
          readBy: everybody,
          portalName: "NycGioiTinh",
          prefill: fromAccount((one) => one.sex),
        },
        {
          name: "idIssuedOn",
          kind: "date",
          label: "applicant.idIssuedOn.label",
          readBy: birthAndResidence,
          portalName: "NycGiaytoNgaycap",
          prefill: fromAccount((one) => one.idIssuedOn),
        },
        {
          name: "idIssuedBy",
          kind: "text",
          label: "applicant.idIssuedBy.label",
          readBy: birthAndResidence,
          portalName: "NycGiaytoNoicap",
          prefill: fromAccount((one) => one.idIssuedBy),
        },
        {
          name: "residenceKind",
          kind: "select",
          label: "person.residenceKind",
          options: options("residenceKind", residenceKinds),
          readBy: birthAndResidence,
          portalName: "NycLoaiCutru",
          prefill: fromAccount((one) => one.residenceKind),
        },
        vietnam("country", "person.country", birthAndResidence, "NycMaQuocGia"),
        ...address({
          readBy: birthAndResidence,
          prefill: (part) => fromAccount((one) => one.permanentResidence?.[part]),
        }),
      ],
    },
  ],
  check: (values, _answers, today, sources) => {
    const problems: { field: string; message: string }[] = [];
    const { relationship, sex, idIssuedOn, birthDate, personalId } = values as Record<
      string,
      string | undefined
    >;
    if (relationship === "mother" && sex === "male")
      problems.push({ field: "relationship", message: "error.applicant.relationship.sex" });
    if (relationship === "father" && sex === "female")
      problems.push({ field: "relationship", message: "error.applicant.relationship.sex" });
    if (idIssuedOn && idIssuedOn > today)
      problems.push({ field: "idIssuedOn", message: "error.date.future" });
    const typed = !accountOf(sources);
    const problem = typed && personalId ? personalIdProblem(personalId, { today, birthDate }) : undefined;
    if (problem) problems.push({ field: "personalId", message: problem });
    return problems;
  },
};
