/** English wording of the birth group. */

import { fieldTexts } from "../kernel/field-texts.ts";
import { identifierTexts } from "../kernel/identifiers/texts.ts";
import { printedTexts } from "../kernel/printed-texts.ts";
import { correctionTextsEn } from "./corrections.texts.ts";
import { documentTextsEn } from "./documents.texts.ts";
import { feeTextsEn } from "./fees.texts.ts";
import { enDrafts } from "./texts/en-drafts.ts";
import { enForm } from "./texts/en-form.ts";
import { enGuide } from "./texts/en-guide.ts";
import { enPrinted } from "./texts/en-printed.ts";
import { enRules } from "./texts/en-rules.ts";

export const en: Readonly<Record<string, string>> = {
  ...identifierTexts.en,
  ...printedTexts.en,
  ...fieldTexts.en,
  ...correctionTextsEn,
  ...documentTextsEn,
  ...feeTextsEn,
  ...enDrafts,
  ...enForm,
  ...enGuide,
  ...enPrinted,
  ...enRules,
};
