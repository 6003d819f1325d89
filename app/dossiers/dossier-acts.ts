/** What refusals and withdrawals of the history mean for a dossier's pages. Pure: rows are read by `dossier-view.server.ts`. */
import type { DossierContext } from "#machines/kernel/dossier-context.ts";
import type { WithdrawalView } from "./dossier-view.ts";

/** What people did that pages tell beside the history: with the reason written for the family, and of a refusal what would make it pass. */
export type StoredAct = {
  type: string;
  component: string | null;
  at: string;
  reason: string | null;
  way?: string | null;
};

/** B29: never the whole number of what exists already. */
export const lastFour = (digits: string | undefined): string | null =>
  digits?.replace(/\D/g, "").slice(-4) || null;

/** The words come from where the ground comes from: the part's own refusal, reception's, or that of a part it needed. */
export function refusalWords(
  word: "reason" | "way",
  component: string,
  order: readonly { id: string; needs: readonly string[] }[],
  context: DossierContext,
  acts: readonly StoredAct[],
): string | null {
  const own = (type: string, of: string | null) =>
    acts.findLast((act) => act.type === type && act.component === of)?.[word];
  if (component === "intake" || context.parts[component]?.verdict !== "refused")
    return component === "intake" ? (own("dossier.refuse", null) ?? null) : null;
  if (acts.some(({ type, component: of }) => type === "part.refuse" && of === component))
    return own("part.refuse", component) ?? null;
  if (context.intake === "refused") return own("dossier.refuse", null) ?? null;
  const needed = order.find(({ id }) => id === component)?.needs ?? [];
  return (
    needed.map((id) => refusalWords(word, id, order, context, acts)).find((said) => said !== null) ?? null
  );
}

/** Withdrawals that wait for an answer, and the declined ones of what still goes on. */
export function withdrawalsOf(
  context: DossierContext,
  components: readonly { component: string; state: string }[],
  acts: readonly StoredAct[],
  timer: (region: string, name: string) => Date | null,
): WithdrawalView[] {
  const waits = new Set(
    components.filter(({ state }) => state.startsWith("withdrawalAsked")).map(({ component }) => component),
  );
  if (context.withdrawal === "asked") waits.add("intake");
  const about = (act: StoredAct) => act.component ?? "intake";
  const moves = acts.filter(({ type }) => type.includes("withdraw"));
  return [...new Set(moves.map(about))].flatMap((component): WithdrawalView[] => {
    const last = moves.findLast((act) => about(act) === component);
    if (!last) return [];
    const region = component === "intake" ? "withdrawal" : component;
    if (waits.has(component))
      return [
        {
          component,
          at: new Date(last.at),
          state: "asked",
          dueAt: timer(region, "withdrawal"),
          reason: null,
        },
      ];
    const open =
      component === "intake"
        ? Object.values(context.parts).some(({ verdict }) => verdict === "pending")
        : context.parts[component]?.verdict === "pending";
    if (last.type !== "withdrawal.decline" || !open) return [];
    return [{ component, at: new Date(last.at), state: "declined", dueAt: null, reason: last.reason }];
  });
}
