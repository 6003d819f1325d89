/** Complete valid answers of invented families, for tests and demonstration; the first one is the usual case. */
import { branchSamples } from "./samples/branches.ts";
import {
  b01,
  fatherElsewhere,
  relativeOnPaper,
  type Sample,
  singleMother,
  withIdCard,
  without,
} from "./samples/usual.ts";

export const birthSamples: Readonly<Record<string, Sample>> = {
  B01: b01("post"),
  B01counter: b01("counter"),
  B01electronic: b01("electronic"),
  singleMother: singleMother("post"),
  singleMotherCounter: singleMother("counter"),
  fatherElsewhere,
  relativeOnPaper,
  withIdCard,
  withoutResidence: without({ residence: true }),
  withoutHealthCard: without({ healthCard: true }),
  birthOnly: without({ residence: true, healthCard: true }),
  ...branchSamples,
};
