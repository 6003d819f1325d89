/** Who works on which part of a dossier, with the way to take, give back or take over; and how parts changed hands. */
import type { ClaimLine, ClaimsSection, ShownMove } from "#app/desk/claim-types.ts";
import { useT } from "#app/texts/texts.tsx";
import { ClaimText } from "./take-over.tsx";

/** Said on top of the page, before anybody begins to read: who works on the own parts, and who went on with this officer's work. */
export function ClaimNotices({ claims: { lost, lines } }: { claims: ClaimsSection }) {
  const t = useT();
  const held = lines.flatMap(({ own, claim }) => (own && claim && !claim.mine ? [claim] : []));
  return (
    <>
      {held.map((claim) => (
        <p key={claim.component} className="notice notice-wait">
          {claim.part}: <ClaimText claim={claim} />.
        </p>
      ))}
      {lost.length > 0 && (
        <section className="notice notice-wait" aria-labelledby="da-nhan-thay">
          <h2 id="da-nhan-thay">{t("claims:lost.title")}</h2>
          <Moves moves={lost} />
        </section>
      )}
    </>
  );
}

export function Claims({ claims: { lines, moves }, caseCode }: { claims: ClaimsSection; caseCode: string }) {
  const t = useT();
  if (lines.length + moves.length === 0) return null;
  return (
    <section aria-labelledby="nguoi-xu-ly">
      <h2 id="nguoi-xu-ly">{t("claims:section.title")}</h2>
      <ul className="desk-claims">
        {lines.map((line) => (
          <li key={line.component}>
            <span>
              <strong>{line.part}</strong>:{" "}
              {line.claim ? <ClaimText claim={line.claim} /> : t("claims:line.free")}
            </span>
            <Way line={line} caseCode={caseCode} />
          </li>
        ))}
      </ul>
      {moves.length > 0 && (
        <details>
          <summary>{t("claims:moves.title")}</summary>
          <Moves moves={moves} />
        </details>
      )}
    </section>
  );
}

function Way({ line: { component, part, claim }, caseCode }: { line: ClaimLine; caseCode: string }) {
  const t = useT();
  const href = `/can-bo/ho-so/${caseCode}/nhan-viec?phan=${encodeURIComponent(component)}`;
  const about = (key: string) => t("claims:line.about", { action: t(key), part });
  if (claim) {
    const key = claim.mine ? "claims:line.manage" : "claims:line.takeOver";
    return (
      <a href={href} aria-label={about(key)}>
        {t(key)}
      </a>
    );
  }
  return (
    <form method="post" action={href}>
      <button
        type="submit"
        className="plain-button"
        name="intent"
        value="take"
        aria-label={about("claims:line.take")}
      >
        {t("claims:line.take")}
      </button>
    </form>
  );
}

function Moves({ moves }: { moves: readonly ShownMove[] }) {
  const t = useT();
  return (
    <ul>
      {moves.map(({ id, when, text, reason }) => (
        <li key={id}>
          {when} · {text}.{reason && <> {t("claims:move.reason", { reason })}</>}
        </li>
      ))}
    </ul>
  );
}
