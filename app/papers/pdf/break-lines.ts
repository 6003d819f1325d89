/** Breaks a text into lines of a given width. Pure: the width of a piece is asked of the caller. */

type Width = (text: string) => number;

/** At spaces; what is too long for a line by itself is cut. Line ends in the text stay line ends. */
export function breakLines(text: string, width: number, widthOf: Width): string[] {
  return text
    .normalize("NFC")
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .flatMap((paragraph) => breakOne(paragraph, width, widthOf));
}

function breakOne(text: string, width: number, widthOf: Width): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/[ \t]+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (widthOf(longer) <= width) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    const pieces = cut(word, width, widthOf);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? "";
  }
  return [...lines, line];
}

const segmenter = new Intl.Segmenter("vi", { granularity: "grapheme" });

/** An address is cut after a stroke where that is enough; a letter with its marks is never cut apart. */
function cut(word: string, width: number, widthOf: Width): string[] {
  if (widthOf(word) <= width) return [word];
  const parts = word.split(/(?<=\/)(?!\/)/);
  const segments = parts.every((part) => widthOf(part) <= width)
    ? parts
    : [...segmenter.segment(word)].map(({ segment }) => segment);
  const pieces: string[] = [];
  let piece = "";
  for (const segment of segments) {
    if (piece && widthOf(piece + segment) > width) {
      pieces.push(piece);
      piece = "";
    }
    piece += segment;
  }
  return [...pieces, piece];
}
