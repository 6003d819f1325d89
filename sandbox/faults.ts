/** Failure modes that a test or a demonstration switches on for a partner's next requests. They live in memory only. */
import { z } from "zod";
import { type PartnerName, partnerNames } from "./books/library.ts";
import { returnReasons } from "./partners/treasury-reasons.ts";

export const faultModes = [
  "slow",
  "down",
  "duplicate",
  "outOfOrder",
  "lostScan",
  "lateScan",
  "wrong",
  "undelivered",
  "noReport",
  "noCallback",
  "lateCallback",
  "twiceCallback",
  "wrongSignature",
  "wrongAmount",
  "refundDown",
  "held",
  "underWay",
  ...returnReasons,
] as const;
export type FaultMode = (typeof faultModes)[number];

export const faultOrder = z
  .object({
    partner: z.enum(partnerNames),
    mode: z.enum(faultModes),
    count: z.number().int().min(0).max(100_000),
    delayMs: z.number().int().min(0).max(600_000).default(3_000),
  })
  .refine((fault) => !ofScans(fault.mode) || fault.partner === "carrier" || ofTreasury(fault), {
    path: ["mode"],
    error: "lostScan and lateScan exist for the carrier's scans only, outOfOrder for them and for treasury",
  })
  .refine((fault) => !ofReports(fault.mode) || reports(fault.partner), {
    path: ["mode"],
    error: "undelivered and noReport exist for sms and vneid only",
  })
  .refine((fault) => !treasuryOnly.includes(fault.mode) || fault.partner === "treasury", {
    path: ["mode"],
    error: "held, underWay and the reasons why money comes back exist for treasury only",
  })
  .refine((fault) => !ofPayments(fault.mode) || fault.partner === "payment" || ofTreasury(fault), {
    path: ["mode"],
    error:
      "noCallback, lateCallback, twiceCallback, wrongSignature, wrongAmount and refundDown exist for payment only, the first four for treasury too",
  });
export type FaultOrder = z.output<typeof faultOrder>;

/** `left` counts requests; `callsLeft` counts calls of the partner's own: the carrier's scans, delivery reports of messages. */
export type Fault = FaultOrder & { left: number; callsLeft: number };
export type Faults = ReturnType<typeof createFaults>;

const ofScans = (mode: FaultMode) => mode === "outOfOrder" || mode === "lostScan" || mode === "lateScan";
const ofReports = (mode: FaultMode) => mode === "undelivered" || mode === "noReport";
const paymentModes: readonly FaultMode[] = [
  "noCallback",
  "lateCallback",
  "twiceCallback",
  "wrongSignature",
  "wrongAmount",
  "refundDown",
];
const ofPayments = (mode: FaultMode) => paymentModes.includes(mode);
const treasuryOnly: readonly FaultMode[] = ["held", "underWay", ...returnReasons];
const treasuryModes: readonly FaultMode[] = [
  ...treasuryOnly,
  ...(["outOfOrder", "noCallback", "lateCallback", "twiceCallback", "wrongSignature"] as const),
];
const ofTreasury = ({ partner, mode }: { partner: PartnerName; mode: FaultMode }) =>
  partner === "treasury" && treasuryModes.includes(mode);
const reports = (partner: PartnerName) => partner === "sms" || partner === "vneid";

/** Of one partner the oldest order that is not used up counts; a new order of the same mode replaces the old one. */
export function createFaults() {
  let faults: Fault[] = [];

  const prune = () => {
    faults = faults.filter((fault) => fault.left > 0 || fault.callsLeft > 0);
  };

  return {
    list: (): readonly Fault[] => faults,

    /** Count 0 switches the mode off. */
    order(order: FaultOrder) {
      faults = faults.filter((fault) => fault.partner !== order.partner || fault.mode !== order.mode);
      const callsOnly =
        ofScans(order.mode) || ofReports(order.mode) || ofPayments(order.mode) || ofTreasury(order);
      const calls = callsOnly || (order.mode === "duplicate" && order.partner === "carrier");
      faults.push({
        ...order,
        left: callsOnly ? 0 : order.count,
        callsLeft: calls ? order.count : 0,
      });
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

    /** What rules a channel's next delivery report, used up by asking. */
    takeReport(partner: "sms" | "vneid"): "undelivered" | "noReport" | undefined {
      const fault = faults.find((one) => one.partner === partner && one.callsLeft > 0);
      if (!fault) return undefined;
      fault.callsLeft -= 1;
      prune();
      return fault.mode === "noReport" ? "noReport" : "undelivered";
    },

    /** The fault once for each payment, callback or refund that it still covers. */
    takePayment(mode: FaultMode): Fault | undefined {
      const fault = faults.find((one) => one.partner === "payment" && one.mode === mode && one.callsLeft > 0);
      if (!fault) return undefined;
      fault.callsLeft -= 1;
      prune();
      return fault;
    },

    /** The fault once for each order, or message about one, that it still covers. */
    takeTreasury(mode: FaultMode): Fault | undefined {
      const fault = faults.find(
        (one) => one.partner === "treasury" && one.mode === mode && one.callsLeft > 0,
      );
      if (!fault) return undefined;
      fault.callsLeft -= 1;
      prune();
      return fault;
    },

    /** The fault once for each scan that it still covers. */
    takeScan(mode: "duplicate" | "outOfOrder" | "lostScan" | "lateScan"): Fault | undefined {
      const fault = faults.find((one) => one.partner === "carrier" && one.mode === mode && one.callsLeft > 0);
      if (!fault) return undefined;
      fault.callsLeft -= 1;
      prune();
      return fault;
    },
  };
}
