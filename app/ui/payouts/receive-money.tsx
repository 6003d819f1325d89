/** The family's page of granted money; for what came back a small form. Complete without script. */
import type { ChooseFailure } from "#app/payouts/choose-way.server.ts";
import { fieldId } from "#app/payouts/choose-way.ts";
import type { ReceiveMoneyPage } from "#app/payouts/receive-money-page.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { CaseCode } from "../case-code.tsx";
import { ErrorSummary } from "../error-summary.tsx";
import { Notice } from "../notice.tsx";
import { ownText } from "../procedure-words.ts";
import { say } from "../words.ts";
import { ChooseWayForm } from "./choose-way-form.tsx";
import { PayoutCard } from "./payout-lines.tsx";

type Props = {
  page: ReceiveMoneyPage;
  commandIds: Readonly<Record<string, string>>;
  failure: ChooseFailure | undefined;
  /** The choice was noted just now; or something happened in the meantime. */
  chosen: boolean;
  late: boolean;
};

export function ReceiveMoney({ page, commandIds, failure, chosen, late }: Props) {
  const t = useT();
  const { caseCode, procedure, payouts, agency } = page;
  const textOf = (key: string) => say(t, ownText(procedure, key));
  const errors = Object.entries(failure?.errors ?? {}).map(([field, key]) => ({
    field: fieldId(failure?.component ?? "", field),
    text: textOf(key),
  }));
  return (
    <>
      <ErrorSummary errors={errors} />
      <a className="back-link" href={`/ho-so/${caseCode}`}>
        {t("dossier:result.back", { code: caseCode })}
      </a>
      <h1>{t("payouts:page.title")}</h1>
      <p className="cluster">
        <strong>{page.subjectName}</strong> <CaseCode code={caseCode} />
      </p>
      {chosen && (
        <p className="notice" role="status">
          {t("payouts:page.chosen")}
        </p>
      )}
      {late && (
        <p className="notice notice-wait" role="alert">
          {t("payouts:page.late")}
        </p>
      )}
      {payouts.length === 0 && (
        <Notice tone="neutral">
          <p>{t("payouts:page.none")}</p>
        </Notice>
      )}
      {payouts.map((payout) => (
        <div key={payout.id} className="stack">
          <PayoutCard procedure={procedure} payout={payout} audience="family" heading="h2" />
          {payout.choose && (
            <ChooseWayForm
              page={page}
              payout={payout}
              commandId={commandIds[payout.id] ?? ""}
              failure={failure?.component === payout.component ? failure : undefined}
            />
          )}
        </div>
      ))}
      {payouts.some(({ state }) => state === "atCounter") && (
        <p>
          {t("payouts:page.counter", {
            ...{ name: agency.name, address: agency.address, hours: agency.openingHours },
          })}
        </p>
      )}
    </>
  );
}
