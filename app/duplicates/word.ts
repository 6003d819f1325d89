/** A word of a Vietnamese name taken apart: letters, tone, what is left without marks, and how it sounds where dialects meet. */

export type Word = {
  /** Lower case with the marks of letters (â, ơ, đ), without the tone. */
  letters: string;
  /** Combining mark of the tone, wherever in the word it was written; empty = level. */
  tone: string;
  /** Plain ASCII letters. */
  folded: string;
  /** The same for words that dialects write alike: s/x, ch/tr, d/gi/r, i/y, final n/ng, c/t. */
  sound: string;
  /** A syllable that Vietnamese has: a slip that makes another one is more likely another name. */
  isSyllable: boolean;
  /** Keys of Telex or VNI were left in it; the other values are those of what was meant. */
  keys: boolean;
};

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;
const foreignLetters = /[^a-z\u00e0-\u1ef9]/g;
const syllable =
  /^(?:ngh|ng|nh|n|gh|gi|g|kh|k|ch|c|ph|p|qu|th|tr|t|b|d|h|l|m|r|s|v|x)?(?:uye|uya|uyu|ieu|yeu|oai|oay|oeo|uay|uoi|uou|ia|ie|iu|ye|ua|uo|uu|ui|ue|uy|oa|oe|oi|ai|ao|au|ay|eo|eu|a|e|i|o|u|y)(?:ch|nh|ng|c|m|n|p|t)?$/;

const withoutMarks = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");

/** Tones apart, letters composed: `hòa` and `hoà`, NFC and NFD are one. */
function split(text: string): Pick<Word, "letters" | "tone" | "folded"> {
  const apart = text.normalize("NFD");
  const letters = apart.replace(toneMarks, "").normalize("NFC").replace(foreignLetters, "");
  return { letters, tone: apart.match(toneMarks)?.[0] ?? "", folded: withoutMarks(letters) };
}

/** Names are made of few words: those read already are kept, up to a number that no list of names exceeds for long. */
const known = new Map<string, Word>();
const knownAtMost = 5_000;

export function readWord(typed: string): Word {
  const found = known.get(typed);
  if (found) return found;
  if (known.size >= knownAtMost) known.clear();
  const word = takeApart(typed);
  known.set(typed, word);
  return word;
}

function takeApart(typed: string): Word {
  const text = typed.toLowerCase();
  const plain = split(text);
  const meant = meantByKeys(text, plain.folded);
  const word = meant ? split(meant) : plain;
  return { ...word, sound: soundOf(word.folded), isSyllable: syllable.test(word.folded), keys: !!meant };
}

/** What somebody typed whose input method was off: only where the text is no word as it stands. */
function meantByKeys(text: string, folded: string): string | undefined {
  if (withoutMarks(text) !== text) return undefined;
  const meant = /[1-9]/.test(text) ? fromVni(text) : syllable.test(folded) ? undefined : fromTelex(text);
  return meant && syllable.test(withoutMarks(meant)) ? meant : undefined;
}

const grave = "\u0300";
const [acute, hook, tilde, dot] = ["\u0301", "\u0309", "\u0303", "\u0323"];
const [circumflex, horn, breve] = ["\u0302", "\u031b", "\u0306"];
const vniTones: Readonly<Record<string, string>> = { 1: acute, 2: grave, 3: hook, 4: tilde, 5: dot };
const telexTones: Readonly<Record<string, string>> = { s: acute, f: grave, r: hook, x: tilde, j: dot };

/** `nguye64n` → `nguyễn`. */
function fromVni(text: string): string {
  const tone = vniTones[text.match(/[1-5]/)?.[0] ?? ""] ?? "";
  const word = text
    .replace(/[1-5]/g, "")
    .replace(/uo(\w*)7/, `u${horn}o${horn}$1`)
    .replace(/([ou])([^\d]*?)7/, `$1${horn}$2`)
    .replace(/([aeo])([^\d]*?)6/, `$1${circumflex}$2`)
    .replace(/a([^\d]*?)8/, `a${breve}$1`)
    .replace(/d([^\d]*?)9/, "đ$1");
  return withTone(word, tone);
}

/** `nguyeenx` → `nguyễn`, `dduwcs` → `đức`. */
function fromTelex(text: string): string {
  const key = /^(.*[aeiouyw].*)([sfrxj])([^aeiouy]*)$/.exec(text);
  const rest = key ? `${key[1]}${key[3]}` : text;
  const word = rest
    .replace(/dd/, "đ")
    .replace(/^d(.*)d$/, "đ$1")
    .replace(/uwow/, `u${horn}o${horn}`)
    .replace(/uo(\w*)w/, `u${horn}o${horn}$1`)
    .replace(/(aa|ee|oo)/, (twice) => `${twice[0]}${circumflex}`)
    .replace(/aw/, `a${breve}`)
    .replace(/([ou])w/, `$1${horn}`)
    .replace(/([aeo])([^aeiouyw]+)\1$/, `$1${circumflex}$2`);
  return withTone(word, key ? (telexTones[key[2] ?? ""] ?? "") : "");
}

/** On any vowel: tones are compared apart from their place. */
const withTone = (word: string, tone: string): string =>
  word.replace(/[aeiouy](?!.*[aeiouy])\p{M}*/u, (vowel) => vowel + tone);

const soundOf = (folded: string): string =>
  folded
    .replace(/^(gi(?=[aeouy])|r|gi|d)/, "z")
    .replace(/^tr/, "ch")
    .replace(/^s/, "x")
    .replace(/^ngh/, "ng")
    .replace(/^gh/, "g")
    .replace(/^k(?!h)/, "c")
    .replaceAll("y", "i")
    .replace(/ng$/, "n")
    .replace(/t$/, "c");
