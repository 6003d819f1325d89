/** A state in one or two words. */
import type { ReactNode } from "react";
import type { Tone } from "./part-words.ts";

export const Tag = ({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) => (
  <span className={tone === "neutral" ? "tag" : `tag tag-${tone}`}>{children}</span>
);
