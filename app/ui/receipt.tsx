/** The receipt's page; prints on one sheet. */
import { formatDate, formatDateTime } from "../calendar/local-time.ts";
import type { DossierView } from "../dossiers/dossier-view.ts";
import type { QrCode } from "../dossiers/receipt-qr.server.ts";
import type { FiledFile } from "../papers/filed-files.server.ts";
import { useT } from "../texts/texts.tsx";
import { CaseCode } from "./case-code.tsx";
import { partName, procedureName } from "./procedure-words.ts";
import { Qr } from "./qr.tsx";
import { type SiblingOffer, SiblingOfferLink } from "./sibling-offer.tsx";
import { SummaryList, type SummaryRow } from "./summary-list.tsx";
import { say } from "./words.ts";

type Props = {
  view: DossierView;
  files: readonly FiledFile[];
  qr: QrCode;
  /** Another child of the same birth. */
  sibling?: SiblingOffer | undefined;
};

export function Receipt({ view, files, qr, sibling }: Props) {
  const t = useT();
  return (
    <>
      <ReceiptSheet view={view} files={files} qr={qr} />
      <div className="no-print">
        <SiblingOfferLink offer={sibling} />
      </div>
      <p className="caption no-print">{t("dossier:receipt.print")}</p>
      <p className="button-row">
        <a className="button" href={`/ho-so/${view.caseCode}`}>
          {t("dossier:receipt.open")}
        </a>
        <a className="back-link" href="/ho-so">
          {t("dossier:receipt.list")}
        </a>
      </p>
    </>
  );
}

type SheetProps = Pick<Props, "view" | "files" | "qr"> & {
  /** The sheet may be a part of another page. */
  heading?: "h1" | "h2";
  /** Further lines below those of every receipt. */
  more?: readonly SummaryRow[];
};

/** What the person keeps: the same at home and from the desk's printer. */
export function ReceiptSheet({ view, files, qr, heading: Heading = "h1", more = [] }: SheetProps) {
  const t = useT();
  const label = (key: string, params?: Record<string, string>) => t(`dossier:receipt.${key}`, params);
  const paper = view.papers.find((one) => one.paper === "receipt");
  return (
    <>
      <Heading>{label(paper ? "title.received" : "title")}</Heading>
      <div className="receipt-head">
        <div className="stack">
          <p>
            {label("code")}
            <CaseCode code={view.caseCode} large />
          </p>
          <p>{label("keep")}</p>
        </div>
        <Qr qr={qr} title={label("qr", { code: view.caseCode })} />
      </div>
      <SummaryList
        rows={[
          { label: label("procedure"), value: say(t, procedureName(view.procedure)) },
          { label: label("subject"), value: view.subjectName },
          { label: label("applicant"), value: view.applicantName },
          { label: label("submitted"), value: formatDateTime(view.submittedAt) },
          { label: label("due"), value: view.dueAt && formatDate(view.dueAt) },
          {
            label: label("paper"),
            value: paper ? label("paper.number", { serial: paper.serial }) : label("paper.later"),
          },
          ...more,
        ]}
      />
      <SentTo view={view} />
      {files.length > 0 && <Files files={files} />}
      <section aria-labelledby="tiep-theo">
        <h2 id="tiep-theo">{label("next")}</h2>
        <ol>
          {(paper ? [2, 3] : [1, 2, 3]).map((n) => (
            <li key={n}>{label(`next.${n}`)}</li>
          ))}
        </ol>
      </section>
    </>
  );
}

function SentTo({ view }: { view: DossierView }) {
  const t = useT();
  const label = (key: string, params?: Record<string, string>) => t(`dossier:receipt.${key}`, params);
  const names = view.confirmations.map(({ fullName }) => fullName).join(", ");
  return (
    <section aria-labelledby="gui-cho">
      <h2 id="gui-cho">{label("sent")}</h2>
      <p>{label("sent.intake", { agency: view.intake.agencyName })}</p>
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{label("sent.part")}</th>
              <th scope="col">{label("sent.agency")}</th>
              <th scope="col">{label("sent.due")}</th>
            </tr>
          </thead>
          <tbody>
            {view.parts.map(({ component, agencyName, dueAt }) => (
              <tr key={component}>
                <th scope="row">{say(t, partName(view.procedure, component))}</th>
                <td>{agencyName}</td>
                <td className="nowrap">{dueAt ? formatDate(dueAt) : ""}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {names && <p>{label("asked", { names })}</p>}
    </section>
  );
}

/** A list and no table: long names and the check code fit a phone. */
function Files({ files }: Pick<Props, "files">) {
  const t = useT();
  const label = (key: string) => t(`dossier:receipt.files${key}`);
  return (
    <section aria-labelledby="tep-da-gui">
      <h2 id="tep-da-gui">{label("")}</h2>
      <ul>
        {files.map(({ id, paper, name, size, check }) => (
          <li key={id}>
            {say(t, paper)}: <a href={`/tep/${id}`}>{name}</a> ({size}). {label(".check")}{" "}
            <code>{check}</code>
          </li>
        ))}
      </ul>
      <p className="hint">{label(".hint")}</p>
    </section>
  );
}
