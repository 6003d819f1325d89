/** One benefit for a funeral, the highest: what the others are and why they drop (death-linked §7; decisions 16; D-B11). */
import type { Sources } from "../../kernel/form.ts";
import type { GrantOffer, ParameterOn } from "../../kernel/grant.ts";
import { type BenefitObject, type DeathAnswers, objectsOf, primaryObject, readAnswers } from "../answers.ts";
import { assistanceFuneral } from "./assistance-funeral.ts";
import type { Candidate, Kind } from "./candidate.ts";
import { emergencyFuneral } from "./emergency-funeral.ts";
import { insuranceFuneral } from "./insurance-funeral.ts";
import { meritFuneral } from "./merit-funeral.ts";
import { givenOf } from "./values.ts";

const kinds: Readonly<Record<BenefitObject, Kind>> = {
  insurance: insuranceFuneral,
  merit: meritFuneral,
  socialProtection: assistanceFuneral,
  emergency: emergencyFuneral,
};

export type OfferInput = {
  answers: Parameters<typeof readAnswers>[0];
  sources: Sources;
  parameter: ParameterOn;
};
type Compared = Candidate & { object: BenefitObject };

/** A merit benefit is at least as high as its known amount, so that it comes first where nothing else decides. */
const order: readonly BenefitObject[] = ["merit", "insurance", "socialProtection", "emergency"];

export function funeralOffers({ answers: given, sources, parameter }: OfferInput): GrantOffer[] {
  const answers = readAnswers(given);
  const all = funeralCandidates(answers, sources, parameter);
  const primary = primaryObject(answers);
  const here = all.filter(({ object, notDue }) => notDue.length === 0 && sameAgency(object, primary));
  const best = highest(here, primary);
  return all.map(({ object, notDue, ...offer }) => ({
    ...offer,
    period: "once",
    people: 1,
    preferred: object === best?.object,
    because: notDue.length > 0 ? notDue : whyDropped(object, primary, best, offer.amount),
  }));
}

/** The object whose benefit is the highest of those that are due; undefined when none is. */
export function highestObject(
  answers: DeathAnswers,
  sources: Sources,
  parameter: ParameterOn,
): BenefitObject | undefined {
  const due = funeralCandidates(answers, sources, parameter).filter(({ notDue }) => notDue.length === 0);
  return highest(due, undefined)?.object;
}

function funeralCandidates(answers: DeathAnswers, sources: Sources, parameter: ParameterOn): Compared[] {
  const given = givenOf(answers, sources, parameter);
  return objectsOf(answers).map((object) => ({ ...kinds[object](given), object }));
}

/** Social insurance decides on its own money alone, the commune's committee on all other. */
const sameAgency = (object: BenefitObject, primary: BenefitObject | undefined): boolean =>
  primary === undefined || (object === "insurance") === (primary === "insurance");

function highest(due: readonly Compared[], primary: BenefitObject | undefined): Compared | undefined {
  const rank = ({ object }: Compared) => (object === primary ? -1 : order.indexOf(object));
  return [...due].sort((a, b) => (b.amount ?? -1) - (a.amount ?? -1) || rank(a) - rank(b))[0];
}

/** What the family asked for stays open to the officer even where something else would be higher. */
function whyDropped(
  object: BenefitObject,
  primary: BenefitObject | undefined,
  best: Compared | undefined,
  amount: number | null,
): string[] {
  if (object === best?.object || object === primary) return [];
  if (!sameAgency(object, primary)) return ["benefit.because.otherAgency"];
  const lower = amount !== null && best?.amount != null && amount < best.amount;
  return [lower ? "benefit.because.lower" : "benefit.because.onlyOne"];
}
