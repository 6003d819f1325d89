/** What a family collects at the counter, now or soon. Pure: read from what the dossier's statechart remembers. */
import { allClosed, type DossierContext, type ResultFacts } from "#machines/kernel/dossier-context.ts";

type Facts = Pick<DossierContext, "parts" | "results" | "originals" | "intake">;
export type CounterResult = Pick<ResultFacts, "component" | "ready" | "held"> & { resultId: string };

/** Results that are or will be at the counter for them; one that waits for its fee is among them. */
export const counterResults = ({ parts, results }: Facts): CounterResult[] =>
  Object.entries(results).flatMap(([resultId, { component, channel, ready, held, fulfilled, dropped }]) => {
    const verdict = parts[component]?.verdict;
    const coming =
      channel === "counter" && !fulfilled && !dropped && (verdict === "pending" || verdict === "done");
    return coming ? [{ resultId, component, ready, ...(held && { held }) }] : [];
  });

export const heldOriginals = ({ originals = {} }: Facts): string[] =>
  Object.entries(originals).flatMap(([id, state]) => (state === "held" ? [id] : []));

/** Nobody of this family has to come to the counter any more. */
export const nothingToCollect = (facts: Facts): boolean =>
  counterResults(facts).length === 0 && heldOriginals(facts).length === 0;

/**
 * From when on a visit makes sense: at once when something lies there, else from the due moment of the first part that brings
 * something (`dueAt` by component), once the dossier was accepted. Undefined: there is nothing to come for.
 */
export function collectableFrom(
  context: DossierContext,
  dueAt: Readonly<Record<string, Date | null>>,
  now: Date,
): Date | undefined {
  const coming = counterResults(context);
  if (coming.some(({ ready }) => ready)) return now;
  if (allClosed(context) && heldOriginals(context).length > 0) return now;
  if (context.intake !== "accepted") return undefined;
  const dues = coming.flatMap(({ component }) => dueAt[component]?.getTime() ?? []);
  return dues.length > 0 ? new Date(Math.max(now.getTime(), Math.min(...dues))) : undefined;
}

/** Columns of JSON aggregates arrive as ISO strings. */
export const momentsOf = (dueAt: Record<string, string | null> | null): Record<string, Date | null> =>
  Object.fromEntries(
    Object.entries(dueAt ?? {}).map(([id, due]) => [id, due === null ? null : new Date(due)]),
  );
