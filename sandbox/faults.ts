/** Failure modes that a test or a demonstration switches on for a partner's next requests. They live in memory only. */
import { z } from "zod";
import { type PartnerName, partnerNames } from "./books/library.ts";

export const faultModes = ["slow", "down", "duplicate", "outOfOrder", "wrong"] as const;
export type FaultMode = (typeof faultModes)[number];

export const faultOrder = z
  .object({
    partner: z.enum(partnerNames),
    mode: z.enum(faultModes),
    count: z.number().int().min(0).max(100_000),
    delayMs: z.number().int().min(0).max(600_000).default(3_000),
  })
  .refine((fault) => fault.mode !== "outOfOrder" || fault.partner === "carrier", {
    path: ["mode"],
    error: "outOfOrder exists for the carrier's scans only",
  });
export type FaultOrder = z.output<typeof faultOrder>;

/** `left` counts requests; `scansLeft` counts the carrier's scans, which are calls of its own. */
export type Fault = FaultOrder & { left: number; scansLeft: number };
export type Faults = ReturnType<typeof createFaults>;

/** Of one partner the oldest order that is not used up counts; a new order of the same mode replaces the old one. */
export function createFaults() {
  let faults: Fault[] = [];

  const prune = () => {
    faults = faults.filter((fault) => fault.left > 0 || fault.scansLeft > 0);
  };

  return {
    list: (): readonly Fault[] => faults,

    /** Count 0 switches the mode off. */
    order(order: FaultOrder) {
      faults = faults.filter((fault) => fault.partner !== order.partner || fault.mode !== order.mode);
      const scans =
        order.partner === "carrier" && (order.mode === "duplicate" || order.mode === "outOfOrder");
      const left = order.mode === "outOfOrder" ? 0 : order.count;
      faults.push({ ...order, left, scansLeft: scans ? order.count : 0 });
      prune();
    },

    clear() {
      faults = [];
    },

    /** The mode that rules the partner's next request, without using it up. */
    peek: (partner: PartnerName): Fault | undefined =>
      faults.find((fault) => fault.partner === partner && fault.left > 0),

    use(fault: Fault) {
      fault.left -= 1;
      prune();
    },

    /** True once for each scan that the mode still covers. */
    takeScan(mode: "duplicate" | "outOfOrder"): boolean {
      const fault = faults.find((one) => one.mode === mode && one.scansLeft > 0);
      if (!fault) return false;
      fault.scansLeft -= 1;
      prune();
      return true;
    },
  };
}
