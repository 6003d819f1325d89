/** Taking a part over from the officer who holds it, with a reason; what was typed goes along unseen. */
import type { ShownClaim } from "#app/desk/claim-types.ts";
import { useT } from "#app/texts/texts.tsx";
import { TextArea } from "./controls.tsx";

type Props = {
  held: ShownClaim;
  /** Fields of the form that was refused. */
  typed?: Record<string, string[]> | undefined;
  reason?: string;
  error?: string | undefined;
};

export function TakeOver({ held, typed = {}, reason = "", error }: Props) {
  const t = useT();
  return (
    <section aria-labelledby="nhan-thay">
      <h2 id="nhan-thay">{t("claims:takeOver.title")}</h2>
      <form method="post" className="stack" noValidate>
        <KeptFields typed={typed} />
        <input type="hidden" name="takeOverFrom" value={held.holderId} />
        <p>{t("claims:takeOver.text", { holder: held.holder })}</p>
        <TextArea
          name="takeOverReason"
          label={t("claims:takeOver.reason")}
          hint={t("claims:takeOver.reason.hint")}
          value={reason}
          error={error}
        />
        <button type="submit" className="button button-secondary" name="intent" value="takeOver">
          {t("claims:takeOver.submit")}
        </button>
      </form>
    </section>
  );
}

export function KeptFields({ typed }: { typed: Record<string, string[]> }) {
  return Object.entries(typed).flatMap(([name, values]) =>
    values.map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
  );
}

/** Who holds a part, since when, until when. */
export function ClaimText({ claim }: { claim: ShownClaim }) {
  const t = useT();
  const { holder, since, until, givenBy } = claim;
  const params = { holder, since, until, by: givenBy ?? "" };
  if (claim.mine) return t(givenBy ? "claims:line.mine.given" : "claims:line.mine", params);
  if (claim.covered) return t("claims:line.covered", params);
  return t(givenBy ? "claims:line.other.given" : "claims:line.other", params);
}
