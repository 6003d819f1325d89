/** Which words of two values are not in the other one, so that the eye finds a wrong tone among many right letters. Pure. */

export type MarkedWord = { text: string; differs: boolean };

/** Both values word by word; case and order of writing marks (NFC) make no difference, order of words does. */
export function markWords(one: string, other: string): [MarkedWord[], MarkedWord[]] {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const same = commonWords(a.map(fold), b.map(fold));
  return [
    a.map((text, index) => ({ text, differs: !same.some(([left]) => left === index) })),
    b.map((text, index) => ({ text, differs: !same.some(([, right]) => right === index) })),
  ];
}

/** Longer values are places and names of offices: comparing every word with every other stays cheap. */
const most = 60;
const wordsOf = (text: string): string[] => {
  const words = text.split(/\s+/).filter((word) => word !== "");
  return words.length > most ? [text] : words;
};
const fold = (word: string) => word.normalize("NFC").toLocaleLowerCase("vi");

/** Positions of a longest common run of words, in order. */
function commonWords(a: readonly string[], b: readonly string[]): [number, number][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = lengths[i];
      if (row) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; )
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  return pairs;
}
