/** How each result reaches the family (death-linked §9; decisions 11): electronic always, paper when chosen. */
import { z } from "zod";
import { oneOf } from "../../kernel/identifiers/text.ts";

export const channels = ["electronic", "counter", "post"] as const;
const channel = oneOf(channels, "error.results.channel");
/** What exists on paper only. */
export const paperChannels = ["counter", "post"] as const;

export const schema = z.object({
  deathExtract: channel,
  deathExtractCopies: oneOf(paperChannels, "error.results.paperChannel"),
  removalNotice: channel,
  funeralDecision: channel,
  survivorDecision: channel,
});
