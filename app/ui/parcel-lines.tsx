/** Parcels of a dossier: where each is, which way it went, and what somebody can do now. Complete without script. */
import { formatDateTime } from "../calendar/local-time.ts";
import type { ParcelLine } from "../delivery/parcel-lines.ts";
import { useLanguage, useT } from "../texts/texts.tsx";
import { formatMoney } from "./money.ts";
import { resultName } from "./procedure-words.ts";
import { say } from "./words.ts";

type Props = { procedure: string; parcels: readonly ParcelLine[]; audience: "family" | "officer" };

export function ParcelLines({ procedure, parcels, audience }: Props) {
  const t = useT();
  if (parcels.length === 0) return null;
  return (
    <section aria-labelledby="buu-gui">
      <h3 id="buu-gui">{t("delivery:parcels.title")}</h3>
      <ul className="parcels">
        {parcels.map((parcel) => (
          <li key={parcel.id} className="stack">
            <Parcel procedure={procedure} parcel={parcel} audience={audience} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type ParcelProps = { procedure: string; parcel: ParcelLine; audience: "family" | "officer" };

function Parcel({ procedure, parcel, audience }: ParcelProps) {
  const t = useT();
  const { resultId, number, state, itemNumber, trackingUrl, failureReason, stations } = parcel;
  const result = say(t, resultName(procedure, resultId));
  const advice = audience === "family" ? adviceFor(state, failureReason) : undefined;
  return (
    <>
      <p>
        <strong>
          {number > 1
            ? t("delivery:parcels.again", { result, number })
            : t("delivery:parcels.one", { result })}
        </strong>
        : {t(`dossier:parcel.${state}`)}
      </p>
      {itemNumber && <p>{t("delivery:parcels.item", { item: itemNumber })}</p>}
      {trackingUrl && (
        <p>
          <a className="tall-link" href={trackingUrl} rel="noreferrer">
            {t("delivery:parcels.track", { item: itemNumber ?? "" })}
          </a>
        </p>
      )}
      <Cash parcel={parcel} />
      {advice && <p className="notice notice-wait">{t(`delivery:advice.${advice}`)}</p>}
      {stations.length > 0 && (
        <ol className="parcel-stations">
          {stations.map(({ station, at, reason }) => (
            <li key={`${station}-${at.toString()}`}>
              {formatDateTime(new Date(at))} – {t(`delivery:station.${station}`)}
              {reason && ` (${t(`delivery:reason.${reason}`)})`}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

/** What the fee was stays what it was when a parcel comes back: nothing is charged twice. */
function Cash({ parcel: { state, cashOnDelivery, collected } }: Pick<ParcelProps, "parcel">) {
  const t = useT();
  const language = useLanguage();
  if (cashOnDelivery === 0 || state === "cancelled") return null;
  const amount = formatMoney(cashOnDelivery, language);
  if (collected !== null)
    return <p>{t("delivery:cash.collected", { amount: formatMoney(collected, language) })}</p>;
  const back = state === "returned" || state === "lost";
  return <p>{t(back ? "delivery:cash.kept" : "delivery:cash.due", { amount })}</p>;
}

const told = ["absent", "refused", "addressWrong", "phoneWrong"];

function adviceFor(state: string, reason: string | null): string | undefined {
  if (state === "failed") return `failed.${told.find((one) => one === reason) ?? "other"}`;
  return state === "returned" || state === "lost" ? state : undefined;
}
