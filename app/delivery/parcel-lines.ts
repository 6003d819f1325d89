/** A parcel's way as its history tells it. Pure. */

export type Station = {
  /** State of the parcel, or `declaredLost`: given up by a manager. */
  station: string;
  at: Date;
  /** Why it could not be delivered. */
  reason: string | null;
};

export type ParcelLine = {
  id: string;
  resultId: string;
  /** How often this result has been sent. */
  number: number;
  state: string;
  itemNumber: string | null;
  /** The carrier's own page about it; null without an item number or outside a known carrier. */
  trackingUrl: string | null;
  cashOnDelivery: number;
  collected: number | null;
  failureReason: string | null;
  stations: Station[];
};

export type StoredEvent = { event: { type: string; [key: string]: unknown }; at: string };

/** Oldest first, by the carrier's own time where it gave one; scans that later ones overtook were never told. */
export function stationsOf(events: readonly StoredEvent[]): Station[] {
  return events.flatMap(({ event, at }): Station[] => {
    const station = stationOf(event);
    if (!station) return [];
    const moment = typeof event.scannedAt === "string" ? event.scannedAt : at;
    const reason = typeof event.reason === "string" && event.type === "parcel.scan" ? event.reason : null;
    return [{ station, at: new Date(moment), reason }];
  });
}

function stationOf({ type, component, state, reason }: StoredEvent["event"]): string | undefined {
  switch (type) {
    case "request.accepted":
      return component === "cancel" ? "cancelled" : "ordered";
    case "request.refused":
      return reason === "alreadyPickedUp" ? "pickedUp" : undefined;
    case "parcel.scan":
      return String(state);
    case "parcel.declareLost":
      return "declaredLost";
    default:
      return undefined;
  }
}
