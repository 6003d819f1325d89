/** The carrier's orders, cancellations and parcels, all read from its book. */
import { z } from "zod";
import { acceptedOf, type Library, type PartnerBook } from "../books/library.ts";
import { listScans, type ParcelState, type Scan } from "./carrier-scans.ts";
import { accepted, type Operation, refused } from "./operation.ts";
import { caseCode } from "./shapes.ts";

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
  sender: z.looseObject({
    agencyCode: z.string(),
    name: z.string(),
    address: z.string(),
    phone: z.string().default(""),
  }),
  receiver: z.looseObject({ name: z.string(), phone: z.string(), address: z.string() }),
  declaredWeightGrams: z.number().int().positive(),
  contents: z.array(z.string()).default([]),
  /** Đồng to collect from the receiver; 0 = nothing. */
  cashOnDelivery: z.number().int().min(0).default(0),
});
const cancellation = z.looseObject({ itemNumber: z.string() });

const orderOperation = "order";
const cancelOperation = "cancelOrder";

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

/** Until the postman has it; afterwards it can only come back. */
export function carrierCancellations({ carrier }: Library): Operation<z.output<typeof cancellation>> {
  return {
    partner: "carrier",
    name: cancelOperation,
    kind: "change",
    body: cancellation,
    handle: ({ itemNumber: item }) => {
      const parcel = findParcel(carrier, item);
      if (!parcel) return refused("unknownItem");
      const open = parcel.state === "ordered" || parcel.state === "cancelled";
      return open ? accepted({ itemNumber: item }) : refused("alreadyPickedUp");
    },
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
    // Books from before cash and contents do not hold them.
    ({ request, result }): Parcel => ({
      ...result,
      order: order.parse(request),
      state: "ordered",
      scans: [],
    }),
  );
  const byNumber = new Map(parcels.map((parcel) => [parcel.itemNumber, parcel]));
  for (const { result } of acceptedOf<unknown, { itemNumber: string }>(book, cancelOperation)) {
    const parcel = byNumber.get(result.itemNumber);
    if (parcel) parcel.state = "cancelled";
  }
  for (const scan of listScans(book)) {
    const parcel = byNumber.get(scan.itemNumber);
    if (!parcel) continue;
    parcel.scans.push(scan);
    parcel.state = scan.state;
  }
  return parcels.reverse();
}

export const findParcel = (book: PartnerBook, item: string): Parcel | undefined =>
  listParcels(book).find((parcel) => parcel.itemNumber === item);
