/** A relative's dwelling: what the registers are asked about it, and whether their answer replaces the papers (birth-linked §5 A7). */
import type { Answers, Sources } from "../kernel/form.ts";
import { type BirthAnswers, readAnswers, residenceCaseOf } from "./answers.ts";
import { fatherOf, headOf, motherOf, ownersOf } from "./people.ts";
import { dwellingOf } from "./sources.ts";

/** Asked only for a child who joins a relative whose household and owner are named. */
export function dwellingQuery(answers: BirthAnswers): Record<string, string> | undefined {
  const head = headOf(answers);
  const [owner] = ownersOf(answers);
  if (residenceCaseOf(answers) !== "relative" || !head || !owner) return undefined;
  const mother = motherOf(answers)?.personalId;
  const father = fatherOf(answers)?.personalId;
  return {
    headPersonalId: head.personalId,
    ownerPersonalId: owner.personalId,
    ...(mother ? { motherPersonalId: mother } : {}),
    ...(father ? { fatherPersonalId: father } : {}),
  };
}

/** Owner and kinship are both on record for the very persons that the answers name. */
export function dwellingIsOnRecord(given: Answers, sources: Sources): boolean {
  const known = dwellingOf(sources);
  const query = dwellingQuery(readAnswers(given));
  return (
    !!query &&
    !!known?.ownerOnRecord &&
    known.kinOnRecord &&
    Object.entries(query).every(([name, value]) => known.asked[name] === value)
  );
}
