/** Who organised the funeral and receives the money (death-linked §2, §4.7). */
import { z } from "zod";
import { oneOf } from "../../kernel/identifiers/text.ts";

export const receiverKinds = ["applicant", "person", "organisation"] as const;

export const schema = z.object({ receiverKind: oneOf(receiverKinds, "error.receiver.kind") });
