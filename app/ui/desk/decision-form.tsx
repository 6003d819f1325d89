/** The short form of an act: what it does, what has to be chosen or said, one button that names it or shows what the family will read. */
import type {
  Act,
  DecisionFailure,
  DecisionPage,
  DecisionShape,
} from "#app/dossiers/officer-dossier-types.ts";
import { useT } from "#app/texts/texts.tsx";
import { Choice, Select, TextArea } from "./controls.tsx";
import { GrantFields } from "./grant-fields.tsx";
import { ProvinceForm } from "./province-form.tsx";
import { SupplementItems } from "./supplement-items.tsx";

type Props = {
  act: Act;
  page: DecisionPage;
  commandId: string;
  failure: DecisionFailure | undefined;
};

/** Text keys of the reason's label and hint, by who reads it and what about. */
const reasons: Partial<Record<DecisionShape, string>> = {
  refusal: "reason",
  told: "reason",
  forward: "forwardReason",
  apology: "apologyReason",
  reason: "sendBackReason",
  again: "againReason",
};
/** Acts that are looked at once more before they are sent. */
const previewed: readonly DecisionShape[] = ["refusal", "told", "forward", "apology", "again", "grant"];

export function DecisionForm({ act, page, commandId, failure }: Props) {
  const t = useT();
  const typed = (name: string) => failure?.typed[name]?.[0] ?? "";
  const error = (name: string) => failure?.errors[name];
  const { shape } = act;
  const reason = reasons[shape];
  return (
    <>
      {page.forward && <ProvinceForm act={act} choice={page.forward} />}
      <form method="post" className="stack" noValidate>
        <input type="hidden" name="commandId" value={typed("commandId") || commandId} />
        <input type="hidden" name="seq" value={typed("seq") || page.seq} />
        <section className="notice notice-neutral" aria-labelledby="tac-dung">
          <h2 id="tac-dung">{t("officer:decide.effect")}</h2>
          <p>{t(`officer:decide.effect.${act.type}`)}</p>
        </section>
        {page.warning && <p className="notice notice-wait">{page.warning}</p>}
        {(shape === "supplement" || shape === "again") && <SupplementItems page={page} failure={failure} />}
        {shape === "refusal" && (
          <Choice
            name="ground"
            legend={t("officer:decide.ground")}
            options={page.grounds}
            value={typed("ground")}
            error={error("ground")}
          />
        )}
        {page.grant && <GrantFields choice={page.grant} failure={failure} />}
        {page.forward && (
          <Select
            name="ward"
            label={t("officer:decide.ward")}
            empty={t("officer:decide.ward.choose")}
            options={page.forward.wards}
            value={typed("ward")}
            error={error("ward")}
          />
        )}
        {shape === "apology" && (
          <Select
            name="workingDays"
            label={t("officer:decide.workingDays")}
            hint={t("officer:decide.workingDays.hint")}
            empty={t("officer:decide.workingDays.choose")}
            options={page.extensions}
            value={typed("workingDays")}
            error={error("workingDays")}
          />
        )}
        {reason && (
          <TextArea
            name="reason"
            label={t(`officer:decide.${reason}`)}
            hint={t(`officer:decide.${reason}.hint`)}
            value={typed("reason")}
            error={error("reason")}
          />
        )}
        {page.grant?.options.length !== 0 && (
          <button type="submit" className={shape === "refusal" ? "button button-warning" : "button"}>
            {previewed.includes(shape) ? t("officer:decide.preview") : page.label}
          </button>
        )}
      </form>
    </>
  );
}
