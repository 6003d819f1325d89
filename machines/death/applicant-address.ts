/** Where the person lives who files, as papers write it. */

import { type Names, places } from "../kernel/print-words.ts";
import type { DeathAnswers } from "./answers.ts";

export const applicantAddress = ({ applicant }: DeathAnswers, names: Names): string | undefined =>
  places(names, {
    detail: applicant?.addressDetail,
    ward: applicant?.wardCode,
    province: applicant?.provinceCode,
  }) || undefined;
