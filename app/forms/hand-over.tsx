/** Both ends of going on with a draft on another device. */
import type { Handover } from "../dossiers/draft-handover.server.ts";
import { useT } from "../texts/texts.tsx";
import { Notice } from "../ui/notice.tsx";
import { Qr } from "../ui/qr.tsx";

type Props = {
  title: string;
  draftId: string;
  minutes: number;
  /** An officer gives it to the person whom it is for. */
  assisted: boolean;
  offered: Handover | undefined;
};

/** On the device where the draft is now. */
export function HandOver({ title, draftId, minutes, assisted, offered }: Props) {
  const t = useT();
  return (
    <>
      <p className="back-link">
        <a href={`/ho-so/nhap/${draftId}`}>{t("filing:back")}</a>
      </p>
      <h1>{title}</h1>
      {offered ? (
        <section aria-labelledby="ma">
          <h2 id="ma">{t("filing:handover.open")}</h2>
          <Qr qr={offered.qr} title={t("filing:handover.qr")} />
          <p className="handover-address">{offered.address}</p>
          <p>{t("filing:handover.once", { minutes: String(minutes) })}</p>
        </section>
      ) : (
        <p className="lead">{t(assisted ? "assisted:handover.lead" : "filing:handover.lead")}</p>
      )}
      <ul>
        {["edit", "sign", "trust"].map((key) => (
          <li key={key}>{t(`${assisted ? "assisted" : "filing"}:handover.${key}`)}</li>
        ))}
      </ul>
      <form method="post">
        <button type="submit" className={offered ? "button button-secondary" : "button"}>
          {t(offered ? "filing:handover.again" : "filing:handover.make")}
        </button>
      </form>
    </>
  );
}

type TakeProps = { title: string; offered: boolean; signedInAs: string | null };

/** On the other device. */
export function TakeOver({ title, offered, signedInAs }: TakeProps) {
  const t = useT();
  return (
    <>
      <h1>{title}</h1>
      {offered ? (
        <>
          <p className="lead">{t("filing:handover.take.lead")}</p>
          {signedInAs && (
            <Notice tone="wait">
              <p>{t("filing:handover.take.signedIn", { name: signedInAs })}</p>
            </Notice>
          )}
          <form method="post">
            <button type="submit" className="button">
              {t("filing:handover.take.button")}
            </button>
          </form>
        </>
      ) : (
        <>
          <p className="lead">{t("filing:handover.take.gone")}</p>
          <p>{t("filing:handover.take.again")}</p>
          <p>
            <a href="/ho-so">{t("filing:handover.take.signIn")}</a>
          </p>
        </>
      )}
    </>
  );
}
