/** Who may follow a birth dossier beside the person who filed it (decisions 21). */
import { expect, it } from "vitest";
import { readAnswers } from "./answers.ts";
import { relatedOf } from "./people.ts";
import { birthSamples } from "./samples.ts";

const b01 = readAnswers(birthSamples.B01?.answers ?? {});

it("the other parent may follow, never the applicant a second time", () => {
  expect(relatedOf(b01).map(({ capacity }) => capacity)).toEqual(["father"]);
  const byFather = { ...b01, applicant: { ...b01.applicant, personalId: b01.father?.personalId ?? "" } };
  expect(relatedOf(byFather).map(({ capacity }) => capacity)).toEqual(["mother"]);
});

it("a parent who died or is not named follows nothing", () => {
  expect(relatedOf({ ...b01, father: { ...b01.father, deceased: true } })).toEqual([]);
  expect(relatedOf({ ...b01, parentCase: { parentCase: "fatherUnknown" } })).toEqual([]);
});
