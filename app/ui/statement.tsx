/** A page of plain statements: a lead, then headings with a list or a sentence each. */
import { useT } from "../texts/texts.tsx";

/** Keys of one section: `title`, then either numbered items (`title.1` …) or one `title.text`. */
export type StatementSection = { title: string; items: number };

export function Statement({
  title,
  lead,
  sections,
}: {
  title: string;
  lead: string;
  sections: readonly StatementSection[];
}) {
  const t = useT();
  return (
    <>
      <h1>{t(title)}</h1>
      <p className="lead">{t(lead)}</p>
      {sections.map((section) => (
        <section key={section.title}>
          <h2>{t(section.title)}</h2>
          {section.items === 0 ? (
            <p>{t(`${section.title}.text`)}</p>
          ) : (
            <ul>
              {Array.from({ length: section.items }, (_, index) => `${section.title}.${index + 1}`).map(
                (key) => (
                  <li key={key}>{t(key)}</li>
                ),
              )}
            </ul>
          )}
        </section>
      ))}
    </>
  );
}
