/** Vietnamese wording of the birth group. */

import { fieldTexts } from "../kernel/field-texts.ts";
import { identifierTexts } from "../kernel/identifiers/texts.ts";
import { printedTexts } from "../kernel/printed-texts.ts";
import { correctionTextsVi } from "./corrections.texts.ts";
import { documentTextsVi } from "./documents.texts.ts";
import { feeTextsVi } from "./fees.texts.ts";
import { viDrafts } from "./texts/vi-drafts.ts";
import { viForm } from "./texts/vi-form.ts";
import { viGuide } from "./texts/vi-guide.ts";
import { viPrinted } from "./texts/vi-printed.ts";
import { viRules } from "./texts/vi-rules.ts";

export const vi: Readonly<Record<string, string>> = {
  ...identifierTexts.vi,
  ...printedTexts.vi,
  ...fieldTexts.vi,
  ...correctionTextsVi,
  ...documentTextsVi,
  ...feeTextsVi,
  ...viDrafts,
  ...viForm,
  ...viGuide,
  ...viPrinted,
  ...viRules,
};
