/** Tables over as many pages as they need. */
import { setImmediate as nextTurn } from "node:timers/promises";
import type { PaperBlock, PaperColumn } from "../paper-model.ts";
import { type Cell, cellOf, cellPad, putRow } from "./rows.server.ts";
import type { Element, Sheet, Style } from "./sheet.server.ts";

type Place = { x: number; width: number };
type Column = PaperColumn & { place: Place };

const look = { pad: 4, ruled: true };
/** Rows after which the worker's other work gets its turn: a register of a month has thousands. */
const atOnce = 20;
/** Points of width from which a table lies across and has smaller letters. */
const across = 600;

/** Heads of columns come again on each page, for the eyes only: a listener has them from the first. */
export async function putTable(
  sheet: Sheet,
  { title, columns: given, rows }: Extract<PaperBlock, { kind: "table" }>,
): Promise<void> {
  const columns = placed(sheet, given);
  const table = sheet.element("Table", sheet.root, { title });
  sheet.keep(80);
  const head = sheet.element("TR", sheet.element("THead", table));
  putRow(
    sheet,
    headsOf(sheet, columns, () => sheet.element("TH", head, { scope: "Column" })),
    { ...look, filled: true },
  );
  const onNewPage = () =>
    sheet.decorate(() =>
      repeatHeads(
        sheet,
        headsOf(sheet, columns, () => sheet.root),
      ),
    );
  const body = sheet.element("TBody", table);
  const size = sheet.width > across ? 11 : 12;
  for (const [at, values] of rows.entries()) {
    if (at % atOnce === atOnce - 1) await nextTurn();
    const row = sheet.element("TR", body);
    const cells = columns.map(({ align = "left", place }, column) => {
      const style: Style = { face: "regular", size, align };
      const owner = sheet.element("TD", row);
      return cellOf(sheet, { owner, role: "TD", text: values[column] ?? "", style, ...place });
    });
    putRow(sheet, cells, { ...look, onNewPage });
  }
  sheet.at.y += 8;
}

function headsOf(sheet: Sheet, columns: readonly Column[], owner: () => Element): Cell[] {
  const style: Style = { face: "bold", size: 11, align: "center" };
  return columns.map(({ label, place }) =>
    cellOf(sheet, { owner: owner(), role: "TH", text: label, style, ...place }),
  );
}

function repeatHeads(sheet: Sheet, cells: readonly Cell[]): void {
  const { at, doc, colours } = sheet;
  const step = Math.max(...cells.map(({ style }) => sheet.heightOf(style)));
  const height = Math.max(...cells.map(({ pieces }) => pieces.length)) * step + 2 * look.pad;
  for (const { x, width, pieces, style } of cells) {
    const box = [x - cellPad, at.y, width + 2 * cellPad, height] as const;
    doc.rect(...box).fill(colours.fill);
    doc
      .rect(...box)
      .lineWidth(0.6)
      .strokeColor(colours.rule)
      .stroke();
    for (const [index, { line }] of pieces.entries())
      sheet.putLine(line, style, { x, width }, at.y + look.pad + index * step, false);
  }
  at.y += height;
}

function placed(sheet: Sheet, columns: readonly PaperColumn[]): Column[] {
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  let x = sheet.left;
  return columns.map((column) => {
    const width = (column.share / total) * sheet.width;
    const place = { x: x + cellPad, width: width - 2 * cellPad };
    x += width;
    return { ...column, place };
  });
}
