/** The public check of a paper: what it is, whether it holds, and its signature in detail. No name of a person. */
import { formatDate, formatDateTime } from "../calendar/local-time.ts";
import type { PaperView, SignatureView } from "../papers/check/check-views.ts";
import { type Translate, useT } from "../texts/texts.tsx";
import { Notice } from "./notice.tsx";
import type { Tone } from "./part-words.ts";
import { paperName } from "./procedure-words.ts";
import { SummaryList } from "./summary-list.tsx";
import { say } from "./words.ts";

const tones: Record<PaperView["state"], Tone> = {
  valid: "good",
  record: "good",
  untold: "wait",
  awaitingSignature: "wait",
  superseded: "bad",
  revoked: "bad",
  broken: "bad",
};

/** `besideFile`: a file was checked too; what is said about the paper must not be taken for the answer about the file. */
export function PaperCheck({ view, besideFile = false }: { view: PaperView; besideFile?: boolean }) {
  const t = useT();
  const { state, serial, agencyName, issuedAt, endedAt, signature } = view;
  const title = t(`verify:state.${state}.title`);
  const words = {
    agency: agencyName,
    date: endedAt ? formatDate(endedAt) : "",
    reason: revokedWords(view.revokedBecause, t),
  };
  return (
    <>
      <Notice
        tone={besideFile && tones[state] !== "bad" ? "neutral" : tones[state]}
        title={besideFile ? t("verify:state.ofNumber", { state: lowerFirst(title) }) : title}
      >
        <p>{t(`verify:state.${state}.text`, words)}</p>
      </Notice>
      <SummaryList
        rows={[
          { label: t("verify:paper.serial"), value: <span className="check-number">{serial}</span> },
          { label: t("verify:paper.kind"), value: kindWords(view, t) },
          { label: t("verify:paper.agency"), value: agencyName },
          { label: t("verify:paper.issued"), value: formatDate(issuedAt) },
        ]}
      />
      <p className="caption">{t("verify:paper.compare")}</p>
      {signature && <Signature signature={signature} />}
    </>
  );
}

function Signature({ signature }: { signature: SignatureView }) {
  const t = useT();
  const label = (key: string) => t(`verify:signature.${key}`);
  const validity = { from: formatDate(signature.validFrom), to: formatDate(signature.validTo) };
  return (
    <section aria-labelledby="chu-ky" className="stack">
      <h2 id="chu-ky">{label("title")}</h2>
      <SummaryList
        rows={[
          { label: label("signer"), value: signature.subject },
          { label: label("agencyCode"), value: signature.agencyCode },
          { label: label("at"), value: formatDateTime(signature.signedAt) },
          { label: label("issuer"), value: signature.issuer },
          { label: label("validity"), value: t("verify:signature.validity.value", validity) },
          { label: label("certificate"), value: <code className="check-hash">{signature.certificate}</code> },
          { label: label("hash"), value: <code className="check-hash">{signature.sha256}</code> },
        ]}
      />
      <p className="caption">{label("hash.text")}</p>
      <p>
        <a href="/xac-thuc/chung-thu-goc.pem" download>
          {label("roots")}
        </a>
      </p>
    </section>
  );
}

const lowerFirst = (text: string) => text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);

/** A kind that has no words of its own here is still a paper. */
function kindWords({ procedure, paper }: Pick<PaperView, "procedure" | "paper">, t: Translate): string {
  const name = paperName(procedure ?? "", paper);
  const words = say(t, name);
  return words.includes(paper) ? t("verify:paper.other") : words;
}

const reasons = new Set(["registrationCancelled", "issuedTwice", "wrongHolder"]);
const revokedWords = (code: string | null, t: Translate) =>
  t(`verify:revoked.${code && reasons.has(code) ? code : "other"}`);
