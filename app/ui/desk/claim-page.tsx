/** One part and its holder: take it, give it back, pass it on, or take it over. */
import type { ClaimPage } from "#app/desk/claim-types.ts";
import { useT } from "#app/texts/texts.tsx";
import { ErrorSummary } from "../error-summary.tsx";
import { Select, TextArea } from "./controls.tsx";
import { ClaimText, TakeOver } from "./take-over.tsx";

type Failure = { errors: Record<string, string>; typed: Record<string, string> };
type Props = { page: ClaimPage; caseCode: string; failure: Failure | undefined };

export function ClaimPageView({ page, caseCode, failure }: Props) {
  const t = useT();
  const { claim, mayWork } = page;
  const errors = Object.entries(failure?.errors ?? {}).map(([field, key]) => ({ field, text: t(key) }));
  return (
    <div className="desk-act stack">
      <a className="back-link" href={`/can-bo/ho-so/${caseCode}`}>
        {t("claims:page.back")}
      </a>
      <ErrorSummary errors={errors} />
      <h1>{t("claims:page.title", { part: page.part })}</h1>
      <p className="lead">{claim ? <ClaimText claim={claim} /> : t("claims:page.free")}</p>
      {!mayWork && !claim?.mine && <p>{t("claims:page.mayNot")}</p>}
      {mayWork && (!claim || claim.covered) && <Take />}
      {mayWork && claim && !claim.mine && !claim.covered && (
        <TakeOver
          held={claim}
          reason={failure?.typed.takeOverReason ?? ""}
          error={failure?.errors.takeOverReason}
        />
      )}
      {claim?.mine && (
        <>
          <Transfer page={page} failure={failure} />
          <Release />
        </>
      )}
    </div>
  );
}

function Take() {
  const t = useT();
  return (
    <form method="post">
      <button type="submit" className="button" name="intent" value="take">
        {t("claims:page.take")}
      </button>
    </form>
  );
}

function Release() {
  const t = useT();
  return (
    <section aria-labelledby="tra-lai">
      <h2 id="tra-lai">{t("claims:page.release.title")}</h2>
      <form method="post" className="stack">
        <p>{t("claims:page.release.text")}</p>
        <button type="submit" className="button button-secondary" name="intent" value="release">
          {t("claims:page.release")}
        </button>
      </form>
    </section>
  );
}

function Transfer({ page: { colleagues }, failure }: Pick<Props, "page" | "failure">) {
  const t = useT();
  return (
    <section aria-labelledby="chuyen">
      <h2 id="chuyen">{t("claims:page.transfer.title")}</h2>
      {colleagues.length === 0 ? (
        <p>{t("claims:page.transfer.none")}</p>
      ) : (
        <form method="post" className="stack" noValidate>
          <p>{t("claims:page.transfer.text")}</p>
          <Select
            name="colleague"
            label={t("claims:page.transfer.to")}
            empty={t("claims:page.transfer.choose")}
            options={colleagues}
            value={failure?.typed.colleague ?? ""}
            error={failure?.errors.colleague}
          />
          <TextArea
            name="transferReason"
            label={t("claims:page.reason")}
            hint={t("claims:page.reason.hint")}
            value={failure?.typed.transferReason ?? ""}
            error={failure?.errors.transferReason}
          />
          <button type="submit" className="button" name="intent" value="transfer">
            {t("claims:page.transfer")}
          </button>
        </form>
      )}
    </section>
  );
}
