/** Registers whose books are compared with ours: those that a component of any procedure records its decision in, in each of its cases. */
import type { Component } from "#machines/kernel/component.ts";

export type Register = { partner: string; operations: readonly string[] };
type Recorded = Pick<Component, "register" | "variants">;

/** Partners with their operations, each once, in alphabetical order. */
export function registersOf(components: readonly Recorded[]): Register[] {
  const found = new Map<string, Set<string>>();
  for (const { partner, operation } of components.flatMap(ofEveryCase)) {
    const operations = found.get(partner) ?? new Set<string>();
    found.set(partner, operations.add(operation));
  }
  return [...found]
    .map(([partner, operations]) => ({ partner, operations: [...operations].sort() }))
    .sort((a, b) => (a.partner < b.partner ? -1 : 1));
}

const ofEveryCase = ({ register, variants = {} }: Recorded) => [
  register,
  ...Object.values(variants).flatMap((variant) => variant.register ?? []),
];
