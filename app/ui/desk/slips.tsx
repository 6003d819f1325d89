/** Queue numbers: the form that gives one, the list of today, and the slip itself. */
import type { Slip, SlipLine } from "#app/assisted/slips.server.ts";
import type { FormFailure } from "#app/forms/read-form.ts";
import { useT } from "#app/texts/texts.tsx";
import { ErrorSummary } from "../error-summary.tsx";
import { PrintButton } from "../print-button.tsx";
import { Qr } from "../qr.tsx";
import { TextInput } from "./controls.tsx";
import { DeskTable } from "./desk-table.tsx";

type Props = {
  title: string;
  slips: readonly SlipLine[];
  slipId: string;
  failure: FormFailure | undefined;
};

export function Slips({ title, slips, slipId, failure }: Props) {
  const t = useT();
  const columns = ["number", "time", "case"].map((column) => t(`assisted:slips.${column}`));
  return (
    <div className="desk-act stack">
      <a className="back-link" href="/can-bo">
        {t("assisted:toDesk")}
      </a>
      <ErrorSummary
        errors={Object.entries(failure?.errors ?? {}).map(([field, key]) => ({ field, text: t(key) }))}
      />
      <h1>{title}</h1>
      <p>{t("assisted:slips.lead")}</p>
      <form method="post" className="stack" noValidate autoComplete="off">
        <input type="hidden" name="slipId" value={failure?.typed.slipId ?? slipId} />
        <TextInput
          name="caseCode"
          label={t("assisted:slips.caseCode")}
          hint={t("assisted:slips.caseCode.hint")}
          value={failure?.typed.caseCode ?? ""}
          error={failure?.errors.caseCode}
        />
        <button type="submit" className="button">
          {t("assisted:slips.issue")}
        </button>
      </form>
      <h2>{t("assisted:slips.today")}</h2>
      {slips.length === 0 ? (
        <p>{t("assisted:slips.none")}</p>
      ) : (
        <DeskTable caption={t("assisted:slips.today")} columns={columns}>
          {slips.map(({ id, number, time, caseCode }) => (
            <tr key={id}>
              <th scope="row" data-label={columns[0]}>
                <a href={`/can-bo/so-thu-tu/${id}`} aria-label={t("assisted:slips.print", { number })}>
                  {number}
                </a>
              </th>
              <td data-label={columns[1]}>{time}</td>
              <td data-label={columns[2]}>
                {caseCode ? <span className="desk-code">{caseCode}</span> : t("assisted:slips.noCase")}
              </td>
            </tr>
          ))}
        </DeskTable>
      )}
    </div>
  );
}

/** The button alone, for a dossier that is known. */
export function IssueSlip({ slipId, caseCode }: { slipId: string; caseCode: string }) {
  const t = useT();
  return (
    <form method="post" action="/can-bo/so-thu-tu">
      <input type="hidden" name="slipId" value={slipId} />
      <input type="hidden" name="caseCode" value={caseCode} />
      <button type="submit" className="button button-secondary">
        {t("assisted:filed.slip")}
      </button>
    </form>
  );
}

export function SlipSheet({ title, slip }: { title: string; slip: Slip }) {
  const t = useT();
  const { number, agency, at, caseCode, qr } = slip;
  return (
    <div className="stack">
      <a className="back-link" href="/can-bo/so-thu-tu">
        {t("assisted:slip.back")}
      </a>
      <h1 className="no-print">{title}</h1>
      <div className="no-print">
        <PrintButton label={t("assisted:slip.print")} />
      </div>
      <div className="queue-slip">
        <p>
          <strong>{agency}</strong>
        </p>
        <p>{t("assisted:slip.number")}</p>
        <p className="queue-number">{number}</p>
        <p>{t("assisted:slip.at", { at })}</p>
        {caseCode && qr && (
          <>
            <Qr qr={qr} title={t("assisted:slip.qr", { code: caseCode })} />
            <p>
              {t("assisted:slip.case")}
              <br />
              <strong className="queue-code">{caseCode}</strong>
            </p>
            <p>{t("assisted:slip.track")}</p>
          </>
        )}
        <p>{t("assisted:slip.wait")}</p>
      </div>
    </div>
  );
}
