/**
 * Checks a page in the browser with the very schema the server uses, and lets only valid data through as an ordinary post.
 *
 * The schema and the form library's resolver are loaded beside the page; when they cannot be loaded the server checks alone.
 */
import { type FormEvent, useEffect, useMemo, useState } from "react";
import { type FieldErrors, type FieldValues, type Resolver, useForm } from "react-hook-form";
import { useT } from "../texts/texts.tsx";
import { writeControl } from "./keep-typed.ts";
import { loadSchema } from "./page-schemas.client.ts";
import type { StepFailure, StepView } from "./step-types.ts";
import { useSendLater } from "./use-send-later.ts";

export const formId = "ke-khai";

type Control = StepView["sections"][number]["fields"][number];
const askedOf = (view: StepView): Control[] =>
  view.sections.flatMap(({ fields }) => fields.filter(({ locked }) => locked === undefined));

export function useStepForm(view: StepView, failure: StepFailure | undefined) {
  const t = useT();
  const asked = askedOf(view);
  const [defaultValues] = useState(() => initialValues(asked));
  const [resolver] = useState(() =>
    lazyResolver(
      view.schema,
      asked.map(({ name }) => name),
    ),
  );
  const errors = useMemo(() => asFieldErrors(failure), [failure]);
  const form = useForm({ defaultValues, resolver, errors, shouldFocusError: false });
  const sender = useSendLater();
  useEffect(() => void resolver({}, undefined, { fields: {}, shouldUseNativeValidation: false }), [resolver]);

  const onSubmit = (event: FormEvent<HTMLFormElement>, onSaved: () => void) => {
    const native = event.nativeEvent as SubmitEvent;
    const button = native.submitter instanceof HTMLButtonElement ? native.submitter : null;
    const saves = button === null || button.value === "next" || button.value === "later";
    if (sender.native.current || !saves) return;
    event.preventDefault();
    const element = event.currentTarget;
    const send = () => sender.send(element, button, onSaved);
    if (button?.value === "later") void send();
    else void form.handleSubmit(() => void send())(event);
  };
  /** Fills one control with what was typed before. */
  const put = (element: HTMLFormElement, name: string, value: string) => {
    const known = asked.find((one) => one.name === name);
    if (known) form.setValue(name, known.kind === "checkbox" ? value === "on" : value);
    else writeControl(element, name, value);
  };
  const messageOf = (name: string): string | undefined => {
    const message = form.formState.errors[name]?.message;
    if (typeof message !== "string") return undefined;
    // The server says it in words, the rules in the browser by the key of the procedure's text.
    return message.startsWith("error.") ? t(`${view.schema.split("/")[0]}:${message}`) : message;
  };
  return {
    asked,
    register: form.register,
    setValue: form.setValue,
    put,
    onSubmit,
    sending: sender.state,
    messageOf,
    submitCount: form.formState.submitCount,
  };
}

/** What stands in the document already: a person may have typed before the script woke. */
function initialValues(asked: readonly Control[]): FieldValues {
  const element =
    typeof document === "undefined" ? null : document.querySelector<HTMLFormElement>(`form#${formId}`);
  const typed = element ? new FormData(element) : undefined;
  return Object.fromEntries(
    asked.map(({ name, kind, value }) => {
      const now = typed ? String(typed.get(name) ?? "") : value;
      return [name, kind === "checkbox" ? now === "on" : now];
    }),
  );
}

/** Rules across fields are the server's; this checks the asked fields one by one. */
function lazyResolver(id: string, names: readonly string[]): Resolver<FieldValues> {
  const load = async () => {
    const [{ zodResolver }, schema] = await Promise.all([import("@hookform/resolvers/zod"), loadSchema(id)]);
    if (!schema) return undefined;
    const known = Object.keys(schema.shape).filter((name) => names.includes(name));
    const mask = Object.fromEntries(known.map((name) => [name, true]));
    const asked = schema.pick(mask as Parameters<typeof schema.pick>[0]);
    return zodResolver(asked, undefined, { raw: true });
  };
  let loaded: ReturnType<typeof load> | undefined;
  return async (values, context, options) => {
    loaded ??= load();
    const resolve = await loaded.catch(() => undefined);
    return resolve ? (resolve as Resolver<FieldValues>)(values, context, options) : { values, errors: {} };
  };
}

const asFieldErrors = (failure?: StepFailure): FieldErrors =>
  Object.fromEntries(
    Object.entries(failure?.errors ?? {}).map(([name, message]) => [name, { type: "server", message }]),
  );
