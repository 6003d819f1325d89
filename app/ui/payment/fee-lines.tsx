/** What a dossier costs, line by line: count, ground, exemption, amount. */
import type { FeeRow } from "#app/payments/fee-lines.server.ts";
import { useLanguage, useT } from "#app/texts/texts.tsx";
import { formatMoney } from "../money.ts";
import { ownText } from "../procedure-words.ts";
import { SummaryList } from "../summary-list.tsx";
import { say } from "../words.ts";

type Props = { procedure: string; fees: readonly FeeRow[]; total: number };

export function FeeLines({ procedure, fees, total }: Props) {
  const t = useT();
  const language = useLanguage();
  const own = (key: string) => say(t, ownText(procedure, key));
  const rows = fees.map(({ label, count, each, sum, ground, exempt }) => ({
    label: own(label),
    value: (
      <>
        {count > 1 && sum > 0 && `${count} × ${formatMoney(each, language)} = `}
        <span className="nowrap">{formatMoney(sum, language)}</span>
        <div className="hint">
          {exempt && each > 0
            ? t("payments:lines.exempt", {
                reason: own(exempt.text),
                ground: exempt.ground,
                full: formatMoney(count * each, language),
              })
            : t("payments:lines.ground", { ground })}
        </div>
      </>
    ),
  }));
  const sum = <strong className="nowrap">{formatMoney(total, language)}</strong>;
  return <SummaryList rows={[...rows, { label: t("payments:lines.total"), value: sum }]} />;
}
