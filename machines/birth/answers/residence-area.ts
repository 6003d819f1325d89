/** Where the child will live, when it is not where the birth is registered (birth-linked §4.1). */
import { z } from "zod";
import { provinceCode, wardCode } from "../../kernel/identifiers/numbers.ts";

export const schema = z.object({ residenceProvince: provinceCode(), residenceWard: wardCode() });
