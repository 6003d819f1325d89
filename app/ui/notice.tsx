/** A thing to know before reading on; with a title it is a region of its own. */
import type { ReactNode } from "react";
import type { Tone } from "./part-words.ts";

type Props = { tone?: Tone; title?: string; children: ReactNode };

export function Notice({ tone = "info", title, children }: Props) {
  return (
    <div className={tone === "info" ? "notice" : `notice notice-${tone}`}>
      {title && <h2>{title}</h2>}
      {children}
    </div>
  );
}
