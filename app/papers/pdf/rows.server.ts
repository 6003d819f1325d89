/** Cells side by side: rows of tables, labels with their values, items with their numbers. A row that is taller than a page goes on overleaf. */
import type { Element, Sheet, Style } from "./sheet.server.ts";

type Piece = { line: string; goesOn: boolean };
export type Cell = { owner: Element; role: string; pieces: Piece[]; style: Style; x: number; width: number };

export type RowLook = {
  /** Space above and below, in points. */
  pad: number;
  /** Lines around the cells. */
  ruled?: boolean;
  filled?: boolean;
  /** A new page begins with this, e.g. with the heads of the columns. */
  onNewPage?: () => void;
};

/** Text of a cell, broken for its width. */
export function cellOf(
  sheet: Sheet,
  { owner, role, text, style, x, width }: Omit<Cell, "pieces"> & { text: string },
): Cell {
  const lines = sheet.linesOf(text, style, width);
  const pieces = lines.map((line, at) => ({ line, goesOn: at + 1 < lines.length }));
  return { owner, role, style, x, width, pieces };
}

/** Lines of one cell beside those of the others; all have the same size of letters. */
export function putRow(sheet: Sheet, cells: readonly Cell[], look: RowLook): void {
  const { at, bottom, top } = sheet;
  const step = Math.max(...cells.map(({ style }) => sheet.heightOf(style)));
  const longest = Math.max(...cells.map(({ pieces }) => pieces.length));
  const whole = longest * step + 2 * look.pad;
  const turn = () => {
    sheet.newPage();
    look.onNewPage?.();
  };
  const fitsOnOne = whole <= bottom - top - 120;
  if (at.y + (fitsOnOne ? whole : step * 3 + 2 * look.pad) > bottom) turn();
  for (let from = 0; from < longest; ) {
    if (from > 0) turn();
    const fits = Math.max(1, Math.floor((bottom - at.y - 2 * look.pad) / step));
    const count = Math.min(fits, longest - from);
    drawPart(sheet, cells, { from, count, step, look });
    from += count;
  }
}

type Part = { from: number; count: number; step: number; look: RowLook };

function drawPart(sheet: Sheet, cells: readonly Cell[], { from, count, step, look }: Part): void {
  const { at, doc, colours } = sheet;
  const height = count * step + 2 * look.pad;
  if (look.ruled || look.filled)
    sheet.decorate(() => {
      for (const { x, width } of cells) {
        const box = [x - cellPad, at.y, width + 2 * cellPad, height] as const;
        if (look.filled) doc.rect(...box).fill(colours.fill);
        if (look.ruled)
          doc
            .rect(...box)
            .lineWidth(0.6)
            .strokeColor(colours.rule)
            .stroke();
      }
    });
  for (const { owner, role, pieces, style, x, width } of cells) {
    const here = pieces.slice(from, from + count);
    if (here.length === 0) continue;
    sheet.inside(owner, role, () => {
      for (const [index, { line, goesOn }] of here.entries())
        sheet.putLine(line, style, { x, width }, at.y + look.pad + index * step, goesOn);
    });
  }
  at.y += height;
}

/** Between a cell's border and its text, left and right. */
export const cellPad = 5;
