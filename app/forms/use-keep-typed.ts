/** Keeps what is typed on a page as it is typed, and puts it back when the page comes without it; nothing where it is not to be kept. */
import { type FormEvent, useEffect, useState } from "react";
import { findKept, forget, forgetOthers, keep, readControls, storeFor, toRestore } from "./keep-typed.ts";
import type { StepFailure, StepView } from "./step-types.ts";

type Put = (form: HTMLFormElement, name: string, value: string) => void;

/** `put` fills one control. `revision` goes with the form; `restored` is true when something was put back. */
export function useKeepTyped(formId: string, view: StepView, failure: StepFailure | undefined, put: Put) {
  const place = { owner: view.owner, address: view.address };
  const shown = JSON.stringify(
    view.sections.flatMap(({ fields }) => fields.map(({ name, value }) => [name, value])),
  );
  const [revision, setRevision] = useState(view.revision);
  const [restored, setRestored] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the page wakes
  useEffect(() => {
    forgetOthers(sessionStorage, view.kept ? view.owner : "");
    const store = storeFor(view, sessionStorage);
    const form = document.querySelector<HTMLFormElement>(`form#${formId}`);
    if (!form) return;
    const now = { revision: view.revision, shown, typed: readControls(form) };
    const kept = findKept(store, place);
    // What came back with errors, or from a conflict, is what was typed, and is sent for the newest revision.
    if (failure) return keep(store, place, { ...now, shown: kept?.shown ?? shown });
    const back = kept && toRestore(kept, now);
    if (!back) return;
    for (const [name, value] of Object.entries(back.typed)) put(form, name, value);
    setRevision(back.revision);
    setRestored(true);
  }, []);

  const keepNow = (form: HTMLFormElement) => {
    const store = storeFor(view, sessionStorage);
    const before = findKept(store, place) ?? { revision: view.revision, shown };
    keep(store, place, { ...before, typed: readControls(form) });
  };
  return {
    revision,
    restored,
    keepNow,
    onInput: (event: FormEvent<HTMLFormElement>) => keepNow(event.currentTarget),
    forgetTyped: () => forget(sessionStorage, place),
  };
}
