/** Tờ khai điện tử Mẫu 01: the whole linked request on one form, naming only the parts that were chosen (birth-linked §4.9; NĐ 63/2024, NĐ 301/2026). */

import { places } from "../../kernel/print-words.ts";
import type { PrintedForm, PrintedInput, PrintedLine, PrintedSection } from "../../kernel/printed-form.ts";
import { asPrinted, line, lineIf, lines, noticeOf } from "../../kernel/printed-lines.ts";
import { readAnswers } from "../answers.ts";
import { ownLines, parentLines } from "../certificate-lines.ts";
import { chosenParts, wantsHealthCard, wantsIdCard, wantsResidence } from "../chosen.ts";
import { headOf } from "../people.ts";
import { carerSection } from "./carer.ts";
import { healthLines } from "./health.ts";
import { applicantLines, childHome, contactLines, declaration } from "./lines.ts";
import { canBeFilled } from "./when.ts";

/** Each part asked for, with the agency that decides it. */
const requests = ({ answers, agencies }: PrintedInput): PrintedLine[] =>
  chosenParts(readAnswers(answers)).map((id) => ({
    label: `component.${id}.name`,
    value: agencies[id] ?? "",
  }));

function residenceLines({ answers: given, names }: PrintedInput): PrintedLine[] {
  const answers = readAnswers(given);
  const { residence, consent } = answers;
  const head = headOf(answers);
  return [
    line("residence.address", childHome(answers, names)),
    line("residence.head", head?.fullName),
    line("residence.headId", head?.personalId),
    line("residence.relationship", residence?.relationshipToHead),
    line("residence.consent", consent?.path && { key: `consent.path.${consent.path}` }),
  ];
}

/** How each result comes back; none is named before it was chosen. */
function resultLines({ answers: given, names }: PrintedInput): PrintedLine[] {
  const { results, delivery, child } = readAnswers(given);
  const to = delivery && [
    delivery.receiver ?? "",
    places(names, { detail: delivery.detail, ward: delivery.wardCode, province: delivery.provinceCode }),
  ];
  return [
    ...Object.entries(results ?? {}).map(([id, channel]) => ({
      label: `results.${id}.label`,
      value: { key: `results.${id}.${channel}` },
    })),
    ...((child?.copies ?? 0) > 0 ? lineIf("copies", String(child?.copies)) : []),
    ...(to ? [line("delivery", to)] : []),
  ];
}

function sections(input: PrintedInput): PrintedSection[] {
  const answers = readAnswers(input.answers);
  const part = (id: string, wanted: boolean, own: PrintedLine[]): PrintedSection[] =>
    wanted ? [{ id, title: `component.${id}.name`, blocks: [lines(own)] }] : [];
  return [
    { id: "to", blocks: [lines(line("to", input.agencies.birthRegistration))] },
    {
      id: "applicant",
      title: "printed.applicant",
      blocks: [lines(applicantLines(input), contactLines(input))],
    },
    { id: "requests", title: "printed.requests", blocks: [lines(requests(input))] },
    {
      id: "child",
      title: "printed.child",
      blocks: [lines(asPrinted(ownLines(input.answers, input.names, personalIdOf(input))))],
    },
    {
      id: "parents",
      title: "printed.parents",
      blocks: [lines(asPrinted([...parentLines("mother", answers), ...parentLines("father", answers)]))],
    },
    ...carerSection(input),
    ...part("permanentResidence", wantsResidence(answers), residenceLines(input)),
    ...part("healthCard", wantsHealthCard(answers), healthLines(input)),
    ...part("idCard", wantsIdCard(answers), [line("idCard", { key: "printed.idCard.wanted" })]),
    { id: "results", title: "printed.results", blocks: [lines(resultLines(input))] },
    { id: "declaration", title: "printed.declare", blocks: declaration(input, "signature.applicant") },
  ];
}

const personalIdOf = ({ filed }: PrintedInput) => filed?.registered.birthRegistration?.personalId;

export const mau01: PrintedForm = {
  id: "mau01",
  slug: "mau-01",
  name: "printed.mau01.name",
  title: "printed.mau01.title",
  ground: "printed.mau01.ground",
  when: canBeFilled,
  model: (input) => ({ notice: noticeOf(input), sections: sections(input) }),
};
