/** Vietnamese wording of the death group. */
import { fieldTexts } from "../kernel/field-texts.ts";
import { identifierTexts } from "../kernel/identifiers/texts.ts";
import { benefitTexts } from "./texts/vi-benefits.ts";
import { documentTexts } from "./texts/vi-documents.ts";
import { guideTexts } from "./texts/vi-guide.ts";
import { moneyTexts } from "./texts/vi-money.ts";
import { personTexts } from "./texts/vi-persons.ts";
import { printedTexts } from "./texts/vi-printed.ts";
import { viRules } from "./texts/vi-rules.ts";

export const vi: Readonly<Record<string, string>> = {
  ...identifierTexts.vi,
  ...fieldTexts.vi,
  ...benefitTexts,
  ...documentTexts,
  ...guideTexts,
  ...moneyTexts,
  ...personTexts,
  ...printedTexts,
  ...viRules,
};
