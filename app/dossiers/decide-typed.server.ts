/** What an officer had typed when an act came too late: kept to be copied, and taken along when the act is still possible (capability C2). */
import { randomUUID } from "node:crypto";
import type { Kept } from "../desk/claim-types.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import type { Translate } from "../texts/texts.tsx";
import type { Conflicted } from "./decide-conflict.server.ts";
import { typedOf } from "./decide-form.server.ts";
import { getDecisionPage } from "./decide-page.server.ts";
import type { DossierHead } from "./dossier-head.server.ts";
import type { Act, DecisionPage, DecisionShape, Named } from "./officer-dossier-types.ts";

export type Posted = { act: Act; page: DecisionPage; form: FormData };

/** Fields of the form's own making: nobody has typed them. */
const ours = ["commandId", "seq", "intent", "confirmed", "takeOverFrom", "takeOverReason"];

/** The conflict with what was typed. Read again: what is possible now may differ from what was when the form was posted. */
export async function withTyped(
  services: Pick<Services, "sql" | "kinds" | "clock">,
  viewer: OfficerViewer,
  dossier: DossierHead,
  { act, page, form }: Posted,
  conflict: Conflicted,
  t: Translate,
): Promise<Conflicted> {
  const now = await getDecisionPage(services, viewer, dossier, act, t);
  const typed = Object.fromEntries(Object.entries(typedOf(form)).filter(([name]) => !ours.includes(name)));
  const kept: Kept = {
    rows: typedRows(act, page, typed, t),
    typed,
    ...(now.possible && { again: { seq: now.seq, commandId: randomUUID() } }),
  };
  return { ...conflict, kept };
}

/** Names of the reason's field, by the form that asks for it. */
const reasonKeys: Partial<Record<DecisionShape, string>> = {
  forward: "decide.forwardReason",
  apology: "decide.apologyReason",
  reason: "decide.sendBackReason",
  again: "decide.againReason",
  grant: "grant.reason",
};

/** Everything that was filled in, in words, in the order of the form. */
export function typedRows(
  { shape }: Pick<Act, "shape">,
  page: DecisionPage,
  typed: Record<string, string[]>,
  t: Translate,
): Kept["rows"] {
  const value = (name: string) => typed[name]?.[0]?.trim() ?? "";
  const row = (label: string, text: string) => (text ? [{ label, value: text }] : []);
  const chosen = (options: readonly Named[], name: string) =>
    options.find((option) => option.value === value(name))?.label ?? "";
  const targets = page.groups.flatMap((group) => group.targets);
  // What was written for a paper counts although its tick is gone: words are never dropped.
  const items = targets.filter(
    ({ target }) => typed.item?.includes(target) || value(`guidance:${target}`) !== "",
  );
  return [
    ...items.flatMap(({ target, label }) =>
      row(
        label,
        [chosen(page.reasons, `reason:${target}`), value(`guidance:${target}`)].filter(Boolean).join(". ") ||
          "–",
      ),
    ),
    ...row(t("officer:decide.ground"), chosen(page.grounds, "ground")),
    ...row(t("officer:decide.ward"), chosen(page.forward?.wards ?? [], "ward")),
    ...row(t("officer:decide.workingDays"), chosen(page.extensions, "workingDays")),
    ...row(t("officer:grant.benefit"), chosen(page.grant?.options ?? [], "benefit")),
    ...row(t("officer:grant.amount"), value("amount")),
    ...row(t(`officer:${reasonKeys[shape] ?? "decide.reason"}`), value("reason")),
    ...row(t("decisions:way"), value("way")),
  ];
}

/** The person's own words in a form whose dossier is not theirs any more: nothing of the dossier is needed to give them back. */
export function wordsTyped(form: FormData): string[] {
  return [...form]
    .filter(([name]) => name === "reason" || name === "way" || name.startsWith("guidance:"))
    .flatMap(([, value]) => (typeof value === "string" && value.trim() ? [value.trim()] : []));
}
