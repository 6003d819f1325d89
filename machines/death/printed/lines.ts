/** Lines that several printed forms of a death share: the applicant, the deceased, the declaration. */
import { day, ethnicityOf, type Names } from "../../kernel/print-words.ts";
import type { PrintedBlock, PrintedInput, PrintedLine, Said } from "../../kernel/printed-form.ts";
import {
  applicantLines as applicantWords,
  contactLines as contactWords,
  declaration as declared,
  homeWords,
  issuedWords,
  line,
  lineIf,
  sexWords,
} from "../../kernel/printed-lines.ts";
import { type DeathAnswers, readAnswers } from "../answers.ts";
import { diedWords } from "../extract-lines.ts";
import { deceasedName } from "../facts.ts";
import { idOf } from "../people.ts";

export function applicantLines({ answers: given, names }: PrintedInput): PrintedLine[] {
  const { applicant } = readAnswers(given);
  const { relationship, organisationName } = applicant ?? {};
  return [
    ...applicantWords(
      names,
      applicant,
      relationship ? [{ key: `applicant.relationship.${relationship}` }] : [],
    ),
    ...lineIf("applicant.organisation", organisationName),
  ];
}

export const contactLines = ({ answers }: PrintedInput): PrintedLine[] =>
  contactWords(readAnswers(answers).applicant);

/** Kind and number of the paper by which the deceased was known. */
export function identityWords(answers: DeathAnswers): Said[] {
  const id = idOf(answers);
  return id ? [{ key: `deceased.idKind.${id.kind}` }, id.number] : [];
}

/** Name, birth, sex and number: as much of the deceased as every form asks. */
export const deceasedLines = (answers: DeathAnswers): PrintedLine[] => [
  line("deceased.fullName", deceasedName(answers)),
  line("deceased.birthDate", day(answers.deceased?.birthDate)),
  line("deceased.sex", sexWords(answers.deceased?.sex)),
  line("deceased.identity", identityWords(answers)),
];

/** The deceased as registered. */
export function allDeceasedLines(answers: DeathAnswers, names: Names): PrintedLine[] {
  const { deceased } = answers;
  return [
    ...deceasedLines(answers),
    line("deceased.issued", issuedWords(deceased?.idIssuedOn, deceased?.idIssuedBy)),
    line("deceased.ethnicity", ethnicityOf(deceased?.ethnicity, deceased?.ethnicityOther)),
    line("deceased.nationality", { key: "country.VN" }),
    // "Unknown" is no place, but it is said.
    line("deceased.lastHome", homeWords(names, deceased)),
  ];
}

export const diedLine = (answers: DeathAnswers): PrintedLine => line("death.at", diedWords(answers));

export function declaration(input: PrintedInput, title: string): PrintedBlock[] {
  const { applicant, agencies } = readAnswers(input.answers);
  return declared(input, { title, ward: agencies?.deathWard, applicant });
}
