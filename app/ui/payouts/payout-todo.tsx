/** What the family has to do about granted money now, as items of the list of things to do. */
import type { PayoutLine } from "#app/payouts/payout-lines.ts";
import { useLanguage, useT } from "#app/texts/texts.tsx";
import { formatMoney } from "../money.ts";

/** Sums that wait for the family. */
export const waitsForFamily = ({ state, stopping }: Pick<PayoutLine, "state" | "stopping">): boolean =>
  !stopping && (state === "waitingAccount" || state === "atCounter");

type Props = { payouts: readonly PayoutLine[]; caseCode: string; agency: string };

export function PayoutTodo({ payouts, caseCode, agency }: Props) {
  const t = useT();
  const language = useLanguage();
  return payouts.filter(waitsForFamily).map(({ id, state, amount }) => (
    <li key={id}>
      <a href={`/ho-so/${caseCode}/nhan-tien`}>
        {t(`payouts:todo.${state}`, { amount: formatMoney(amount, language) })}
      </a>
      <div>{t(`payouts:todo.${state}.text`, { agency })}</div>
    </li>
  ));
}
