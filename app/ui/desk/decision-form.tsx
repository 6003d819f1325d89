/** The short form of an act: what it does, what has to be chosen or said, one button that names it or shows what the family will read. */
import { previewed } from "#app/dossiers/decision-shapes.ts";
import type { Act, DecisionFailure, DecisionPage } from "#app/dossiers/officer-dossier-types.ts";
import { useT } from "#app/texts/texts.tsx";
import { ActLinks } from "./act-links.tsx";
import { DecisionFields, focusOf } from "./decision-fields.tsx";
import { ProvinceForm } from "./province-form.tsx";

type Props = {
  act: Act;
  page: DecisionPage;
  commandId: string;
  failure: DecisionFailure | undefined;
};

export function DecisionForm({ act, page, commandId, failure }: Props) {
  const t = useT();
  const typed = (name: string) => failure?.typed[name]?.[0] ?? "";
  const { shape } = act;
  const focus = focusOf(act, page, failure);
  return (
    <>
      {page.forward && <ProvinceForm act={act} choice={page.forward} />}
      <form method="post" className="stack" noValidate>
        <input type="hidden" name="commandId" value={typed("commandId") || commandId} />
        <input type="hidden" name="seq" value={typed("seq") || page.seq} />
        <section className="notice notice-neutral" aria-labelledby="tac-dung">
          <h2 id="tac-dung">{t("officer:decide.effect")}</h2>
          <p id="tac-dung-loi">{t(`officer:decide.effect.${act.type}`)}</p>
        </section>
        {page.warning && <p className="notice notice-wait">{page.warning}</p>}
        <DecisionFields act={act} page={page} failure={failure} focus={focus} />
        {page.grant?.options.length !== 0 && (
          <button
            type="submit"
            className={shape === "refusal" ? "button button-warning" : "button"}
            aria-describedby="tac-dung-loi"
            // biome-ignore lint/a11y/noAutofocus: there is nothing else to do on this page but to confirm
            autoFocus={focus === "button"}
          >
            {previewed.includes(shape) ? t("officer:decide.preview") : page.label}
          </button>
        )}
      </form>
      {page.instead.length > 0 && (
        <section aria-labelledby="thay-the">
          <h2 id="thay-the">{t("decisions:instead")}</h2>
          <ActLinks acts={page.instead} />
        </section>
      )}
    </>
  );
}
