/** When a form can be filled in: child and places are known. */
import type { Answers } from "../../kernel/form.ts";
import { readAnswers } from "../answers.ts";
import { hasPlaces } from "../facts.ts";

export const canBeFilled = (answers: Answers): boolean => hasPlaces(readAnswers(answers));
