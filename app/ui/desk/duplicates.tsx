/** Dossiers that may be about one person: one card each, field by field beside this one, with the officer's word on it. */
import type { DuplicatesPage, ShownCandidate } from "#app/duplicates/duplicate-types.ts";
import type { FormFailure } from "#app/forms/read-form.ts";
import { useT } from "#app/texts/texts.tsx";
import { SummaryList } from "../summary-list.tsx";
import { Tag } from "../tag.tsx";
import { ActFrame } from "./act-frame.tsx";
import { DuplicateReasons } from "./duplicate-reasons.tsx";
import { DuplicateVerdict } from "./duplicate-verdict.tsx";

type Props = {
  page: DuplicatesPage;
  done: boolean;
  overtaken: boolean;
  failure: FormFailure | undefined;
};

export function Duplicates({ page, done, overtaken, failure }: Props) {
  const t = useT();
  const at = failure?.typed.candidateId ?? "";
  const errors =
    failure &&
    Object.fromEntries(Object.entries(failure.errors).map(([name, key]) => [`${name}-${at}`, key]));
  const facts = [
    { label: t("officer:decide.caseCode"), value: page.caseCode },
    { label: t("duplicates:subject"), value: page.subject },
  ];
  return (
    <ActFrame title={t("duplicates:title")} caseCode={page.caseCode} facts={facts} errors={errors}>
      {done && (
        <p className="notice notice-good" role="status">
          {t("duplicates:done")}
        </p>
      )}
      {overtaken && (
        <p className="notice notice-wait" role="alert">
          {t("duplicates:overtaken")}
        </p>
      )}
      <p>{t(page.candidates.length > 0 ? "duplicates:lead" : "duplicates:none")}</p>
      {page.candidates.map((candidate, index) => (
        <Candidate
          key={candidate.id}
          candidate={candidate}
          first={index === 0}
          mayJudge={page.mayJudge}
          failure={candidate.id === at ? failure : undefined}
        />
      ))}
    </ActFrame>
  );
}

/** `first`: where reading begins; the form comes after the comparison. */
type CandidateProps = {
  candidate: ShownCandidate;
  first: boolean;
  mayJudge: boolean;
  failure: FormFailure | undefined;
};

function Candidate({ candidate, first, mayJudge, failure }: CandidateProps) {
  const t = useT();
  const { id, who, twice, score, closeness, other, reasons } = candidate;
  return (
    <section className="duplicate" aria-labelledby={`trung-${id}`}>
      <h2 id={`trung-${id}`} {...(first && { tabIndex: -1, "data-focus": "" })}>
        {who}: <span className="desk-code">{other.caseCode}</span>
      </h2>
      <p>
        <strong>{t("duplicates:score", { closeness, score })}</strong>
        {twice && ` – ${t("duplicates:twice")}`}
      </p>
      <Other other={other} />
      <DuplicateReasons caption={`${who} ${other.caseCode}`} reasons={reasons} open={!!other.open} />
      <DuplicateVerdict candidate={candidate} mayJudge={mayJudge} failure={failure} />
    </section>
  );
}

function Other({ other: { caseCode, agency, phone, href, open } }: Pick<ShownCandidate, "other">) {
  const t = useT();
  const code = { code: caseCode };
  return (
    <>
      <SummaryList
        plain
        rows={[
          { label: t("duplicates:other.agency"), value: agency },
          { label: t("duplicates:other.phone"), value: phone },
          {
            label: t("duplicates:other.state"),
            value: open && <Tag tone={open.tone}>{open.state}</Tag>,
          },
          { label: t("duplicates:other.submitted"), value: open?.submitted },
        ]}
      />
      {open?.ended && <p className="notice">{t("duplicates:other.ended")}</p>}
      {open?.sameApplicant && <p>{t("duplicates:other.sameApplicant")}</p>}
      {!open && (
        <p className="notice">{t(href ? "duplicates:other.reasonNeeded" : "duplicates:other.closed")}</p>
      )}
      {href && (
        <p>
          <a className="button button-secondary" href={href}>
            {t(open ? "duplicates:other.open" : "duplicates:other.reason", code)}
          </a>
        </p>
      )}
    </>
  );
}
