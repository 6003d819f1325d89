/** Shows on links and buttons which key presses them. Screen readers hear it as the element's shortcut and not as part of its name. */
import { keysOf } from "./bound.ts";

export function showHints(): void {
  for (const element of document.querySelectorAll<HTMLElement>("a[data-key], button[data-key]")) {
    const keys = keysOf(element);
    const [key] = keys;
    if (!key) continue;
    element.setAttribute("aria-keyshortcuts", keys.join(" "));
    const hint = document.createElement("kbd");
    hint.className = "key";
    hint.setAttribute("aria-hidden", "true");
    hint.textContent = key;
    element.append(hint);
  }
}
