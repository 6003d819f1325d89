/** The applicant as every linked procedure asks for them: known from the account, typed only where it could not tell. */
import { address, fromAccount, options, type ReadBy, vietnam } from "./fields.ts";
import type { Field, Page, Section } from "./form.ts";
import { residenceKinds, sexes } from "./identifiers/people.ts";
import { personalIdProblem } from "./identifiers/personal-id.ts";
import { accountOf } from "./known.ts";

/** How the applicant is reached. */
export const contactFields = (readBy: ReadBy): Field[] => [
  {
    name: "phone",
    kind: "phone",
    label: "applicant.phone.label",
    hint: "applicant.phone.hint",
    readBy,
    autoComplete: "tel",
    portalName: "NycSdt",
    prefill: { source: "account", read: (sources) => accountOf(sources)?.phone ?? undefined },
  },
  {
    name: "email",
    kind: "email",
    label: "applicant.email.label",
    optional: true,
    readBy,
    autoComplete: "email",
    portalName: "NycEmail",
    prefill: { source: "account", read: (sources) => accountOf(sources)?.email ?? undefined },
  },
];

/** Who the applicant is: `all` parts read name and number, `home` those that read papers and address. */
export const identitySection = (all: ReadBy, home: ReadBy): Section => ({
  id: "identity",
  title: "applicant.identity.title",
  fields: [
    {
      name: "fullName",
      kind: "text",
      label: "person.fullName",
      readBy: all,
      portalName: "NycHoTen",
      prefill: fromAccount((one) => one.fullName),
    },
    {
      name: "personalId",
      kind: "personalId",
      label: "person.personalId",
      readBy: all,
      portalName: "NycSoGiayto",
      prefill: fromAccount((one) => one.personalId),
    },
    {
      name: "birthDate",
      kind: "date",
      label: "person.birthDate",
      readBy: all,
      portalName: "NycNgaySinh",
      prefill: fromAccount((one) => one.birthDate),
    },
    {
      name: "sex",
      kind: "select",
      label: "person.sex",
      options: options("sex", sexes),
      readBy: all,
      portalName: "NycGioiTinh",
      prefill: fromAccount((one) => one.sex),
    },
    {
      name: "idIssuedOn",
      kind: "date",
      label: "applicant.idIssuedOn.label",
      readBy: home,
      portalName: "NycGiaytoNgaycap",
      prefill: fromAccount((one) => one.idIssuedOn),
    },
    {
      name: "idIssuedBy",
      kind: "text",
      label: "applicant.idIssuedBy.label",
      readBy: home,
      portalName: "NycGiaytoNoicap",
      prefill: fromAccount((one) => one.idIssuedBy),
    },
    {
      name: "residenceKind",
      kind: "select",
      label: "person.residenceKind",
      options: options("residenceKind", residenceKinds),
      readBy: home,
      portalName: "NycLoaiCutru",
      prefill: fromAccount((one) => one.residenceKind),
    },
    vietnam("country", "person.country", home, "NycMaQuocGia"),
    ...address({ readBy: home, prefill: (part) => fromAccount((one) => one.permanentResidence?.[part]) }),
  ],
});

/** What does not fit among the typed data of an applicant without an account's answer, and dates that cannot be. */
export const applicantProblems: NonNullable<Page["check"]> = (values, _answers, today, sources) => {
  const { idIssuedOn, birthDate, personalId } = values as Record<string, string | undefined>;
  const typed = !accountOf(sources);
  const problem = typed && personalId ? personalIdProblem(personalId, { today, birthDate }) : undefined;
  return [
    ...(idIssuedOn && idIssuedOn > today ? [{ field: "idIssuedOn", message: "error.date.future" }] : []),
    ...(problem ? [{ field: "personalId", message: problem }] : []),
  ];
};
