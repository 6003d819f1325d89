/** The custody list of a dossier's paper originals, and the form that takes one in. */
import type { OriginalFailure, OriginalsPage } from "#app/delivery/originals.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { formatDateTime } from "../../calendar/local-time.ts";
import { say } from "../words.ts";
import { ActFrame } from "./act-frame.tsx";
import { Select, TextInput } from "./controls.tsx";
import { DeskTable } from "./desk-table.tsx";

type Props = {
  page: OriginalsPage;
  caseCode: string;
  commandId: string;
  done: boolean;
  failure: OriginalFailure | undefined;
};

export function Originals({ page, caseCode, commandId, done, failure }: Props) {
  const t = useT();
  const facts = [{ label: t("officer:decide.caseCode"), value: caseCode }];
  return (
    <ActFrame title={t("counter:originals.title")} caseCode={caseCode} facts={facts} errors={failure?.errors}>
      {done && (
        <p className="notice notice-good" role="status">
          {t("counter:done.original.take")}
        </p>
      )}
      {page.originals.length === 0 ? <p>{t("counter:originals.none")}</p> : <Custody page={page} />}
      {page.mayReturn && (
        <p>
          <a className="button button-secondary" href={`/can-bo/ho-so/${caseCode}/trao-ket-qua`}>
            {t("counter:originals.return")}
          </a>
        </p>
      )}
      {page.mayTake && <TakeForm page={page} commandId={commandId} failure={failure} />}
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

function TakeForm({ page, commandId, failure }: Pick<Props, "page" | "commandId" | "failure">) {
  const t = useT();
  const typed = (name: string) => failure?.typed[name] ?? "";
  return (
    <section aria-labelledby="nhan-giu">
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
        <button type="submit" className="button">
          {t("counter:originals.submit")}
        </button>
      </form>
    </section>
  );
}
