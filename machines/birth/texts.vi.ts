/** Vietnamese wording of the birth group. */

import { identifierTexts } from "../kernel/identifiers/texts.ts";
import { correctionTextsVi } from "./corrections.texts.ts";
import { documentTextsVi } from "./documents.texts.ts";
import { feeTextsVi } from "./fees.texts.ts";
import { viDrafts } from "./texts/vi-drafts.ts";
import { viForm } from "./texts/vi-form.ts";
import { viPrinted } from "./texts/vi-printed.ts";
import { viRules } from "./texts/vi-rules.ts";

export const vi: Readonly<Record<string, string>> = {
  ...identifierTexts.vi,
  ...correctionTextsVi,
  ...documentTextsVi,
  ...feeTextsVi,
  ...viDrafts,
  ...viForm,
  ...viPrinted,
  ...viRules,
};
