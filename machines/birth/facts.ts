/** Answers → what the submission needs to know: parts, places, persons to ask, results, delivery. */
import type { Answers, DerivedLine, Sources, Warning } from "../kernel/form.ts";
import { nameLength } from "../kernel/identifiers/person-name.ts";
import type { FilingFacts } from "../kernel/procedure.ts";
import { type BirthAnswers, fatherIsNamed, motherIsNamed, readAnswers, residencePlace } from "./answers.ts";
import { caseWarnings } from "./case-warnings.ts";
import { certificateLines } from "./certificate-lines.ts";
import { chosenParts, needsHome, wantsCopies } from "./chosen.ts";
import { birthComponents } from "./components.ts";
import { dataWarnings } from "./data-checks.ts";
import { isLate } from "./form/child.ts";
import { childName } from "./form/results.ts";
import { confirmersOf } from "./people.ts";
import { lateBirth, otherIdentity } from "./sensitive.ts";
import { personCheckOf } from "./sources.ts";
import { birthSubject } from "./subject.ts";

/** The child and all places are known, so that facts can be drawn and forms filled in. */
export const hasPlaces = (answers: BirthAnswers): boolean =>
  Boolean(
    answers.agencies?.birthWard &&
      answers.child?.birthDate &&
      (residencePlace(answers) || !needsHome(answers)),
  );

/** Answers must be complete (every visible page saved); throws when places are missing. */
export function birthFacts(given: Answers): FilingFacts {
  const answers = readAnswers(given);
  const { agencies, applicant, child, consent, results } = answers;
  const home = residencePlace(answers);
  const birthWard = agencies?.birthWard;
  if (!birthWard || !child?.birthDate || !hasPlaces(answers))
    throw new Error("The answers of a birth dossier are not complete");
  const applicable = chosenParts(answers);
  return {
    applicable,
    competence: {
      intakeWard: birthWard,
      wards: Object.fromEntries(
        applicable.map((id) => [id, id === "birthRegistration" ? birthWard : (home?.wardCode ?? birthWard)]),
      ),
    },
    confirmers: consent?.path === "vneid" ? confirmersOf(answers) : [],
    results: birthComponents
      .filter(({ id }) => applicable.includes(id))
      .flatMap((component) =>
        component.results
          .filter((id) => id !== "birthCertificateCopies" || wantsCopies(answers))
          .map((id) =>
            id === "birthCertificateCopies"
              ? {
                  ...{ id, component: component.id },
                  ...{ channel: results?.[id] ?? "counter", paperOnly: true as const },
                }
              : { id, component: component.id, channel: results?.[id] ?? "electronic" },
          ),
      ),
    subject: birthSubject(given) ?? "",
    subjectName: childName(child),
    contact: { phone: applicant?.phone ?? "", email: applicant?.email || null },
    delivery: deliveryOf(answers.delivery),
  };
}

function deliveryOf(delivery: ReturnType<typeof readAnswers>["delivery"]): FilingFacts["delivery"] {
  if (!delivery) return null;
  const { receiver = "", phone = "", provinceCode = "", wardCode = "", detail = "" } = delivery;
  return { receiver, phone, provinceCode, wardCode, detail };
}

/** Said before filing and never a refusal: late by more than 60 days, long names, data the register does not confirm. */
export function birthWarnings(given: Answers, today: string, sources: Sources): Warning[] {
  const answers = readAnswers(given);
  const { child } = answers;
  const warnings: Warning[] = [];
  if (child?.birthDate && isLate(child.birthDate, today))
    warnings.push({ page: "child", text: "warning.late", sensitive: lateBirth });
  if (nameLength(childName(child)) > 25) warnings.push({ page: "child", text: "warning.longName" });
  for (const who of ["mother", "father"] as const) {
    const named = who === "mother" ? motherIsNamed(answers) : fatherIsNamed(answers);
    const check = personCheckOf(sources, who);
    const known = sources[who] as { found?: boolean } | undefined;
    const differs = check && !(check.matches.fullName && check.matches.birthDate);
    if (named && (differs || known?.found === false))
      warnings.push({ page: who, text: `warning.${who}Differs`, sensitive: otherIdentity });
  }
  return [...warnings, ...dataWarnings(given, today, sources), ...caseWarnings(given, today, sources)];
}

/** The lines of the birth certificate as they will be printed. */
export const birthPrinted = (given: Answers, names: Readonly<Record<string, string>>): DerivedLine[] =>
  readAnswers(given).child?.birthDate
    ? certificateLines(given, names).map(({ label, value }) => ({ label, text: value }))
    : [];
