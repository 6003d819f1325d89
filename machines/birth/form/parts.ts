/** Field groups that several pages of the birth form share. */
import { address } from "../../kernel/fields.ts";
import type { Answers, Field } from "../../kernel/form.ts";
import { readAnswers, residencePlace } from "../answers.ts";
import type { Components } from "./readers.ts";

export const birth: Components = ["birthRegistration"];
export const residence: Components = ["permanentResidence"];
export const insurance: Components = ["healthCard"];
export const birthAndResidence: Components = ["birthRegistration", "permanentResidence"];
export const idCard: Components = ["idCard"];
export const everybody: Components = ["birthRegistration", "permanentResidence", "healthCard", "idCard"];

/** Detail of a parent's address in the ward where the child will live. */
function parentsDetail(answers: Answers): string | undefined {
  const read = readAnswers(answers);
  const ward = residencePlace(read)?.wardCode;
  const parent = [read.mother, read.father].find((one) => one?.wardCode && one.wardCode === ward);
  return parent?.addressDetail || undefined;
}

/** The child's address: commune from step 1, the rest as at the parents'. */
export function homeOfChild(readBy: Components): Field[] {
  return address({
    readBy,
    prefill: (part) =>
      part === "detail"
        ? { source: "declared", read: (_, answers) => parentsDetail(answers) }
        : {
            source: "step1",
            read: (_, answers) => residencePlace(readAnswers(answers))?.[part],
            lock: () => true,
          },
  });
}
