/** The custody list of a dossier's paper originals: taking one in, moving it, and the receipt for who handed it in. */
import type { OriginalsPage } from "#app/delivery/originals.server.ts";
import type { FormFailure } from "#app/forms/read-form.ts";
import { useT } from "#app/texts/texts.tsx";
import { formatDateTime } from "../../calendar/local-time.ts";
import { say } from "../words.ts";
import { ActFrame } from "./act-frame.tsx";
import { Select, TextInput } from "./controls.tsx";
import { CustodyLines } from "./custody-lines.tsx";
import { DeskTable } from "./desk-table.tsx";
import { KeptReceipt } from "./kept-receipt.tsx";

type Props = {
  page: OriginalsPage;
  caseCode: string;
  commandId: string;
  /** What was just done, by its name in the address. */
  done: string | null;
  failure: FormFailure | undefined;
};

const said: Readonly<Record<string, string>> = {
  "original.take": "counter:done.original.take",
  "original.move": "assisted:move.done",
};

export function Originals({ page, caseCode, commandId, done, failure }: Props) {
  const t = useT();
  const facts = [{ label: t("officer:decide.caseCode"), value: caseCode }];
  const told = done ? said[done] : undefined;
  const moving = failure?.typed.intent === "move";
  return (
    <ActFrame title={t("counter:originals.title")} caseCode={caseCode} facts={facts} errors={failure?.errors}>
      {told && (
        <p className="notice notice-good no-print" role="status">
          {t(told)}
        </p>
      )}
      <div className="no-print">
        {page.originals.length === 0 ? <p>{t("counter:originals.none")}</p> : <Custody page={page} />}
      </div>
      <CustodyLines originals={page.originals} moves={page.moves} />
      <KeptReceipt page={page} caseCode={caseCode} />
      {page.mayReturn && (
        <p className="no-print">
          <a className="button button-secondary" href={`/can-bo/ho-so/${caseCode}/trao-ket-qua`}>
            {t("counter:originals.return")}
          </a>
        </p>
      )}
      {page.mayReturn && (
        <MoveForm page={page} commandId={commandId} failure={moving ? failure : undefined} />
      )}
      {page.mayTake && <TakeForm page={page} commandId={commandId} failure={moving ? undefined : failure} />}
    </ActFrame>
  );
}

function Custody({ page: { originals } }: Pick<Props, "page">) {
  const t = useT();
  const columns = ["name", "taken", "returned"].map((column) => t(`counter:originals.${column}`));
  return (
    <DeskTable caption={t("counter:originals.title")} columns={columns}>
      {originals.map(({ id, name, detail, takenAt, returnedAt }) => (
        <tr key={id}>
          <th scope="row" data-label={columns[0]}>
            {say(t, name)}
            {detail && `, ${detail}`}
          </th>
          <td data-label={columns[1]}>{formatDateTime(takenAt)}</td>
          <td data-label={columns[2]}>
            {returnedAt ? formatDateTime(returnedAt) : t("counter:originals.notYet")}
          </td>
        </tr>
      ))}
    </DeskTable>
  );
}

type FormProps = Pick<Props, "page" | "commandId" | "failure">;

function TakeForm({ page, commandId, failure }: FormProps) {
  const t = useT();
  const typed = (name: string) => failure?.typed[name] ?? "";
  return (
    <section className="no-print" aria-labelledby="nhan-giu">
      <h2 id="nhan-giu">{t("counter:originals.take")}</h2>
      <p>{t("counter:originals.take.text")}</p>
      <form method="post" className="stack" noValidate>
        <input type="hidden" name="commandId" value={typed("commandId") || commandId} />
        <Select
          name="paper"
          label={t("counter:originals.paper")}
          empty={t("counter:originals.paper.choose")}
          options={page.papers.map(({ value, label }) => ({ value, label: say(t, label) }))}
          value={typed("paper")}
          error={failure?.errors.paper}
        />
        <TextInput
          name="description"
          label={t("counter:originals.description")}
          hint={t("counter:originals.description.hint")}
          value={typed("description")}
          error={failure?.errors.description}
        />
        <TextInput
          name="place"
          id={failure ? "place" : "take-place"}
          label={t("assisted:move.place")}
          hint={t("assisted:move.place.hint")}
          value={typed("place")}
          error={failure?.errors.place}
        />
        <button type="submit" className="button">
          {t("counter:originals.submit")}
        </button>
      </form>
    </section>
  );
}

/** `commandId` serves both forms: only one of them is ever sent. */
function MoveForm({ page, commandId, failure }: FormProps) {
  const t = useT();
  const typed = (name: string) => failure?.typed[name] ?? "";
  const held = page.originals.filter(({ returnedAt }) => !returnedAt);
  const nameOf = ({ name, detail }: (typeof held)[number]) =>
    [say(t, name), detail].filter(Boolean).join(", ");
  return (
    <section className="no-print" aria-labelledby="chuyen-cho">
      <h2 id="chuyen-cho">{t("assisted:move.title")}</h2>
      <p>{t("assisted:move.text")}</p>
      <form method="post" className="stack" noValidate>
        <input type="hidden" name="moveId" value={typed("moveId") || commandId} />
        <Select
          name="original"
          label={t("assisted:move.original")}
          empty={t("assisted:move.original.choose")}
          options={held.map((one) => ({ value: one.id, label: nameOf(one) }))}
          value={typed("original") || (held.length === 1 ? (held[0]?.id ?? "") : "")}
          error={failure?.errors.original}
        />
        <Select
          name="toOfficer"
          label={t("assisted:move.officer")}
          empty={t("assisted:move.officer.none")}
          options={page.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          value={typed("toOfficer")}
          error={failure?.errors.toOfficer}
        />
        <TextInput
          name="place"
          id={failure ? "place" : "move-place"}
          label={t("assisted:move.place")}
          hint={t("assisted:move.place.hint")}
          value={typed("place")}
          error={failure?.errors.place}
        />
        <button type="submit" className="button button-secondary" name="intent" value="move">
          {t("assisted:move.submit")}
        </button>
      </form>
    </section>
  );
}
