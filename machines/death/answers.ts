/** The answers of a death dossier as the rest of the procedure reads them: typed, page by page. */
import type { z } from "zod";
import type { Answers } from "../kernel/form.ts";
import type { schema as agencies } from "./answers/agencies.ts";
import type { schema as allowance } from "./answers/allowance.ts";
import type { schema as applicant } from "./answers/applicant.ts";
import type { schema as benefitObjects } from "./answers/benefit-objects.ts";
import type { schema as death } from "./answers/death.ts";
import type { schema as deathCase } from "./answers/death-case.ts";
import type { schema as deathNotice } from "./answers/death-notice.ts";
import type { schema as deceased } from "./answers/deceased.ts";
import type { schema as delivery } from "./answers/delivery.ts";
import type { schema as emergency } from "./answers/emergency.ts";
import type { schema as funeral } from "./answers/funeral.ts";
import type { schema as household } from "./answers/household.ts";
import type { schema as insurance } from "./answers/insurance.ts";
import type { schema as linked } from "./answers/linked.ts";
import type { schema as merit } from "./answers/merit.ts";
import type { schema as news } from "./answers/news.ts";
import type { schema as noticePaper } from "./answers/notice-paper.ts";
import type { schema as payout } from "./answers/payout.ts";
import type { schema as receiver } from "./answers/receiver.ts";
import type { schema as receiverKind } from "./answers/receiver-kind.ts";
import type { schema as residenceAgency } from "./answers/residence-agency.ts";
import type { schema as results } from "./answers/results.ts";
import type { schema as socialProtection } from "./answers/social-protection.ts";
import type { schema as survivor } from "./answers/survivor.ts";
import type { schema as survivorCount } from "./answers/survivor-count.ts";
import type { schema as who } from "./answers/who.ts";

type Survivor = z.output<typeof survivor>;
type Pages = {
  deathCase: z.output<typeof deathCase>;
  linked: z.output<typeof linked>;
  applicant: z.output<typeof applicant>;
  who: z.output<typeof who>;
  deathNotice: z.output<typeof deathNotice>;
  deceased: z.output<typeof deceased>;
  death: z.output<typeof death>;
  noticePaper: z.output<typeof noticePaper>;
  agencies: z.output<typeof agencies>;
  residenceAgency: z.output<typeof residenceAgency>;
  household: z.output<typeof household>;
  benefitObjects: z.output<typeof benefitObjects>;
  insurance: z.output<typeof insurance>;
  merit: z.output<typeof merit>;
  socialProtection: z.output<typeof socialProtection>;
  emergency: z.output<typeof emergency>;
  allowance: z.output<typeof allowance>;
  survivorCount: z.output<typeof survivorCount>;
  survivor1: Survivor;
  survivor2: Survivor;
  survivor3: Survivor;
  survivor4: Survivor;
  funeral: z.output<typeof funeral>;
  receiverKind: z.output<typeof receiverKind>;
  receiver: z.output<typeof receiver>;
  payout: z.output<typeof payout>;
  news: z.output<typeof news>;
  results: z.output<typeof results>;
  delivery: z.output<typeof delivery>;
};

/** Pages not filled in yet are missing, fields that were hidden too. */
export type DeathAnswers = { readonly [P in keyof Pages]?: Partial<Pages[P]> };

/** The answers were validated page by page when they were saved; here they only get their types. */
export const readAnswers = (answers: Answers): DeathAnswers => answers as DeathAnswers;

/** Names of the pages about survivors, as many as there may be. */
export const survivorPages = ["survivor1", "survivor2", "survivor3", "survivor4"] as const;

/** Money for the funeral is asked for: three or four procedures in one (death-linked §1). */
export const asksForFuneral = ({ linked }: DeathAnswers): boolean =>
  linked?.linked === "three" || linked?.linked === "four";
export const asksForSurvivors = ({ linked }: DeathAnswers): boolean => linked?.linked === "four";

/** Kinds of persons for whose funeral the state pays (death-linked §4.1). */
export const benefitObjectNames = ["insurance", "merit", "socialProtection", "emergency"] as const;
export type BenefitObject = (typeof benefitObjectNames)[number];

/** The objects ticked, in the portal's order. */
export const objectsOf = ({ benefitObjects }: DeathAnswers): BenefitObject[] =>
  benefitObjectNames.filter((name) => benefitObjects?.[name]);

/** The one whose benefit is asked for; the other ones are notes to the officer (decisions 16). */
export const primaryObject = (answers: DeathAnswers): BenefitObject | undefined => {
  const objects = objectsOf(answers);
  return answers.allowance?.primary ?? (objects.length === 1 ? objects[0] : undefined);
};

/** Where the deceased had thường trú: the ward whose police remove it. Undefined when there is nothing to remove (gate G8). */
export const removalPlace = (
  answers: DeathAnswers,
): { provinceCode: string; wardCode: string } | undefined => {
  const { agencies, residenceAgency, deceased } = answers;
  if (deceased?.residenceKind !== "permanent") return undefined;
  const [provinceCode, wardCode] = agencies?.sameArea
    ? [agencies.deathProvince, agencies.deathWard]
    : [residenceAgency?.residenceProvince, residenceAgency?.residenceWard];
  return provinceCode && wardCode ? { provinceCode, wardCode } : undefined;
};
