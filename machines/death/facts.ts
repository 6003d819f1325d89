/** Answers → what the submission needs to know: parts, places, results, delivery, whose word stands behind it. */
import type { Answers, Sources } from "../kernel/form.ts";
import { joinName } from "../kernel/identifiers/person-name.ts";
import { isPersonalId } from "../kernel/identifiers/personal-id.ts";
import type { ConcernedPerson, FilingFacts, RelatedPerson } from "../kernel/procedure.ts";
import { asksForFuneral, asksForSurvivors, type DeathAnswers, readAnswers, removalPlace } from "./answers.ts";
import { deathVariants } from "./cases.ts";
import { type DeathComponentId, deathComponents } from "./components.ts";
import { twoSources } from "./evidence.ts";
import { deceasedNumber } from "./notice.ts";
import { deathSubject } from "./subject.ts";

/** The parts that the answers so far ask for, in the law's order (death-linked §1; gate G8). */
export function chosenParts(answers: DeathAnswers): DeathComponentId[] {
  const permanent = answers.deceased?.residenceKind;
  return [
    "deathRegistration",
    // Not answered yet counts as wanted; who had no thường trú needs no removal.
    ...(permanent === undefined || permanent === "permanent" ? (["residenceRemoval"] as const) : []),
    ...(asksForFuneral(answers) ? (["funeralBenefit"] as const) : []),
    ...(asksForSurvivors(answers) ? (["survivorBenefit"] as const) : []),
  ];
}

/** The deceased's name as typed. */
export const deceasedName = ({ deceased }: DeathAnswers): string => (deceased ? joinName(deceased) : "");

export const wantsCopies = ({ agencies }: DeathAnswers): boolean => (agencies?.copies ?? 0) > 0;

/** Who is told of the dossier and may object: whoever has a personal number, whatever paper was declared (death-linked D-B20). */
export function concernedPerson(given: Answers): ConcernedPerson | undefined {
  const answers = readAnswers(given);
  const personalId = deceasedNumber(answers);
  return personalId && isPersonalId(personalId) ? { personalId, fullName: deceasedName(answers) } : undefined;
}

/** Who organised the funeral and is not the applicant may follow the dossier. */
export function relatedPersons(given: Answers): RelatedPerson[] {
  const { receiverKind, receiver, applicant } = readAnswers(given);
  const personalId = receiverKind?.receiverKind === "person" ? receiver?.personalId : undefined;
  return personalId && personalId !== applicant?.personalId
    ? [{ personalId, capacity: "funeralOrganiser" }]
    : [];
}

/** Answers must be complete (every visible page saved); throws when places are missing. */
export function deathFacts(given: Answers, sources: Sources): FilingFacts {
  const answers = readAnswers(given);
  const { agencies, applicant, news, delivery } = answers;
  const deathWard = agencies?.deathWard;
  const removal = removalPlace(answers);
  const applicable = chosenParts(answers);
  if (!deathWard || (applicable.includes("residenceRemoval") && !removal))
    throw new Error("The answers of a death dossier are not complete");
  const wards = { residenceRemoval: removal?.wardCode ?? deathWard } as const;
  return {
    applicable,
    competence: {
      intakeWard: deathWard,
      wards: Object.fromEntries(
        applicable.map((id) => [id, id === "residenceRemoval" ? wards[id] : deathWard]),
      ),
    },
    confirmers: [],
    results: resultsOf(answers, applicable),
    subject: deathSubject(given) ?? "",
    subjectName: deceasedName(answers),
    contact: { phone: applicant?.phone ?? "", email: applicant?.email || null },
    delivery: deliveryOf(delivery),
    variants: deathVariants(answers),
    uncorroborated: twoSources(given, sources) ? [] : ["deathRegistration"],
    newsReceiver:
      news?.who === "other"
        ? { fullName: news.fullName ?? "", phone: news.phone ?? "", email: news.email || null }
        : null,
  };
}

/** Electronic unless chosen otherwise; copies exist on paper only, when some were asked for. */
function resultsOf(answers: DeathAnswers, applicable: readonly string[]): FilingFacts["results"] {
  const { results } = answers;
  return deathComponents
    .filter(({ id }) => applicable.includes(id))
    .flatMap((part) =>
      part.results.flatMap((id): FilingFacts["results"] => {
        const component = part.id;
        if (id !== "deathExtractCopies") return [{ id, component, channel: results?.[id] ?? "electronic" }];
        return wantsCopies(answers)
          ? [{ id, component, channel: results?.[id] ?? "counter", paperOnly: true }]
          : [];
      }),
    );
}

function deliveryOf(delivery: DeathAnswers["delivery"]): FilingFacts["delivery"] {
  if (!delivery) return null;
  const { receiver = "", phone = "", provinceCode = "", wardCode = "", detail = "" } = delivery;
  return { receiver, phone, provinceCode, wardCode, detail };
}
