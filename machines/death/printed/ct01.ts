/**
 * CT01: Tờ khai thay đổi thông tin cư trú, for the removal of somebody who has died (death-linked §4.6, §5 D3; TT 116/2026/TT-BCA).
 *
 * The household declares by filing: nobody else's consent is asked for, so the blocks of others stay empty.
 */
import { formatPhone } from "../../kernel/identifiers/phone.ts";
import { day } from "../../kernel/print-words.ts";
import type {
  PrintedForm,
  PrintedInput,
  PrintedModel,
  Signature,
  Signer,
} from "../../kernel/printed-form.ts";
import {
  byFiling,
  ct01Members,
  idBoxes,
  line,
  lines,
  noticeOf,
  sexWords,
} from "../../kernel/printed-lines.ts";
import { readAnswers, removalPlace } from "../answers.ts";
import { deceasedName } from "../facts.ts";
import { headOf, personalIdOf, placeWords, removedFrom, wasHead } from "../people.ts";
import { canBeFilled } from "./when.ts";

function personLines({ answers: given }: PrintedInput) {
  const answers = readAnswers(given);
  const { deceased, applicant } = answers;
  return [
    line("ct01.1", deceasedName(answers)),
    line("ct01.2", day(deceased?.birthDate)),
    line("ct01.3", sexWords(deceased?.sex)),
    idBoxes("ct01.4", personalIdOf(answers)),
    line("ct01.5", applicant?.phone && formatPhone(applicant.phone)),
    line("ct01.6", applicant?.email),
  ];
}

function householdLines({ answers: given, names }: PrintedInput) {
  const answers = readAnswers(given);
  const { household } = answers;
  const head = headOf(answers);
  const address = placeWords(names, removedFrom(answers));
  const request = [
    { key: "printed.ct01.request", params: { address } },
    ...(household?.newHead ? [{ key: "printed.ct01.newHead", params: { name: household.newHead } }] : []),
  ];
  return [
    line("ct01.7", head?.fullName),
    line("ct01.8", wasHead(answers) ? { key: "printed.ct01.8.head" } : household?.relationshipToHead),
    idBoxes("ct01.9", head?.personalId),
    line("ct01.10", request),
  ];
}

function signatures(input: PrintedInput): Signature[] {
  const { applicant, household } = readAnswers(input.answers);
  const { fullName = "", personalId = "" } = applicant ?? {};
  const self: Signer[] = personalId ? [{ fullName, personalId, state: byFiling(input) }] : [];
  const block = (name: string, signers: Signer[]): Signature => ({
    title: `printed.ct01.signature.${name}`,
    hint: "printed.signature.declared",
    signers,
  });
  return [block("householdHead", household?.headIs === "applicant" ? self : []), block("declarant", self)];
}

const model = (input: PrintedInput): PrintedModel => ({
  notice: noticeOf(input),
  sections: [
    {
      id: "content",
      blocks: [
        lines(line("to", input.agencies.residenceRemoval), personLines(input), householdLines(input)),
        ct01Members,
      ],
    },
    {
      id: "opinions",
      title: "printed.ct01.opinions",
      blocks: [{ kind: "signatures", signatures: signatures(input) }],
    },
  ],
});

export const ct01: PrintedForm = {
  id: "ct01",
  slug: "ct01",
  name: "printed.ct01.name",
  title: "printed.ct01.title",
  ground: "printed.ct01.ground",
  when: (given) => {
    const answers = readAnswers(given);
    return canBeFilled(answers) && !!removalPlace(answers) && !!answers.household;
  },
  model,
};
