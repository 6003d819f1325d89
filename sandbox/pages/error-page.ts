/** One calm page for what went wrong or is over. */
import { html } from "./html.ts";
import { page } from "./layout.ts";

export function errorPage({ title, text, detail }: { title: string; text: string; detail?: string }): string {
  return page({
    title,
    body: html`<p>${text}</p>${detail && html`<p class="quiet">Chi tiết: ${detail}</p>`}`,
  });
}
