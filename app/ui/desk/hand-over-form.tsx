/**
 * What is handed over, who collected, which paper was seen, and the officer's word that it was compared.
 *
 * The code of a pass has a form of its own: a scanner ends with Enter, and Enter in the other form must never be taken for it.
 */
import type { HandOverFailure } from "#app/dossiers/hand-over.server.ts";
import type { HandOverPage } from "#app/dossiers/officer-dossier-types.ts";
import { useLanguage, useT } from "#app/texts/texts.tsx";
import { formatMoney } from "../money.ts";
import { Choice, FieldError } from "./controls.tsx";
import { HandOverItems } from "./hand-over-items.tsx";
import { HandOverPass } from "./hand-over-pass.tsx";

type Props = {
  page: HandOverPage;
  caseCode: string;
  commandId: string;
  failure: HandOverFailure | undefined;
};

export function HandOverForm({ page, caseCode, commandId, failure }: Props) {
  const t = useT();
  const typed = (name: string) => failure?.typed[name]?.[0] ?? "";
  const error = (name: string) => failure?.errors[name];
  const options = (name: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`officer:handOver.${name}.${value}`) }));
  return (
    <>
      <Waiting page={page} caseCode={caseCode} />
      <HandOverPass commandId={typed("commandId") || commandId} failure={failure} />
      <form method="post" className="stack" noValidate>
        <input type="hidden" name="commandId" value={typed("commandId") || commandId} />
        <input type="hidden" name="pass" value={typed("pass")} />
        {failure?.pass && <input type="hidden" name="shownPass" value={failure.pass.id} />}
        <p className="notice notice-neutral">{t("officer:handOver.rule")}</p>
        <HandOverItems page={page} caseCode={caseCode} failure={failure} />
        <Choice
          name="collector"
          legend={t("officer:handOver.collector")}
          options={options("collector", ["applicant", "authorised"])}
          value={failure ? typed("collector") : "applicant"}
          error={error("collector")}
        />
        <Choice
          name="identityPaper"
          legend={t("officer:handOver.identityPaper")}
          options={options("identityPaper", ["identityCard", "vneid", "passport"])}
          value={typed("identityPaper")}
          error={error("identityPaper")}
          focus={failure?.pass !== undefined && Object.keys(failure.errors).length === 0}
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
    </>
  );
}

/** What the family asks for and cannot get before its fee is paid. */
function Waiting({ page: { waiting, amount }, caseCode }: Pick<Props, "page" | "caseCode">) {
  const t = useT();
  const language = useLanguage();
  if (waiting.length === 0) return null;
  return (
    <div className="notice notice-wait">
      <ul>
        {waiting.map(({ id, name }) => (
          <li key={id}>
            {t("counter:handOver.waiting", { result: name, amount: formatMoney(amount, language) })}
          </li>
        ))}
      </ul>
      <a href={`/can-bo/ho-so/${caseCode}/thu-phi`}>{t("counter:handOver.waiting.pay")}</a>
    </div>
  );
}
