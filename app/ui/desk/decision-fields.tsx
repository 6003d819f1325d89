/** The fields of an act's short form, by its kind. */
import type {
  Act,
  DecisionFailure,
  DecisionPage,
  DecisionShape,
} from "#app/dossiers/officer-dossier-types.ts";
import { useT } from "#app/texts/texts.tsx";
import { Choice, Select, TextArea } from "./controls.tsx";
import { GrantFields } from "./grant-fields.tsx";
import { Overrides } from "./overrides.tsx";
import { SupplementItems } from "./supplement-items.tsx";

/** Text keys of the reason's label and hint, by who reads it and what about. */
const reasons: Partial<Record<DecisionShape, string>> = {
  refusal: "reason",
  told: "reason",
  forward: "forwardReason",
  apology: "apologyReason",
  reason: "sendBackReason",
  again: "againReason",
};

type Focus = "button" | "override" | DecisionShape | undefined;

/** Where an officer begins who has just opened the page: the first thing to do, or the button where there is nothing. */
export function focusOf({ shape }: Act, page: DecisionPage, failure: DecisionFailure | undefined): Focus {
  if (failure && Object.keys(failure.errors).length > 0) return undefined;
  if (page.overrides.length > 0) return "override";
  return shape === "confirm" ? "button" : shape;
}

type Props = { act: Act; page: DecisionPage; failure: DecisionFailure | undefined; focus: Focus };

export function DecisionFields({ act: { shape }, page, failure, focus }: Props) {
  const t = useT();
  const typed = (name: string) => failure?.typed[name]?.[0] ?? "";
  const error = (name: string) => failure?.errors[name];
  const reason = reasons[shape];
  const given = (name: string) => ({ name, value: typed(name), error: error(name) });
  return (
    <>
      {(shape === "supplement" || shape === "again") && (
        <SupplementItems page={page} failure={failure} focus={focus === shape} />
      )}
      {shape === "refusal" && (
        <Choice
          {...given("ground")}
          legend={t("officer:decide.ground")}
          options={page.grounds}
          focus={focus === shape}
        />
      )}
      {page.grant && (
        <GrantFields choice={page.grant} failure={failure} focus={focus === shape || focus === "override"} />
      )}
      {page.forward && (
        <Select
          {...given("ward")}
          label={t("officer:decide.ward")}
          empty={t("officer:decide.ward.choose")}
          options={page.forward.wards}
          focus={focus === shape}
        />
      )}
      {shape === "apology" && (
        <Select
          {...given("workingDays")}
          label={t("officer:decide.workingDays")}
          hint={t("officer:decide.workingDays.hint")}
          empty={t("officer:decide.workingDays.choose")}
          options={page.extensions}
          focus={focus === shape}
        />
      )}
      {page.overrides.length > 0 && (
        <Overrides
          reasons={page.overrides}
          named={failure?.typed.override ?? []}
          error={error("override")}
          focus={focus === "override" && !page.grant}
        />
      )}
      {reason && (
        <TextArea
          {...given("reason")}
          label={t(`officer:decide.${reason}`)}
          hint={t(`officer:decide.${reason}.hint`)}
          focus={focus === shape && (shape === "told" || shape === "reason")}
        />
      )}
      {shape === "refusal" && (
        <TextArea {...given("way")} label={t("decisions:way")} hint={t("decisions:way.hint")} />
      )}
    </>
  );
}
