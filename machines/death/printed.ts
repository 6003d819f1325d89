/** The forms that the answers fill in, in the order of the national portal (death-linked §4, step 3; §5 D3, D4, D5, D6). */
import type { PrintedForm } from "../kernel/printed-form.ts";
import { ct01 } from "./printed/ct01.ts";
import { hsb09 } from "./printed/hsb-09.ts";
import { mau02 } from "./printed/mau-02.ts";
import { mau12 } from "./printed/mau-12.ts";
import { deathDeclaration } from "./printed/to-khai.ts";

export const deathForms: readonly PrintedForm[] = [deathDeclaration, ct01, mau02, mau12, hsb09];
