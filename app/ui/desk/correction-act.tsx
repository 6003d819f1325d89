/** One act on a report, confirmed on a page of its own: what it does, what is chosen and said, one button that names it. */
import type { CorrectionActPage } from "#app/corrections/correction-types.ts";
import type { DecisionFailure } from "#app/dossiers/officer-dossier-types.ts";
import { useT } from "#app/texts/texts.tsx";
import { Choice, TextArea } from "./controls.tsx";

type Props = { page: CorrectionActPage; commandId: string; failure: DecisionFailure | undefined };

export function CorrectionActForm({ page, commandId, failure }: Props) {
  const t = useT();
  const typed = (name: string) => failure?.typed[name]?.[0] ?? "";
  const { choice, words } = page;
  return (
    <form method="post" className="stack" noValidate>
      <input type="hidden" name="commandId" value={typed("commandId") || commandId} />
      <input type="hidden" name="seq" value={typed("seq") || page.seq} />
      <section className="notice notice-neutral" aria-labelledby="tac-dung">
        <h2 id="tac-dung">{t("officer:decide.effect")}</h2>
        <p>{page.effect}</p>
      </section>
      {page.warning && <p className="notice notice-wait">{page.warning}</p>}
      {choice && (
        <Choice
          name={choice.name}
          legend={choice.legend}
          options={choice.options}
          value={typed(choice.name)}
          error={failure?.errors[choice.name]}
        />
      )}
      {words && (
        <TextArea
          name="reason"
          label={words.label}
          hint={words.hint}
          value={typed("reason")}
          error={failure?.errors.reason}
        />
      )}
      <button type="submit" className={page.type.endsWith("Revoke") ? "button button-warning" : "button"}>
        {words?.previewed ? t("officer:decide.preview") : page.label}
      </button>
    </form>
  );
}
