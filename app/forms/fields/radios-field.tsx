/** One of a few, all in sight. */
import { type ControlProps, describedBy, FieldNotes, LabelText } from "./field-parts.tsx";

export function RadiosField({ field, error, registered }: ControlProps) {
  const { name, choices = [], value } = field;
  return (
    <fieldset className="field choices" aria-describedby={describedBy(field, error)}>
      <legend className="field-label">
        <LabelText field={field} />
      </legend>
      <FieldNotes field={field} error={error} />
      {choices.map((choice, index) => {
        const id = index === 0 ? name : `${name}-${choice.value}`;
        return (
          <div className="choice" key={choice.value}>
            <input
              {...registered}
              id={id}
              type="radio"
              value={choice.value}
              defaultChecked={choice.value === value}
              data-reveals={choice.reveals}
              aria-describedby={choice.hint ? `${id}-choice-hint` : undefined}
            />
            <label htmlFor={id}>{choice.label}</label>
            {choice.hint && (
              <span className="hint" id={`${id}-choice-hint`}>
                {choice.hint}
              </span>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
