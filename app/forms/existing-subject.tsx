/** Calm and short: what exists, the way to it, and the ways out of a mistake. */
import type { ExistingPage } from "../dossiers/live-subject.server.ts";

export function ExistingSubject({ page }: { page: ExistingPage }) {
  const { title, text, correct, open, change, remove, goOn } = page;
  return (
    <>
      <h1>{title}</h1>
      <p className="lead">{text}</p>
      {open && (
        <p>
          <a className="button" href={open.href}>
            {open.text}
          </a>
        </p>
      )}
      <p>{correct}</p>
      <div className="button-row">
        {[change, goOn, remove].map(
          (link) =>
            link && (
              <a key={link.href} href={link.href}>
                {link.text}
              </a>
            ),
        )}
      </div>
    </>
  );
}
