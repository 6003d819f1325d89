/** Events of a parcel and who may send them. */
import { z } from "zod";
import type { EventRule } from "../kernel/actors.ts";

export type ParcelInput = { dossierId: string; resultId: string; component: string };
export type ParcelContext = ParcelInput & {
  /** A scan has proven that the carrier has it, or had it. */
  sent: boolean;
  /** Nothing was heard for the whole limit; ends with the next scan. */
  silent: boolean;
  /** Called off before the carrier answered the order. */
  calledOff: boolean;
};

export const ScanState = z.enum(["pickedUp", "onTheWay", "delivered", "failed", "returned", "lost"]);
export type ScanState = z.infer<typeof ScanState>;

/** Why the carrier could not deliver. */
export const FailureReason = z.enum(["absent", "refused", "addressWrong", "phoneWrong"]);
export type FailureReason = z.infer<typeof FailureReason>;

/** What a request was about: the order, or calling it off. */
const component = z.enum(["parcel", "cancel"]);
const about = { component, requestId: z.uuid() };

export const ParcelEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("request.accepted"), ...about }),
  z.object({
    type: z.literal("request.refused"),
    ...about,
    reason: z.string().regex(/^[A-Za-z0-9.:-]{1,96}$/),
  }),
  z.object({ type: z.literal("request.failed"), ...about }),
  z.object({ type: z.literal("request.redrive"), component }),
  z.object({
    type: z.literal("parcel.scan"),
    state: ScanState,
    reason: FailureReason.optional(),
    /** Đồng that the receiver gave the carrier for us. */
    collected: z.number().int().min(0).max(100_000_000).optional(),
    /** The carrier's own time of the scan. */
    scannedAt: z.iso.datetime({ offset: true }).optional(),
  }),
  z.object({ type: z.literal("parcel.cancel") }),
  z.object({ type: z.literal("parcel.declareLost") }),
  z.object({ type: z.literal("timer.due"), timer: z.literal("noScan"), region: z.literal("main") }),
]);
export type ParcelEvent = z.infer<typeof ParcelEvent>;

const manager = { kind: "officer", role: "manager", agencyOf: "any" } as const;

export const parcelEventRules = {
  "request.accepted": { by: [{ kind: "partner" }] },
  "request.refused": { by: [{ kind: "partner" }] },
  "request.failed": { by: [{ kind: "system" }] },
  "request.redrive": { by: [manager] },
  "parcel.scan": { by: [{ kind: "partner" }] },
  /** Told by the dossier: the family chose another channel. */
  "parcel.cancel": { by: [{ kind: "system" }] },
  "parcel.declareLost": { by: [manager] },
  "timer.due": { by: [{ kind: "system" }] },
} as const satisfies Record<ParcelEvent["type"], EventRule>;
