/** English wording of the death group. */
import { fieldTexts } from "../kernel/field-texts.ts";
import { identifierTexts } from "../kernel/identifiers/texts.ts";
import { benefitTexts } from "./texts/en-benefits.ts";
import { documentTexts } from "./texts/en-documents.ts";
import { guideTexts } from "./texts/en-guide.ts";
import { moneyTexts } from "./texts/en-money.ts";
import { personTexts } from "./texts/en-persons.ts";
import { printedTexts } from "./texts/en-printed.ts";
import { enRules } from "./texts/en-rules.ts";

export const en: Readonly<Record<string, string>> = {
  ...identifierTexts.en,
  ...fieldTexts.en,
  ...benefitTexts,
  ...documentTexts,
  ...guideTexts,
  ...moneyTexts,
  ...personTexts,
  ...printedTexts,
  ...enRules,
};
