/** Reads a PDF as a reader program does: its text, its tags, its fonts, what a camera sees of its QR codes. For tests only. */
import { createCanvas, DOMMatrix, ImageData, Path2D } from "@napi-rs/canvas";
import jsQR from "jsqr";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** pdf.js brings a canvas of its own for what it finds missing; shapes of one are strangers to the other. */
const pdfjs = () => {
  Object.assign(globalThis, { DOMMatrix, ImageData, Path2D });
  return import("pdfjs-dist/legacy/build/pdf.mjs");
};

export type ReadPdf = {
  title: string | undefined;
  language: string | undefined;
  /** Says of itself that its content is tagged. */
  tagged: boolean;
  pages: { width: number; height: number; text: string; roles: string[]; boxes: TextBox[] }[];
  /** All pages' text, in the order of the content. */
  text: string;
  /** Roles of the structure, in reading order: `Document`, `H1`, `P` … */
  roles: string[];
  /** What the tags say instead of a picture. */
  alternatives: string[];
  /** Fonts used, and whether the file brings each along. */
  fonts: { name: string; embedded: boolean }[];
};

/** A piece of text and where it stands, in points from the lower left corner. */
export type TextBox = { text: string; x: number; y: number; width: number; height: number };

type Node = { role?: string; alt?: string; children?: Node[] };

/** pdf.js takes the bytes away from whoever gives them: it gets a copy. */
async function withPdf<T>(bytes: Uint8Array, read: (pdf: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const { getDocument } = await pdfjs();
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
  });
  try {
    return await read(await task.promise);
  } finally {
    await task.destroy();
  }
}

const pagesOf = (pdf: PDFDocumentProxy): Promise<PDFPageProxy[]> =>
  Promise.all(Array.from({ length: pdf.numPages }, (_, at) => pdf.getPage(at + 1)));

export function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  return withPdf(bytes, async (pdf) => {
    const [{ info }, marks, pages] = await Promise.all([pdf.getMetadata(), pdf.getMarkInfo(), pagesOf(pdf)]);
    const said = info as { Title?: string; Language?: string };
    const read = await Promise.all(pages.map(readPage));
    return {
      title: said.Title,
      language: said.Language ?? undefined,
      tagged: (marks as { Marked?: boolean } | null)?.Marked === true,
      pages: read.map(({ width, height, text, nodes, boxes }) => ({
        ...{ width, height, text, boxes },
        roles: nodes.map(({ role }) => role ?? ""),
      })),
      text: read.map(({ text }) => text).join("\n"),
      roles: read.flatMap(({ nodes }) => nodes.map(({ role }) => role ?? "")),
      alternatives: read.flatMap(({ nodes }) => nodes.flatMap(({ alt }) => (alt ? [alt] : []))),
      fonts: [
        ...new Map(read.flatMap(({ fonts }) => fonts).map((font) => [font.name, font] as const)).values(),
      ],
    };
  });
}

async function readPage(page: PDFPageProxy) {
  const { OPS } = await pdfjs();
  const [content, tree, operators] = await Promise.all([
    page.getTextContent(),
    page.getStructTree(),
    page.getOperatorList(),
  ]);
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.view;
  const ids = operators.fnArray.flatMap((op, at) =>
    op === OPS.setFont ? [String((operators.argsArray[at] as unknown[])[0])] : [],
  );
  const fonts = [...new Set(ids)].map((id) => {
    const font = page.commonObjs.get(id) as { name: string; missingFile?: boolean };
    return { name: font.name, embedded: font.missingFile !== true };
  });
  return {
    ...{ width: x1 - x0, height: y1 - y0, fonts },
    text: content.items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""),
    nodes: tree ? flat(tree as Node) : [],
    boxes: content.items.flatMap((item) =>
      "str" in item && item.str.trim() !== ""
        ? [
            {
              ...{ text: item.str, width: item.width, height: item.height },
              ...{ x: Number(item.transform[4]), y: Number(item.transform[5]) },
            },
          ]
        : [],
    ),
  };
}

const flat = (node: Node): Node[] =>
  [node, ...(node.children ?? []).flatMap(flat)].filter(({ role }) => role);

/** Dots per point: QR codes of 28 mm are then about 160 dots wide, far less than a phone sees. */
const scale = 2;

async function draw(page: PDFPageProxy) {
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  // The canvas of Node speaks the browser's language closely enough for pdf.js.
  const target = canvas as unknown as HTMLCanvasElement;
  await page.render({ canvas: target, viewport, background: "#fff" }).promise;
  return canvas;
}

/** A page as a picture, for the eyes of whoever looks at it. `page` from 1. */
export const drawPage = (bytes: Uint8Array, page = 1): Promise<Buffer> =>
  withPdf(bytes, async (pdf) => (await draw(await pdf.getPage(page))).toBuffer("image/png"));

/** What the QR codes say, at most one a page, as a phone reads them off the paper. */
export const readQrCodes = (bytes: Uint8Array): Promise<string[]> =>
  withPdf(bytes, async (pdf) => {
    const found: string[] = [];
    for (const page of await pagesOf(pdf)) {
      const canvas = await draw(page);
      const { data, width, height } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      const code = jsQR(new Uint8ClampedArray(data), width, height);
      // Noise can look like a code that says nothing.
      if (code?.data) found.push(code.data);
    }
    return found;
  });

/** Text without its spaces and line ends: where lines break is the layout's business. */
export const squeezed = (text: string): string => text.normalize("NFC").replace(/\s+/g, "");
