/** Registers whose books are compared with ours: those that a component of any procedure records its decision in. */
import type { Component } from "#machines/kernel/component.ts";

export type Register = { partner: string; operations: readonly string[] };

/** Partners with their operations, each once, in alphabetical order. */
export function registersOf(components: readonly Pick<Component, "register">[]): Register[] {
  const found = new Map<string, Set<string>>();
  for (const { register } of components) {
    const operations = found.get(register.partner) ?? new Set<string>();
    found.set(register.partner, operations.add(register.operation));
  }
  return [...found]
    .map(([partner, operations]) => ({ partner, operations: [...operations].sort() }))
    .sort((a, b) => (a.partner < b.partner ? -1 : 1));
}
