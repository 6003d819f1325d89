/** Single keys of the desk. Every one presses something that stands on the page anyway: the keyboard can do nothing that a pointer cannot. */
import { boundTo, rowLinks } from "./bound.ts";
import { dialogOpen, toggleKeyList } from "./key-dialog.ts";
import { keyOf, takesText } from "./keys.ts";

export function listen(): void {
  document.addEventListener("keydown", (event) => {
    const key = keyOf(event);
    const target = event.target instanceof HTMLElement ? event.target : document.body;
    if (key === undefined || event.defaultPrevented || takesText(typed(target))) return;
    if (key === "?" ? toggleKeyList() : !dialogOpen() && press(key, event.repeat)) event.preventDefault();
  });
  // The way to the same list for those who click: without script the link leads to its page.
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-key~="?"]') : null;
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && toggleKeyList())
      event.preventDefault();
  });
}

const typed = (target: HTMLElement) => ({
  tagName: target.tagName,
  type: target instanceof HTMLInputElement ? target.type : undefined,
  isContentEditable: target.isContentEditable,
});

/** True when the key does something here. A key that is held down never leaves the page twice. */
function press(key: string, held: boolean): boolean {
  if (key === "j" || key === "k") return moveRow(key === "j" ? 1 : -1);
  const element = boundTo(key);
  if (!element) return false;
  if (element.matches("input, textarea, select")) {
    element.focus();
    if (element instanceof HTMLInputElement) element.select();
    return true;
  }
  if (held && !element.matches("button[type=button]")) return true;
  element.click();
  return true;
}

function moveRow(step: 1 | -1): boolean {
  const rows = rowLinks();
  if (rows.length === 0) return false;
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const next = at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step));
  rows[next]?.focus();
  return true;
}
