/** The hash chain of a workflow's history: each event seals the one before it. */
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

export const chainStart = "0".repeat(64);

export type Sealed = {
  workflowId: string;
  seq: number;
  type: string;
  event: Record<string, unknown>;
  actor: Record<string, unknown>;
  commandId: string;
  at: string;
};

/** sha256(previous hash ‖ canonical JSON of the event), hex. */
export function seal(previousHash: string, event: Sealed): string {
  return createHash("sha256")
    .update(previousHash)
    .update(canonicalize(event) ?? "")
    .digest("hex");
}
