/** Which case of the group a dossier is: it decides agency and limits (death-linked §6; decisions 2 and 16; D-B13). */
import { yearsBetween } from "../kernel/identifiers/dates.ts";
import { asksForFuneral, type DeathAnswers, primaryObject } from "./answers.ts";
import type { GroupCase } from "./components.ts";

/** The age that this case bears in its name (NĐ 20/2021/NĐ-CP Điều 11). */
const agedEighty = 80;

/** Of an object not chosen yet the usual case counts, which has the shortest limit. */
export function groupCaseOf(answers: DeathAnswers): GroupCase {
  if (!asksForFuneral(answers)) return "TWO";
  switch (primaryObject(answers)) {
    case "insurance":
      return "BHXH";
    case "merit":
      return "NCC";
    case "emergency":
      return "EMERGENCY";
    default:
      return wasAgedSurvivor(answers) ? "BTXH_80_TUAT" : "BTXH";
  }
}

function wasAgedSurvivor({ socialProtection, deceased, death }: DeathAnswers): boolean {
  const { birthDate } = deceased ?? {};
  return Boolean(
    socialProtection?.objectKind === "aged80Survivor" &&
      birthDate &&
      death?.diedOn &&
      yearsBetween(birthDate, death.diedOn) >= agedEighty,
  );
}

/** Case by part: the removal is due with the group, the money for the funeral by its own law. */
export function deathVariants(answers: DeathAnswers): Record<string, string> {
  const group = groupCaseOf(answers);
  return { residenceRemoval: group, ...(group === "TWO" ? {} : { funeralBenefit: group }) };
}
