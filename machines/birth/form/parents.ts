/** Step 2: mother and father, whichever the case names (birth-linked §4.4). */
import type { Answers, Field, Page, Sources } from "../../kernel/form.ts";
import { yearsBetween } from "../../kernel/identifiers/dates.ts";
import { splitName } from "../../kernel/identifiers/person-name.ts";
import { personalIdProblem } from "../../kernel/identifiers/personal-id.ts";
import { schema as fatherSchema } from "../answers/father.ts";
import { schema as motherSchema } from "../answers/mother.ts";
import { residenceKinds } from "../answers/shared.ts";
import { fatherIsNamed, motherIsNamed, readAnswers } from "../answers.ts";
import { accountOf, type Place } from "../sources.ts";
import { fetchedNotice } from "./child.ts";
import { address, birth, birthAndResidence, everybody, options, vietnam } from "./parts.ts";

type Who = "mother" | "father";
type Known = {
  source: "account" | "birthNotice";
  fullName: string;
  birthDate: string;
  personalId: string;
  ethnicity?: string | undefined;
  residenceKind?: string | undefined;
  residence?: Place | undefined;
};

/** What the account or the notice says about this parent; the account's owner comes first. */
function known(who: Who, sources: Sources, answers: Answers): Known | undefined {
  const account = accountOf(sources);
  if (account && readAnswers(answers).applicant?.relationship === who)
    return { ...account, source: "account", residence: account.permanentResidence };
  const notice = who === "mother" ? fetchedNotice(sources, answers) : undefined;
  return notice && { ...notice.mother, source: "birthNotice" };
}

const prefill = (
  who: Who,
  source: Known["source"],
  read: (one: Known) => string | undefined,
  lock: boolean,
): Field["prefill"] => {
  const value = (sources: Sources, answers: Answers) => {
    const one = known(who, sources, answers);
    return one && read(one);
  };
  // An empty value of a known name ("no middle name") is locked too, so that identity stays whole.
  return {
    source,
    read: value,
    ...(lock ? { lock: (sources: Sources, answers: Answers) => value(sources, answers) !== undefined } : {}),
  };
};

const identity = (who: Who, prefix: "Me" | "Cha"): Field[] => {
  const source = who === "mother" ? "birthNotice" : "account";
  const locked = (read: (one: Known) => string | undefined) => {
    const field = prefill(who, source, read, true);
    return field ? { prefill: field } : {};
  };
  return [
    {
      name: "familyName",
      kind: "text",
      label: "parent.familyName",
      readBy: everybody,
      portalName: `${prefix}Ho`,
      ...locked((one) => splitName(one.fullName).familyName),
    },
    {
      name: "middleName",
      kind: "text",
      label: "parent.middleName",
      optional: true,
      readBy: everybody,
      portalName: `${prefix}ChuDem`,
      ...locked((one) => splitName(one.fullName).middleName),
    },
    {
      name: "givenName",
      kind: "text",
      label: "parent.givenName",
      readBy: everybody,
      portalName: `${prefix}Ten`,
      ...locked((one) => splitName(one.fullName).givenName),
    },
    {
      name: "birthDate",
      kind: "partialDate",
      label: "person.birthDate",
      hint: "partialDate.hint",
      readBy: birth,
      portalName: `${prefix}NgaySinh`,
      ...locked((one) => one.birthDate),
    },
    {
      name: "personalId",
      kind: "personalId",
      label: "parent.personalId",
      readBy: everybody,
      portalName: `${prefix}SoGiayTo`,
      ...locked((one) => one.personalId),
    },
    vietnam("nationality", "person.nationality", birth, `${prefix}MaQuocTich`),
    {
      name: "ethnicity",
      kind: "select",
      label: "person.ethnicity",
      options: { catalogue: "ethnicities" },
      readBy: birth,
      portalName: `${prefix}MaDanToc`,
      ...locked((one) => one.ethnicity || undefined),
    },
  ];
};

const home = (who: Who, prefix: "Me" | "Cha"): Field[] => {
  const open = (read: (one: Known) => string | undefined) => {
    const field = prefill(who, "account", read, false);
    return field ? { prefill: field } : {};
  };
  return [
    {
      name: "deceased",
      kind: "checkbox",
      label: "parent.deceased",
      hint: "parent.deceased.hint",
      optional: true,
      readBy: birthAndResidence,
      portalName: `${prefix}IsDaChet`,
      when: (answers) => readAnswers(answers).applicant?.relationship !== who,
    },
    {
      name: "residenceKind",
      kind: "select",
      label: "person.residenceKind",
      options: options("residenceKind", residenceKinds),
      readBy: birthAndResidence,
      portalName: `${prefix}LoaiCuTru`,
      ...open((one) => one.residenceKind),
    },
    vietnam("country", "person.country", birthAndResidence, `${prefix}MaQuocGia`),
    ...address({
      readBy: birthAndResidence,
      prefill: (part) => prefill(who, "account", (one) => one.residence?.[part] || undefined, false),
    }),
  ];
};

const check =
  (who: Who): NonNullable<Page["check"]> =>
  (values, answers, today, sources) => {
    const problems: { field: string; message: string }[] = [];
    const {
      familyName,
      birthDate = "",
      personalId = "",
      provinceCode,
      wardCode,
      addressDetail,
      residenceKind,
    } = values as Record<string, string | undefined>;
    const { deceased, livesWithMother } = values as Record<string, boolean | undefined>;
    const { child, applicant, mother } = readAnswers(answers);
    if (!familyName && personalId !== applicant?.personalId)
      problems.push({ field: "familyName", message: "error.parent.familyName" });
    if (birthDate > today) problems.push({ field: "birthDate", message: "error.birthDate.future" });
    else if (child?.birthDate && yearsBetween(birthDate, child.birthDate) < 10)
      problems.push({ field: "birthDate", message: "error.parent.age" });
    const typed = known(who, sources, answers)?.personalId !== personalId;
    const problem = typed
      ? personalIdProblem(personalId, { today, birthDate, sex: who === "mother" ? "female" : "male" })
      : undefined;
    if (problem) problems.push({ field: "personalId", message: problem });
    if (who === "father" && motherIsNamed(readAnswers(answers)) && mother?.personalId === personalId)
      problems.push({ field: "personalId", message: "error.parent.sameAsMother" });
    if (applicant?.relationship !== who && personalId === applicant?.personalId)
      problems.push({ field: "personalId", message: "error.parent.isApplicant" });
    if (deceased || livesWithMother) return problems;
    if (!residenceKind) problems.push({ field: "residenceKind", message: "error.residenceKind.required" });
    if (!provinceCode) problems.push({ field: "provinceCode", message: "error.province.required" });
    if (!wardCode) problems.push({ field: "wardCode", message: "error.ward.required" });
    if (!addressDetail) problems.push({ field: "addressDetail", message: "error.addressDetail.required" });
    return problems;
  };

export const mother: Page = {
  id: "mother",
  slug: "me",
  step: 2,
  title: "mother.title",
  lead: "mother.lead",
  when: (answers) => motherIsNamed(readAnswers(answers)),
  schema: motherSchema,
  sections: [
    { id: "identity", title: "parent.identity.title", fields: identity("mother", "Me") },
    { id: "home", title: "parent.home.title", fields: home("mother", "Me") },
  ],
  check: check("mother"),
};

export const father: Page = {
  id: "father",
  slug: "cha",
  step: 2,
  title: "father.title",
  lead: "father.lead",
  when: (answers) => fatherIsNamed(readAnswers(answers)),
  schema: fatherSchema,
  sections: [
    { id: "identity", title: "parent.identity.title", fields: identity("father", "Cha") },
    {
      id: "home",
      title: "parent.home.title",
      fields: [
        {
          name: "livesWithMother",
          kind: "checkbox",
          label: "father.livesWithMother.label",
          hint: "father.livesWithMother.hint",
          optional: true,
          readBy: birthAndResidence,
          portalName: "ChaIsCungcutruMe",
          when: (answers) => motherIsNamed(readAnswers(answers)),
        },
        ...home("father", "Cha"),
      ],
    },
  ],
  check: check("father"),
};
