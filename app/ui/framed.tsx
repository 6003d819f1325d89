/** Label, hint and error above one control of a citizen's short form, tied to it by ids. */
import type { ComponentProps, ReactNode } from "react";

type Told = { name: string; hint?: string | undefined; error?: string | undefined };
type FrameProps = Told & { label: string; children: ReactNode };

/** What the control itself says of them. */
export const described = ({ name, hint, error }: Told) => ({
  "aria-invalid": error ? (true as const) : undefined,
  "aria-describedby":
    [hint && `${name}-goi-y`, error && `${name}-loi`].filter(Boolean).join(" ") || undefined,
});

export function Framed({ name, label, hint, error, children }: FrameProps) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      {hint && (
        <p className="hint" id={`${name}-goi-y`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${name}-loi`}>
          {error}
        </p>
      )}
      {children}
    </div>
  );
}

type LineProps = Omit<FrameProps, "children"> & Omit<ComponentProps<"input">, "id" | "name" | "children">;

/** One line to type in; whatever else the input needs is handed through. */
export function TextLine({ name, label, hint, error, className = "input", ...input }: LineProps) {
  const told = { name, hint, error };
  return (
    <Framed {...told} label={label}>
      <input className={className} id={name} name={name} {...input} {...described(told)} />
    </Framed>
  );
}
