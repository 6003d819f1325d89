/** One viewer of papers: which one is shown, which page, how large, how turned. Its buttons and words are the server's. */
import { fitSheet, stepZoom } from "./fit-sheet.ts";
import { openImage } from "./open-image.ts";
import { openPdf } from "./open-pdf.ts";
import type { Sheet } from "./sheet.ts";

/** Names of the buttons (`data-view`). */
const acts = ["previous", "next", "smaller", "larger", "fit", "turn", "pageBack", "pageOn"] as const;
type Act = (typeof acts)[number];
const isAct = (name: string | undefined): name is Act => acts.some((one) => one === name);

export type Viewer = { show: (id: string) => boolean };

export function createViewer(root: HTMLElement): Viewer {
  const figures = [...root.querySelectorAll<HTMLElement>("[data-sheet]")];
  const open = new Map<HTMLElement, Promise<Sheet>>();
  let at = 0;
  let page = 1;
  let zoom = 1;
  let quarters = 0;

  root.classList.add("viewer-live");
  for (const stage of root.querySelectorAll<HTMLElement>("[data-stage]")) openStage(stage);
  for (const tools of root.querySelectorAll<HTMLElement>("[data-viewer-tools]")) tools.hidden = false;
  for (const button of root.querySelectorAll<HTMLButtonElement>("[data-view]"))
    button.addEventListener("click", () => {
      const { view } = button.dataset;
      if (isAct(view)) void act(view);
    });
  // The frame changes with the window: the paper is fitted anew.
  new ResizeObserver(() => void draw()).observe(root);
  void select(0);

  async function act(name: Act): Promise<void> {
    if (name === "previous" || name === "next") return select(at + (name === "next" ? 1 : -1));
    if (name === "pageBack" || name === "pageOn") page += name === "pageOn" ? 1 : -1;
    else if (name === "turn") quarters = (quarters + 1) % 4;
    else if (name === "fit") zoom = 1;
    else zoom = stepZoom(zoom, name === "larger" ? 1 : -1);
    await draw();
  }

  async function select(index: number): Promise<void> {
    at = Math.min(figures.length - 1, Math.max(0, index));
    page = 1;
    zoom = 1;
    quarters = 0;
    figures.forEach((figure, position) => {
      figure.hidden = position !== at;
    });
    for (const link of root.querySelectorAll<HTMLAnchorElement>("[data-sheet-link]"))
      if (link.hash === `#${figures[at]?.id}`) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    await draw();
  }

  async function draw(): Promise<void> {
    const figure = figures[at];
    if (!figure) return;
    try {
      await drawSheet(figure, await sheetOf(figure));
      figure.dataset.state = "shown";
    } catch {
      figure.dataset.state = "failed";
      say(figure, 1, 1);
    }
  }

  function sheetOf(figure: HTMLElement): Promise<Sheet> {
    const known = open.get(figure);
    if (known) return known;
    figure.dataset.state = "opening";
    const { sheet, address = "", name = "" } = figure.dataset;
    const image = figure.querySelector("img");
    const opening = sheet === "image" && image ? openImage(image) : openPdf(address, name);
    open.set(figure, opening);
    return opening;
  }

  async function drawSheet(figure: HTMLElement, sheet: Sheet): Promise<void> {
    const stage = figure.querySelector<HTMLElement>("[data-stage]");
    const frame = figure.querySelector<HTMLElement>("[data-frame]");
    if (!stage || !frame) return;
    page = Math.min(sheet.pages, Math.max(1, page));
    const drawn = page;
    const natural = await sheet.sizeOf(drawn);
    if (sheet.element.parentElement !== frame) frame.replaceChildren(sheet.element);
    figure.dataset.state = "shown"; // only what is shown has a size
    const fitted = fitSheet(
      natural,
      { width: stage.clientWidth, height: stage.clientHeight },
      zoom,
      quarters,
    );
    const middle = middleOf(stage);
    resize(frame, fitted.frame);
    resize(sheet.element, fitted.sheet);
    sheet.element.style.transform = `translate(-50%, -50%) rotate(${quarters * 90}deg)`;
    stage.scrollLeft = middle.x * stage.scrollWidth - stage.clientWidth / 2;
    stage.scrollTop = middle.y * stage.scrollHeight - stage.clientHeight / 2;
    say(figure, drawn, sheet.pages);
    await sheet.draw(drawn, fitted.sheet);
  }

  /** Which buttons do something now, and in words what is shown. */
  function say(figure: HTMLElement, shown: number, pages: number): void {
    const failed = figure.dataset.state === "failed";
    const off: Record<Act, boolean> = {
      ...{ previous: at === 0, next: at === figures.length - 1 },
      ...{
        smaller: failed || zoom === 1,
        larger: failed || zoom === 6,
        fit: failed || zoom === 1,
        turn: failed,
      },
      ...{ pageBack: shown === 1, pageOn: shown === pages },
    };
    for (const button of root.querySelectorAll<HTMLButtonElement>("[data-view]"))
      if (isAct(button.dataset.view)) button.setAttribute("aria-disabled", String(off[button.dataset.view]));
    const without = { pages: pages === 1, files: figures.length === 1 };
    for (const name of ["pages", "files"] as const)
      for (const group of root.querySelectorAll<HTMLElement>(`[data-with=${name}]`))
        group.hidden = without[name];
    const where = root.querySelector<HTMLElement>("[data-viewer-where]");
    const words = (pages > 1 ? where?.dataset.many : where?.dataset.one) ?? "";
    const said = words
      .replace("{at}", String(at + 1))
      .replace("{of}", String(figures.length))
      .replace("{name}", figure.dataset.name ?? "")
      .replace("{page}", String(shown))
      .replace("{pages}", String(pages));
    // A live region speaks when its text changes: not with every zoom.
    if (where && where.textContent !== said) where.textContent = said;
  }

  return {
    show: (id) => {
      const index = figures.findIndex((figure) => figure.id === id);
      if (index >= 0) void select(index);
      return index >= 0;
    },
  };
}

/** A frame that scrolls is reached by the keyboard and says what it shows. */
function openStage(stage: HTMLElement): void {
  stage.tabIndex = 0;
  stage.setAttribute("role", "group");
  stage.setAttribute("aria-label", stage.dataset.label ?? "");
}

const resize = ({ style }: HTMLElement, { width, height }: { width: number; height: number }) => {
  style.width = `${width}px`;
  style.height = `${height}px`;
};

/** The middle of what is seen, as shares of the whole: it stays the middle when the paper grows. */
const middleOf = (stage: HTMLElement) => ({
  x: (stage.scrollLeft + stage.clientWidth / 2) / Math.max(1, stage.scrollWidth),
  y: (stage.scrollTop + stage.clientHeight / 2) / Math.max(1, stage.scrollHeight),
});
