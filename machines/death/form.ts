/** The filing form of the death group in the order in which it is filled in (death-linked §4). */
import type { Page } from "../kernel/form.ts";
import { agencies, residenceAgency } from "./form/agencies.ts";
import { allowance } from "./form/allowance.ts";
import { applicant } from "./form/applicant.ts";
import { benefitObjects, linked } from "./form/benefits.ts";
import { death } from "./form/death.ts";
import { deathNotice } from "./form/death-notice.ts";
import { deceased } from "./form/deceased.ts";
import { funeral } from "./form/funeral.ts";
import { household } from "./form/household.ts";
import { insurance } from "./form/insurance.ts";
import { merit } from "./form/merit.ts";
import { payout, receiver, receiverKind } from "./form/money.ts";
import { news } from "./form/news.ts";
import { noticePaper } from "./form/notice-paper.ts";
import { deathCase } from "./form/precheck.ts";
import { delivery, papers, results } from "./form/results.ts";
import { emergency, socialProtection } from "./form/social-protection.ts";
import { survivorCount, survivors } from "./form/survivors.ts";
import { who } from "./form/who.ts";

export const deathPages: readonly Page[] = [
  deathCase,
  linked,
  who,
  applicant,
  deathNotice,
  deceased,
  death,
  noticePaper,
  agencies,
  residenceAgency,
  household,
  benefitObjects,
  insurance,
  merit,
  socialProtection,
  emergency,
  allowance,
  survivorCount,
  ...survivors,
  funeral,
  receiverKind,
  receiver,
  payout,
  news,
  papers,
  results,
  delivery,
];
