/** Ways in which people write one and the same name: each takes a name and writes it once. Independent of how the radar reads names. */
import type { Random } from "./random.ts";

export type Spelling = (name: string, random: Random) => string;

const marks = /\p{M}/gu;
const bare = (text: string): string =>
  text.normalize("NFD").replace(marks, "").replaceAll("đ", "d").replaceAll("Đ", "D");
const inWord =
  (change: (word: string, random: Random) => string): Spelling =>
  (name, random) => {
    const words = name.split(" ");
    const at = random.between(0, words.length - 1);
    return words.map((word, index) => (index === at ? change(word, random) : word)).join(" ");
  };
const swapAt = <T>(list: readonly T[], a: number, b: number): T[] =>
  list.map((one, at) => (at === a ? list[b] : at === b ? list[a] : one) as T);

const toneKeys: Readonly<Record<string, readonly [string, string]>> = {
  "\u0301": ["s", "1"],
  "\u0300": ["f", "2"],
  "\u0309": ["r", "3"],
  "\u0303": ["x", "4"],
  "\u0323": ["j", "5"],
};
const letterKeys: Readonly<Record<string, readonly [string, string]>> = {
  ...{ â: ["aa", "a6"], ê: ["ee", "e6"], ô: ["oo", "o6"], ă: ["aw", "a8"] },
  ...{ ơ: ["ow", "o7"], ư: ["uw", "u7"], đ: ["dd", "d9"] },
};
/** As it looks when the input method was off; `way` 0 = Telex, 1 = VNI. */
const keysOf =
  (way: 0 | 1): Spelling =>
  (name) =>
    name
      .split(" ")
      .map((word) => {
        const apart = word.normalize("NFD");
        const tone = apart.match(/[\u0300\u0301\u0303\u0309\u0323]/)?.[0];
        const letters = apart.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "").normalize("NFC");
        const typed = [...letters].map((letter) => {
          const keys = letterKeys[letter.toLocaleLowerCase("vi")]?.[way];
          return keys
            ? letter === letter.toLocaleLowerCase("vi")
              ? keys
              : keys[0]?.toUpperCase() + keys.slice(1)
            : letter;
        });
        return typed.join("") + (tone ? (toneKeys[tone]?.[way] ?? "") : "");
      })
      .join(" ");

const otherPlace: Readonly<Record<string, string>> = {
  ...{ òa: "oà", óa: "oá", ỏa: "oả", õa: "oã", ọa: "oạ", òe: "oè", óe: "oé" },
  ...{ ùy: "uỳ", úy: "uý", ủy: "uỷ", ũy: "uỹ", ụy: "uỵ" },
};
const regions: readonly (readonly [RegExp, string])[] = [
  [/^S(?=[aeiouăâơưôêy])/iu, "X"],
  [/^X/u, "S"],
  [/^Tr/u, "Ch"],
  [/^Ch/u, "Tr"],
  [/^Gi/u, "D"],
  [/^D/u, "Gi"],
  [/n$/u, "ng"],
  [/([aăâơươ])ng$/u, "$1n"],
  [/t$/u, "c"],
  [/y$/u, "i"],
  [/i$/u, "y"],
];

export const spellings = {
  noMarks: (name) => bare(name),
  decomposed: (name) => name.normalize("NFD"),
  capitals: (name) => name.toLocaleUpperCase("vi"),
  otherPlace: (name) =>
    Object.entries(otherPlace).reduce((text, [from, to]) => text.replaceAll(from, to), name),
  lostTone: inWord((word) =>
    word
      .normalize("NFD")
      .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "")
      .normalize("NFC"),
  ),
  wrongTone: inWord((word, random) => {
    const plain = word
      .normalize("NFD")
      .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "")
      .normalize("NFC");
    const tone = random.pick(["\u0301", "\u0300", "\u0309", "\u0303", "\u0323"]);
    return plain.replace(/[aeiouyăâêôơư](?=[^aeiouyăâêôơư]*$)/iu, (vowel) => vowel + tone).normalize("NFC");
  }),
  wordWithoutMarks: inWord(bare),
  plainD: (name) => name.replaceAll("đ", "d").replaceAll("Đ", "D"),
  telex: keysOf(0),
  vni: keysOf(1),
  familyLast: (name) => {
    const [family = "", ...rest] = name.split(" ");
    return [...rest, family].join(" ");
  },
  swappedGiven: (name) => {
    const words = name.split(" ");
    return words.length < 3 ? name : swapAt(words, words.length - 1, words.length - 2).join(" ");
  },
  droppedMiddle: (name, random) => {
    const words = name.split(" ");
    const at = random.between(1, Math.max(1, words.length - 2));
    return words.length < 3 ? name : words.filter((_, index) => index !== at).join(" ");
  },
  addedMiddle: (name, random) => {
    const [family = "", ...rest] = name.split(" ");
    return [family, random.pick(["Thị", "Văn"]), ...rest].join(" ");
  },
  initials: (name) => {
    const words = name.split(" ");
    return words.map((word, at) => (at > 0 && at < words.length - 1 ? `${word[0]}.` : word)).join(" ");
  },
  lostLetter: inWord((word, random) => {
    const at = random.between(1, word.length - 1);
    return word.length < 4 ? word : word.slice(0, at) + word.slice(at + 1);
  }),
  addedLetter: inWord((word, random) => {
    const at = random.between(1, word.length);
    return word.slice(0, at) + random.pick([..."nhgtcuoia"]) + word.slice(at);
  }),
  changedLetter: inWord((word, random) => {
    const at = random.between(1, word.length - 1);
    return word.length < 4 ? word : word.slice(0, at) + random.pick([..."nmhgtcuoiae"]) + word.slice(at + 1);
  }),
  swappedLetters: inWord((word, random) => {
    const at = random.between(1, word.length - 2);
    return word.length < 4 ? word : swapAt([...word], at, at + 1).join("");
  }),
  regional: inWord((word, random) => {
    const fitting = regions.filter(([from]) => from.test(word));
    const found = fitting.length > 0 ? random.pick(fitting) : undefined;
    return found ? word.replace(found[0], found[1]) : word;
  }),
} satisfies Record<string, Spelling>;

const keyboard: Readonly<Record<string, string>> = {
  ...{ a: "sq", e: "wr", i: "uo", o: "ip", u: "yi", n: "bm", h: "gj", t: "ry", g: "fh", c: "xv" },
};

/** Kept away from the first set of pairs: nothing was set by them. */
export const heldOutSpellings = {
  joined: (name, random) => {
    const words = name.split(" ");
    const at = random.between(0, words.length - 2);
    return words
      .flatMap((word, index) => (index === at + 1 ? [] : [index === at ? word + words[at + 1] : word]))
      .join(" ");
  },
  neighbourKey: inWord((word, random) => {
    const at = random.between(1, word.length - 1);
    const near = keyboard[bare(word[at] ?? "")];
    return word.length > 3 && near ? word.slice(0, at) + random.pick([...near]) + word.slice(at + 1) : word;
  }),
  twice: inWord((word) => (word.length > 2 ? word + word.at(-1) : word)),
  readByMachine: (name) =>
    name
      .replace("rn", "m")
      .replace(/o(?=\p{L})/u, "0")
      .replace(/l(?=\p{L}*$)/u, "1"),
  withoutFamily: (name) => (name.split(" ").length > 2 ? name.split(" ").slice(1).join(" ") : name),
  nickname: (name, random) => `${name} (${random.pick(["Tý", "Bi", "Tèo", "Na"])})`,
  dottedSpaces: (name) => `  ${name.replaceAll(" ", "  ")}.`,
  otherFamily: (name) =>
    name
      .replace(/^Vũ /, "Võ ")
      .replace(/^Hoàng /, "Huỳnh ")
      .replace(/^Võ /, "Vũ ")
      .replace(/^Huỳnh /, "Hoàng "),
} satisfies Record<string, Spelling>;
