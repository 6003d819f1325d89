/** The carrier's orders, parcels and scans, all read from its book. */
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { acceptedOf, type Library, type PartnerBook } from "../books/library.ts";
import { accepted, type Operation } from "./operation.ts";
import { caseCode } from "./shapes.ts";

export const scanStates = ["pickedUp", "onTheWay", "delivered", "failed", "returned"] as const;
export type ScanState = (typeof scanStates)[number];
export type ParcelState = "ordered" | ScanState;

/** A scan as it is booked. `copies` and `held` say how a fault bends its way to the portal. */
export type Scan = {
  messageId: string;
  itemNumber: string;
  state: ScanState;
  at: string;
  sequence: number;
  copies: number;
  held: boolean;
};
export type Order = z.output<typeof order>;
export type Parcel = {
  itemNumber: string;
  orderedAt: string;
  order: Order;
  state: ParcelState;
  scans: Scan[];
};

const order = z.looseObject({
  caseCode,
  resultId: z.string().trim().min(1),
  sender: z.looseObject({ agencyCode: z.string(), name: z.string(), address: z.string() }),
  receiver: z.looseObject({ name: z.string(), phone: z.string(), address: z.string() }),
  declaredWeightGrams: z.number().int().positive(),
});

export const scanOperation = "scan";
export const acknowledgeOperation = "scanAcknowledged";
const orderOperation = "order";

export function carrierOrders({ carrier }: Library): Operation<Order> {
  return {
    partner: "carrier",
    name: orderOperation,
    kind: "change",
    body: order,
    handle: (_, { legalTime }) =>
      accepted({
        itemNumber: itemNumber(10_000_001 + acceptedOf(carrier, orderOperation).length),
        orderedAt: legalTime ?? new Date().toISOString(),
      }),
  };
}

/** UPU S10: service, 8-digit serial, check digit, country. */
export function itemNumber(serial: number) {
  const digits = String(serial).padStart(8, "0");
  const weights = [8, 6, 4, 2, 3, 5, 9, 7];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  const rest = 11 - (sum % 11);
  const check = rest === 10 ? 0 : rest === 11 ? 5 : rest;
  return `EM${digits}${check}VN`;
}

/** All parcels, newest order first. */
export function listParcels(book: PartnerBook): Parcel[] {
  const parcels = acceptedOf<Order, { itemNumber: string; orderedAt: string }>(book, orderOperation).map(
    ({ request, result }): Parcel => ({ ...result, order: request, state: "ordered", scans: [] }),
  );
  const byNumber = new Map(parcels.map((parcel) => [parcel.itemNumber, parcel]));
  for (const scan of listScans(book)) {
    const parcel = byNumber.get(scan.itemNumber);
    if (!parcel) continue;
    parcel.scans.push(scan);
    parcel.state = scan.state;
  }
  return parcels.reverse();
}

export const listScans = (book: PartnerBook) =>
  book.entries().flatMap((entry) => (entry.operation === scanOperation ? [entry.request as Scan] : []));

/** Message ids of scans the portal has taken. */
export const acknowledgedIds = (book: PartnerBook) =>
  new Set(
    book
      .entries()
      .flatMap((entry) => (entry.operation === acknowledgeOperation ? [entry.request.messageId] : [])),
  );

const next: Record<ParcelState, readonly ScanState[]> = {
  ordered: ["pickedUp"],
  pickedUp: ["onTheWay"],
  onTheWay: ["delivered", "failed"],
  failed: ["onTheWay", "returned"],
  delivered: [],
  returned: [],
};

/** The scans that normally follow; the page offers these. */
export const nextScans = (state: ParcelState) => next[state];

/** A postman can forget a scan, so steps may be left out, but nothing follows the end. */
export const canScan = (parcel: Parcel) => next[parcel.state].length > 0;

/** Books the scan `state` of a parcel. `at` is legal time where known (ISO with offset). */
export function bookScan(
  book: PartnerBook,
  parcel: Parcel,
  scan: { state: ScanState; at: string; copies: number; held: boolean },
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
