/** The forms by which a missing consent is made up for: the signed paper, or another person's answer. */
import type { ReactNode } from "react";
import { nameField, numberField, paperField } from "../dossiers/choice-fields.ts";
import type { OpenChoice } from "../dossiers/choice-page.server.ts";
import type { ChoiceFailure } from "../dossiers/choose.server.ts";
import { useT } from "../texts/texts.tsx";
import { described, Framed } from "./framed.tsx";
import { capacityName } from "./procedure-words.ts";
import { say } from "./words.ts";

export type Failure = ChoiceFailure | undefined;

/** What every form of this page carries. */
export function WayForm({
  component,
  commandId,
  files,
  children,
}: {
  component: string;
  commandId: string;
  files?: true;
  children: ReactNode;
}) {
  return (
    <form
      method="post"
      className="stack"
      noValidate
      {...(files ? { encType: "multipart/form-data" as const } : {})}
    >
      <input type="hidden" name="commandId" value={commandId} />
      <input type="hidden" name="component" value={component} />
      {children}
    </form>
  );
}

type PaperProps = {
  component: string;
  part: string;
  paper: NonNullable<OpenChoice["paper"]>;
  commandId: string;
  failure: Failure;
};

export function PaperForm({ component, part, paper, commandId, failure }: PaperProps) {
  const t = useT();
  const name = paperField(component);
  return (
    <div className="card">
      <h3>{t("dossier:choice.paper")}</h3>
      <p>{t("dossier:choice.paper.text", { part })}</p>
      {paper.form && (
        <p>
          <a className="tall-link" href={paper.form.href}>
            {t("filing:forms.see", { form: say(t, paper.form.title) })}
          </a>
        </p>
      )}
      <WayForm component={component} commandId={commandId} files>
        <Field
          name={name}
          label={t("dossier:choice.paper.file", { label: say(t, paper.label) })}
          hint={t("dossier:supplement.file.hint")}
          failure={failure}
        >
          {(shared) => (
            <>
              {paper.uploaded.length > 0 && (
                <p>{t("dossier:choice.paper.have", { names: paper.uploaded.join(", ") })}</p>
              )}
              <input {...shared} type="file" multiple accept="image/jpeg,image/png,application/pdf" />
            </>
          )}
        </Field>
        <button type="submit" className="button" name="choice" value="paper">
          {t("dossier:choice.paper.send")}
        </button>
      </WayForm>
    </div>
  );
}

type AnotherProps = {
  procedure: string;
  component: string;
  capacities: readonly string[];
  commandId: string;
  failure: Failure;
};

export function AnotherPerson({ procedure, component, capacities, commandId, failure }: AnotherProps) {
  const t = useT();
  const [name, number] = [nameField(component), numberField(component)];
  const names = capacities.map((capacity) => say(t, capacityName(procedure, capacity))).join(", ");
  return (
    <div className="card">
      <h3>{t("dossier:choice.another")}</h3>
      <p>{t("dossier:choice.another.text")}</p>
      {names && <p>{t("dossier:choice.another.capacities", { capacities: names })}</p>}
      <WayForm component={component} commandId={commandId}>
        <Field name={name} label={t("dossier:choice.another.name")} failure={failure}>
          {(shared) => (
            <input
              {...shared}
              type="text"
              autoComplete="off"
              spellCheck={false}
              defaultValue={failure?.typed[name]}
            />
          )}
        </Field>
        <Field
          name={number}
          label={t("dossier:choice.another.number")}
          hint={t("dossier:choice.another.number.hint")}
          failure={failure}
        >
          {(shared) => (
            <input
              {...shared}
              className="input input-medium"
              type="text"
              inputMode="numeric"
              autoComplete="off"
              spellCheck={false}
              defaultValue={failure?.typed[number]}
            />
          )}
        </Field>
        <button type="submit" className="button button-secondary" name="choice" value="another">
          {t("dossier:choice.another.send")}
        </button>
      </WayForm>
    </div>
  );
}

type Shared = {
  id: string;
  name: string;
  className: string;
  "aria-invalid": true | undefined;
  "aria-describedby": string | undefined;
};
type FieldProps = {
  name: string;
  label: string;
  hint?: string;
  failure: Failure;
  children: (shared: Shared) => ReactNode;
};

/** Label, hint and errors around one control. */
function Field({ name, label, hint, failure, children }: FieldProps) {
  const t = useT();
  const errors = failure?.errors.filter(({ field }) => field === name) ?? [];
  const told = { name, hint, error: errors.map(({ text }) => say(t, text)).join(". ") };
  return (
    <Framed {...told} label={label}>
      {children({ id: name, name, className: "input", ...described(told) })}
    </Framed>
  );
}
