/** A form laid out like the sheet it stands for: read on a phone, printed on A4 without anything of the site around it. */
import { useId } from "react";
import type { BlockView, LineView, PrintedView, SaidView, SignatureView } from "../dossiers/printed-view.ts";
import { useT } from "../texts/texts.tsx";
import { CaseCode } from "./case-code.tsx";
import { Notice } from "./notice.tsx";
import { PrintButton } from "./print-button.tsx";

type Props = { view: PrintedView; back: { href: string; text: string }; caseCode?: string };

export function PrintedFormPage({ view, back, caseCode }: Props) {
  const t = useT();
  const { words } = view;
  return (
    <>
      <a className="back-link" href={back.href}>
        {t(back.text)}
      </a>
      <div className="no-print stack">
        <Notice tone="info">
          <p>{view.notice}</p>
        </Notice>
        <PrintButton />
      </div>
      <article className="printed-form" lang="vi">
        <p className="printed-motto">
          {[words["motto.1"], words["motto.2"]].map((line) => (
            <span key={line.text}>{line.text}</span>
          ))}
        </p>
        <h1>
          <Words said={view.title} />
        </h1>
        <p className="printed-ground">
          <Words said={view.ground} />
        </p>
        {caseCode && (
          <p className="printed-ground">
            <Words said={words.code} /> <CaseCode code={caseCode} />
          </p>
        )}
        {view.sections.map(({ id, title, blocks }) => (
          <section key={id}>
            {title && (
              <h2>
                <Words said={title} />
              </h2>
            )}
            {blocks.map((block, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a form never move
              <Block key={index} block={block} words={words} />
            ))}
          </section>
        ))}
      </article>
    </>
  );
}

/** The form's own words; a translation beside them is for the screen. */
function Words({ said: { text, gloss } }: { said: SaidView }) {
  return gloss && gloss !== text ? (
    <>
      {text}{" "}
      <span className="printed-gloss no-print" lang="en">
        {gloss}
      </span>
    </>
  ) : (
    text
  );
}

type Said<B> = { block: B; words: PrintedView["words"] };

function Block({ block, words }: Said<BlockView>) {
  switch (block.kind) {
    case "lines":
      return (
        <dl className="printed-lines">
          {block.lines.map((line) => (
            <div key={line.label.text}>
              <dt>
                <Words said={line.label} />
              </dt>
              <dd>
                <Value line={line} words={words} />
              </dd>
            </div>
          ))}
        </dl>
      );
    case "text":
      return (
        <p>
          <Words said={block.text} />
        </p>
      );
    case "table":
      return <Table block={block} words={words} />;
    case "signatures":
      return (
        <div className="printed-signatures">
          {block.signatures.map((signature) => (
            <SignatureBlock key={signature.title.text} signature={signature} words={words} />
          ))}
        </div>
      );
  }
}

function Value({ line, words }: { line: LineView; words: PrintedView["words"] }) {
  if ("boxes" in line)
    return (
      <>
        <span className="visually-hidden">{line.digits || words.blank.text}</span>
        <span className="printed-boxes" aria-hidden="true">
          {line.boxes.map((digit, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a box is its place
            <span key={index}>{digit}</span>
          ))}
        </span>
      </>
    );
  if (line.values.length === 0) return <span className="visually-hidden">{words.blank.text}</span>;
  return line.values.map((value, index) => (
    <span key={value.text}>
      {index > 0 && ", "}
      <Words said={value} />
    </span>
  ));
}

/** The title stays in sight while a wide table is moved sideways. */
function Table({ block: table, words }: Said<Extract<BlockView, { kind: "table" }>>) {
  const id = useId();
  return (
    <>
      <p className="printed-caption" id={id}>
        <Words said={table.caption} />
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself must be reached by keyboard too */}
      <section className="table-scroll" aria-labelledby={id} tabIndex={0}>
        <table className="printed-table" aria-labelledby={id}>
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th key={column.text} scope="col">
                  <Words said={column} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.length === 0 && (
              <tr>
                <td colSpan={table.columns.length}>
                  <Words said={words.nobody} />
                </td>
              </tr>
            )}
            {table.rows.map((row) => (
              <tr key={row.map(({ text }) => text).join()}>
                {row.map((cell, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
                  <td key={index}>
                    <Words said={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function SignatureBlock({
  signature: { title, hint, signers },
  words,
}: {
  signature: SignatureView;
  words: PrintedView["words"];
}) {
  return (
    <div className="printed-signature">
      <h3>
        <Words said={title} />
      </h3>
      <p className="printed-hint">
        <Words said={hint} />
      </p>
      {signers.length === 0 && <p className="printed-ink" />}
      {signers.map(({ fullName, personalId, state, ink }) => (
        <div key={personalId}>
          {state && (
            <p className="printed-state">
              <Words said={state} />
            </p>
          )}
          {ink && <p className="printed-ink" />}
          <p>
            <strong>{fullName}</strong>
            <br />
            <Words said={words.personalId} />: {personalId}
          </p>
        </div>
      ))}
    </div>
  );
}
