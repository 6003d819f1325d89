/** Who receives the money for the funeral, and how (death-linked §4.7; D-B9, D-B10). */
import type { Answers, Field, Page } from "../../kernel/form.ts";
import { personalIdProblem } from "../../kernel/identifiers/personal-id.ts";
import { schema as payoutSchema, payoutWays } from "../answers/payout.ts";
import { schema as receiverSchema, relationships, residenceKinds, sexes } from "../answers/receiver.ts";
import { schema as receiverKindSchema, receiverKinds } from "../answers/receiver-kind.ts";
import { readAnswers } from "../answers.ts";
import { organiserOf } from "../organiser.ts";

const readBy = ["funeralBenefit"] as const;
const options = (prefix: string, values: readonly string[]) =>
  values.map((value) => ({ value, label: `${prefix}.${value}` }));
/** Two procedures alone bring no money (D-B8); before that is answered these pages count as asked. */
const isPaid = (answers: Answers) => readAnswers(answers).linked?.linked !== "two";
/** An agency or organisation that files for somebody without relatives has mostly arranged the funeral too. */
const filedByOrganisation = (answers: Answers) =>
  readAnswers(answers).applicant?.relationship === "organisation";
const kindOf = (answers: Answers) => answers.receiverKind?.receiverKind;
const isPerson = (answers: Answers) => kindOf(answers) === "person";
const isOrganisation = (answers: Answers) => kindOf(answers) === "organisation";

type Shape = Pick<Field, "kind"> & Partial<Omit<Field, "name" | "kind" | "readBy">>;
const ofPerson = (name: string, shape: Shape): Field => ({
  ...{ name, label: `receiver.${name}.label`, readBy, when: isPerson },
  ...shape,
});
const ofOrganisation = (name: string, shape: Shape): Field => ({
  ...{ name, label: `receiver.${name}.label`, readBy, when: isOrganisation },
  ...shape,
});

export const receiverKind: Page = {
  id: "receiverKind",
  slug: "nguoi-nhan-tien",
  step: 2,
  title: "receiverKind.title",
  lead: "receiverKind.lead",
  when: isPaid,
  schema: receiverKindSchema,
  sections: [
    {
      id: "receiverKind",
      fields: [
        {
          name: "receiverKind",
          kind: "radios",
          label: "receiverKind.label",
          options: options("receiverKind", receiverKinds),
          readBy,
          prefill: {
            source: "suggestion",
            read: (_, answers) => (filedByOrganisation(answers) ? "organisation" : "applicant"),
          },
        },
      ],
    },
  ],
};

export const receiver: Page = {
  id: "receiver",
  slug: "thong-tin-nguoi-nhan",
  step: 2,
  title: "receiver.title",
  lead: "receiver.lead",
  when: (answers) => isPaid(answers) && (isPerson(answers) || isOrganisation(answers)),
  schema: receiverSchema,
  sections: [
    {
      id: "person",
      fields: [
        ofPerson("fullName", { kind: "text" }),
        ofPerson("relationship", { kind: "select", options: options("relationship", relationships) }),
        ofPerson("birthDate", { kind: "partialDate" }),
        ofPerson("sex", { kind: "radios", options: options("sex", sexes) }),
        ofPerson("personalId", { kind: "personalId" }),
        ofPerson("idIssuedOn", { kind: "date" }),
        ofPerson("idIssuedBy", { kind: "text" }),
        ofPerson("phone", { kind: "phone", optional: true }),
      ],
    },
    {
      id: "personAddress",
      title: "receiver.address.title",
      fields: [
        ofPerson("residenceKind", { kind: "select", options: options("residenceKind", residenceKinds) }),
        ofPerson("provinceCode", { kind: "province", options: { catalogue: "provinces" } }),
        ofPerson("wardCode", { kind: "ward", options: { catalogue: "wards", of: "provinceCode" } }),
        ofPerson("detail", { kind: "text", optional: true }),
        ofPerson("nativeProvince", { kind: "province", options: { catalogue: "provinces" } }),
        ofPerson("nativeWard", { kind: "ward", options: { catalogue: "wards", of: "nativeProvince" } }),
      ],
    },
    {
      id: "organisation",
      fields: [
        ofOrganisation("organisationName", {
          kind: "text",
          prefill: {
            source: "declared",
            read: (_, answers) => readAnswers(answers).applicant?.organisationName || undefined,
          },
        }),
        ofOrganisation("organisationProvince", { kind: "province", options: { catalogue: "provinces" } }),
        ofOrganisation("organisationWard", {
          kind: "ward",
          options: { catalogue: "wards", of: "organisationProvince" },
        }),
        ofOrganisation("organisationDetail", { kind: "text" }),
        ofOrganisation("representativeName", {
          kind: "text",
          prefill: {
            source: "declared",
            read: (_, answers) =>
              filedByOrganisation(answers) ? readAnswers(answers).applicant?.fullName : undefined,
          },
        }),
      ],
    },
  ],
  check: ({ personalId, birthDate, sex }, _answers, today) => {
    const declared = {
      today,
      birthDate: typeof birthDate === "string" ? birthDate : undefined,
      sex: sex === "male" || sex === "female" ? sex : undefined,
    } as const;
    const problem = typeof personalId === "string" ? personalIdProblem(personalId, declared) : undefined;
    return problem ? [{ field: "personalId", message: problem }] : [];
  },
};

/** An organisation is paid by transfer only, so it is not asked which way (D-B10). */
export const payout: Page = {
  id: "payout",
  slug: "cach-nhan-tien",
  step: 5,
  title: "payout.title",
  lead: "payout.lead",
  when: isPaid,
  schema: payoutSchema,
  sections: [
    {
      id: "way",
      fields: [
        {
          name: "way",
          kind: "radios",
          label: "payout.way.label",
          options: options("payout.way", payoutWays),
          readBy,
          prefill: {
            source: "scope",
            read: (_, answers) => (isOrganisation(answers) ? "bank" : undefined),
            lock: (_, answers) => isOrganisation(answers),
          },
        },
      ],
    },
    {
      id: "bank",
      revealedBy: { field: "way", values: ["bank"] },
      fields: [
        { name: "bankAccount", kind: "text", label: "payout.bankAccount.label", readBy },
        { name: "bankName", kind: "text", label: "payout.bankName.label", readBy },
        {
          name: "accountHolder",
          kind: "text",
          label: "payout.accountHolder.label",
          readBy,
          prefill: {
            source: "declared",
            read: (_, answers) => organiserOf(readAnswers(answers))?.name || undefined,
          },
        },
      ],
    },
  ],
  check: ({ way, ...bank }) =>
    way === "bank"
      ? ["bankAccount", "bankName", "accountHolder"]
          .filter((field) => !bank[field])
          .map((field) => ({ field, message: `error.payout.${field}` }))
      : [],
};
