/** What the registration of a birth is decided in spite of by two persons: after 60 days, or with data that a register does not confirm. */
import type { Warning } from "../kernel/form.ts";

const registration = ["birthRegistration"] as const;

export const lateBirth = {
  reason: "lateRegistration",
  components: registration,
} as const satisfies Warning["sensitive"];
export const otherIdentity = {
  reason: "identityMismatch",
  components: registration,
} as const satisfies Warning["sensitive"];
