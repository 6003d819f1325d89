/** Papers to attach: one small form a row, which works without script; with script files go one by one, with progress. */
import { type FormEvent, useCallback, useEffect, useRef, useState } from "react";
import { useT } from "../texts/texts.tsx";
import { ErrorSummary, type FieldError } from "../ui/error-summary.tsx";
import { PaperRow, type Pending } from "./paper-row.tsx";
import { StepButtons } from "./step-buttons.tsx";
import type { StepView } from "./step-types.ts";
import { useSendLater } from "./use-send-later.ts";

export function PaperRows({ view, errors }: { view: StepView; errors: readonly FieldError[] }) {
  const t = useT();
  const papers = view.papers ?? [];
  const going = useGoingOn();
  return (
    <>
      <ErrorSummary errors={errors} />
      {papers.length === 0 && <p>{t("filing:papers.none")}</p>}
      {papers.map((paper) => (
        <PaperRow
          key={paper.id}
          view={view}
          paper={paper}
          said={errors.filter(({ field }) => field === paper.id).map(({ text }) => text)}
          onPending={going.onPending}
        />
      ))}
      <form
        method="post"
        action={view.address + (view.toCheck ? "?ve=kiem-tra" : "")}
        onSubmit={going.onSubmit}
      >
        <input type="hidden" name="revision" value={view.revision} />
        <StepButtons
          toCheck={view.toCheck}
          sending={going.sending}
          said={going.waits ? t("filing:papers.waits") : ""}
        />
      </form>
    </>
  );
}

/** Where a person pressed on while files were on their way, and how many were refused by then. */
type Wanted = { form: HTMLFormElement; button: HTMLButtonElement | null; refused: number };

const totalOf = (rows: readonly Pending[]): Pending => ({
  pending: rows.reduce((sum, { pending }) => sum + pending, 0),
  refused: rows.reduce((sum, { refused }) => sum + refused, 0),
});

/** Goes on when every file is there: leaving earlier would lose those that are on their way. */
function useGoingOn() {
  const sender = useSendLater();
  const [rows, setRows] = useState<Record<string, Pending>>({});
  const wanted = useRef<Wanted | undefined>(undefined);
  const [waits, setWaits] = useState(false);
  const { pending: count, refused } = totalOf(Object.values(rows));
  const onPending = useCallback((paper: string, now: Pending) => {
    setRows((before) => ({ ...before, [paper]: now }));
  }, []);

  useEffect(() => {
    if (count === 0) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [count]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: when files are through or refused
  useEffect(() => {
    const go = wanted.current;
    const stays = go && refused > go.refused;
    if (!go || (count > 0 && !stays)) return;
    wanted.current = undefined;
    setWaits(false);
    if (!stays) void sender.send(go.form, go.button);
  }, [count, refused]);

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    if (sender.native.current) return;
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const button = submitter instanceof HTMLButtonElement ? submitter : null;
    if (count === 0) return void sender.send(event.currentTarget, button);
    wanted.current = { form: event.currentTarget, button, refused };
    setWaits(true);
  };
  return { sending: sender.state, waits, onPending, onSubmit };
}
