/** A paper's words → its PDF, the same bytes each time: nothing but the model goes in. Takes a while; only the worker does it. */
import { sha256Hex } from "#app/sha256.ts";
import type { PaperModel, Signature } from "../paper-model.ts";
import { body, putBlock, putSignature } from "./blocks.server.ts";
import { readFonts } from "./fonts.server.ts";
import { drawQr } from "./qr.server.ts";
import { openSheet, type Sheet, type Style } from "./sheet.server.ts";

export type RenderedPaper = {
  bytes: Buffer;
  pages: number;
  /** What a reader can select, in the order of the content. */
  text: string;
  textSha256: string;
};

export async function renderPaper(model: PaperModel, issuedAt: Date): Promise<RenderedPaper> {
  const sheet = openSheet({
    title: model.title,
    author: model.agency,
    issuedAt,
    across: model.across,
    fonts: await readFonts(),
  });
  putHead(sheet, model);
  const last = model.blocks.at(-1);
  // One signature stands beside the code: a paper of one page stays one.
  const signature =
    last?.kind === "signatures" && last.signatures.length === 1 ? last.signatures[0] : undefined;
  for (const block of signature ? model.blocks.slice(0, -1) : model.blocks) await putBlock(sheet, block);
  putCheck(sheet, model.check, signature);
  const { left, right } = model.foot;
  const { bytes, pages, text } = await sheet.close((page, all) => ({
    left,
    right: right.replace("{{page}}", String(page)).replace("{{pages}}", String(all)),
  }));
  return { bytes, pages, text, textSha256: sha256Hex(text) };
}

const bold: Style = { face: "bold", size: 12, align: "center" };

/** The agency on the left, the state's motto on the right, as on every paper of an office. */
function putHead(sheet: Sheet, { agency, number, motto, placeAndDay, title, form }: PaperModel): void {
  const { at, root, left, width } = sheet;
  const own = { x: left, width: width * 0.42 };
  const state = { x: left + width * 0.44, width: width * 0.56 };
  sheet.put("P", agency, bold, root, own);
  underline(sheet, own.x + own.width / 2, 40);
  if (number) sheet.put("P", number, { ...body, align: "center" }, root, own);
  const lowest = at.y;
  at.y = sheet.top;
  sheet.put("P", motto[0], { ...bold, size: 11.5 }, root, state);
  sheet.put("P", motto[1], bold, root, state);
  underline(sheet, state.x + state.width / 2, 120);
  sheet.put("P", placeAndDay, { face: "italic", size: 12, align: "center" }, root, state);
  at.y = Math.max(at.y, lowest) + 12;
  sheet.put("H1", title, { face: "bold", size: 16, align: "center" });
  if (form) sheet.put("P", form, { face: "italic", size: 12, align: "center" });
  at.y += 8;
}

function underline(sheet: Sheet, middle: number, length: number): void {
  const { doc, at, colours } = sheet;
  at.y += 3;
  sheet.decorate(() =>
    doc
      .moveTo(middle - length / 2, at.y)
      .lineTo(middle + length / 2, at.y)
      .lineWidth(0.8)
      .strokeColor(colours.text)
      .stroke(),
  );
  at.y += 5;
}

/** 34 mm with its light edge, so that the code itself is wider than 25 mm: a phone reads it from an arm's length. */
const qrSize = 96;

function putCheck(
  sheet: Sheet,
  { address, heading, serial, note, alt }: PaperModel["check"],
  signature: Signature | undefined,
): void {
  const { at, doc, root, left, width } = sheet;
  const band = signature ? width * 0.66 : width;
  const beside = { x: left + qrSize + 10, width: band - qrSize - 18 };
  at.y += 8;
  sheet.keep(qrSize + (signature ? 20 : 14));
  const top = at.y + 6;
  sheet.decorate(() =>
    doc
      .moveTo(left, top - 6)
      .lineTo(left + width, top - 6)
      .lineWidth(0.5)
      .strokeColor(sheet.colours.rule)
      .stroke(),
  );
  at.y = top + 4;
  if (signature) putSignature(sheet, signature, { x: left + band, width: width - band });
  const signed = at.y;
  const figure = sheet.element("Figure", root, { alt, bbox: [left, top, left + qrSize, top + qrSize] });
  sheet.inside(figure, "Figure", () => drawQr(doc, address, left, top, qrSize));
  at.y = top + 4;
  sheet.put("H2", heading, { face: "bold", size: 12 }, root, beside);
  sheet.put("P", serial, body, root, beside);
  sheet.put("P", note, { face: "regular", size: 11, grey: true }, root, beside);
  sheet.put("P", address, { face: "bold", size: 11 }, root, beside);
  at.y = Math.max(at.y, signed, top + qrSize);
}
