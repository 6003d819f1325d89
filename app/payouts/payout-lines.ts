/** Money that a part granted, as pages show it. */
import type { PayoutState, PayoutWay, ReturnReason } from "#machines/payout/events.ts";

export type PayoutLine = {
  id: string;
  component: string;
  /** Đồng. */
  amount: number;
  state: PayoutState;
  way: PayoutWay;
  receiver: string;
  account: { lastDigits: string; bankName: string; holder: string } | null;
  /** The payer's number of the transfer, or our receipt. */
  proof: string | null;
  /** Since when it is in this state. */
  since: Date;
  paidAt: Date | null;
  /** Why the latest order came back. */
  reason: ReturnReason | null;
  /** Paid every month: this is the first. */
  monthly: boolean;
  /** The dossier turned out to be wrong: it is not to be paid any more. */
  stopping: boolean;
};

/** What a family needs to know of the states: the payer's and our own ways are one. */
export const shownState = ({
  state,
  stopping,
  way,
}: Pick<PayoutLine, "state" | "stopping" | "way">): string => {
  if (stopping && state !== "stopped" && state !== "paid") return "stopping";
  if (state === "ordering" || state === "notOrdered") return "ordered";
  if (state === "cancelling" || state === "notCancelled") return "stopping";
  return state === "sent" && way === "post" ? "sentByPost" : state;
};
