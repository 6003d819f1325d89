/** How to find a case code that nobody remembers; no message is sent to a number that somebody types (decisions 13). */
import { useT } from "../texts/texts.tsx";

export function LostCode() {
  const t = useT();
  return (
    <section aria-labelledby="quen-ma">
      <h2 id="quen-ma">{t("tracking:lost.title")}</h2>
      <ul>
        <li>
          <a href="/ho-so">{t("tracking:lost.signIn")}</a>
        </li>
        {["message", "receipt", "desk"].map((way) => (
          <li key={way}>{t(`tracking:lost.${way}`)}</li>
        ))}
      </ul>
    </section>
  );
}
