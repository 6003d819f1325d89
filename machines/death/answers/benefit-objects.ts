/** For which kinds of persons the state pays the funeral, and which of them the deceased was (death-linked §4.1). */
import { z } from "zod";
import { checkbox } from "../../kernel/identifiers/text.ts";

export const schema = z.object({
  insurance: checkbox,
  merit: checkbox,
  socialProtection: checkbox,
  emergency: checkbox,
});
