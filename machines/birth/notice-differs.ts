/** Declared by hand although the notice is known and says something else: what differs, and taking the notice's data over (B3; decisions 15). */
import type { Answers, Difference, Sources } from "../kernel/form.ts";
import { splitName } from "../kernel/identifiers/person-name.ts";
import { type BirthAnswers, motherIsNamed, readAnswers, saidSurrogacy } from "./answers.ts";
import { noticeChoice } from "./notice.ts";
import { type BirthNotice, noticeBirthDate, noticeOf } from "./sources.ts";

/** The notice whose code was typed, when the register has it. */
function typedNotice(answers: Answers, sources: Sources): BirthNotice | undefined {
  const { way, code } = noticeChoice(readAnswers(answers));
  const notice = noticeOf(sources);
  return way === "typed" && notice?.code === code ? notice : undefined;
}

export function childDifferences(answers: Answers, sources: Sources): Difference[] {
  const notice = typedNotice(answers, sources);
  const { birthDate, sex } = readAnswers(answers).child ?? {};
  if (!notice) return [];
  const known = { birthDate: noticeBirthDate(notice), sex: notice.child.sex };
  return [
    ...(birthDate && birthDate !== known.birthDate
      ? [{ page: "child", field: "birthDate", known: known.birthDate }]
      : []),
    ...(sex && known.sex !== "undetermined" && sex !== known.sex
      ? [{ page: "child", field: "sex", known: known.sex }]
      : []),
  ];
}

/** Number and day of birth of the mother; how her name is spelled is for the officer to decide. A surrogate's data are not hers (B9). */
export function motherDifferences(answers: Answers, sources: Sources): Difference[] {
  const notice = typedNotice(answers, sources);
  const read = readAnswers(answers);
  const { personalId, birthDate } = read.mother ?? {};
  if (!notice || !isOfMother(notice, read) || !motherIsNamed(read) || filesAsMother(read)) return [];
  return [
    ...(personalId && personalId !== notice.mother.personalId
      ? [{ page: "mother", field: "personalId", known: notice.mother.personalId }]
      : []),
    ...(birthDate && !notice.mother.birthDate.startsWith(birthDate)
      ? [{ page: "mother", field: "birthDate", known: notice.mother.birthDate }]
      : []),
  ];
}

const isOfMother = ({ kind }: BirthNotice, answers: BirthAnswers) =>
  kind === "normal" && !saidSurrogacy(answers);
const filesAsMother = ({ applicant }: BirthAnswers) => applicant?.relationship === "mother";

/** Who files says that she is the mother, and the notice names another woman: only the facility or the desk can say which is right. */
export function namesAnotherMother(answers: BirthAnswers, sources: Sources): boolean {
  const { way, code } = noticeChoice(answers);
  const notice = noticeOf(sources);
  return (
    filesAsMother(answers) &&
    (way === "fetch" || way === "typed") &&
    notice?.code === code &&
    isOfMother(notice, answers) &&
    notice.mother.personalId !== answers.applicant?.personalId
  );
}

/** The answers as they would be had the notice been fetched at once. */
export function takeNotice(answers: Answers, sources: Sources): Answers {
  const notice = typedNotice(answers, sources);
  if (!notice) return answers;
  const { facility, child, mother } = notice;
  const sameMother = readAnswers(answers).mother?.personalId === mother.personalId;
  return {
    ...answers,
    birthNotice: { ...answers.birthNotice, way: "fetch" },
    child: {
      ...answers.child,
      birthDate: noticeBirthDate(notice),
      ...(child.sex === "undetermined" ? {} : { sex: child.sex }),
      birthProvince: facility.provinceCode,
      birthWard: facility.wardCode,
      birthDetail: child.birthPlace,
    },
    ...(answers.mother && isOfMother(notice, readAnswers(answers)) && !filesAsMother(readAnswers(answers))
      ? {
          mother: {
            ...answers.mother,
            // Of the same woman the declared spelling stays: the officer sees both.
            ...(sameMother ? {} : splitName(mother.fullName)),
            personalId: mother.personalId,
            birthDate: mother.birthDate,
            ethnicity: mother.ethnicity,
          },
        }
      : {}),
  };
}
