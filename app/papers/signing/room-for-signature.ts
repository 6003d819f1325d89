/**
 * Makes room for a signature in a PDF of ours: an incremental update (ISO 32000-1 §7.5.6) that adds an empty, invisible signature field
 * on the first page and touches nothing else, so that the tags for screen readers stay as they are.
 *
 * The one kept library for this writes Vietnamese text wrongly and loses the file's identifier. Only PDFs as our own renderer makes them
 * are read: one classic table of objects, no earlier update, no form.
 */
import { sha256Hex } from "#app/sha256.ts";

/** Bytes kept free for the container: certificates of the usual sizes need about half of it. */
const room = 8_192;

export type Statement = {
  /** The agency that signs. */
  name: string;
  /** What is signed. */
  reason: string;
  location: string;
  at: Date;
};

/** @throws Error for a PDF that is not one of ours. */
export function withRoomForSignature(pdf: Buffer, statement: Statement): Buffer {
  const read = readPdf(pdf);
  const [signature, field] = [read.size, read.size + 1];
  const page = read.firstPage();
  return appendObjects(pdf, read, [
    [signature, signatureDictionary(statement)],
    [
      field,
      // A rectangle without size shows nothing; flags: print and locked.
      `<< /Type /Annot /Subtype /Widget /FT /Sig /Rect [0 0 0 0] /F 132 /T (Signature1) /TU ${text(statement.name)} /P ${page.number} 0 R /V ${signature} 0 R >>`,
    ],
    [page.number, withAnnotation(page.body, `${field} 0 R`)],
    [
      read.root,
      withEntry(read.object(read.root), `/AcroForm << /Fields [${field} 0 R] /SigFlags 3 >>`, "/AcroForm"),
    ],
  ]);
}

/** The gaps between the numbers are filled in when the file is signed. */
function signatureDictionary({ name, reason, location, at }: Statement): string {
  const gap = "/**********";
  return [
    "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached",
    `/ByteRange [0 ${gap} ${gap} ${gap}]`,
    `/Contents <${"0".repeat(2 * room)}>`,
    `/Name ${text(name)} /Reason ${text(reason)} /Location ${text(location)} /M (D:${at.toISOString().slice(0, 19).replace(/\D/g, "")}Z) >>`,
  ].join("\n");
}

/** A text string in UTF-16, as PDF knows it (§7.9.2.2). */
const text = (words: string): string =>
  `<feff${Buffer.from(words.normalize("NFC"), "utf16le").swap16().toString("hex")}>`;

type ReadPdf = {
  size: number;
  root: number;
  /** Entries of the trailer that an update carries on. */
  kept: readonly string[];
  tableAt: number;
  object: (number: number) => string;
  firstPage: () => { number: number; body: string };
};

function readPdf(pdf: Buffer): ReadPdf {
  const whole = pdf.toString("latin1");
  const tableAt = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(whole)?.[1] ?? -1);
  const table = whole.slice(Math.max(0, tableAt));
  const [, first = "", lines = "", trailer = ""] =
    /^xref\r?\n(\d+) \d+\r?\n((?:\d{10} \d{5} [nf][ \r][\r\n])+)trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(
      table,
    ) ?? [];
  if (!trailer || trailer.includes("/Prev") || trailer.includes("/Encrypt")) throw unknownForm();
  const offsets = lines.match(/\d{10} \d{5} [nf]/g) ?? [];
  const object = (number: number): string => {
    const offset = offsets[number - Number(first)];
    const found = offset?.endsWith("n") ? whole.slice(Number(offset.slice(0, 10))) : "";
    const body = new RegExp(`^${number} 0 obj\\s*(<<[\\s\\S]*?>>)\\s*endobj`).exec(found)?.[1];
    if (!body) throw unknownForm();
    return body;
  };
  const root = reference(trailer, "Root");
  return {
    size: Number(/\/Size (\d+)/.exec(trailer)?.[1]),
    root,
    kept: [/\/Root \d+ 0 R/, /\/Info \d+ 0 R/]
      .flatMap((entry) => entry.exec(trailer)?.[0] ?? [])
      .concat(fileId(pdf, trailer)),
    tableAt,
    object,
    firstPage: () => {
      const pages = object(reference(object(root), "Pages"));
      const number = Number(/\/Kids \[\s*(\d+) 0 R/.exec(pages)?.[1]);
      return { number, body: object(number) };
    },
  };
}

/** An update keeps the first identifier of the file and gives it a second one (§14.4). */
function fileId(pdf: Buffer, trailer: string): string[] {
  const first = /\/ID \[\s*(<[0-9a-fA-F]+>)/.exec(trailer)?.[1];
  return first ? [`/ID [${first} <${sha256Hex(pdf).slice(0, 32)}>]`] : [];
}

function reference(dictionary: string, key: string): number {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1];
  if (!found) throw unknownForm();
  return Number(found);
}

function withEntry(dictionary: string, entry: string, key: string): string {
  if (dictionary.includes(key)) throw unknownForm();
  return `${dictionary.slice(0, dictionary.lastIndexOf(">>"))}${entry}\n>>`;
}

const withAnnotation = (page: string, annotation: string): string =>
  page.includes("/Annots [")
    ? page.replace("/Annots [", `/Annots [${annotation} `)
    : withEntry(page, `/Annots [${annotation}]`, "/Annots");

function appendObjects(pdf: Buffer, read: ReadPdf, objects: readonly (readonly [number, string])[]): Buffer {
  const parts = [pdf, ...(pdf.at(-1) === 0x0a ? [] : [Buffer.from("\n")])];
  let at = parts.reduce((sum, part) => sum + part.length, 0);
  const add = (words: string): number => {
    const part = Buffer.from(words, "latin1");
    parts.push(part);
    at += part.length;
    return at - part.length;
  };
  const rows = objects.map(([number, body]) => {
    const offset = add(`${number} 0 obj\n${body}\nendobj\n`);
    return `${number} 1\n${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const size = Math.max(read.size, ...objects.map(([number]) => number + 1));
  const table = add(
    `xref\n${rows.join("")}trailer\n<<\n/Size ${size}\n${read.kept.join("\n")}\n/Prev ${read.tableAt}\n>>\n`,
  );
  add(`startxref\n${table}\n%%EOF\n`);
  return Buffer.concat(parts);
}

const unknownForm = (): Error => new Error("This PDF is not of the form that our own renderer makes");
