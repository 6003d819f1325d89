/** The page on which papers are attached has no answers of its own. */
import { z } from "zod";

export const schema = z.object({});
