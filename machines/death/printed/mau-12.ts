/** Mẫu số 12, NĐ 131/2021: Bản khai for the funeral of a person with merit (death-linked §4.8, §5 D5). */
import { day } from "../../kernel/print-words.ts";
import type { PrintedInput, PrintedLine } from "../../kernel/printed-form.ts";
import { line, lineIf } from "../../kernel/printed-lines.ts";
import { readAnswers } from "../answers.ts";
import { placeWords } from "../people.ts";
import { funeralForm } from "./funeral-form.ts";
import { asksUnder } from "./when.ts";

function objectLines({ answers: given, names }: PrintedInput): PrintedLine[] {
  const { merit } = readAnswers(given);
  const { objectKind, injuryRate, nativeProvince, nativeWard, nativeDetail = "" } = merit ?? {};
  const native = {
    ...(nativeProvince ? { provinceCode: nativeProvince } : {}),
    ...(nativeWard ? { wardCode: nativeWard } : {}),
    detail: nativeDetail,
  };
  return [
    line("object.merit", objectKind && { key: `merit.objectKind.${objectKind}` }),
    line("object.decisionNumber", merit?.decisionNumber),
    line("object.decisionDate", day(merit?.decisionDate)),
    line("object.decisionUnit", merit?.decisionUnit),
    ...lineIf("object.injuryRate", injuryRate ? `${injuryRate}%` : ""),
    line("object.native", placeWords(names, native)),
  ];
}

export const mau12 = funeralForm({
  id: "mau12",
  slug: "mau-12",
  when: asksUnder("merit"),
  to: ({ agencies }) => agencies.funeralBenefit,
  object: objectLines,
});
