/** The last look before an act that the family is told about: exactly what their page will say, in its own labels. Pure. */
import { Grant } from "#machines/kernel/grant.ts";
import { plainWordHints } from "../desk/plain-words.ts";
import type { Translate } from "../texts/texts.tsx";
import { type Decision, typedOf } from "./decide-form.server.ts";
import { amountText } from "./decide-grant.server.ts";
import { previewed } from "./decision-shapes.ts";
import type { Act, DecisionPage, Named, Preview } from "./officer-dossier-types.ts";

/** The preview of a filled form; undefined when the act needs none or the officer has confirmed it. */
export function previewOf(
  { shape }: Act,
  page: DecisionPage,
  { event, notes }: Decision,
  form: FormData,
  t: Translate,
): Omit<Preview, "notices"> | undefined {
  if (!previewed.includes(shape) || form.get("confirmed") === "yes") return undefined;
  const line = (key: string, value: string | undefined) => (value ? [{ label: t(key), value }] : []);
  const family = notes.filter(({ visibility }) => visibility === "family");
  const items = Array.isArray(event.items) ? (event.items as { target: string; reason: string }[]) : [];
  const targets = page.groups.flatMap((group) => group.targets);
  const lines = [
    { label: t("officer:decide.part"), value: page.part },
    ...grantLines(page, event.grant, t),
    ...line("dossier:map.ground", labelOf(page.grounds, event.ground)),
    ...line("officer:preview.ward", labelOf(page.forward?.wards ?? [], event.wardCode)),
    ...line("officer:preview.extension", labelOf(page.extensions, event.workingDays)),
    ...items.map(({ target, reason }, index) => ({
      label: targets.find((one) => one.target === target)?.label ?? target,
      value: [
        `${t("dossier:supplement.reason")}: ${labelOf(page.reasons, reason)}`,
        `${t("dossier:supplement.guidance")}: ${family.find(({ key }) => key === `item:${index}`)?.body}`,
      ].join("\n"),
    })),
    ...line(
      shape === "refusal" ? "dossier:map.reason" : "officer:preview.reason",
      family.find(({ key }) => key === "reason")?.body,
    ),
    ...line("dossier:map.way", family.find(({ key }) => key === "way")?.body),
  ];
  const hints = family
    .flatMap(({ body }) => plainWordHints(body))
    .map(({ key, params }) => t(`decisions:${key}`, params));
  return { lines, typed: typedOf(form), hints: [...new Set(hints)] };
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
