/**
 * Finds in a row's text what every copy has of its own, and puts numbered holes there for SQL's `format`. Pure.
 */
import { foldName } from "#db/seed/fold-name.ts";
import type { Commune } from "./communes.server.ts";
import type { NameKind } from "./names.ts";

export type Slot = {
  kind:
    | "id"
    | "code"
    | "codeEnd"
    | "codeLast"
    | "subject"
    | "ward"
    | "province"
    | "committee"
    | "officer"
    | "name"
    | "folded"
    | "pair"
    | "number"
    | "numberKey"
    | "numberMasked"
    | "time"
    | "left";
  /** Which of its kind: the same pick gives the same name or number. */
  pick?: number;
  /** Table of names; for numbers the digits that stay. */
  from?: NameKind | string;
  /** The second word of two that are searched for together. */
  other?: { pick: number; from: NameKind };
  /** Moment or milliseconds that a copy's own delay is added to or taken from. */
  ms?: number;
};

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const moment = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\+00:00)/g;
/** Stands for a hole inside JSON until the text is written; the private-use signs occur nowhere else. */
const open = "\uE000";
const close = "\uE001";

export class Holes {
  /** In the order of their numbers, from 1. */
  readonly slots: Slot[] = [];
  readonly #commune: Commune;
  readonly #exact = new Map<string, number>();
  readonly #times = new Map<number, number>();
  readonly #names = new Map<string, number>();
  readonly #tokens = new Map<string, number>();
  readonly #words = new Map<string, { pick: number; from: NameKind }>();
  readonly #keys = new Map<string, number>();
  readonly #ward: number;
  readonly #province: number;
  readonly #committee: number;

  constructor(commune: Commune) {
    this.#commune = commune;
    this.#ward = this.#slot({ kind: "ward" });
    this.#province = this.#slot({ kind: "province" });
    this.#committee = this.#slot({ kind: "committee" });
  }

  #slot(slot: Slot): number {
    return this.slots.push(slot);
  }

  /** Wherever this stands. */
  add(value: string, slot: Slot): void {
    this.#exact.set(value, this.#slot(slot));
  }

  addId(id: string): number {
    const known = this.#exact.get(id);
    if (known) return known;
    const at = this.#slot({ kind: "id", pick: this.slots.length });
    this.#exact.set(id, at);
    return at;
  }

  addTime(at: Date): void {
    if (!this.#times.has(at.getTime()))
      this.#times.set(at.getTime(), this.#slot({ kind: "time", ms: at.getTime() }));
  }

  /** A word of a name, and the same word as searches know it. */
  addName(word: string, { pick, from }: { pick: number; from: NameKind }): void {
    this.#names.set(word, this.#slot({ kind: "name", pick, from }));
    this.#tokens.set(foldName(word), this.#slot({ kind: "folded", pick, from }));
    this.#words.set(foldName(word), { pick, from });
  }

  /** Place and last digits of a number are the copy's own; sex and year between them stay. */
  addNumber(number: string, { pick, masked }: { pick: number; masked: string }): void {
    const from = number.slice(3, 6);
    this.add(number, { kind: "number", pick, from });
    this.add(masked, { kind: "numberMasked", pick, from });
    this.#keys.set(number, this.#slot({ kind: "numberKey", pick, from }));
  }

  /** Key of a number as searches know it. */
  addNumberKeys(keyOf: (number: string) => string): void {
    for (const [number, slot] of this.#keys) this.#tokens.set(`n:${keyOf(number)}`, slot);
  }

  /** Time left of a waiting row. */
  left(ms: number): string {
    return hole(this.#slot({ kind: "left", ms }));
  }

  /** A search word: the whole of it, or as it is. */
  token(token: string): string {
    const slot = this.#tokens.get(token) ?? this.#exact.get(token) ?? this.#pair(token);
    return slot ? hole(slot) : token;
  }

  /** Two words of one name (`pairOf` of the search's tokens). */
  #pair(token: string): number | undefined {
    const [one, other] = token.startsWith("+")
      ? token
          .slice(1)
          .split("+")
          .map((word) => this.#words.get(word))
      : [];
    return one && other && this.#slot({ kind: "pair", ...one, other });
  }

  /** `format`'s pattern of a text: `%` doubled, holes as `%3$s`. */
  fill(text: string): string {
    const { ward, province, committee } = this.#commune;
    const filled = text
      .replaceAll("%", "%%")
      .replace(uuid, (id) => hole(this.addId(id)))
      .replace(moment, (at) => {
        const slot = this.#times.get(Date.parse(at));
        return slot ? hole(slot) : at;
      })
      .replaceAll(committee, hole(this.#committee))
      .replaceAll(`"${ward}"`, `"${hole(this.#ward)}"`)
      .replace(
        new RegExp(`("\\w*[pP]rovince(?:_?[cC]ode)?":)"${province}"`, "g"),
        (_, key: string) => `${key}"${hole(this.#province)}"`,
      )
      .replace(/(?<![\p{L}\p{M}])\p{Lu}[\p{Lu}\p{M}]*(?![\p{L}\p{M}])/gu, (word) => {
        const slot = this.#names.get(word);
        return slot ? hole(slot) : word;
      });
    return [...this.#exact]
      .filter(([value]) => !value.match(uuid))
      .sort(([a], [b]) => b.length - a.length)
      .reduce((result, [value, slot]) => result.replaceAll(value, hole(slot)), filled)
      .replace(new RegExp(`${open}(\\d+)${close}`, "g"), (_, slot: string) => `%${slot}$s`);
  }
}

const hole = (slot: number): string => `${open}${slot}${close}`;
