/**
 * What a decision that grants money offers the officer, and how the choice becomes codes and amounts of an event.
 *
 * The rules say what is due (`Procedure.grants`); the officer decides, and says why where the amount is another one.
 */
import { z } from "zod";
import type { Answers, Sources } from "#machines/kernel/form.ts";
import { Grant, type GrantOffer, type ParameterOn } from "#machines/kernel/grant.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import type { Translate } from "../texts/texts.tsx";
import type { GrantChoice, GrantOption } from "./officer-dossier-types.ts";
import type { OfficerWords } from "./officer-dossier-words.server.ts";

type Filed = { answers: Answers; sources: Sources; parameter: ParameterOn };

/** `refuseHref`: where the officer goes when nothing is due. */
export function grantChoice(
  procedure: Procedure,
  component: string,
  filed: Filed,
  { words, t, refuseHref }: { words: OfficerWords; t: Translate; refuseHref: string | undefined },
): GrantChoice {
  const offers = procedure.grants?.(component, filed) ?? [];
  const show = (offer: GrantOffer): GrantOption => ({
    value: offer.benefit,
    label: benefitName(offer.benefit, words),
    amount: offer.amount,
    amountText: offer.amount === null ? t("officer:grant.amount.open") : amountText(offer, t),
    period: offer.period,
    people: offer.people,
    rule: t(`${procedure.id}:${offer.rule.key}`, offer.rule.params),
    ground: offer.ground,
  });
  const open = offers.filter(({ because }) => because.length === 0);
  return {
    options: open.map(show),
    preferred: (open.find(({ preferred }) => preferred) ?? open[0])?.benefit ?? "",
    dropped: offers
      .filter(({ because }) => because.length > 0)
      .map((offer) => ({ ...show(offer), because: offer.because.map(words.text) })),
    refuseHref,
  };
}

export const benefitName = (code: string, words: OfficerWords): string =>
  words.own(`benefit.${code}`) ?? code;

/** `25.300.000 đ`, with the month and the number of people where they matter. */
export function amountText(
  { amount, period, people }: Pick<Grant, "period" | "people"> & { amount: number | null },
  t: Translate,
): string {
  const money = t("officer:grant.money", {
    vi: (amount ?? 0).toLocaleString("vi"),
    en: (amount ?? 0).toLocaleString("en"),
  });
  const each = period === "monthly" ? t("officer:grant.monthly", { money }) : money;
  return people > 1 ? t("officer:grant.people", { money: each, people }) : each;
}

type Read =
  | { facts: { grant: Grant }; notes: { key: string; body: string; visibility: "officers" }[] }
  | { errors: Record<string, string> };

/** Dots and spaces are how people write amounts. */
const typedAmount = z
  .string()
  .transform((text) => text.replace(/[\s.,đ₫]/gu, ""))
  .pipe(z.string().regex(/^\d{1,12}$/))
  .transform(Number)
  .pipe(Grant.shape.amount);

/** The amount of the offer holds when none is typed; another one needs a reason that only colleagues read. */
export function readGrant(options: readonly GrantOption[], form: FormData): Read {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const option = options.find(({ value }) => value === text("benefit"));
  const errors: Record<string, string> = {};
  if (!option) errors.benefit = "officer:error.benefit";
  const typed = text("amount") === "" ? undefined : typedAmount.safeParse(text("amount"));
  const amount = typed ? typed.data : (option?.amount ?? undefined);
  if (amount === undefined && option) errors.amount = "officer:error.amount";
  const differs = option?.amount !== null && amount !== undefined && amount !== option?.amount;
  const reason = text("reason");
  if (option && differs && reason.length < 5) errors.reason = "officer:error.amountReason";
  if (reason.length > 2_000) errors.reason = "officer:error.tooLong";
  if (!option || amount === undefined || Object.keys(errors).length > 0) return { errors };
  const { value: benefit, period, people } = option;
  return {
    facts: { grant: { benefit, amount, period, people } },
    notes: reason === "" ? [] : [{ key: "reason", body: reason, visibility: "officers" }],
  };
}
