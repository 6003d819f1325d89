/** Granted money, sum by sum: how much, by which way, how it stands and since when, the proof, and what to do next. */
import { formatDateTime } from "#app/calendar/local-time.ts";
import { type PayoutLine, shownState } from "#app/payouts/payout-lines.ts";
import { useLanguage, useT } from "#app/texts/texts.tsx";
import { formatMoney } from "../money.ts";
import type { Tone } from "../part-words.ts";
import { partName } from "../procedure-words.ts";
import { SummaryList } from "../summary-list.tsx";
import { Tag } from "../tag.tsx";
import { say } from "../words.ts";

type Props = { procedure: string; payout: PayoutLine; audience: "family" | "officer"; heading: "h3" | "h2" };

/** Never a bright colour: money for a funeral is no success. */
const tones: Readonly<Record<string, Tone>> = { waitingAccount: "wait", atCounter: "wait", stopping: "wait" };

export function PayoutCard({ procedure, payout, audience, heading: Heading }: Props) {
  const t = useT();
  const language = useLanguage();
  const { component, amount, way, receiver, account, proof, since, paidAt, reason, monthly } = payout;
  const state = shownState(payout);
  const money = formatMoney(amount, language);
  const next = state === "paid" && monthly ? "paid.monthly" : state;
  const label = (key: string, params?: Record<string, string>) => t(`payouts:${key}`, params);
  return (
    <section className="card" aria-labelledby={`chi-tra-${component}`}>
      <Heading id={`chi-tra-${component}`}>{say(t, partName(procedure, component))}</Heading>
      <SummaryList
        rows={[
          { label: label("amount"), value: monthly ? label("monthly", { amount: money }) : money },
          {
            label: label("state"),
            value: <Tag tone={tones[state] ?? "neutral"}>{label(`state.${state}`)}</Tag>,
          },
          { label: label("since"), value: state !== "paid" && formatDateTime(new Date(since)) },
          { label: label("paidAt"), value: paidAt && formatDateTime(new Date(paidAt)) },
          { label: label("way"), value: label(`way.${way}`) },
          { label: label("receiver"), value: receiver },
          { label: label("account"), value: account && label("account.masked", masked(account)) },
          {
            label: label("reason"),
            value: state === "waitingAccount" && reason && label(`reason.${reason}`),
          },
          { label: label("proof"), value: proof },
          { label: label("next"), value: audience === "family" && label(`next.${next}`) },
        ]}
      />
    </section>
  );
}

const masked = ({ lastDigits, bankName, holder }: NonNullable<PayoutLine["account"]>) => ({
  digits: lastDigits,
  bank: bankName,
  holder,
});

type SectionProps = { procedure: string; payouts: readonly PayoutLine[]; caseCode: string };

/** On the family's dossier page. */
export function Payouts({ procedure, payouts, caseCode }: SectionProps) {
  const t = useT();
  if (payouts.length === 0) return null;
  return (
    <section aria-labelledby="chi-tra">
      <h2 id="chi-tra">{t("payouts:title")}</h2>
      {payouts.map((payout) => (
        <PayoutCard key={payout.id} procedure={procedure} payout={payout} audience="family" heading="h3" />
      ))}
      <p className="no-print">
        <a className="tall-link" href={`/ho-so/${caseCode}/nhan-tien`}>
          {t("payouts:open")}
        </a>
      </p>
    </section>
  );
}

/** On the officer's dossier page. `mayPay`: this officer's desk pays out cash now. */
export function DeskPayouts({ procedure, payouts, caseCode, mayPay }: SectionProps & { mayPay: boolean }) {
  const t = useT();
  if (payouts.length === 0) return null;
  return (
    <section aria-labelledby="chi-tra">
      <h2 id="chi-tra">{t("payouts:desk.title")}</h2>
      {payouts.map((payout) => (
        <PayoutCard key={payout.id} procedure={procedure} payout={payout} audience="officer" heading="h3" />
      ))}
      {mayPay && (
        <p>
          <a href={`/can-bo/ho-so/${caseCode}/chi-tien`}>{t("payouts:desk.open")}</a>
        </p>
      )}
    </section>
  );
}
