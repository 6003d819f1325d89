/**
 * What makes deciding a part a matter of two persons who both say so: a late registration, or data that a register does not confirm.
 *
 * The reasons follow from a procedure's warnings when a dossier is filed or supplemented. Whoever prepares the decision names them, whoever
 * signs it names them again; the policy sees to it that these are two people.
 */
import { z } from "zod";
import type { Warning } from "./form.ts";

export const SensitiveReason = z.enum(["lateRegistration", "identityMismatch"]);
export type SensitiveReason = z.infer<typeof SensitiveReason>;

/** Reasons by component. */
export const SensitiveParts = z.record(z.string(), z.array(SensitiveReason));
export type SensitiveParts = z.infer<typeof SensitiveParts>;

/** The reasons that a procedure's warnings give, by component; parts without one are left out. */
export function sensitiveParts(warnings: readonly Warning[]): SensitiveParts {
  const parts: SensitiveParts = {};
  for (const { sensitive } of warnings)
    for (const component of sensitive?.components ?? []) {
      const reasons = parts[component] ?? [];
      if (sensitive && !reasons.includes(sensitive.reason)) parts[component] = [...reasons, sensitive.reason];
    }
  return parts;
}

/** Every reason of the part was named by whoever decides. */
export const namesEvery = (
  reasons: readonly SensitiveReason[] | undefined,
  named: readonly SensitiveReason[] | undefined,
): boolean => (reasons ?? []).every((reason) => named?.includes(reason));
