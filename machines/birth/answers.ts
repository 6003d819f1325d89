/** The answers of a birth dossier as the rest of the procedure reads them: typed, page by page. */
import type { z } from "zod";
import type { Answers } from "../kernel/form.ts";
import type { schema as agencies } from "./answers/agencies.ts";
import type { schema as applicant } from "./answers/applicant.ts";
import type { schema as birthCase } from "./answers/birth-case.ts";
import type { schema as birthNotice } from "./answers/birth-notice.ts";
import type { schema as carer } from "./answers/carer.ts";
import type { schema as child } from "./answers/child.ts";
import type { schema as childAddress } from "./answers/child-address.ts";
import type { schema as childState } from "./answers/child-state.ts";
import type { schema as consent } from "./answers/consent.ts";
import type { schema as delivery } from "./answers/delivery.ts";
import type { schema as establishment } from "./answers/establishment.ts";
import type { schema as father } from "./answers/father.ts";
import type { schema as guardian } from "./answers/guardian.ts";
import type { schema as healthCard } from "./answers/health-card.ts";
import type { schema as marriage } from "./answers/marriage.ts";
import type { schema as mother } from "./answers/mother.ts";
import type { schema as parentCase } from "./answers/parent-case.ts";
import type { schema as parentsMarried } from "./answers/parents-married.ts";
import type { schema as residence } from "./answers/residence.ts";
import type { schema as residenceArea } from "./answers/residence-area.ts";
import type { schema as residenceCase } from "./answers/residence-case.ts";
import type { schema as residencePeople } from "./answers/residence-people.ts";
import type { schema as results } from "./answers/results.ts";

type Pages = {
  childState: z.output<typeof childState>;
  birthCase: z.output<typeof birthCase>;
  parentCase: z.output<typeof parentCase>;
  parentsMarried: z.output<typeof parentsMarried>;
  residenceCase: z.output<typeof residenceCase>;
  agencies: z.output<typeof agencies>;
  residenceArea: z.output<typeof residenceArea>;
  applicant: z.output<typeof applicant>;
  guardian: z.output<typeof guardian>;
  carer: z.output<typeof carer>;
  birthNotice: z.output<typeof birthNotice>;
  child: z.output<typeof child>;
  mother: z.output<typeof mother>;
  father: z.output<typeof father>;
  marriage: z.output<typeof marriage>;
  residence: z.output<typeof residence>;
  residencePeople: z.output<typeof residencePeople>;
  establishment: z.output<typeof establishment>;
  childAddress: z.output<typeof childAddress>;
  consent: z.output<typeof consent>;
  healthCard: z.output<typeof healthCard>;
  results: z.output<typeof results>;
  delivery: z.output<typeof delivery>;
};

/** Pages not filled in yet are missing, fields that were hidden too. */
export type BirthAnswers = { readonly [P in keyof Pages]?: Partial<Pages[P]> };

/** The answers were validated page by page when they were saved; here they only get their types. */
export const readAnswers = (answers: Answers): BirthAnswers => answers as BirthAnswers;

/** Ward in which the child will live. */
export const residencePlace = (
  answers: BirthAnswers,
): { provinceCode: string; wardCode: string } | undefined => {
  const { agencies, residenceArea } = answers;
  const [provinceCode, wardCode] = agencies?.sameArea
    ? [agencies.birthProvince, agencies.birthWard]
    : [residenceArea?.residenceProvince, residenceArea?.residenceWard];
  return provinceCode && wardCode ? { provinceCode, wardCode } : undefined;
};

/** The child has died: only the birth is registered here (B24). */
export const childDied = ({ childState }: BirthAnswers): boolean => childState?.childState === "died";

export const parentCaseOf = ({ parentCase }: BirthAnswers) => parentCase?.parentCase;
/** Undefined while it is not answered, and for a child who died. */
export const residenceCaseOf = ({ residenceCase }: BirthAnswers) => residenceCase?.residenceCase;

export const motherIsNamed = (answers: BirthAnswers): boolean =>
  ["both", "fatherUnknown"].includes(parentCaseOf(answers) ?? "");
export const fatherIsNamed = (answers: BirthAnswers): boolean =>
  ["both", "motherUnknown"].includes(parentCaseOf(answers) ?? "");
/** Nobody is named as a parent: whoever raises the child files (B8). */
export const parentsAreUnknown = (answers: BirthAnswers): boolean =>
  ["noneKnown", "abandoned"].includes(parentCaseOf(answers) ?? "");

export const livesInEstablishment = (answers: BirthAnswers): boolean =>
  ["religious", "socialCare"].includes(residenceCaseOf(answers) ?? "");
export const livesOnVehicle = (answers: BirthAnswers): boolean => residenceCaseOf(answers) === "vehicle";

/** Born by a surrogate: the notice is of Mẫu 02 or the family says so; its mother is not the child's (B9). */
export const saidSurrogacy = ({ birthNotice }: BirthAnswers): boolean => Boolean(birthNotice?.surrogacy);

/** The parent who does not file, when both are named and one of them files. */
export function otherParent(answers: BirthAnswers): "mother" | "father" | undefined {
  const relationship = answers.applicant?.relationship;
  if (parentCaseOf(answers) !== "both" || !relationship || relationship === "guardian") return undefined;
  return relationship === "mother" ? "father" : "mother";
}
