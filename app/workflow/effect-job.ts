/** A job of the worker: one effect of one event. Its key is unique and travels on as the receiver's idempotency key. */
import { z } from "zod";

export const EffectPayload = z.object({
  workflowId: z.uuid(),
  seq: z.number().int(),
  index: z.number().int(),
  params: z.record(z.string(), z.unknown()),
});
export type EffectPayload = z.infer<typeof EffectPayload>;

export type Job = { task: string; key: string; payload: EffectPayload };

export const jobOf = (task: string, payload: unknown): Job => {
  const read = EffectPayload.parse(payload);
  return { task, payload: read, key: `${read.workflowId}:${read.seq}:${read.index}` };
};
