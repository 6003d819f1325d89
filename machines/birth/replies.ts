/** What a register's acceptance has to look like before a result is issued from it (identifiers §1, §2, §3, §10, §11). */
import { isRegisterNumber, isRegisterPage, isResultCode } from "../kernel/identifiers/codes.ts";
import { cardNumberProblem, isInsuranceCode } from "../kernel/identifiers/insurance.ts";
import { isPersonalId, readPersonalId } from "../kernel/identifiers/personal-id.ts";
import type { Procedure } from "../kernel/procedure.ts";
import { type BirthAnswers, readAnswers } from "./answers.ts";

type Result = Record<string, unknown>;
const of = (result: Result, name: string): string => String(result[name] ?? "");

function registeredBirth({ child }: BirthAnswers, result: Result): string | undefined {
  const personalId = of(result, "personalId");
  if (!isPersonalId(personalId)) return "personalId";
  const { year, sex } = readPersonalId(personalId);
  if (String(year) !== child?.birthDate?.slice(0, 4) || sex !== child.sex)
    return "personalId of another child";
  if (!isRegisterNumber(of(result, "registerNumber"))) return "registerNumber";
  // Not every register numbers pages and papers: what is given has to be right.
  const { registerPage: page, resultPaperCode: paper } = result;
  if (page !== undefined && !isRegisterPage(String(page))) return "registerPage";
  return paper === undefined || isResultCode(String(paper)) ? undefined : "resultPaperCode";
}

/** A child's card is issued by the social insurance, in group TE. */
function issuedCard(result: Result): string | undefined {
  const number = of(result, "cardNumber");
  const broken = cardNumberProblem(number, "socialInsurance");
  if (broken) return `cardNumber ${broken}`;
  const code = of(result, "insuranceCode");
  if (!isInsuranceCode(code)) return "insuranceCode";
  return number.endsWith(code) ? undefined : "cardNumber of another insuranceCode";
}

export const birthReplies: NonNullable<Procedure["replies"]> = {
  registerBirth: ({ answers, result }) => registeredBirth(readAnswers(answers), result),
  issueCard: ({ result }) => issuedCard(result),
};
