/** The short form of an act: what it does, what has to be chosen or said, one button that names it. */
import type { Act, DecisionFailure, DecisionPage } from "#app/dossiers/officer-dossier-types.ts";
import { useT } from "#app/texts/texts.tsx";
import { Choice, TextArea } from "./controls.tsx";
import { SupplementItems } from "./supplement-items.tsx";

type Props = {
  act: Pick<Act, "type" | "shape">;
  page: DecisionPage;
  commandId: string;
  failure: DecisionFailure | undefined;
};

export function DecisionForm({ act, page, commandId, failure }: Props) {
  const t = useT();
  const typed = (name: string) => failure?.typed[name]?.[0] ?? "";
  const error = (name: string) => failure?.errors[name];
  return (
    <form method="post" className="stack" noValidate>
      <input type="hidden" name="commandId" value={typed("commandId") || commandId} />
      <input type="hidden" name="seq" value={typed("seq") || page.seq} />
      <section className="notice notice-neutral" aria-labelledby="tac-dung">
        <h2 id="tac-dung">{t("officer:decide.effect")}</h2>
        <p>{t(`officer:decide.effect.${act.type}`)}</p>
      </section>
      {page.askedBefore && <p className="notice notice-wait">{t("officer:decide.askedBefore")}</p>}
      {act.shape === "supplement" && <SupplementItems page={page} failure={failure} />}
      {act.shape === "refusal" && (
        <Choice
          name="ground"
          legend={t("officer:decide.ground")}
          options={page.grounds}
          value={typed("ground")}
          error={error("ground")}
        />
      )}
      {act.shape === "refusal" && (
        <TextArea
          name="reason"
          label={t("officer:decide.reason")}
          hint={t("officer:decide.reason.hint")}
          value={typed("reason")}
          error={error("reason")}
        />
      )}
      {act.shape === "reason" && (
        <TextArea
          name="reason"
          label={t("officer:decide.sendBackReason")}
          hint={t("officer:decide.sendBackReason.hint")}
          value={typed("reason")}
          error={error("reason")}
        />
      )}
      <button type="submit" className={act.shape === "refusal" ? "button button-warning" : "button"}>
        {page.label}
      </button>
    </form>
  );
}
