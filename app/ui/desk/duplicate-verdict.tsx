/** What officers have concluded about a pair, and the form that says it. */
import type { ShownCandidate } from "#app/duplicates/duplicate-types.ts";
import type { FormFailure } from "#app/forms/read-form.ts";
import { useT } from "#app/texts/texts.tsx";
import { Choice, TextArea } from "./controls.tsx";

type Props = { candidate: ShownCandidate; mayJudge: boolean; failure: FormFailure | undefined };

export function DuplicateVerdict({ candidate, mayJudge, failure }: Props) {
  const t = useT();
  const { verdict, decided, note } = candidate;
  const form = <VerdictForm candidate={candidate} failure={failure} />;
  return (
    <>
      {verdict && (
        <p className={verdict === "same" ? "notice notice-wait" : "notice"}>
          <strong>{t(`duplicates:verdict.${verdict}`)}</strong> ({decided})<br />
          {note}
        </p>
      )}
      {mayJudge && !verdict && form}
      {mayJudge && verdict && (
        <details open={failure !== undefined}>
          <summary>{t("duplicates:verdict.change")}</summary>
          {form}
        </details>
      )}
    </>
  );
}

function VerdictForm({ candidate: { id, verdict, note }, failure }: Omit<Props, "mayJudge">) {
  const t = useT();
  return (
    <form method="post" className="stack" noValidate>
      <input type="hidden" name="candidateId" value={id} />
      <input type="hidden" name="seen" value={verdict ?? ""} />
      <Choice
        name="verdict"
        id={`verdict-${id}`}
        legend={t("duplicates:verdict.legend")}
        options={(["same", "different"] as const).map((value) => ({
          value,
          label: t(`duplicates:verdict.${value}`),
        }))}
        value={failure?.typed.verdict ?? verdict ?? ""}
        error={failure?.errors.verdict}
      />
      <TextArea
        name="note"
        id={`note-${id}`}
        label={t("duplicates:verdict.note")}
        hint={t("duplicates:verdict.note.hint")}
        value={failure?.typed.note ?? note}
        error={failure?.errors.note}
      />
      <button type="submit" className="button">
        {t("duplicates:verdict.send")}
      </button>
    </form>
  );
}
