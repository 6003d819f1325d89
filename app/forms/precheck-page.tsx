/** The questions before sign-in, one a page: plain GET forms whose answers stand in the address only. */
import type { UseFormRegisterReturn } from "react-hook-form";
import type { PrecheckData, QuestionView } from "../dossiers/precheck-page.server.ts";
import { useT } from "../texts/texts.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Kept } from "./desk-chooser.tsx";
import { ExitPage } from "./exit-page.tsx";
import { RadiosField } from "./fields/radios-field.tsx";
import { PrecheckReady } from "./precheck-ready.tsx";

export function PrecheckPage({ page, signedIn }: { page: PrecheckData; signedIn: boolean }) {
  if (page.exit) return <ExitPage exit={page.exit} />;
  if (page.ready) return <PrecheckReady ready={page.ready} signedIn={signedIn} />;
  return page.question ? <Question question={page.question} /> : null;
}

function Question({ question }: { question: QuestionView }) {
  const t = useT();
  const { title, lead, number, most, action, kept, field, error, back } = question;
  return (
    <>
      <p className="back-link">
        <a href={back}>{t("public:precheck.back")}</a>
      </p>
      <div className="error-place">
        {error && <ErrorSummary errors={[{ field: field.name, text: error }]} />}
      </div>
      <p className="caption">{t("public:precheck.number", { number, most })}</p>
      <h1>{title}</h1>
      {lead && <p className="lead">{lead}</p>}
      <form method="get" action={action}>
        <Kept pairs={kept} />
        <div className="form-section">
          <RadiosField field={field} error={error} registered={unregistered(field.name)} />
        </div>
        <button type="submit" className="button">
          {t("public:precheck.continue")}
        </button>
      </form>
      <p className="hint">{t("public:precheck.notKept")}</p>
    </>
  );
}

/** Controls of a page without script belong to no form library. */
const unregistered = (name: string): UseFormRegisterReturn => ({
  name,
  ref: () => {},
  onChange: async () => {},
  onBlur: async () => {},
});
