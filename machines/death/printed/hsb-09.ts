/** 09-HSB: Tờ khai của thân nhân, for the funeral and the survivors of an insured person (death-linked §4.8, §5 D6). */
import { moneyInFigures } from "../../kernel/number-words.ts";
import { day } from "../../kernel/print-words.ts";
import type { PrintedInput, PrintedLine, PrintedSection, Said } from "../../kernel/printed-form.ts";
import { line, lineIf } from "../../kernel/printed-lines.ts";
import { asksForSurvivors, readAnswers } from "../answers.ts";
import { organiserOf } from "../organiser.ts";
import { type Survivor, survivorsOf } from "../survivors.ts";
import { funeralForm } from "./funeral-form.ts";
import { asksUnder, canBeFilled } from "./when.ts";

function insuranceLines({ answers: given }: PrintedInput): PrintedLine[] {
  const { insurance, survivorCount } = readAnswers(given);
  const { status, insuranceCode, months, employerPays, employerName } = insurance ?? {};
  const { benefit } = survivorCount ?? {};
  return [
    line("object.insuranceCode", insuranceCode),
    line("object.insuranceStatus", status && { key: `insurance.status.${status}` }),
    ...lineIf("object.insuranceMonths", months ? String(months) : ""),
    ...(employerPays ? lineIf("object.employer", employerName) : []),
    ...(benefit ? [line("object.survivorBenefit", { key: `survivorCount.benefit.${benefit}` })] : []),
  ];
}

const columns = [
  "number",
  "fullName",
  "birthDate",
  "relationship",
  "personalId",
  "income",
  "workCapacity",
].map((column) => `printed.survivors.${column}`);

function row(one: Survivor, at: number): Said[] {
  const { fullName = "", birthDate, relationship, personalId = "", income, workCapacity, uncared } = one;
  return [
    String(at + 1),
    fullName,
    day(birthDate),
    relationship ? { key: `survivor.relationship.${relationship}` } : "",
    personalId,
    typeof income === "number" ? moneyInFigures(income) : "",
    workCapacity ? { key: `printed.survivors.capacity.${workCapacity}${uncared ? ".uncared" : ""}` } : "",
  ];
}

function survivorSection({ answers }: PrintedInput): PrintedSection[] {
  const survivors = survivorsOf(readAnswers(answers));
  if (survivors.length === 0) return [];
  return [
    {
      id: "survivors",
      title: "printed.survivors",
      blocks: [{ kind: "table", caption: "printed.survivors", columns, rows: survivors.map(row) }],
    },
  ];
}

const forFuneral = asksUnder("insurance");

export const hsb09 = funeralForm({
  id: "hsb09",
  slug: "mau-09-hsb",
  when: (given) => {
    const answers = readAnswers(given);
    const forSurvivors = canBeFilled(answers) && asksForSurvivors(answers) && survivorsOf(answers).length > 0;
    return forFuneral(given) || (forSurvivors && !!organiserOf(answers));
  },
  to: (input) => (forFuneral(input.answers) ? input.agencies.funeralBenefit : input.agencies.survivorBenefit),
  object: insuranceLines,
  further: survivorSection,
});
