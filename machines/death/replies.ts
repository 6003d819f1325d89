/** What a register's acceptance has to look like before a result is issued from it (identifiers §10, §11; death-linked §9). */

import type { Grant } from "../kernel/grant.ts";
import {
  isDocumentNumber,
  isRegisterNumber,
  isRegisterPage,
  isResultCode,
} from "../kernel/identifiers/codes.ts";
import { isIsoDate } from "../kernel/identifiers/dates.ts";
import type { Procedure } from "../kernel/procedure.ts";
import { type DeathAnswers, readAnswers } from "./answers.ts";

type Result = Record<string, unknown>;
const of = (result: Result, name: string): string => String(result[name] ?? "");

/** Nobody is registered before they died; of a partial date its first day counts. */
function registeredDeath({ death }: DeathAnswers, result: Result): string | undefined {
  if (!isRegisterNumber(of(result, "registerNumber"))) return "registerNumber";
  const registeredOn = of(result, "registeredOn");
  if (!isIsoDate(registeredOn) || registeredOn < (death?.diedOn ?? "")) return "registeredOn";
  // Not every register numbers pages and papers: what is given has to be right.
  const { registerPage: page, resultPaperCode: paper } = result;
  if (page !== undefined && !isRegisterPage(String(page))) return "registerPage";
  return paper === undefined || isResultCode(String(paper)) ? undefined : "resultPaperCode";
}

function removed(result: Result): string | undefined {
  if (!isDocumentNumber(of(result, "noticeNumber"))) return "noticeNumber";
  return isIsoDate(of(result, "removedOn")) ? undefined : "removedOn";
}

/** The decision on record grants what was decided, to the đồng. */
function granted(result: Result, grant: Grant | undefined): string | undefined {
  if (!isDocumentNumber(of(result, "decisionNumber"))) return "decisionNumber";
  if (!isIsoDate(of(result, "decidedOn"))) return "decidedOn";
  return result.amount === grant?.amount ? undefined : "amount of another decision";
}

export const deathReplies: NonNullable<Procedure["replies"]> = {
  registerDeath: ({ answers, result }) => registeredDeath(readAnswers(answers), result),
  removeResidence: ({ result }) => removed(result),
  grantFuneralSupport: ({ result, grant }) => granted(result, grant),
  grantFuneralBenefit: ({ result, grant }) => granted(result, grant),
  grantSurvivorBenefit: ({ result, grant }) => granted(result, grant),
};
