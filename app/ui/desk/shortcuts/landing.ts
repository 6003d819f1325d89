/**
 * Where the keyboard is when a page of the desk has come: what came back with errors or leads to a place keeps its own focus; else what the
 * page names (`data-focus`), a list's first row, an act's first control, the heading.
 */
import { rowLinks } from "./bound.ts";

export function land(): void {
  const { activeElement, body } = document;
  if (location.hash !== "" || (activeElement && activeElement !== body)) return;
  const place = named() ?? ownRow() ?? control() ?? heading();
  // Focus that only follows the page is no reason to scroll past what stands above it.
  place?.focus({ preventScroll: true });
}

/** This script may run before the browser has followed `autofocus`. */
const named = () => document.querySelector<HTMLElement>("[autofocus], [data-focus]");

/** Rows in which it is the officer's own turn come first in every list. */
const ownRow = () => rowLinks()[0];

const control = () =>
  [
    ...document.querySelectorAll<HTMLElement>(
      ".desk-act form :is(input, select, textarea, button):not([type=hidden])",
    ),
  ].find((one) => one.getClientRects().length > 0 && !one.matches(":disabled"));

function heading(): HTMLElement | null {
  const found = document.querySelector<HTMLElement>("main h1");
  found?.setAttribute("tabindex", "-1");
  return found;
}
