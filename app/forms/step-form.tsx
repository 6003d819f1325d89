/**
 * A page of the wizard: complete without JavaScript and better with it.
 *
 * Server render: plain `<form method="post">`, errors in the markup. After hydration react-hook-form checks first; what passes is the
 * same post as without script, sent from the page so that a lost line takes nothing away. What the server has to say comes by the
 * form's own post.
 */
import { Fragment, type ReactNode, useEffect, useRef, useState } from "react";
import { useT } from "../texts/texts.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Field } from "./fields/field.tsx";
import { KnownFields } from "./fields/known-fields.tsx";
import { PlaceSearch } from "./fields/place-search.tsx";
import { StepButtons } from "./step-buttons.tsx";
import type { FieldView, SectionView, StepFailure, StepView } from "./step-types.ts";
import { useKeepTyped } from "./use-keep-typed.ts";
import { formId, useStepForm } from "./use-step-form.ts";
import { useWards } from "./use-wards.ts";

export function StepForm({ view, failure }: { view: StepView; failure: StepFailure | undefined }) {
  const t = useT();
  const action = view.address + (view.toCheck ? "?ve=kiem-tra" : "");
  const form = useStepForm(view, failure);
  const wards = useWards(form.asked, form.setValue);
  const typed = useKeepTyped(formId, view, failure, (element, name, value) => {
    form.put(element, name, value);
    wards.changed(name);
    if (form.asked.some((field) => field.name === name && field.of)) wards.want(name, value);
  });
  const errors = form.asked.flatMap(({ name }) => {
    const text = form.messageOf(name);
    return text ? [{ field: name, text }] : [];
  });
  const summary = useFocusOnErrors(
    form.submitCount,
    errors.length,
    t("common:title.error", { title: view.title }),
  );
  const control = (field: FieldView) => {
    const choices = wards.choices[field.name];
    const agency = wards.agencies[field.name];
    const place = form.asked.find(({ of }) => of === field.name)?.place;
    const box = (
      <Field
        key={field.name}
        field={{ ...field, ...(choices ? { choices } : {}), ...(agency === undefined ? {} : { agency }) }}
        error={form.messageOf(field.name)}
        reload={wards.failed[field.name] ?? false}
        registered={form.register(field.name, { onChange: () => wards.changed(field.name) })}
      />
    );
    return place ? (
      <Fragment key={field.name}>
        <PlaceSearch place={place} address={action} onChoose={wards.choose} />
        {box}
      </Fragment>
    ) : (
      box
    );
  };
  return (
    <form
      id={formId}
      method="post"
      action={action}
      noValidate
      autoComplete={view.kept ? undefined : "off"}
      onInput={typed.onInput}
      onSubmit={(event) => {
        typed.keepNow(event.currentTarget);
        form.onSubmit(event, typed.forgetTyped);
      }}
    >
      {/* Enter presses the first button of a form: never the one that only shows a list. */}
      <button type="submit" hidden name="intent" value="next" tabIndex={-1} aria-hidden />
      <div ref={summary} className="error-place">
        <ErrorSummary errors={errors} />
      </div>
      <input type="hidden" name="revision" value={typed.revision} />
      {view.sections.map((section) => (
        <Section key={section.id} section={section} control={control} />
      ))}
      <StepButtons
        toCheck={view.toCheck}
        sending={form.sending}
        said={typed.restored ? t("filing:send.restored") : ""}
      />
      <p className="hint">{t("filing:savedEachPage")}</p>
    </form>
  );
}

function Section({ section, control }: { section: SectionView; control: (field: FieldView) => ReactNode }) {
  return (
    <section className="form-section" data-revealed={section.revealed}>
      {section.title && <h2>{section.title}</h2>}
      {section.lead && <p>{section.lead}</p>}
      {groups(section.fields).map((group) =>
        group.known ? <KnownFields key={group.id} fields={group.fields} /> : group.fields.map(control),
      )}
    </section>
  );
}

/** Neighbouring known values stand together. */
function groups(fields: readonly FieldView[]): { id: string; known: boolean; fields: FieldView[] }[] {
  const found: { id: string; known: boolean; fields: FieldView[] }[] = [];
  for (const field of fields) {
    const known = field.locked !== undefined;
    const last = found.at(-1);
    if (last?.known === known) last.fields.push(field);
    else found.push({ id: field.name, known, fields: [field] });
  }
  return found;
}

/** Once a submission: typing must never move the focus. */
function useFocusOnErrors(submitCount: number, count: number, title: string) {
  const place = useRef<HTMLDivElement>(null);
  const wanted = useRef(false);
  const [seen, setSeen] = useState(0);
  useEffect(() => {
    if (submitCount !== seen) {
      wanted.current = true;
      setSeen(submitCount);
    }
  }, [submitCount, seen]);
  useEffect(() => {
    const summary = place.current?.firstElementChild;
    if (!wanted.current || count === 0 || !(summary instanceof HTMLElement)) return;
    wanted.current = false;
    document.title = title;
    summary.focus();
  });
  return place;
}
