/** The relatives who ask for a survivor's benefit, as many as were declared (death-linked §4.8). */
import { asksForSurvivors, type DeathAnswers, survivorPages } from "./answers.ts";

export type Survivor = NonNullable<DeathAnswers["survivor1"]>;

export const survivorsOf = (answers: DeathAnswers): Survivor[] =>
  asksForSurvivors(answers)
    ? survivorPages
        .slice(0, Number(answers.survivorCount?.survivors ?? 0))
        .flatMap((page) => answers[page] ?? [])
    : [];
