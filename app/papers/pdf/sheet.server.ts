/**
 * The sheets a paper is written on: A4, tagged, page after page. Knows where the pen stands and what was written, nothing of papers.
 *
 * Every piece of text belongs to an element of the structure or is declared decoration, and is kept in reading order: that is the
 * text whose hash a later rendering has to give again.
 */
import PDFDocument from "pdfkit";
import { breakLines } from "./break-lines.ts";
import type { Face, Fonts } from "./fonts.server.ts";

type Doc = PDFKit.PDFDocument;
export type Element = ReturnType<Doc["struct"]>;

export type Style = { face: Face; size: number; align?: "left" | "right" | "center"; grey?: true };
type Area = { x: number; width: number };

const margin = { side: 54, top: 42, bottom: 54 };
/** Letters with two marks above them need room. */
const lineHeight = 1.36;
const colours = { text: "#111111", grey: "#4a4a4a", rule: "#8c8c8c", fill: "#f1efe9" };

export type Sheet = ReturnType<typeof openSheet>;

export type SheetOptions = { title: string; author: string; issuedAt: Date; across: boolean; fonts: Fonts };

export function openSheet({ title, author, issuedAt, across, fonts }: SheetOptions) {
  /** `object`: the library knows PDF/UA and fonts as bytes, its published types do not yet. */
  const options: object = {
    size: "A4",
    layout: across ? "landscape" : "portrait",
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: "1.7",
    subset: "PDF/UA",
    tagged: true,
    lang: "vi-VN",
    displayTitle: true,
    // Without it the library would bring in a font of its own, which is not embedded.
    font: fonts.regular,
    info: {
      ...{ Title: title, Author: author, Creator: author, Producer: "pdfkit" },
      ...{ CreationDate: issuedAt, ModDate: issuedAt },
    },
  };
  const doc = new PDFDocument(options);
  for (const [face, bytes] of Object.entries(fonts)) doc.registerFont(face, bytes);
  const chunks: Buffer[] = [];
  const finished = new Promise<void>((resolve, reject) => {
    doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    doc.on("end", resolve);
    doc.on("error", reject);
  });
  const root = doc.struct("Document", { title });
  doc.addStructure(root);
  const written: string[][] = [];
  const at = { y: 0, page: -1 };

  const newPage = () => {
    doc.addPage();
    written.push([]);
    at.page += 1;
    at.y = margin.top;
  };
  newPage();
  const left = margin.side;
  const width = doc.page.width - 2 * margin.side;
  const bottom = doc.page.height - margin.bottom;

  const use = ({ face, size }: Style) => doc.font(face).fontSize(size);
  const linesOf = (text: string, style: Style, room: number) => {
    use(style);
    return breakLines(text, room, (piece) => doc.widthOfString(piece));
  };
  const heightOf = (style: Style) => style.size * lineHeight;

  /** One line at a place; a space after a line that goes on keeps its last word apart from the next for who listens. */
  function putLine(line: string, style: Style, { x, width: room }: Area, y: number, goesOn: boolean): void {
    use(style).fillColor(style.grey ? colours.grey : colours.text);
    const free = room - doc.widthOfString(line);
    const shift = style.align === "right" ? free : style.align === "center" ? free / 2 : 0;
    doc.text(goesOn ? `${line} ` : line, x + Math.max(0, shift), y + style.size * 0.08, { lineBreak: false });
    written[at.page]?.push(line);
  }

  const element = (role: string, parent: Element, options: Record<string, unknown> = {}): Element => {
    const made = doc.struct(role, options);
    parent.add(made);
    return made;
  };

  /** What `draw` puts on this page belongs to the element. */
  function inside(owner: Element, role: string, draw: () => void): void {
    owner.add(doc.markStructureContent(role));
    draw();
    doc.endMarkedContent();
  }

  /** Decoration: nothing that is read. */
  function decorate(draw: () => void, type: "Layout" | "Pagination" = "Layout"): void {
    doc.markContent("Artifact", { type });
    draw();
    doc.endMarkedContent();
  }

  /** Lines that stand already broken, from the pen down, over as many pages as they need. */
  function putLines(owner: Element, role: string, lines: readonly string[], style: Style, area: Area): void {
    const step = heightOf(style);
    for (let from = 0; from < lines.length; ) {
      if (at.y + step > bottom) newPage();
      const fits = Math.max(1, Math.floor((bottom - at.y) / step));
      const here = lines.slice(from, from + fits);
      inside(owner, role, () => {
        for (const [index, line] of here.entries())
          putLine(line, style, area, at.y + index * step, from + index + 1 < lines.length);
      });
      at.y += here.length * step;
      from += here.length;
    }
  }

  /** A text as an element of its own. */
  function put(
    role: string,
    text: string,
    style: Style,
    parent: Element = root,
    area: Area = { x: left, width },
  ): void {
    putLines(element(role, parent), role, linesOf(text, style, area.width), style, area);
  }

  /** Goes to the next page when less than this is left; a page is never left empty for it. */
  const keep = (height: number) => {
    if (at.y + height > bottom && at.y > margin.top) newPage();
  };

  async function close(foot: (page: number, pages: number) => { left: string; right: string }) {
    const style: Style = { face: "regular", size: 10, grey: true };
    const y = doc.page.height - margin.bottom + 14;
    for (let page = 0; page < written.length; page += 1) {
      doc.switchToPage(page);
      at.page = page;
      decorate(() => {
        doc
          .moveTo(left, y - 7)
          .lineTo(left + width, y - 7)
          .lineWidth(0.5)
          .strokeColor(colours.rule)
          .stroke();
        const words = foot(page + 1, written.length);
        putLine(words.left, style, { x: left, width }, y, false);
        putLine(words.right, { ...style, align: "right" }, { x: left, width }, y, false);
      }, "Pagination");
    }
    root.end();
    doc.end();
    await finished;
    return {
      bytes: Buffer.concat(chunks),
      pages: written.length,
      text: written.map((lines) => lines.join("\n")).join("\n\n"),
    };
  }

  return {
    ...{ doc, root, at, left, width, bottom, colours, top: margin.top },
    ...{ element, inside, decorate, put, putLine, putLines, linesOf, heightOf, keep, newPage, close },
  };
}
