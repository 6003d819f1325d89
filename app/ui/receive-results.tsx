/** How each result reaches the family, with what can be changed, the appointment and who else may collect. */
import type { ChannelAnswer } from "../delivery/channels.server.ts";
import type { ReceivedResult, ReceivePage } from "../delivery/receive-page.server.ts";
import { useT } from "../texts/texts.tsx";
import { AppointmentSection } from "./appointment-section.tsx";
import { CaseCode } from "./case-code.tsx";
import { Custody } from "./custody.tsx";
import { Notice } from "./notice.tsx";
import type { Tone } from "./part-words.ts";
import { resultName } from "./procedure-words.ts";
import { Tag } from "./tag.tsx";
import { say } from "./words.ts";

type Props = {
  page: ReceivePage;
  /** By result: one number for each form. */
  commandIds: Readonly<Record<string, string>>;
  answer: Exclude<ChannelAnswer, { address: unknown }> | undefined;
  /** What came before: a booked time (as wanted), or a cancelled one. */
  wanted: Date | null;
  cancelled: boolean;
};

export function ReceiveResults({ page, commandIds, answer, wanted, cancelled }: Props) {
  const t = useT();
  const { caseCode, results } = page;
  // Who has one comes for it; who has none chooses how results come first.
  const appointment = <AppointmentSection page={page} wanted={wanted} cancelled={cancelled} />;
  return (
    <>
      <a className="back-link" href={`/ho-so/${caseCode}`}>
        {t("dossier:result.back", { code: caseCode })}
      </a>
      <h1>{t("counter:receive.title")}</h1>
      <p className="cluster">
        <strong>{page.subjectName}</strong> <CaseCode code={caseCode} />
      </p>
      {answer && <Answer page={page} answer={answer} />}
      {page.appointment && appointment}
      <p className="lead">{t(results.length > 0 ? "counter:receive.lead" : "counter:receive.none")}</p>
      {results.map((result) => (
        <ResultCard
          key={result.resultId}
          page={page}
          result={result}
          commandId={commandIds[result.resultId] ?? ""}
        />
      ))}
      {page.delivery &&
        results.some(({ channel, offered }) => channel === "post" || offered.includes("post")) && (
          <section aria-labelledby="dia-chi">
            <h2 id="dia-chi">{t("counter:receive.address")}</h2>
            <p>
              {page.delivery.receiver}, {page.delivery.phone}
              <br />
              {page.delivery.address}
            </p>
            <p>{t("counter:receive.address.cost")}</p>
            <p>
              <a className="tall-link" href={`/ho-so/${caseCode}/lien-he`}>
                {t("counter:receive.address.change")}
              </a>
            </p>
          </section>
        )}
      {!page.appointment && appointment}
      <Custody agency={page.desk.name} originals={page.originals} />
      {page.mayAuthorise && (
        <section aria-labelledby="nhan-ho">
          <h2 id="nhan-ho">{t("counter:pass.title")}</h2>
          <p>{t("counter:pass.lead")}</p>
          {page.livePasses > 0 && <p>{t("counter:pass.live", { count: page.livePasses })}</p>}
          <p>
            <a className="button button-secondary" href={`/ho-so/${caseCode}/nhan-ket-qua/nguoi-nhan-ho`}>
              {t("counter:pass.open")}
            </a>
          </p>
        </section>
      )}
    </>
  );
}

function Answer({ page, answer }: { page: ReceivePage; answer: NonNullable<Props["answer"]> }) {
  const t = useT();
  const name = (id: string) => say(t, resultName(page.procedure, id));
  if ("changed" in answer)
    return (
      <p className="notice notice-good" role="status">
        {t("counter:receive.changed", {
          result: name(answer.changed),
          channel: t(`common:channel.${answer.channel}`),
        })}
      </p>
    );
  const now = page.results.find(({ resultId }) => resultId === answer.late);
  return (
    <div role="alert">
      <Notice tone="wait" title={t("counter:receive.late", { result: name(answer.late) })}>
        <p>{t(`counter:receive.late.${now ? whyLate(now, answer.channel) : "other"}`)}</p>
      </Notice>
    </div>
  );
}

const whyLate = ({ sent, fulfilled, dropped, channel }: ReceivedResult, asked: string): string =>
  fulfilled ? "fulfilled" : sent ? "sent" : dropped ? "dropped" : channel === asked ? "same" : "other";

type State = "pending" | "ready" | "held" | "sent" | "fulfilled" | "dropped";
const tones: Record<State, Tone> = {
  pending: "neutral",
  ready: "info",
  held: "wait",
  sent: "info",
  fulfilled: "good",
  dropped: "neutral",
};
const stateOf = ({ fulfilled, dropped, sent, held, ready }: ReceivedResult): State =>
  fulfilled ? "fulfilled" : dropped ? "dropped" : sent ? "sent" : held ? "held" : ready ? "ready" : "pending";

type CardProps = { page: ReceivePage; result: ReceivedResult; commandId: string };

function ResultCard({ page: { caseCode, procedure }, result, commandId }: CardProps) {
  const t = useT();
  const { resultId, channel, parcel, offered } = result;
  const name = say(t, resultName(procedure, resultId));
  const state = stateOf(result);
  return (
    <section className="card" aria-labelledby={`kq-${resultId}`}>
      <h2 id={`kq-${resultId}`}>{name}</h2>
      <p className="cluster">
        <Tag tone={tones[state]}>{t(`counter:receive.state.${state}`)}</Tag>
        {state !== "dropped" && (
          <span>{t("counter:receive.now", { channel: t(`common:channel.${channel}`) })}</span>
        )}
      </p>
      {parcel?.itemNumber && channel === "post" && (
        <p>
          {t("counter:receive.parcel", {
            item: parcel.itemNumber,
            state: t(`dossier:parcel.${parcel.state}`),
          })}
        </p>
      )}
      {state === "held" && (
        <p>
          {t("counter:receive.held")}{" "}
          <a href={`/ho-so/${caseCode}/thanh-toan`}>{t("counter:receive.held.pay")}</a>
        </p>
      )}
      {state === "dropped" && <p>{t("counter:receive.dropped")}</p>}
      {state === "sent" && <p>{t("counter:receive.sent")}</p>}
      {offered.length > 0 && (
        <form method="post" action={`/ho-so/${caseCode}/nhan-ket-qua`} className="stack">
          <input type="hidden" name="commandId" value={commandId} />
          <input type="hidden" name="resultId" value={resultId} />
          <fieldset className="field choices">
            <legend className="field-label">{t("counter:receive.change")}</legend>
            {offered.map((one, index) => (
              <div key={one} className="choice">
                <input
                  type="radio"
                  id={`${resultId}-${one}`}
                  name="channel"
                  value={one}
                  defaultChecked={offered.length === 1 && index === 0}
                  required
                />
                <label htmlFor={`${resultId}-${one}`}>{t(`counter:receive.change.${one}`)}</label>
              </div>
            ))}
          </fieldset>
          <button
            type="submit"
            className="button button-secondary"
            aria-label={t("counter:receive.change.send", { result: name })}
          >
            {t("counter:receive.change.short")}
          </button>
        </form>
      )}
    </section>
  );
}
