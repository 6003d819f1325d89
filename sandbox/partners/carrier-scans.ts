/** What the carrier's people scan: stations of a parcel's way, reasons, cash collected; all read from the carrier's book. */
import { randomUUID } from "node:crypto";
import type { PartnerBook } from "../books/library.ts";

export const scanStates = ["pickedUp", "onTheWay", "delivered", "failed", "returned", "lost"] as const;
export type ScanState = (typeof scanStates)[number];
export type ParcelState = "ordered" | "cancelled" | ScanState;

/** Why a delivery failed. */
export const failureReasons = ["absent", "refused", "addressWrong", "phoneWrong"] as const;
export type FailureReason = (typeof failureReasons)[number];

/** A scan as it is booked. `copies` (0 = it never leaves), `held` and `lateMs` say how a fault bends its way to the portal. */
export type Scan = {
  messageId: string;
  itemNumber: string;
  state: ScanState;
  at: string;
  sequence: number;
  reason?: FailureReason;
  /** Đồng that the receiver paid; only with `delivered`, only when something was to be collected. */
  collected?: number;
  copies: number;
  held: boolean;
  lateMs: number;
};

export const scanOperation = "scan";
export const acknowledgeOperation = "scanAcknowledged";

/** All scans, oldest first. */
export const listScans = (book: PartnerBook) =>
  book.entries().flatMap((entry) => (entry.operation === scanOperation ? [entry.request as Scan] : []));

/** Message ids of scans the portal has taken. */
export const acknowledgedIds = (book: PartnerBook) =>
  new Set(
    book
      .entries()
      .flatMap((entry) => (entry.operation === acknowledgeOperation ? [entry.request.messageId] : [])),
  );

/** A lost parcel may be found again, but then it has come to rest somewhere. */
const next: Record<ParcelState, readonly ScanState[]> = {
  ordered: ["pickedUp"],
  pickedUp: ["onTheWay", "lost"],
  onTheWay: ["delivered", "failed", "lost"],
  failed: ["onTheWay", "returned", "lost"],
  lost: ["delivered", "returned"],
  delivered: [],
  returned: [],
  cancelled: [],
};

/** The scans that normally follow; the page offers these. */
export const nextScans = (state: ParcelState) => next[state];

/** A postman can forget a scan, so steps may be left out, but nothing follows the end. */
export const canScan = (from: ParcelState, to: ScanState) =>
  from === "lost" ? next.lost.includes(to) : next[from].length > 0;

/** Books the next scan of a parcel. `at` is legal time where known (ISO with offset). */
export function bookScan(
  book: PartnerBook,
  parcel: { itemNumber: string; scans: readonly Scan[] },
  scan: Omit<Scan, "messageId" | "itemNumber" | "sequence">,
): Scan {
  const whole: Scan = {
    messageId: randomUUID(),
    itemNumber: parcel.itemNumber,
    sequence: parcel.scans.length + 1,
    ...scan,
  };
  book.append({ operation: scanOperation, request: whole, answer: { status: 200, body: null } });
  return whole;
}
