/**
 * Checks a procedure when it is loaded (architecture §3), so that a hole stops the start and not a family's dossier.
 *
 * What is checked: components and duties, turns and limits of every machine version, grounds, printed forms, texts in both languages, samples, two
 * persons where a warning asks for them.
 */
import { componentProblems } from "./checks/component-problems.ts";
import { machineProblems } from "./checks/machine-problems.ts";
import { precheckProblems } from "./checks/precheck-problems.ts";
import { printedProblems } from "./checks/printed-problems.ts";
import { sampleProblems } from "./checks/sample-problems.ts";
import { sensitiveProblems } from "./checks/sensitive-problems.ts";
import { textProblems } from "./checks/text-problems.ts";
import { kernelTexts } from "./grounds.ts";
import type { Procedure } from "./procedure.ts";

/**
 * The procedure itself, with the texts of the machine's own grounds added. Throws an Error that names everything missing.
 * `today` is the legal day on which the samples would be filed.
 */
export function defineProcedure(given: Procedure, today = "2026-11-16"): Procedure {
  const procedure: Procedure = {
    ...given,
    texts: { vi: { ...kernelTexts.vi, ...given.texts.vi }, en: { ...kernelTexts.en, ...given.texts.en } },
  };
  const problems = [
    ...componentProblems(procedure),
    ...machineProblems(procedure),
    ...printedProblems(procedure),
    ...precheckProblems(procedure.pages),
    ...textProblems(procedure, today),
    ...sampleProblems(procedure, today),
    ...sensitiveProblems(procedure, today),
  ];
  if (problems.length > 0)
    throw new Error(
      `Procedure ${given.id} is not complete:\n${problems.map((line) => `- ${line}`).join("\n")}`,
    );
  return procedure;
}
