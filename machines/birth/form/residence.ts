/** Step 2: permanent residence of the child: household, owner, and how they agree (birth-linked §4.6). */
import type { Answers, Page, Sources } from "../../kernel/form.ts";
import { personalIdProblem } from "../../kernel/identifiers/personal-id.ts";
import { schema as consentSchema } from "../answers/consent.ts";
import { relationshipsToHead, schema as residenceSchema } from "../answers/residence.ts";
import { schema as peopleSchema } from "../answers/residence-people.ts";
import { fatherIsNamed, motherIsNamed, readAnswers } from "../answers.ts";
import { wantsResidence } from "../chosen.ts";
import { confirmersOf, fatherOf, motherOf } from "../people.ts";
import { householdOf, personCheckOf } from "../sources.ts";
import { homeOfChild, options, residence as readers } from "./parts.ts";

/** The family registers the residence now. */
const registered = (answers: Answers) => wantsResidence(readAnswers(answers));
const parentsOwn = (answers: Answers) => readAnswers(answers).agencies?.residenceCase === "parentsOwn";
const hasFather = (answers: Answers) => fatherIsNamed(readAnswers(answers));
const hasMother = (answers: Answers) => motherIsNamed(readAnswers(answers));

/** Which parent a person of the household register is. */
function parentWith(personalId: string | undefined, answers: Answers): "father" | "mother" | undefined {
  const read = readAnswers(answers);
  if (personalId && fatherOf(read)?.personalId === personalId) return "father";
  if (personalId && motherOf(read)?.personalId === personalId) return "mother";
  return undefined;
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
            { value: "father", label: "residence.headIs.father", when: hasFather },
            { value: "mother", label: "residence.headIs.mother", when: hasMother },
            { value: "other", label: "residence.headIs.other" },
          ],
          readBy: readers,
          portalName: "DkttIsTtBo",
          prefill: {
            source: "household",
            read: (sources, answers) => parentWith(householdOf(sources)?.head.personalId, answers),
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
            read: (sources, answers) => parentWith(householdOf(sources)?.owner.personalId, answers),
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
const ownerIsAsked = (answers: Answers) => !parentsOwn(answers);

/** Head or owner of the applicant's household, when it is not a parent. */
const stranger =
  (who: "head" | "owner", part: "fullName" | "personalId") => (sources: Sources, answers: Answers) => {
    const person = householdOf(sources)?.[who];
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

/** A confirmer who is known to have no level-2 account cannot answer on VNeID (B15, B17); nothing is said when the register was down. */
export function withoutAccount(answers: Answers, sources: Sources): boolean {
  const checks = (["mother", "father", "head", "owner"] as const).map((who) => personCheckOf(sources, who));
  return confirmersOf(readAnswers(answers)).some(({ personalId }) =>
    checks.some((check) => check?.personalId === personalId && check.levelOfAssurance < 2),
  );
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
          })),
          readBy: readers,
          portalName: "LoaiXacNhanVNeID",
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
