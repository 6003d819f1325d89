/**
 * CT01: Tờ khai thay đổi thông tin cư trú, in the order of TT 116/2026/TT-BCA (birth-linked §4.9).
 *
 * On the paper path the four blocks are left for ink. On VNeID a block says that a person agreed only after that person did.
 */
import { formatPhone } from "../../kernel/identifiers/phone.ts";
import { day } from "../../kernel/print-words.ts";
import type { PrintedForm, PrintedInput, PrintedModel, Signature } from "../../kernel/printed-form.ts";
import { ct01Members, idBoxes, line, lines, noticeOf, sexWords } from "../../kernel/printed-lines.ts";
import { readAnswers } from "../answers.ts";
import { wantsResidence } from "../chosen.ts";
import { childName } from "../form/results.ts";
import { headOf } from "../people.ts";
import { childHome } from "./lines.ts";
import { type OpinionBlock, onVneid, signersOf } from "./signers.ts";
import { canBeFilled } from "./when.ts";

function memberLines({ answers: given, filed }: PrintedInput) {
  const answers = readAnswers(given);
  const { child, applicant } = answers;
  return [
    line("ct01.1", childName(child)),
    line("ct01.2", day(child?.birthDate)),
    line("ct01.3", sexWords(child?.sex)),
    idBoxes("ct01.4", String(filed?.registered.birthRegistration?.personalId ?? "")),
    line("ct01.5", applicant?.phone && formatPhone(applicant.phone)),
    line("ct01.6", applicant?.email),
  ];
}

function householdLines({ answers: given, names }: PrintedInput) {
  const answers = readAnswers(given);
  const head = headOf(answers);
  const { establishmentName, vehicleNumber } = answers.establishment ?? {};
  const request = { key: "printed.ct01.request", params: { address: childHome(answers, names) } };
  return [
    line("ct01.7", head?.fullName),
    line("ct01.8", answers.residence?.relationshipToHead),
    idBoxes("ct01.9", head?.personalId),
    line("ct01.10", [request, establishmentName ?? vehicleNumber ?? ""]),
  ];
}

const opinions = ["householdHead", "dwellingOwner", "parents", "declarant"] as const;

function signature(input: PrintedInput, block: OpinionBlock): Signature {
  const signers = signersOf(input, block);
  const byHand = !onVneid(input) || signers.some(({ ink }) => ink);
  return {
    title: `printed.ct01.signature.${block}`,
    hint: byHand ? `printed.ct01.hint.${block}` : "printed.ct01.hint.vneid",
    signers,
  };
}

/** What to do with the sheet: sign it, wait for others, or nothing. */
function notice(input: PrintedInput, signatures: readonly Signature[]): string {
  const signers = signatures.flatMap((one) => one.signers);
  if (!onVneid(input) || signers.some(({ ink }) => ink)) return "printed.ct01.notice.paper";
  const applicant = readAnswers(input.answers).applicant?.personalId;
  const others = signers.some(({ personalId }) => personalId !== applicant);
  return others && !input.filed ? "printed.ct01.notice.vneid" : noticeOf(input);
}

function model(input: PrintedInput): PrintedModel {
  const signatures = opinions.map((block) => signature(input, block));
  return {
    notice: notice(input, signatures),
    sections: [
      {
        id: "content",
        blocks: [
          lines(line("to", input.agencies.permanentResidence), memberLines(input), householdLines(input)),
          ct01Members,
        ],
      },
      {
        id: "opinions",
        title: "printed.ct01.opinions",
        blocks: [{ kind: "signatures", signatures }],
      },
    ],
  };
}

export const ct01: PrintedForm = {
  id: "ct01",
  slug: "ct01",
  name: "printed.ct01.name",
  title: "printed.ct01.title",
  ground: "printed.ct01.ground",
  when: (answers) => canBeFilled(answers) && wantsResidence(readAnswers(answers)),
  model,
};
