/** What a filing costs, line by line with its ground; one sentence when nothing is paid. */
import type { DryRun } from "../dossiers/dry-run.server.ts";
import { useLanguage, useT } from "../texts/texts.tsx";
import { formatMoney } from "./money.ts";
import { ownText } from "./procedure-words.ts";
import { say } from "./words.ts";

type Props = { dryRun: Pick<DryRun, "procedure" | "fees" | "total" | "parcels"> };

export function DryRunCosts({ dryRun }: Props) {
  const t = useT();
  const language = useLanguage();
  const { total, parcels } = dryRun;
  return (
    <>
      <h3>{t("filing:dryRun.costs")}</h3>
      {total === 0 ? (
        <>
          <p>{t("filing:dryRun.free")}</p>
          <details>
            <summary>{t("filing:dryRun.free.why")}</summary>
            <Lines dryRun={dryRun} />
          </details>
        </>
      ) : (
        <>
          <p>{t("filing:dryRun.total", { amount: formatMoney(total, language) })}</p>
          <Lines dryRun={dryRun} />
        </>
      )}
      {parcels > 0 && <p>{t("filing:dryRun.postage", { count: parcels })}</p>}
    </>
  );
}

function Lines({ dryRun: { procedure, fees } }: Props) {
  const t = useT();
  const language = useLanguage();
  const own = (key: string) => say(t, ownText(procedure, key));
  return (
    <ul>
      {fees.map(({ id, label, each, count, sum, ground, exempt }) => (
        <li key={id}>
          {own(label)}: {count > 1 && `${count} × ${formatMoney(each, language)} = `}
          <span className="nowrap">{formatMoney(exempt ? each * count : sum, language)}</span>
          <span className="hint"> ({ground})</span>
          {exempt && each > 0 && (
            <>
              . {own(exempt.text)}: {t("filing:dryRun.exempt")}
              <span className="hint"> ({exempt.ground})</span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
