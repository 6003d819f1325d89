/** The four forms that the answers fill in, in the order of the national portal (birth-linked §4, step 3). */
import type { PrintedForm } from "../kernel/printed-form.ts";
import { ct01 } from "./printed/ct01.ts";
import { mau01 } from "./printed/mau-01.ts";
import { tk1ts } from "./printed/tk1-ts.ts";
import { birthDeclaration } from "./printed/to-khai.ts";

export const birthForms: readonly PrintedForm[] = [birthDeclaration, ct01, tk1ts, mau01];
