/** English wording of the birth group. */

import { identifierTexts } from "../kernel/identifiers/texts.ts";
import { documentTextsEn } from "./documents.texts.ts";
import { enForm } from "./texts/en-form.ts";
import { enRules } from "./texts/en-rules.ts";

export const en: Readonly<Record<string, string>> = {
  ...identifierTexts.en,
  ...documentTextsEn,
  ...enForm,
  ...enRules,
};
