/** How each result reaches the family (birth-linked §4.9, §9; decisions 11): electronic always, paper when chosen. */
import { z } from "zod";
import { oneOf } from "../../kernel/identifiers/text.ts";

export const channels = ["electronic", "counter", "post"] as const;
const channel = oneOf(channels, "error.results.channel");
/** What exists on paper only. */
export const paperChannels = ["counter", "post"] as const;

export const schema = z.object({
  birthCertificate: channel,
  birthCertificateCopies: oneOf(paperChannels, "error.results.paperChannel"),
  residenceNotice: channel,
  healthCard: channel,
  idCard: channel,
});
