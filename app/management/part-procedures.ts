/** Which procedure a part belongs to: parts of different procedures have different names. */
import type { Procedure } from "#machines/kernel/procedure.ts";
import { procedures } from "#machines/registry.ts";

/** The reception's own task is the same in every procedure. @throws Error for a part that no procedure has. */
export function procedureWith(component: string): Procedure {
  const all = Object.values(procedures);
  const found = all.find(({ components }) => components.some(({ id }) => id === component)) ?? all[0];
  if (!found) throw new Error("There is no procedure");
  return found;
}
