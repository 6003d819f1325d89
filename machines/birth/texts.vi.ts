/** Vietnamese wording of the birth group. */

import { identifierTexts } from "../kernel/identifiers/texts.ts";
import { documentTextsVi } from "./documents.texts.ts";
import { viForm } from "./texts/vi-form.ts";
import { viRules } from "./texts/vi-rules.ts";

export const vi: Readonly<Record<string, string>> = {
  ...identifierTexts.vi,
  ...documentTextsVi,
  ...viForm,
  ...viRules,
};
