/** HTML as values: whatever is put into a template is escaped unless it is itself HTML. */

const mark = Symbol("html");
export type Html = { [mark]: string };
type Piece = Html | string | number | undefined | false | readonly Piece[];

export function html(parts: TemplateStringsArray, ...pieces: Piece[]): Html {
  return {
    [mark]: parts.map((part, index) => part + (index < pieces.length ? write(pieces[index]) : "")).join(""),
  };
}

/** The finished text of a piece of HTML. */
export const toText = (value: Html) => value[mark];

function write(piece: Piece): string {
  if (piece === undefined || piece === false) return "";
  if (typeof piece === "string" || typeof piece === "number") return escapeText(String(piece));
  if (mark in piece) return piece[mark];
  return piece.map(write).join("");
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escapeText = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

const address = /https?:\/\/[^\s<>"']+/g;

/** Plain text with its web addresses made into links; a closing full stop or bracket is not part of an address. */
export function linkify(text: string): Html {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(address)) {
    const url = match[0].replace(/[.,;:!?)\]]+$/, "");
    pieces.push(text.slice(from, match.index), html`<a href="${url}">${url}</a>`);
    from = match.index + url.length;
  }
  return html`${[...pieces, text.slice(from)]}`;
}

/** An address as a link target: only http(s), a path is taken as one of the portal. Undefined when it is neither. */
export function safeUrl(url: string, portalOrigin: string): string | undefined {
  if (!URL.canParse(url, portalOrigin)) return undefined;
  const target = new URL(url, portalOrigin);
  return target.protocol === "http:" || target.protocol === "https:" ? target.href : undefined;
}
