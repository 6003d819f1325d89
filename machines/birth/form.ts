/** The filing form of the birth group in the order in which it is filled in (birth-linked §4). */
import type { Page } from "../kernel/form.ts";
import { agencies, residenceArea } from "./form/agencies.ts";
import { applicant } from "./form/applicant.ts";
import { birthNotice } from "./form/birth-notice.ts";
import { carer } from "./form/carer.ts";
import { child } from "./form/child.ts";
import { childAddress } from "./form/child-address.ts";
import { establishment } from "./form/establishment.ts";
import { guardian } from "./form/guardian.ts";
import { healthCard } from "./form/health-card.ts";
import { marriage } from "./form/marriage.ts";
import { father, mother } from "./form/parents.ts";
import { precheckPages } from "./form/precheck.ts";
import { consent, residence, residencePeople } from "./form/residence.ts";
import { delivery, papers, results } from "./form/results.ts";

export const birthPages: readonly Page[] = [
  ...precheckPages,
  agencies,
  residenceArea,
  applicant,
  guardian,
  carer,
  birthNotice,
  child,
  mother,
  father,
  marriage,
  residence,
  residencePeople,
  establishment,
  consent,
  childAddress,
  healthCard,
  papers,
  results,
  delivery,
];
