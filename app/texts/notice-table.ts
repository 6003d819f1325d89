/** Notices as a table: a title, a sentence and a few plain letters per event; every channel's text is made of them. */

type Line = readonly [title: string, sentence: string, sms: string];
type Form = "subject" | "mail" | "sms" | "inbox";
type Frame = {
  /** Before the title and in an SMS. */
  dossier: string;
  dossierInSms: string;
  mail: (sentence: string) => string;
};

/** `<code>.<form>` for every code of the table, as the catalogues name them. */
export function noticesOf<Code extends string>(
  table: Record<Code, Line>,
  { dossier, dossierInSms, mail }: Frame,
): Record<`${Code}.${Form}`, string> {
  const entries = Object.entries<Line>(table).flatMap(([code, [title, sentence, sms]]) => [
    [`${code}.subject`, `${dossier}: ${title}`],
    [`${code}.mail`, mail(sentence)],
    [`${code}.sms`, `${dossierInSms} ${sms}. {{link}}`],
    [`${code}.inbox`, sentence],
  ]);
  return Object.fromEntries(entries) as Record<`${Code}.${Form}`, string>;
}
