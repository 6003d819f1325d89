/** The list of keys of this page, opened by `?`: a real dialog, which takes the focus and gives it back. Its fixed words are the server's. */
import { boundElements, keysOf, nameOf, rowLinks } from "./bound.ts";

const find = (): HTMLDialogElement | null => document.querySelector<HTMLDialogElement>("dialog[data-keys]");

/** True when there is such a list here and it is open now. */
export function toggleKeyList(): boolean {
  const dialog = find();
  if (!dialog) return false;
  if (dialog.open) dialog.close();
  else {
    fill(dialog);
    dialog.showModal();
  }
  return true;
}

/** While any dialog is open the page behind it has no keys. */
export const dialogOpen = (): boolean => document.querySelector("dialog[open]") !== null;

function fill(dialog: HTMLDialogElement): void {
  const list = dialog.querySelector("[data-keys-page]");
  for (const row of dialog.querySelectorAll<HTMLElement>("[data-keys-rows]"))
    row.hidden = rowLinks().length === 0;
  list?.replaceChildren(...boundElements().flatMap(line));
}

function line(element: HTMLElement): HTMLElement[] {
  const keys = keysOf(element);
  if (keys.length === 0 || keys.includes("?")) return [];
  const row = document.createElement("div");
  const term = document.createElement("dt");
  for (const key of keys) {
    const shown = document.createElement("kbd");
    shown.className = "key";
    shown.textContent = key;
    term.append(shown, " ");
  }
  const name = document.createElement("dd");
  name.textContent = nameOf(element);
  row.append(term, name);
  return [row];
}
