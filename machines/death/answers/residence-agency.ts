/** Where the deceased had thường trú, when it is not where the death is registered (death-linked §4.1). */
import { z } from "zod";
import { provinceCode, wardCode } from "../../kernel/identifiers/numbers.ts";

export const schema = z.object({ residenceProvince: provinceCode(), residenceWard: wardCode() });
