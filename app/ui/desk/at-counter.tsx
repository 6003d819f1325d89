/** On the officer's dossier page: that it was filled in at a desk, with what consent, and where its originals are. */
import type { AtCounter } from "#app/assisted/at-counter.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { CustodyLines } from "./custody-lines.tsx";

export function AtCounterSection({ counter }: { counter: AtCounter }) {
  const t = useT();
  const { assisted, originals, moves } = counter;
  return (
    <>
      {assisted && (
        <section aria-labelledby="nop-ho">
          <h2 id="nop-ho">{t("assisted:mark")}</h2>
          <p>{t("assisted:mark.text", { ...assisted, way: t(`assisted:mark.way.${assisted.way}`) })}</p>
        </section>
      )}
      <CustodyLines originals={originals} moves={moves} />
    </>
  );
}
