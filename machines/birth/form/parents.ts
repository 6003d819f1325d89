/** Step 2: mother and father, whichever the case names (birth-linked §4.4). */

import { otherEthnicity } from "../../kernel/ethnicities.ts";
import { address, ethnicityInWords, options, vietnam } from "../../kernel/fields.ts";
import type { Answers, Field, Page, Sources } from "../../kernel/form.ts";
import { yearsBetween } from "../../kernel/identifiers/dates.ts";
import { residenceKinds } from "../../kernel/identifiers/people.ts";
import { splitName } from "../../kernel/identifiers/person-name.ts";
import { personalIdProblem } from "../../kernel/identifiers/personal-id.ts";
import { accountOf, type Place } from "../../kernel/known.ts";
import { schema as fatherSchema } from "../answers/father.ts";
import { schema as motherSchema, oldNumberLength } from "../answers/mother.ts";
import { fatherIsNamed, motherIsNamed, otherParent, readAnswers, saidSurrogacy } from "../answers.ts";
import { spouseIsUnavailable, spouseOf } from "../sources.ts";
import { fetchedNotice } from "./child.ts";
import { birth, birthAndResidence, everybody } from "./parts.ts";

type Who = "mother" | "father";
type Known = {
  source: "account" | "spouse" | "birthNotice";
  fullName: string;
  birthDate: string;
  personalId: string;
  ethnicity?: string | undefined;
  residenceKind?: string | undefined;
  residence?: Place | undefined;
};

/** The notice's mother, where its data are taken over; a surrogate mother is not the one to be named (B9). */
function motherInNotice(sources: Sources, answers: Answers) {
  const notice = fetchedNotice(sources, answers);
  const surrogate = notice?.kind !== "normal" || saidSurrogacy(readAnswers(answers));
  return surrogate ? undefined : notice.mother;
}

/**
 * What is known of this parent: from the account of who files; of the other one from the marriage and population registers, unless the notice
 * names another mother than the wife on record; else from the notice.
 */
function known(who: Who, sources: Sources, answers: Answers): Known | undefined {
  const read = readAnswers(answers);
  const account = accountOf(sources);
  if (account && read.applicant?.relationship === who)
    return { ...account, source: "account", residence: account.permanentResidence };
  const inNotice = who === "mother" ? motherInNotice(sources, answers) : undefined;
  const spouse = otherParent(read) === who ? spouseOf(sources) : undefined;
  if (spouse && (!inNotice || inNotice.personalId === spouse.personalId))
    return { ...spouse, source: "spouse", residence: spouse.alive ? spouse.permanentResidence : undefined };
  return inNotice && { ...inNotice, source: "birthNotice" };
}

/** Where a value comes from, or would come from if the register answered. */
const sourceOf = (who: Who) => (sources: Sources, answers: Answers) =>
  known(who, sources, answers)?.source ??
  (otherParent(readAnswers(answers)) === who && spouseIsUnavailable(sources) ? "spouse" : undefined);

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
    others: ["account", "spouse", "birthNotice"],
    from: sourceOf(who),
    read: value,
    ...(lock ? { lock: (sources: Sources, answers: Answers) => value(sources, answers) !== undefined } : {}),
  };
};

type Identity = "fullName" | "birthDate" | "personalId" | "ethnicity";

/** What the notice says of a mother who is known from elsewhere: a spelling that differs is the officer's to decide (B30; decisions 15). */
const inNotice = (
  read: (one: Pick<Known, Identity>) => string | undefined,
): NonNullable<Field["compare"]> => ({
  source: "birthNotice",
  read: (sources, answers) => {
    const mother = motherInNotice(sources, answers);
    return mother && read(mother);
  },
});

const identity = (who: Who, prefix: "Me" | "Cha"): Field[] => {
  const source = who === "mother" ? "birthNotice" : "spouse";
  const locked = (read: (one: Pick<Known, Identity>) => string | undefined) => {
    const field = prefill(who, source, read, true);
    return { ...(field ? { prefill: field } : {}), ...(who === "mother" ? { compare: inNotice(read) } : {}) };
  };
  return [
    {
      name: "familyName",
      kind: "text",
      label: "parent.familyName",
      hint: "parent.familyName.hint",
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
      hint: "parent.personalId.hint",
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
  const source = who === "mother" ? "account" : "spouse";
  /** One's own address may be corrected; that of the husband or wife is as the register has it. */
  const registered = (read: (one: Known) => string | undefined): NonNullable<Field["prefill"]> => ({
    source,
    others: ["account", "spouse"],
    from: sourceOf(who),
    read: (sources, answers) => {
      const one = known(who, sources, answers);
      return one && read(one);
    },
    lock: (sources, answers) => {
      const one = known(who, sources, answers);
      return one?.source === "spouse" && Boolean(one.residence && read(one));
    },
  });
  return [
    {
      name: "deceased",
      kind: "checkbox",
      label: "parent.deceased",
      hint: "parent.deceased.hint",
      optional: true,
      readBy: birthAndResidence,
      portalName: `${prefix}IsDaChet`,
      prefill: {
        source: "spouse",
        read: (sources, answers) =>
          otherParent(readAnswers(answers)) === who && spouseOf(sources)?.alive === false ? "on" : undefined,
      },
      when: (answers) => readAnswers(answers).applicant?.relationship !== who,
    },
    {
      name: "residenceKind",
      kind: "select",
      label: "person.residenceKind",
      options: options("residenceKind", residenceKinds),
      readBy: birthAndResidence,
      portalName: `${prefix}LoaiCuTru`,
      prefill: registered((one) => (one.residence ? one.residenceKind : undefined)),
    },
    vietnam("country", "person.country", birthAndResidence, `${prefix}MaQuocGia`),
    ...address({
      readBy: birthAndResidence,
      prefill: (part) => registered((one) => one.residence?.[part] || undefined),
    }),
  ];
};

const check =
  (who: Who): NonNullable<Page["check"]> =>
  (values, answers, today, sources) => {
    const problems: { field: string; message: string }[] = [];
    const {
      birthDate = "",
      personalId = "",
      provinceCode,
      wardCode,
      addressDetail,
      residenceKind,
      ethnicity,
      ethnicityOther,
    } = values as Record<string, string | undefined>;
    const { deceased, livesWithMother } = values as Record<string, boolean | undefined>;
    const { child, applicant, mother } = readAnswers(answers);
    if (birthDate > today) problems.push({ field: "birthDate", message: "error.birthDate.future" });
    else if (child?.birthDate && yearsBetween(birthDate, child.birthDate) < 10)
      problems.push({ field: "birthDate", message: "error.parent.age" });
    const typed = known(who, sources, answers)?.personalId !== personalId;
    const problem = typed
      ? personalIdProblem(personalId, { today, birthDate, sex: who === "mother" ? "female" : "male" })
      : undefined;
    if (problem) problems.push({ field: "personalId", message: problem });
    if (personalId.length === oldNumberLength && !deceased)
      problems.push({ field: "personalId", message: "error.parent.oldNumber" });
    if (ethnicity === otherEthnicity && !ethnicityOther)
      problems.push({ field: "ethnicityOther", message: "error.ethnicityOther" });
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
    ethnicityInWords(birth),
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
    ethnicityInWords(birth),
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
