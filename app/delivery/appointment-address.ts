/** Times as forms and addresses of the appointment pages carry them. Pure. */

/** The moment that a parameter names; null for none and for rubbish. */
export function momentIn(from: { get: (name: string) => unknown }, name: string): Date | null {
  const text = from.get(name);
  if (typeof text !== "string" || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.000Z$/.test(text)) return null;
  const moment = new Date(text);
  return Number.isNaN(moment.getTime()) ? null : moment;
}
