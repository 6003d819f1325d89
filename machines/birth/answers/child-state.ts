/** How old the child is and whether it has a certificate (birth-linked §3 G1, G3, B24). */
import { z } from "zod";
import { oneOf } from "../../kernel/identifiers/text.ts";

export const childStates = ["underSix", "sixOrOlder", "registered", "died"] as const;

export const schema = z.object({ childState: oneOf(childStates, "error.childState") });
