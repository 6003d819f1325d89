/** The last look before an act that the family is told about: exactly what they will read. Pure. */
import { Grant } from "#machines/kernel/grant.ts";
import type { Translate } from "../texts/texts.tsx";
import { type Decision, typedOf } from "./decide-form.server.ts";
import { amountText } from "./decide-grant.server.ts";
import type { Act, DecisionPage, DecisionShape, Named, Preview } from "./officer-dossier-types.ts";

/** Acts whose words reach the family are shown to the officer once more; the others carry none or are confirmed as they stand. */
const shown: readonly DecisionShape[] = ["refusal", "told", "forward", "apology", "again", "grant"];

/** The preview of a filled form; undefined when the act needs none or the officer has confirmed it. */
export function previewOf(
  { shape }: Act,
  page: DecisionPage,
  { event, notes }: Decision,
  form: FormData,
  t: Translate,
): Preview | undefined {
  if (!shown.includes(shape) || form.get("confirmed") === "yes") return undefined;
  const line = (key: string, value: string | undefined) =>
    value ? [{ label: t(`officer:preview.${key}`), value }] : [];
  const family = notes.filter(({ visibility }) => visibility === "family");
  const items = Array.isArray(event.items) ? (event.items as { target: string; reason: string }[]) : [];
  const targets = page.groups.flatMap((group) => group.targets);
  const lines = [
    { label: t("officer:decide.part"), value: page.part },
    ...grantLines(page, event.grant, t),
    ...line("ground", labelOf(page.grounds, event.ground)),
    ...line("ward", labelOf(page.forward?.wards ?? [], event.wardCode)),
    ...line("extension", labelOf(page.extensions, event.workingDays)),
    ...items.map(({ target, reason }, index) => ({
      label: targets.find((one) => one.target === target)?.label ?? target,
      value: [labelOf(page.reasons, reason), family.find(({ key }) => key === `item:${index}`)?.body]
        .filter(Boolean)
        .join(". "),
    })),
    ...line("reason", family.find(({ key }) => key === "reason")?.body),
  ];
  return { lines, typed: typedOf(form) };
}

const labelOf = (options: readonly Named[], value: unknown) =>
  value === undefined ? undefined : options.find((option) => option.value === String(value))?.label;

/** The benefit as its decision will name it. */
function grantLines({ grant: choice }: DecisionPage, value: unknown, t: Translate): Preview["lines"] {
  const grant = Grant.safeParse(value);
  const option = choice?.options.find(({ value }) => value === grant.data?.benefit);
  if (!grant.success || !option) return [];
  return [
    { label: t("officer:grant.benefit"), value: option.label },
    { label: t("officer:grant.amount"), value: amountText(grant.data, t) },
    { label: t("officer:preview.ground"), value: option.ground },
  ];
}
