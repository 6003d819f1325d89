/** Where to send a result that shall come by post, when the dossier has no address yet. */
import type { AskedAddress } from "../delivery/channels.server.ts";
import { useT } from "../texts/texts.tsx";
import { DeliveryFields } from "./delivery-fields.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { ownText, resultName } from "./procedure-words.ts";
import { say } from "./words.ts";

type Props = { caseCode: string; procedure: string; asked: AskedAddress };

export function ReceiveAddress({ caseCode, procedure, asked }: Props) {
  const t = useT();
  const { resultId, commandId, form, errors } = asked;
  const root = `/ho-so/${caseCode}/nhan-ket-qua`;
  return (
    <>
      <ErrorSummary
        errors={Object.entries(errors).map(([field, key]) => ({
          field,
          text: say(t, ownText(procedure, key)),
        }))}
      />
      <a className="back-link" href={root}>
        {t("counter:receive.address.back")}
      </a>
      <h1>{t("counter:receive.address.title", { result: say(t, resultName(procedure, resultId)) })}</h1>
      <p className="lead">{t("counter:receive.address.lead")}</p>
      <form method="post" action={root} className="stack" noValidate>
        <input type="hidden" name="commandId" value={commandId} />
        <input type="hidden" name="resultId" value={resultId} />
        <input type="hidden" name="channel" value="post" />
        <DeliveryFields procedure={procedure} form={form} errors={errors} address={root} />
        <p>{t("counter:receive.address.cost")}</p>
        <button type="submit" className="button">
          {t("counter:receive.address.send")}
        </button>
      </form>
    </>
  );
}
