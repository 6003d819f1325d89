/**
 * Which child a dossier is about, and what its brothers and sisters of the same birth share with it (birth-linked §3, B26; decisions 14).
 */
import type { Answers } from "../kernel/form.ts";
import { isBirthNoticeCode } from "../kernel/identifiers/numbers.ts";
import type { Siblings } from "../kernel/procedure.ts";
import { readAnswers } from "./answers.ts";
import { childName } from "./form/results.ts";
import { noticeChoice } from "./notice.ts";
import { fatherOf, motherOf } from "./people.ts";
import { noticeOf } from "./sources.ts";

/** Code of the electronic notice that the answers name; numbers of old paper notices are unique in their hospital only. */
function noticeCode(given: Answers): string | undefined {
  const { code } = noticeChoice(readAnswers(given));
  return isBirthNoticeCode(code) ? code : undefined;
}

/**
 * Text from which the key of the live dossier is made: the notice code, else a parent (or the applicant), the day of birth and the
 * name, so that twins without a notice are two children. Undefined as long as the child is not known.
 */
export function birthSubject(given: Answers): string | undefined {
  const code = noticeCode(given);
  if (code) return code;
  const answers = readAnswers(given);
  const { child, applicant } = answers;
  if (!child?.birthDate || !child.givenName) return undefined;
  const person = motherOf(answers) ?? fatherOf(answers) ?? applicant;
  return `${person?.personalId ?? ""}:${child.birthDate}:${childName(child).toLocaleUpperCase("vi")}`;
}

/** A child's own: its notice, its name and its sex. Day and place of birth are the mother's that day. */
export const birthSiblings: Siblings = {
  expected: (sources) => noticeOf(sources)?.childrenCount,
  shared: (answers) => {
    const { birthNotice, child, ...others } = answers;
    const { code: _code, way, ...notice } = birthNotice ?? {};
    const { familyName: _f, middleName: _m, givenName: _g, oneWordName: _o, sex: _s, ...born } = child ?? {};
    return {
      ...others,
      ...(birthNotice
        ? { birthNotice: isBirthNoticeCode(String(way ?? "")) ? notice : { ...notice, way } }
        : {}),
      ...(child ? { child: born } : {}),
    };
  },
};
