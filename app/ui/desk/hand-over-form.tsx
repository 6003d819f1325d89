/** Who collected, which paper was seen, and the officer's word that it was compared. */
import type { DecisionFailure, HandOverPage } from "#app/dossiers/officer-dossier-types.ts";
import { useT } from "#app/texts/texts.tsx";
import { Choice, FieldError, TextInput } from "./controls.tsx";

type Props = { page: HandOverPage; commandId: string; failure: DecisionFailure | undefined };

export function HandOverForm({ page, commandId, failure }: Props) {
  const t = useT();
  const typed = (name: string) => failure?.typed[name]?.[0] ?? "";
  const error = (name: string) => failure?.errors[name];
  const options = (name: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`officer:handOver.${name}.${value}`) }));
  return (
    <form method="post" className="stack" noValidate>
      <input type="hidden" name="commandId" value={typed("commandId") || commandId} />
      <div className="notice notice-neutral">
        <p>{t("officer:handOver.rule")}</p>
        {page.hint && <p>{page.hint}</p>}
      </div>
      <Choice
        name="collector"
        legend={t("officer:handOver.collector")}
        options={options("collector", ["applicant", "authorised"])}
        value={typed("collector")}
        error={error("collector")}
      />
      <TextInput
        name="collectorName"
        label={t("officer:handOver.collectorName")}
        hint={t("officer:handOver.collectorName.hint")}
        value={typed("collectorName")}
        error={error("collectorName")}
      />
      <Choice
        name="identityPaper"
        legend={t("officer:handOver.identityPaper")}
        options={options("identityPaper", ["identityCard", "vneid", "passport"])}
        value={typed("identityPaper")}
        error={error("identityPaper")}
      />
      <div className="field">
        <FieldError name="identityChecked" error={error("identityChecked")} />
        <div className="desk-choice">
          <input
            type="checkbox"
            id="identityChecked"
            name="identityChecked"
            value="yes"
            defaultChecked={typed("identityChecked") === "yes"}
          />
          <label htmlFor="identityChecked">{t("officer:handOver.identityChecked")}</label>
        </div>
      </div>
      <button type="submit" className="button">
        {t("officer:handOver.submit")}
      </button>
    </form>
  );
}
