/** Answers → what the library's register is asked. */
import type { PartnerMessages } from "../kernel/procedure.ts";
import { readAnswers } from "./answers.ts";

export const libraryCardMessages: PartnerMessages = {
  enrol: ({ answers, context }) => {
    const { fullName, birthDate, ward } = readAnswers(answers).reader;
    const { caseCode, officerId, signerId, today } = context;
    return { caseCode, fullName, birthDate, wardCode: ward, decidedOn: today, officerId, signerId };
  },
  issueCard: ({ answers, context }) => ({
    caseCode: context.caseCode,
    fullName: readAnswers(answers).reader.fullName,
    memberNumber: context.registered.membership?.memberNumber ?? null,
    decidedOn: context.today,
    officerId: context.officerId,
  }),
};
