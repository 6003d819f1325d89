/** Number of a bank account: 6–19 digits (death-linked §4.7). */
import { z } from "zod";
import { emptyOr, normalise } from "./text.ts";

/** It may be left empty; spaces, dots and hyphens between the digits are how people write it down. */
export const optionalBankAccount = (message: string) =>
  z.preprocess(
    (value) => (typeof value === "string" ? normalise(value).replace(/[\s.-]/g, "") : value),
    emptyOr(z.string().regex(/^[0-9]{6,19}$/, { error: message })),
  );
