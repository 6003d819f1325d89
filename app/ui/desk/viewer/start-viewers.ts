/** Wakes the viewer of a page, and lets links to a paper (`data-sheet-link`) bring it up there instead of scrolling away. */
import { createViewer } from "./viewer.ts";

export function startViewers(): void {
  const viewers = [...document.querySelectorAll<HTMLElement>("[data-viewer]")].map(createViewer);
  measureBar();
  if (viewers.length === 0) return;
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[data-sheet-link]") : null;
    if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (viewers.some((viewer) => viewer.show(link.hash.slice(1)))) event.preventDefault();
  });
}

/** How high the bar of decisions is now: what stays in view and what takes the focus end above it. */
function measureBar(): void {
  const bar = document.querySelector<HTMLElement>(".desk-acts");
  if (!bar) return;
  const { style } = document.documentElement;
  new ResizeObserver(() => style.setProperty("--desk-bar", `${bar.offsetHeight}px`)).observe(bar);
}
