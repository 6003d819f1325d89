/**
 * Errors of a form on top of the page, each a link to its field.
 *
 * Takes the focus when the page arrives, also without script (`autofocus`), as GOV.UK asks: nobody has to find out why the page came back.
 */
import { useT } from "../texts/texts.tsx";

export type FieldError = { field: string; text: string };

export function ErrorSummary({ errors }: { errors: readonly FieldError[] }) {
  const t = useT();
  if (errors.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: the page came back because of these errors; they are where reading goes on
    <section className="error-summary" tabIndex={-1} autoFocus aria-labelledby="error-title">
      <div role="alert">
        <h2 id="error-title">{t("common:error.title")}</h2>
        <ul>
          {errors.map(({ field, text }) => (
            <li key={field}>
              <a href={`#${field}`}>{text}</a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
