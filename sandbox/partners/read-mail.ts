/**
 * Reads a received mail as far as an inbox page needs it: subject, people, plain text, names of attachments.
 * Covers what mail programs in use write (MIME parts, base64, quoted-printable, encoded words); UTF-8 only.
 */

export type Mail = {
  messageId: string;
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  attachments: string[];
  /** The portal may say at what legal time it wrote (`X-Legal-Time`). */
  legalTime: string;
};

type Part = { headers: Map<string, string>; body: Buffer };

const maxDepth = 10;

/** Never throws: an odd mail is shown as far as it can be read. */
export function readMail(raw: Buffer): Mail {
  const mail = splitPart(raw);
  const found = { text: "", html: "", attachments: [] as string[] };
  collect(mail, found, 0);
  const header = (name: string) => decodeWords(mail.headers.get(name) ?? "");
  return {
    messageId: header("message-id"),
    from: header("from"),
    to: header("to"),
    subject: header("subject"),
    legalTime: header("x-legal-time"),
    ...found,
  };
}

function collect(part: Part, found: Pick<Mail, "text" | "html" | "attachments">, depth: number) {
  const type = readParameters(part.headers.get("content-type") ?? "text/plain");
  const boundary = type.parameters.get("boundary");
  if (type.value.startsWith("multipart/") && boundary && depth < maxDepth) {
    for (const child of splitMultipart(part.body, boundary)) collect(splitPart(child), found, depth + 1);
    return;
  }
  const disposition = readParameters(part.headers.get("content-disposition") ?? "");
  const name = disposition.parameters.get("filename") ?? type.parameters.get("name");
  if (name || disposition.value === "attachment") {
    found.attachments.push(decodeWords(name ?? "attachment"));
  } else if (type.value === "text/plain" && !found.text) {
    found.text = decodeBody(part).trim();
  } else if (type.value === "text/html" && !found.html) {
    found.html = decodeBody(part);
  }
}

function splitPart(raw: Buffer): Part {
  const content = raw.toString("latin1");
  const gap = /\r?\n\r?\n/.exec(content);
  const end = gap ? gap.index : content.length;
  // Headers may hold raw UTF-8 (SMTPUTF8), so they are not read as latin1.
  const unfolded = raw.toString("utf8", 0, end).replace(/\r?\n[ \t]+/g, " ");
  const headers = new Map<string, string>();
  for (const line of unfolded.split(/\r?\n/)) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: raw.subarray(gap ? end + gap[0].length : raw.length) };
}

function splitMultipart(body: Buffer, boundary: string): Buffer[] {
  const pieces = `\r\n${body.toString("latin1")}`.split(/\r?\n--/);
  const opens = pieces.flatMap((piece, index) => (isDelimiter(piece, boundary) ? [index] : []));
  return opens.flatMap((open, order) => {
    const close = opens[order + 1] ?? pieces.length;
    const [first = "", ...rest] = pieces.slice(open, close);
    const afterBoundary = first.slice(boundary.length);
    if (afterBoundary.startsWith("--")) return [];
    const content = [afterBoundary.replace(/^[ \t]*\r?\n?/, ""), ...rest].join("\r\n--");
    return [Buffer.from(content, "latin1")];
  });
}

/** The whole boundary and nothing after it, so that another part's longer boundary is not taken for this one. */
const isDelimiter = (piece: string, boundary: string) =>
  piece.startsWith(boundary) && /^(--)?[ \t]*(\r?\n|$)/.test(piece.slice(boundary.length));

function readParameters(header: string) {
  const [value = "", ...pairs] = header.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const parameters = new Map(
    pairs.map((pair) => {
      const equals = pair.indexOf("=");
      const text = pair.slice(equals + 1).trim();
      return [pair.slice(0, equals).trim().toLowerCase(), text.replace(/^"(.*)"$/, "$1")] as const;
    }),
  );
  return { value: value.trim().toLowerCase(), parameters };
}

function decodeBody({ headers, body }: Part) {
  const encoding = headers.get("content-transfer-encoding")?.toLowerCase();
  if (encoding === "base64") return Buffer.from(body.toString("latin1"), "base64").toString("utf8");
  if (encoding !== "quoted-printable") return body.toString("utf8");
  return decodeQuoted(body.toString("latin1").replace(/[ \t]*=\r?\n/g, ""));
}

const decodeQuoted = (text: string) =>
  Buffer.from(
    text.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  ).toString("utf8");

/** RFC 2047: neighbouring words are joined before decoding, since a letter may be cut between them. */
function decodeWords(header: string) {
  const joined = header.replace(
    /(=\?[^?]+\?([BbQq])\?[^?]*)\?=\s+=\?[^?]+\?\2\?/g,
    (whole, start: string, kind: string) => (kind.toUpperCase() === "Q" ? start : whole),
  );
  return joined
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/(?:=\?utf-8\?B\?[^?]*\?=)+/gi, (run) => {
      const words = [...run.matchAll(/=\?[^?]+\?B\?([^?]*)\?=/gi)].map(([, word = ""]) =>
        Buffer.from(word, "base64"),
      );
      return Buffer.concat(words).toString("utf8");
    })
    .replace(/=\?utf-8\?Q\?([^?]*)\?=/gi, (_, word: string) => decodeQuoted(word.replaceAll("_", " ")));
}
