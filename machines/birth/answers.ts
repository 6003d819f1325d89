/** The answers of a birth dossier as the rest of the procedure reads them: typed, page by page. */
import type { z } from "zod";
import type { Answers } from "../kernel/form.ts";
import type { schema as agencies } from "./answers/agencies.ts";
import type { schema as applicant } from "./answers/applicant.ts";
import type { schema as birthNotice } from "./answers/birth-notice.ts";
import type { schema as child } from "./answers/child.ts";
import type { schema as childAddress } from "./answers/child-address.ts";
import type { schema as consent } from "./answers/consent.ts";
import type { schema as delivery } from "./answers/delivery.ts";
import type { schema as father } from "./answers/father.ts";
import type { schema as healthCard } from "./answers/health-card.ts";
import type { schema as marriage } from "./answers/marriage.ts";
import type { schema as mother } from "./answers/mother.ts";
import type { schema as residence } from "./answers/residence.ts";
import type { schema as residenceArea } from "./answers/residence-area.ts";
import type { schema as residencePeople } from "./answers/residence-people.ts";
import type { schema as results } from "./answers/results.ts";

type Pages = {
  agencies: z.output<typeof agencies>;
  residenceArea: z.output<typeof residenceArea>;
  applicant: z.output<typeof applicant>;
  birthNotice: z.output<typeof birthNotice>;
  child: z.output<typeof child>;
  mother: z.output<typeof mother>;
  father: z.output<typeof father>;
  marriage: z.output<typeof marriage>;
  residence: z.output<typeof residence>;
  residencePeople: z.output<typeof residencePeople>;
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

export const motherIsNamed = ({ agencies }: BirthAnswers): boolean =>
  agencies?.parentCase === "both" || agencies?.parentCase === "fatherUnknown";
export const fatherIsNamed = ({ agencies }: BirthAnswers): boolean =>
  agencies?.parentCase === "both" || agencies?.parentCase === "motherUnknown";
