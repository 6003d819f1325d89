/** What can be withdrawn, what will happen then, and a form for each; only what the machine allows has a button. */
import type { WithdrawOffer, WithdrawPage } from "../dossiers/withdraw-page.server.ts";
import { useT } from "../texts/texts.tsx";
import { CaseCode } from "./case-code.tsx";
import { partName } from "./procedure-words.ts";
import { WithdrawalNotices } from "./withdrawal-notices.tsx";
import { say } from "./words.ts";

type Props = { page: WithdrawPage; commandIds: Readonly<Record<string, string>> };

export function Withdraw({ page, commandIds }: Props) {
  const t = useT();
  const { caseCode, procedure, whole, parts } = page;
  const first = say(t, partName(procedure, page.first));
  return (
    <>
      <a className="back-link" href={`/ho-so/${caseCode}`}>
        {t("dossier:result.back", { code: caseCode })}
      </a>
      <h1>{t("dossier:withdraw.title")}</h1>
      <p className="cluster">
        <strong>{page.subjectName}</strong> <CaseCode code={caseCode} />
      </p>
      <WithdrawalNotices procedure={procedure} withdrawals={page.withdrawals} agencies={page.agencies} />
      {!whole && <p>{t("dossier:withdraw.none")}</p>}
      {whole && (
        <section className="card" aria-labelledby="ca-ho-so">
          <h2 id="ca-ho-so">{t("dossier:withdraw.whole")}</h2>
          <p>{t(`dossier:withdraw.whole.${whole.way}`, { agency: whole.agencyName, part: first })}</p>
          {isOffered(whole) && (
            <OfferForm
              offer={whole}
              commandId={commandIds[whole.component] ?? ""}
              action={t(`dossier:withdraw.whole.send.${whole.way}`)}
            />
          )}
        </section>
      )}
      {parts.map((offer) => {
        const part = say(t, partName(procedure, offer.component));
        return (
          <section className="card" key={offer.component} aria-labelledby={`rut-${offer.component}`}>
            <h2 id={`rut-${offer.component}`}>{t("dossier:withdraw.part", { part })}</h2>
            <p>{t(`dossier:withdraw.part.${offer.way}`, { agency: offer.agencyName })}</p>
            {offer.way === "choice" && (
              <p>
                <a href={`/ho-so/${caseCode}/lua-chon`}>{t("dossier:dossier.todo.choice", { part })}</a>
              </p>
            )}
            {isOffered(offer) && (
              <OfferForm
                offer={offer}
                commandId={commandIds[offer.component] ?? ""}
                action={t(`dossier:withdraw.part.send.${offer.way}`, { part })}
              />
            )}
          </section>
        );
      })}
      <p>
        <a className="button button-secondary" href={`/ho-so/${caseCode}`}>
          {t("dossier:withdraw.keep")}
        </a>
      </p>
    </>
  );
}

const isOffered = ({ way }: WithdrawOffer) => way === "atOnce" || way === "asked";

type FormProps = { offer: WithdrawOffer; commandId: string; action: string };

function OfferForm({ offer: { component }, commandId, action }: FormProps) {
  const t = useT();
  const id = `ly-do-${component}`;
  return (
    <form method="post" className="stack">
      <input type="hidden" name="commandId" value={commandId} />
      <input type="hidden" name="component" value={component} />
      <div className="field">
        <label htmlFor={id}>{t("dossier:withdraw.reason")}</label>
        <p className="hint" id={`${id}-goi-y`}>
          {t("dossier:withdraw.reason.hint")}
        </p>
        <textarea
          className="input"
          id={id}
          name="reason"
          rows={3}
          maxLength={2000}
          aria-describedby={`${id}-goi-y`}
        />
      </div>
      <button type="submit" className="button button-warning">
        {action}
      </button>
    </form>
  );
}
