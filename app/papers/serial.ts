/**
 * Serials of issued papers: 55 random bits and a check character, written `XXXX-XXXX-XXXX`.
 *
 * Whoever knows a serial holds the paper, so it cannot be guessed; the check character catches every single wrong character and every two
 * that changed places, so a slip of the pen is told apart from a paper that does not exist.
 */
import { capitals, inGroups, withoutLookAlikes } from "#app/crockford.ts";

const length = 12;

/** Powers of the generator of the field with 32 elements (x⁵ + x² + 1): all 31 differ, so swapped characters weigh differently. */
const powers: readonly number[] = Array.from({ length: 31 }).reduce<number[]>(
  (list) => {
    const doubled = (list.at(-1) ?? 1) << 1;
    list.push(doubled & 32 ? doubled ^ 37 : doubled);
    return list;
  },
  [1],
);

const logs = new Map(powers.slice(0, 31).map((value, power) => [value, power]));

const times = (value: number, power: number): number => {
  const log = logs.get(value);
  return log === undefined ? 0 : (powers[(log + power) % 31] ?? 0);
};

/** Zero for a serial that can be right: each value weighs with a power of its own, the last one with one. */
const checksum = (values: readonly number[]): number =>
  values.reduce((sum, value, at) => sum ^ times(value, length - 1 - at), 0);

/** A new serial. Random bytes are thrown away above 31, five bits of each are kept. */
export function newSerial(): string {
  const values = [...crypto.getRandomValues(new Uint8Array(length - 1))].map((byte) => byte & 31);
  const check = checksum([...values, 0]);
  return inGroups([...values, check].map((value) => capitals[value]).join(""));
}

/** The serial that a person typed or a code said, as it is stored; undefined when it cannot be one. */
export function readSerial(text: string): string | undefined {
  const plain = withoutLookAlikes(
    text
      .normalize("NFKC")
      .toUpperCase()
      .replace(/[\s\-–.]/g, ""),
  );
  if (plain.length !== length) return undefined;
  const values = [...plain].map((character) => capitals.indexOf(character));
  return values.includes(-1) || checksum(values) !== 0 ? undefined : inGroups(plain);
}
