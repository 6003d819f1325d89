/** Results and originals of one visit, each with a box to tick. */
import type { HandOverFailure } from "#app/dossiers/hand-over.server.ts";
import type { HandOverPage } from "#app/dossiers/officer-dossier-types.ts";
import { useLanguage, useT } from "#app/texts/texts.tsx";
import { formatMoney } from "../money.ts";
import { FieldError } from "./controls.tsx";

type Props = { page: HandOverPage; caseCode: string; failure: HandOverFailure | undefined };

export function HandOverItems({ page: { results, originals, amount }, caseCode, failure }: Props) {
  const t = useT();
  const language = useLanguage();
  // The pass was checked before anything was ticked: the page's own ticks hold.
  const posted =
    failure && ("result" in failure.typed || "original" in failure.typed || failure.errors.result);
  const ticked = (name: string, id: string, first: boolean) =>
    posted ? (failure.typed[name]?.includes(id) ?? false) : first;
  const error = failure?.errors.result;
  return (
    <>
      {results.length > 0 && (
        <fieldset className="field" aria-describedby={error ? "result-error" : undefined}>
          <legend className="field-label">{t("counter:handOver.results")}</legend>
          <FieldError name="result" error={error} />
          {results.map(({ id, name, hint, printHref, collectFirst, ticked: first }, index) => (
            <div key={id}>
              <Box
                id={index === 0 ? "result" : `result-${id}`}
                name="result"
                value={id}
                label={name}
                ticked={ticked("result", id, first)}
              />
              {hint && <p className="hint">{hint}</p>}
              {collectFirst && (
                <p>
                  <a href={`/can-bo/ho-so/${caseCode}/thu-phi`}>
                    {t("counter:handOver.collectFirst", { amount: formatMoney(amount, language) })}
                  </a>
                </p>
              )}
              {printHref && (
                <p>
                  <a href={printHref}>{t("counter:handOver.print", { result: name })}</a>
                </p>
              )}
            </div>
          ))}
        </fieldset>
      )}
      {originals.length > 0 && (
        <fieldset className="field">
          <legend className="field-label">{t("counter:handOver.originals")}</legend>
          {results.length === 0 && <FieldError name="result" error={error} />}
          {originals.map(({ id, name, detail, since }, index) => (
            <Box
              key={id}
              id={index === 0 && results.length === 0 ? "result" : `original-${id}`}
              name="original"
              value={id}
              label={`${[name, detail].filter(Boolean).join(", ")} (${t("counter:handOver.since", { since })})`}
              ticked={ticked("original", id, results.length === 0)}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}

type BoxProps = { id: string; name: string; value: string; label: string; ticked: boolean };

const Box = ({ id, name, value, label, ticked }: BoxProps) => (
  <div className="desk-choice">
    <input type="checkbox" id={id} name={name} value={value} defaultChecked={ticked} />
    <label htmlFor={id}>{label}</label>
  </div>
);
