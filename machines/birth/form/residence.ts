/** Step 2: permanent residence of the child: household, owner, and how they agree (birth-linked §4.6). */
import { options } from "../../kernel/fields.ts";
import type { Answers, Page, Sources } from "../../kernel/form.ts";
import { personalIdProblem } from "../../kernel/identifiers/personal-id.ts";
import { householdOf } from "../../kernel/known.ts";
import { schema as consentSchema } from "../answers/consent.ts";
import { relationshipsToHead, schema as residenceSchema } from "../answers/residence.ts";
import { schema as peopleSchema } from "../answers/residence-people.ts";
import {
  fatherIsNamed,
  livesInEstablishment,
  livesOnVehicle,
  motherIsNamed,
  readAnswers,
  residenceCaseOf,
  residencePlace,
} from "../answers.ts";
import { wantsResidence } from "../chosen.ts";
import { confirmersOf, fatherOf, motherOf } from "../people.ts";
import { personCheckOf } from "../sources.ts";
import { homeOfChild, residence as readers } from "./parts.ts";

/** The family registers the residence now. */
const registered = (answers: Answers) => wantsResidence(readAnswers(answers));
const parentsOwn = (answers: Answers) => residenceCaseOf(readAnswers(answers)) === "parentsOwn";
const hasFather = (answers: Answers) => fatherIsNamed(readAnswers(answers));
const hasMother = (answers: Answers) => motherIsNamed(readAnswers(answers));
const byGuardian = (answers: Answers) => readAnswers(answers).applicant?.relationship === "guardian";
/** Establishments have a head of their own, who is asked on the page about them. */
const inHousehold = (answers: Answers) => !livesInEstablishment(readAnswers(answers));

/** The applicant's household, when the child will live in its commune: another one says nothing about this child's head and owner. */
function householdHere(sources: Sources, answers: Answers) {
  const household = householdOf(sources);
  const place = residencePlace(readAnswers(answers));
  return household?.address.wardCode === place?.wardCode ? household : undefined;
}

/** Which parent a person of the household register is. */
function parentWith(personalId: string | undefined, answers: Answers): "father" | "mother" | undefined {
  const read = readAnswers(answers);
  if (personalId && fatherOf(read)?.personalId === personalId) return "father";
  if (personalId && motherOf(read)?.personalId === personalId) return "mother";
  return undefined;
}

/** The head of the applicant's household, as the form offers it. */
const headWith = (personalId: string | undefined, answers: Answers) => {
  const { applicant } = readAnswers(answers);
  const guardianHeads = byGuardian(answers) && personalId && personalId === applicant?.personalId;
  return parentWith(personalId, answers) ?? (guardianHeads ? "applicant" : undefined);
};

/** How a child mostly stands to the head, by where it will live. */
function usualRelationship(sources: Sources, answers: Answers): string | undefined {
  const head = householdHere(sources, answers)?.head.personalId;
  if (parentWith(head, answers)) return "Con đẻ";
  const usual: Partial<Record<string, (typeof relationshipsToHead)[number]>> = {
    guardian: "Người được giám hộ",
    religious: "Người được nuôi dưỡng",
    socialCare: "Người được nuôi dưỡng",
  };
  return usual[residenceCaseOf(readAnswers(answers)) ?? ""];
}

export const residence: Page = {
  id: "residence",
  slug: "thuong-tru",
  step: 2,
  title: "residence.title",
  lead: "residence.lead",
  when: registered,
  schema: residenceSchema,
  sections: [
    {
      id: "household",
      fields: [
        {
          name: "headIs",
          kind: "radios",
          label: "residence.headIs.label",
          options: [
            {
              value: "father",
              label: "residence.headIs.father",
              when: (answers) => hasFather(answers) && !readAnswers(answers).father?.deceased,
            },
            {
              value: "mother",
              label: "residence.headIs.mother",
              when: (answers) => hasMother(answers) && !readAnswers(answers).mother?.deceased,
            },
            { value: "applicant", label: "residence.headIs.applicant", when: byGuardian },
            { value: "other", label: "residence.headIs.other" },
          ],
          readBy: readers,
          portalName: "DkttIsTtBo",
          when: inHousehold,
          prefill: {
            source: "household",
            read: (sources, answers) => headWith(householdHere(sources, answers)?.head.personalId, answers),
          },
        },
        {
          name: "relationshipToHead",
          kind: "select",
          label: "residence.relationshipToHead.label",
          options: relationshipsToHead.map((value, index) => ({
            value,
            label: `relationshipToHead.${index}`,
          })),
          readBy: readers,
          portalName: "DkttMaQuanHe",
          prefill: { source: "suggestion", read: usualRelationship },
        },
        {
          name: "ownerIs",
          kind: "radios",
          label: "residence.ownerIs.label",
          options: [
            { value: "father", label: "residence.ownerIs.father", when: hasFather },
            { value: "mother", label: "residence.ownerIs.mother", when: hasMother },
            {
              value: "both",
              label: "residence.ownerIs.both",
              when: (answers) => hasFather(answers) && hasMother(answers),
            },
          ],
          readBy: readers,
          when: parentsOwn,
          prefill: {
            source: "household",
            read: (sources, answers) =>
              parentWith(householdHere(sources, answers)?.owner.personalId, answers),
          },
        },
      ],
    },
    {
      id: "address",
      title: "residence.address.title",
      fields: homeOfChild(["permanentResidence", "healthCard", "idCard"]).map((field) =>
        field.name === "addressDetail" ? { ...field, portalName: "DkttDiaChi" } : field,
      ),
    },
  ],
};

const headIsOther = (answers: Answers) => readAnswers(answers).residence?.headIs === "other";
/** Who owns a vehicle is asked with the vehicle. */
const ownerIsAsked = (answers: Answers) =>
  !parentsOwn(answers) && inHousehold(answers) && !livesOnVehicle(readAnswers(answers));

/** Head or owner of the applicant's household, when it is not a parent. */
const stranger =
  (who: "head" | "owner", part: "fullName" | "personalId") => (sources: Sources, answers: Answers) => {
    const person = householdHere(sources, answers)?.[who];
    return person && !parentWith(person.personalId, answers) ? person[part] : undefined;
  };

export const residencePeople: Page = {
  id: "residencePeople",
  slug: "chu-ho-chu-so-huu",
  step: 2,
  title: "residencePeople.title",
  lead: "residencePeople.lead",
  when: (answers) => registered(answers) && (headIsOther(answers) || ownerIsAsked(answers)),
  schema: peopleSchema,
  sections: [
    {
      id: "head",
      fields: [
        {
          name: "headName",
          kind: "text",
          label: "residencePeople.headName.label",
          readBy: readers,
          portalName: "DkttChuHo",
          when: headIsOther,
          prefill: { source: "household", read: stranger("head", "fullName") },
        },
        {
          name: "headPersonalId",
          kind: "personalId",
          label: "residencePeople.headPersonalId.label",
          readBy: readers,
          portalName: "DkttChuhoSoGiayTo",
          when: headIsOther,
          prefill: { source: "household", read: stranger("head", "personalId") },
        },
      ],
    },
    {
      id: "owner",
      fields: [
        {
          name: "ownerIsHead",
          kind: "checkbox",
          label: "residencePeople.ownerIsHead.label",
          hint: "residencePeople.ownerIsHead.hint",
          optional: true,
          readBy: readers,
          when: ownerIsAsked,
        },
        {
          name: "ownerName",
          kind: "text",
          label: "residencePeople.ownerName.label",
          readBy: readers,
          when: ownerIsAsked,
          prefill: { source: "household", read: stranger("owner", "fullName") },
        },
        {
          name: "ownerPersonalId",
          kind: "personalId",
          label: "residencePeople.ownerPersonalId.label",
          readBy: readers,
          when: ownerIsAsked,
          prefill: { source: "household", read: stranger("owner", "personalId") },
        },
      ],
    },
  ],
  check: (values, answers, today) => {
    const problems: { field: string; message: string }[] = [];
    const { headPersonalId, ownerName, ownerPersonalId } = values as Record<string, string | undefined>;
    const need = ownerIsAsked(answers) && !values.ownerIsHead;
    if (need && !ownerName) problems.push({ field: "ownerName", message: "error.residence.ownerName" });
    if (need && !ownerPersonalId)
      problems.push({ field: "ownerPersonalId", message: "error.personalId.required" });
    for (const [field, id] of Object.entries({ headPersonalId, ownerPersonalId })) {
      const problem = id ? personalIdProblem(id, { today }) : undefined;
      if (problem) problems.push({ field, message: problem });
    }
    return problems;
  },
};

/**
 * What the population register said about those who have to agree; undefined where it did not answer, and where the name is another
 * person's: a typed number alone tells nobody who has an account.
 */
const accountsOf = (answers: Answers, sources: Sources) => {
  const checks = (["mother", "father", "head", "owner"] as const).map((who) => personCheckOf(sources, who));
  return confirmersOf(readAnswers(answers)).map(({ personalId }) =>
    checks.find((check) => check?.personalId === personalId && check.matches.fullName),
  );
};

/** A confirmer who is known to have no level-2 account cannot answer on VNeID (B15, B17); nothing is said when the register was down. */
export const withoutAccount = (answers: Answers, sources: Sources): boolean =>
  accountsOf(answers, sources).some((check) => check && check.levelOfAssurance < 2);

/** On VNeID where everybody surely can, on paper where somebody surely cannot. */
function usualPath(sources: Sources, answers: Answers): string | undefined {
  if (withoutAccount(answers, sources)) return "paper";
  return accountsOf(answers, sources).every((check) => check) ? "vneid" : undefined;
}

export const consent: Page = {
  id: "consent",
  slug: "xac-nhan-cu-tru",
  step: 2,
  title: "consent.title",
  lead: "consent.lead",
  when: registered,
  schema: consentSchema,
  sections: [
    {
      id: "path",
      fields: [
        {
          name: "path",
          kind: "radios",
          label: "consent.path.label",
          options: options("consent.path", ["vneid", "paper"]).map((option) => ({
            ...option,
            hint: `${option.label}.hint`,
            ...(option.value === "paper" ? { form: "ct01" } : {}),
          })),
          readBy: readers,
          portalName: "LoaiXacNhanVNeID",
          prefill: { source: "suggestion", read: usualPath },
        },
      ],
    },
  ],
  derived: (answers) =>
    confirmersOf(readAnswers(answers)).flatMap(({ fullName, capacities }) =>
      capacities.map((capacity) => ({ label: `capacity.${capacity}`, text: fullName })),
    ),
  check: (values, answers, _today, sources) =>
    values.path === "vneid" && withoutAccount(answers, sources)
      ? [{ field: "path", message: "error.consent.level" }]
      : [],
};
