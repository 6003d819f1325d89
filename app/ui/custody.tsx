/** Custody lines of paper originals, as the family reads them. */
import { formatDate } from "../calendar/local-time.ts";
import type { Original } from "../delivery/originals.server.ts";
import { useT } from "../texts/texts.tsx";
import { say } from "./words.ts";

export function Custody({ agency, originals }: { agency: string; originals: readonly Original[] }) {
  const t = useT();
  if (originals.length === 0) return null;
  return (
    <section aria-labelledby="ban-chinh">
      <h2 id="ban-chinh">{t("counter:custody.title")}</h2>
      <ul>
        {originals.map(({ id, name, detail, takenAt, returnedAt }) => (
          <li key={id}>
            {t(returnedAt ? "counter:custody.returned" : "counter:custody.held", {
              ...{ agency, name: [say(t, name), detail].filter(Boolean).join(", ") },
              ...{ since: formatDate(takenAt), until: returnedAt ? formatDate(returnedAt) : "" },
            })}
          </li>
        ))}
      </ul>
      {originals.some(({ returnedAt }) => !returnedAt) && <p>{t("counter:custody.text")}</p>}
    </section>
  );
}
