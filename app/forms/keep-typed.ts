/**
 * What was typed on a page and is not saved yet, kept in this tab: the browser's error page, back and reload lose nothing.
 *
 * Never the contents of files. Entries belong to one citizen: those of anybody else are thrown away when a page wakes. A browser
 * that keeps nothing (private window, full) is no error.
 */
import type { Typed } from "./read-form.ts";

export type Kept = {
  /** Of the draft, when typing began. */
  revision: number;
  /** What the page showed then, to see whether it changed underneath. */
  shown: string;
  typed: Typed;
};
type Store = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;
export type Place = { owner: string; address: string };

/** A place that keeps nothing: what is typed for somebody else at a desk stays in no browser. */
const nowhere: Store = {
  ...{ length: 0, key: () => null, getItem: () => null },
  ...{ setItem: () => undefined, removeItem: () => undefined },
};

export const storeFor = ({ kept }: { kept: boolean }, store: Store): Store => (kept ? store : nowhere);

const mark = "nhap ";
const keyOf = ({ owner, address }: Place): string => `${mark}${owner} ${address}`;

export function findKept(store: Store, place: Place): Kept | undefined {
  try {
    return JSON.parse(store.getItem(keyOf(place)) ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}

export const keep = (store: Store, place: Place, kept: Kept): void =>
  calmly(() => store.setItem(keyOf(place), JSON.stringify(kept)));

export const forget = (store: Store, place: Place): void => calmly(() => store.removeItem(keyOf(place)));

/** Another person sits here now. */
export const forgetOthers = (store: Store, owner: string): void =>
  calmly(() => {
    const keys = Array.from({ length: store.length }, (_, at) => store.key(at) ?? "");
    for (const key of keys)
      if (key.startsWith(mark) && !key.startsWith(`${mark}${owner} `)) store.removeItem(key);
  });

function calmly(act: () => void): void {
  try {
    act();
  } catch {
    // nothing is kept then
  }
}

/**
 * What has to be put back on a page that shows `now`, and the revision to send with it: the old one when the page itself changed
 * underneath, so that the server tells of the conflict. Undefined when the page shows it all.
 */
export function toRestore(
  kept: Kept,
  now: { revision: number; shown: string; typed: Typed },
): { typed: Typed; revision: number } | undefined {
  const typed = Object.fromEntries(
    Object.entries(now.typed).flatMap(([name, value]) => {
      const before = kept.typed[name];
      return before === undefined || before === value ? [] : [[name, before]];
    }),
  );
  if (Object.keys(typed).length === 0) return undefined;
  return { typed, revision: kept.shown === now.shown ? now.revision : kept.revision };
}

/** Every named control of a form that a person fills in, with what it holds; an unticked one holds "". */
export function readControls(form: HTMLFormElement): Typed {
  const held = new FormData(form);
  const typed: Typed = {};
  for (const { name, type } of [...form.elements] as HTMLInputElement[]) {
    const value = name ? (held.get(name) ?? "") : undefined;
    if (typeof value === "string" && type !== "hidden" && type !== "submit") typed[name] = value;
  }
  return typed;
}

/** Puts a value into a control that nothing else knows. */
export function writeControl(form: HTMLFormElement, name: string, value: string): void {
  for (const control of [...form.elements] as HTMLInputElement[]) {
    if (control.name !== name) continue;
    if (control.type === "radio") control.checked = control.value === value;
    else if (control.type === "checkbox") control.checked = value !== "";
    else control.value = value;
  }
}
