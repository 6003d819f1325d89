/** The parts of a paper as they are set and tagged. */
import type { PaperBlock, PaperLine, Signature } from "../paper-model.ts";
import { cellOf, putRow } from "./rows.server.ts";
import type { Sheet, Style } from "./sheet.server.ts";
import { putTable } from "./table.server.ts";

export const body: Style = { face: "regular", size: 12 };
const strong: Style = { face: "bold", size: 12 };
const quiet: Style = { face: "regular", size: 12, grey: true };

type Setter<K extends PaperBlock["kind"]> = (
  sheet: Sheet,
  block: Extract<PaperBlock, { kind: K }>,
) => void | Promise<void>;

const setters: { [K in PaperBlock["kind"]]: Setter<K> } = {
  heading: (sheet, { text }) => {
    sheet.at.y += 10;
    sheet.keep(70);
    sheet.put("H2", text, { face: "bold", size: 13 });
    sheet.at.y += 3;
  },
  paragraph: (sheet, { text }) => {
    sheet.put("P", text, body);
    sheet.at.y += 5;
  },
  lines: (sheet, { lines }) => putLines(sheet, lines),
  list: putList,
  table: putTable,
  signatures: (sheet, { signatures }) => putSignatures(sheet, signatures),
};

export async function putBlock<K extends PaperBlock["kind"]>(
  sheet: Sheet,
  block: Extract<PaperBlock, { kind: K }>,
): Promise<void> {
  await (setters[block.kind as K] as Setter<K>)(sheet, block);
}

/** Labels on the left, what was said on the right. */
export function putLines(
  sheet: Sheet,
  lines: readonly PaperLine[],
  place = { x: sheet.left, width: sheet.width },
): void {
  const list = sheet.element("L", sheet.root);
  const label = Math.min(place.width * 0.39, 200);
  for (const line of lines) {
    const item = sheet.element("LI", list);
    const cells = [
      cellOf(sheet, {
        ...{ owner: sheet.element("Lbl", item), role: "Lbl", text: `${line.label}:`, style: quiet },
        ...{ x: place.x, width: label - 10 },
      }),
      cellOf(sheet, {
        ...{ owner: sheet.element("LBody", item), role: "LBody", text: line.value, style: strong },
        ...{ x: place.x + label, width: place.width - label },
      }),
    ];
    putRow(sheet, cells, { pad: 1 });
  }
  sheet.at.y += 5;
}

function putList(sheet: Sheet, { items }: Extract<PaperBlock, { kind: "list" }>): void {
  const list = sheet.element("L", sheet.root);
  const indent = 26;
  for (const [index, { text, more }] of items.entries()) {
    const item = sheet.element("LI", list);
    const number = cellOf(sheet, {
      ...{ owner: sheet.element("Lbl", item), role: "Lbl", text: `${index + 1}.`, style: body },
      ...{ x: sheet.left, width: indent - 6 },
    });
    const said = sheet.element("LBody", item);
    const put = (words: string, style: Style) =>
      cellOf(sheet, {
        owner: said,
        role: "LBody",
        text: words,
        style,
        x: sheet.left + indent,
        width: sheet.width - indent,
      });
    putRow(sheet, [number, put(text, more.length > 0 ? strong : body)], { pad: 1 });
    for (const words of more) putRow(sheet, [put(words, body)], { pad: 1 });
    sheet.at.y += 3;
  }
  sheet.at.y += 4;
}

function putSignatures(sheet: Sheet, signatures: readonly Signature[]): void {
  const { at } = sheet;
  sheet.keep(115);
  at.y += 10;
  const share = sheet.width / signatures.length;
  const top = at.y;
  let lowest = top;
  for (const [index, signature] of signatures.entries()) {
    at.y = top;
    putSignature(sheet, signature, { x: sheet.left + index * share, width: share - 8 });
    lowest = Math.max(lowest, at.y);
  }
  at.y = lowest + 6;
}

/** Who answers for the paper, with room for a hand's signature and a stamp. */
export function putSignature(
  sheet: Sheet,
  { role, name }: Signature,
  area: { x: number; width: number },
): void {
  sheet.put("P", role, { ...strong, align: "center" }, sheet.root, area);
  sheet.at.y += 50;
  if (name) sheet.put("P", name, { ...body, align: "center" }, sheet.root, area);
}
