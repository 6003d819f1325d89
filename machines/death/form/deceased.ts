/** Step 2: the person whose death is registered (death-linked §4.3; gates G1, G6). */
import { address, ethnicityInWords, ethnicityProblems, explained, options } from "../../kernel/fields.ts";
import type { Answers, Field, Page, Sources } from "../../kernel/form.ts";
import { idKinds, residenceKinds, schema } from "../answers/deceased.ts";
import { readAnswers } from "../answers.ts";
import { deceasedProblems } from "../deceased-problems.ts";
import { chosenNumber, fetchedNotice, noticeChoice } from "../notice.ts";
import { identityFields } from "./deceased-identity.ts";
import { everybody, identityOf, registration, registrationAndRemoval } from "./parts.ts";

/** The number under which the relative was chosen or the notice fetched; what was typed for a notice that did not come may be corrected. */
const numberKnown = (_sources: Sources, answers: Answers): string | undefined => {
  const read = readAnswers(answers);
  return chosenNumber(read) ?? (noticeChoice(read).personalId || undefined);
};
const numberIsSure = (sources: Sources, answers: Answers): boolean =>
  Boolean(chosenNumber(readAnswers(answers)) ?? fetchedNotice(answers, sources));
const numberFrom = (_sources: Sources, answers: Answers): string =>
  chosenNumber(readAnswers(answers)) ? "kin" : "deathNotice";

/** Registered addresses and their kind; who lived elsewhere is asked. */
const home = (part: "provinceCode" | "wardCode" | "detail"): Field["prefill"] =>
  identityOf({ relative: ({ permanentResidence }) => permanentResidence?.[part] }).prefill;

export const deceased: Page = {
  id: "deceased",
  slug: "nguoi-duoc-khai-tu",
  step: 2,
  title: "deceased.title",
  lead: "deceased.lead",
  schema,
  sections: [
    { id: "identity", title: "deceased.identity.title", fields: identityFields },
    ethnicityInWords(registration),
    {
      id: "idKind",
      title: "deceased.paper.title",
      fields: [
        {
          name: "idKind",
          kind: "radios",
          label: "deceased.idKind.label",
          options: explained("deceased.idKind", idKinds, ["other"]),
          readBy: registrationAndRemoval,
          prefill: {
            ...{ source: "suggestion", others: ["kin", "deathNotice"] },
            from: (sources, answers) =>
              numberIsSure(sources, answers) ? numberFrom(sources, answers) : undefined,
            read: () => "personalId",
            lock: numberIsSure,
          },
        },
      ],
    },
    {
      id: "personalId",
      revealedBy: { field: "idKind", values: ["personalId"] },
      fields: [
        {
          name: "personalId",
          kind: "personalId",
          label: "deceased.personalId.label",
          hint: "deceased.personalId.hint",
          readBy: everybody,
          portalName: "NdktSoGiayto",
          prefill: {
            ...{ source: "kin", others: ["deathNotice"] },
            from: numberFrom,
            read: numberKnown,
            lock: numberIsSure,
          },
        },
      ],
    },
    {
      id: "idNumber",
      revealedBy: { field: "idKind", values: ["oldIdCard", "passport", "other"] },
      fields: [
        {
          name: "idNumber",
          kind: "text",
          label: "deceased.idNumber.label",
          hint: "deceased.idNumber.hint",
          optional: true,
          readBy: registrationAndRemoval,
        },
      ],
    },
    {
      id: "idIssued",
      fields: [
        {
          name: "idIssuedOn",
          kind: "date",
          label: "deceased.idIssuedOn.label",
          hint: "deceased.idIssuedOn.hint",
          readBy: registration,
          portalName: "NdktNgayCapGiayTo",
          ...identityOf({ relative: ({ idIssuedOn }) => idIssuedOn }),
        },
        {
          name: "idIssuedBy",
          kind: "text",
          label: "deceased.idIssuedBy.label",
          readBy: registration,
          portalName: "NdktNoiCapGiayTo",
          ...identityOf({ relative: ({ idIssuedBy }) => idIssuedBy }),
        },
      ],
    },
    {
      id: "residence",
      title: "deceased.residence.title",
      lead: "deceased.residence.lead",
      fields: [
        {
          name: "residenceKind",
          kind: "select",
          label: "person.residenceKind",
          options: options("residenceKind", residenceKinds),
          readBy: registrationAndRemoval,
          portalName: "NctccLoaiCutru",
          ...identityOf({ relative: (one) => one.residenceKind }),
        },
        ...address({ readBy: registrationAndRemoval, prefill: home }).map((field) =>
          field.name === "addressDetail" ? { ...field, portalName: "NctccDiaChi" } : field,
        ),
      ],
    },
  ],
  check: (values, answers, today, sources) => [
    ...deceasedProblems(values, answers, today, sources),
    ...ethnicityProblems(values),
  ],
};
