/** A newborn who died: what the birth dossier said is not asked again for the death (death-linked D-B21; birth-linked B24). */
import { z } from "zod";
import type { Answers } from "../kernel/form.ts";
import type { Procedure } from "../kernel/procedure.ts";
import { otherPerson } from "./answers/who.ts";

/** A procedure knows nothing of another one's types: what is not there, or looks otherwise, is asked. */
const text = z.string().optional().catch(undefined);
const home = { provinceCode: text, wardCode: text, addressDetail: text };
const part = <S extends z.ZodRawShape>(shape: S) => z.looseObject(shape).optional().catch(undefined);

const BirthDossier = z.looseObject({
  childState: part({ childState: text }),
  child: part({
    ...{ familyName: text, middleName: text, givenName: text, birthDate: text },
    ...{ sex: text, ethnicity: text, ethnicityOther: text },
  }),
  mother: part(home),
  father: part(home),
  applicant: part({ relationship: text, phone: text, email: text, ...home }),
});
type BirthDossier = z.infer<typeof BirthDossier>;

/** A newborn lives where its mother lives, else its father or whoever files. */
function homeOf({ mother, father, applicant }: BirthDossier) {
  const one = [mother, father, applicant].find((person) => person?.provinceCode && person.wardCode);
  return one && { provinceCode: one.provinceCode, wardCode: one.wardCode, addressDetail: one.addressDetail };
}

/** Values that are not known are left out, so that they are asked. */
const known = (values: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

function fromBirth(filed: Answers, registered: Readonly<Record<string, Record<string, unknown>>>) {
  const birth = BirthDossier.parse(filed);
  const { childState, child, applicant } = birth;
  if (childState?.childState !== "died" || !child?.givenName) return undefined;
  const number = registered.birthRegistration?.personalId;
  const personalId = typeof number === "string" ? number : undefined;
  const { familyName, middleName, givenName, birthDate, sex, ethnicity, ethnicityOther } = child;
  const parent = ["mother", "father"].find((one) => one === applicant?.relationship);
  const home = homeOf(birth);
  return {
    deathCase: { deathCase: "vietnam" },
    who: { who: otherPerson },
    applicant: known({ relationship: parent, phone: applicant?.phone, email: applicant?.email }),
    deceased: known({
      ...{ familyName, middleName, givenName, birthDate, sex, ethnicity, ethnicityOther },
      ...(personalId ? { idKind: "personalId", personalId } : {}),
      nationality: "VN",
      // The residence of a child who died was never registered: there is none to be removed (gate G8).
      ...(home ? { residenceKind: "current", ...home } : {}),
    }),
  };
}

export const takesOver: NonNullable<Procedure["takesOver"]> = {
  birth: ({ answers, registered }) => fromBirth(answers, registered),
};
