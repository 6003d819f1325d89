/** What a family should know about its case before filing; nothing here refuses anything (death-linked §3, §8). */
import type { Answers, Sources, Warning } from "../kernel/form.ts";
import { joinName, sameName } from "../kernel/identifiers/person-name.ts";
import { isRegisteredAbroad, personalIdProblem } from "../kernel/identifiers/personal-id.ts";
import { asksForFuneral, type DeathAnswers, readAnswers } from "./answers.ts";
import { benefitWarnings } from "./benefit-warnings.ts";
import { competentPlace } from "./competent-place.ts";
import { isLate } from "./late.ts";
import { deceasedNumber, fetchedNotice, noticeChoice } from "./notice.ts";
import { personCheckOf, personIsUnknown } from "./sources.ts";

const said = (
  page: string,
  name: string,
  applies: boolean,
  reason?: NonNullable<Warning["sensitive"]>["reason"],
): Warning[] =>
  applies
    ? [
        {
          ...{ page, text: `warning.${name}` },
          ...(reason && { sensitive: { reason, components: ["deathRegistration"] } }),
        },
      ]
    : [];

/** Registers and answers say something else: the officer verifies it. */
function dataWarnings(given: Answers, today: string, sources: Sources): Warning[] {
  const answers = readAnswers(given);
  const { deceased } = answers;
  const number = deceasedNumber(answers);
  if (!deceased?.givenName) return [];
  const check = personCheckOf(sources);
  const own = check?.personalId === number ? check : undefined;
  const notice = fetchedNotice(given, sources);
  const misfit =
    number && personalIdProblem(number, { today, birthDate: deceased.birthDate, sex: deceased.sex });
  return [
    ...said(
      "deceased",
      "registerDiffers",
      !!own && !(own.matches.fullName && own.matches.birthDate),
      "identityMismatch",
    ),
    ...said("deceased", "registerUnknown", !!number && personIsUnknown(sources), "identityMismatch"),
    ...said("deceased", "populationDead", own?.alive === false),
    ...said("deceased", "deceasedNumber", !!misfit, "identityMismatch"),
    ...said("deceased", "deceasedAbroad", !!number && isRegisteredAbroad(number)),
    ...said(
      "deceased",
      "noticeSpelling",
      !!notice && !sameName(joinName(deceased), notice.deceased.fullName),
      "identityMismatch",
    ),
  ];
}

/** Where people died, where they lived and where the death is registered are often three places (D-B2, D-B4). */
function placeWarnings(answers: DeathAnswers): Warning[] {
  const { agencies, death, deceased } = answers;
  const diedIn = death?.atLastResidence ? deceased : death;
  const competent = competentPlace(answers);
  const ward = agencies?.deathWard;
  const elsewhere = !!diedIn?.provinceCode && diedIn.provinceCode !== agencies?.deathProvince;
  const committee = noticeChoice(answers).way === "sameCommittee";
  return [
    ...said("death", "diedElsewhere", !!ward && elsewhere),
    ...said("agencies", "registrationElsewhere", !!ward && !!competent && competent.wardCode !== ward),
    ...said(
      "deathNotice",
      "otherCommittee",
      committee && !!ward && !!diedIn?.wardCode && diedIn.wardCode !== ward,
    ),
  ];
}

export function deathWarnings(given: Answers, today: string, sources: Sources): Warning[] {
  const answers = readAnswers(given);
  const { death, household } = answers;
  const yearOnly = death?.diedOn?.length === 4;
  return [
    ...said("deathNotice", "longDead", noticeChoice(answers).way === "none"),
    ...said("death", "late", !!death?.diedOn && isLate(death.diedOn, today), "lateRegistration"),
    ...said("death", "yearOnly", yearOnly && asksForFuneral(answers)),
    ...placeWarnings(answers),
    ...said("household", "newHead", household?.headIs === "deceasedWithOthers"),
    ...dataWarnings(given, today, sources),
    ...benefitWarnings(answers),
  ];
}
