/**
 * What keys do on this page, as its markup says: `data-key="n"` on a link, a button or a field (several keys: `data-key="+ ="`), `data-row`
 * on the link of each row of a list. What is hidden or cannot be pressed has no key.
 */

/** Everything with a key that can be seen now, in the order of the page; of two with the same key the first counts. */
export const boundElements = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>("[data-key]")].filter(isThere);

export const rowLinks = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>("[data-row]")].filter(isThere);

export const keysOf = (element: HTMLElement): string[] =>
  (element.dataset.key ?? "").split(" ").filter((key) => key !== "");

export const boundTo = (key: string): HTMLElement | undefined =>
  boundElements().find((element) => keysOf(element).includes(key));

const isThere = (element: HTMLElement): boolean =>
  element.getClientRects().length > 0 && !element.matches(":disabled");

/** What the element is called: its own words, or those of its label. */
export function nameOf(element: HTMLElement): string {
  const { keyName } = element.dataset;
  if (keyName) return keyName;
  const label = element.getAttribute("aria-label");
  if (label) return label;
  const [said] = element instanceof HTMLInputElement ? (element.labels ?? []) : [];
  const copy = (said ?? element).cloneNode(true) as HTMLElement;
  for (const hint of copy.querySelectorAll("kbd, [aria-hidden=true]")) hint.remove();
  return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
}
