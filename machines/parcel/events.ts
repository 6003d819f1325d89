/** Events of a parcel and who may send them. */
import { z } from "zod";
import type { EventRule } from "../kernel/actors.ts";

export type ParcelContext = { dossierId: string; resultId: string; component: string };

export const ScanState = z.enum(["pickedUp", "onTheWay", "delivered", "failed", "returned"]);
export type ScanState = z.infer<typeof ScanState>;

export const ParcelEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("request.accepted"), component: z.literal("parcel"), requestId: z.uuid() }),
  z.object({ type: z.literal("request.failed"), component: z.literal("parcel"), requestId: z.uuid() }),
  z.object({ type: z.literal("request.redrive"), component: z.literal("parcel") }),
  z.object({ type: z.literal("parcel.scan"), state: ScanState }),
]);
export type ParcelEvent = z.infer<typeof ParcelEvent>;

export const parcelEventRules = {
  "request.accepted": { by: [{ kind: "partner" }] },
  "request.failed": { by: [{ kind: "system" }] },
  "request.redrive": { by: [{ kind: "officer", role: "manager", agencyOf: "any" }] },
  "parcel.scan": { by: [{ kind: "partner" }] },
} as const satisfies Record<ParcelEvent["type"], EventRule>;
