/** What is typed stays in the tab until the portal has it. */
import { describe, expect, it } from "vitest";
import { findKept, forget, forgetOthers, keep, storeFor, toRestore } from "./keep-typed.ts";

/** A tab's storage. */
function tab() {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (at: number) => [...kept.keys()][at] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}
const mother = { owner: "me", address: "/ho-so/nhap/1/tre" };
const kept = { revision: 3, shown: "[]", typed: { givenName: "AN" } };

describe("a tab", () => {
  it("keeps each page of each person apart, and forgets a page that is saved", () => {
    const store = tab();
    keep(store, mother, kept);
    keep(store, { ...mother, address: "/ho-so/nhap/1/cha" }, { ...kept, typed: {} });
    expect(findKept(store, mother)).toEqual(kept);
    expect(findKept(store, { ...mother, owner: "cha" })).toBeUndefined();
    forget(store, mother);
    expect(findKept(store, mother)).toBeUndefined();
    expect(findKept(store, { ...mother, address: "/ho-so/nhap/1/cha" })).toBeDefined();
  });

  it("throws away what another person typed, and nothing else", () => {
    const store = tab();
    store.setItem("of-somebody-else", "1");
    keep(store, mother, kept);
    keep(store, { ...mother, owner: "cha" }, kept);
    forgetOthers(store, "cha");
    expect(findKept(store, mother)).toBeUndefined();
    expect(findKept(store, { ...mother, owner: "cha" })).toEqual(kept);
    expect(store.length).toBe(2);
  });

  it("[cap A15] keeps nothing where an officer types for somebody else, and forgets what was there", () => {
    const store = tab();
    keep(store, mother, kept);
    keep(storeFor({ kept: true }, store), { ...mother, address: "/ho-so/nhap/1/cha" }, kept);
    expect(store.length).toBe(2);
    // No owner: the page of an assisted draft throws away everybody's.
    forgetOthers(store, "");
    const nowhere = storeFor({ kept: false }, store);
    keep(nowhere, mother, kept);
    forget(nowhere, mother);
    expect(findKept(nowhere, mother)).toBeUndefined();
    expect(store.length).toBe(0);
  });

  it("does not mind when the browser keeps nothing, or something odd", () => {
    const full = {
      ...tab(),
      setItem: () => {
        throw new Error("QuotaExceededError");
      },
    };
    expect(() => keep(full, mother, kept)).not.toThrow();
    expect(findKept({ ...tab(), getItem: () => "{" }, mother)).toBeUndefined();
  });
});

describe("a page that comes back", () => {
  const now = { revision: 3, shown: "[]", typed: { givenName: "", surname: "NGUYỄN" } };

  it("is filled in again with what is missing, and only with that", () => {
    expect(toRestore({ ...kept, typed: { givenName: "AN", surname: "NGUYỄN", gone: "x" } }, now)).toEqual({
      typed: { givenName: "AN" },
      revision: 3,
    });
  });

  it("is left alone when it shows everything", () => {
    expect(toRestore({ ...kept, typed: { givenName: "", surname: "NGUYỄN" } }, now)).toBeUndefined();
  });

  it("remembers what was taken away as well as what was typed", () => {
    expect(toRestore({ ...kept, typed: { surname: "" } }, now)?.typed).toEqual({ surname: "" });
  });

  it("goes on with the newest revision when only other pages were saved meanwhile", () => {
    expect(toRestore(kept, { ...now, revision: 5 })?.revision).toBe(5);
  });

  it("lets the server tell of the conflict when this very page was changed elsewhere", () => {
    expect(toRestore(kept, { ...now, revision: 5, shown: '[["givenName","BÌNH"]]' })?.revision).toBe(3);
  });
});
