/** What a person typed to name a place, as words: in any order, with or without marks, with the usual short forms. Pure. */
import { wordsOf } from "#db/seed/place-words.ts";

export type Level = "ward" | "district" | "city" | "province";
/** A word that says of which kind the following name is. */
type Marker = { level: Level; kind?: string };
export type QueryWord = {
  word: string;
  /** Part between commas. */
  segment: number;
  marker?: Marker;
  /** The marker right before this word. */
  after?: Marker;
};
export type PlaceQuery = {
  words: readonly QueryWord[];
  /** Words that a place must have. */
  required: readonly string[];
  /** NFC, lower case: tells names apart that differ in their marks alone. */
  text: string;
};

/** Longer texts are no names of places. */
export const longestQuery = 200;
const mostWords = 16;
/** Cutting an address from its front more often than this finds nothing new. */
const mostAttempts = 4;

const ward = (kind: string): Marker => ({ level: "ward", kind });
const markers: Record<string, Marker> = {
  phuong: ward("phuong"),
  p: ward("phuong"),
  f: ward("phuong"),
  xa: ward("xa"),
  x: ward("xa"),
  "thi tran": ward("thi tran"),
  tt: ward("thi tran"),
  "dac khu": ward("dac khu"),
  dk: ward("dac khu"),
  quan: { level: "district" },
  q: { level: "district" },
  huyen: { level: "district" },
  h: { level: "district" },
  "thi xa": { level: "district" },
  tx: { level: "district" },
  "thanh pho": { level: "city" },
  tp: { level: "city" },
  tinh: { level: "province" },
  t: { level: "province" },
};

/**
 * Readings of a text, the most literal first: an address may begin with a house and a street that no list of places knows.
 * None for a text without anything to look for.
 */
export function readPlaceQueries(text: string): PlaceQuery[] {
  const typed = text.slice(0, longestQuery).normalize("NFC").toLowerCase();
  const words = typed
    .split(/[,;\n]/u)
    .flatMap(markedWords)
    .slice(0, mostWords);
  const cuts = words.flatMap(({ segment, marker }, at) =>
    at === 0 || segment !== words[at - 1]?.segment || marker?.level === "ward" ? [at] : [],
  );
  return cuts.slice(0, mostAttempts).flatMap((from) => {
    const left = words.slice(from);
    const required = requiredOf(left);
    return required.length > 0 ? [{ words: left, required, text: typed }] : [];
  });
}

function markedWords(part: string, segment: number): QueryWord[] {
  const words = wordsOf(withKindsApart(part));
  const read: QueryWord[] = [];
  let after: Marker | undefined;
  for (let at = 0; at < words.length; at++) {
    const [one = "", two = ""] = words.slice(at, at + 2);
    const pair = markers[`${one} ${two}`];
    const marker = pair ?? markers[one];
    const isLast = at + (pair ? 2 : 1) >= words.length;
    if (marker && !isLast) {
      read.push({ word: one, segment, marker });
      if (pair) read.push({ word: two, segment, marker });
      if (pair) at++;
      after = marker;
    } else {
      read.push({ word: one, segment, ...(after ? { after } : {}) });
      after = undefined;
    }
  }
  return read;
}

/** "P12", "Q.3", "T.P Huế": a letter and what it stands before. */
const withKindsApart = (part: string): string =>
  part
    .replace(/\bt\.\s*([tpx])(?=[.\s])/gu, "t$1 ")
    .replace(/(^|[^\p{L}\p{M}\d])(p|f|x|q|h|tt|tx|tp|t)\.?(?=\d)/gu, "$1$2 ");

/** Words that are no kinds; a single one of two letters would be half the country. */
function requiredOf(words: readonly QueryWord[]): string[] {
  const names = words.flatMap(({ word, marker }) => (marker ? [] : [word]));
  const telling = [...new Set(names)].filter((word) => word.length > 1 || /\d/u.test(word));
  const isEnough = telling.length > 1 || telling.some((word) => word.length > 2 || /\d/u.test(word));
  return isEnough ? telling : [];
}
