/** A form whose dossier is not the officer's any more (passed on meanwhile): refused, with the officer's own words given back. */
import { wordsTyped } from "../dossiers/decide-typed.server.ts";
import { formOf } from "../forms/read-form.ts";

/** To where a reason is stated for a dossier that is no task of the officer's any more: a redirect would drop the form. */
const leadsAway = (refusal: Response): boolean =>
  refusal.status === 302 && (refusal.headers.get("location") ?? "").includes("/ly-do?");

/**
 * Nothing of the dossier is in the answer: only what this request brought along. `posted`: the request while nobody has read its body.
 * @throws always
 */
export async function refuseKeepingWords(refusal: unknown, posted: Request | FormData): Promise<never> {
  if (!(refusal instanceof Response)) throw refusal;
  const status = leadsAway(refusal) ? 403 : refusal.status;
  if (status !== 403 && status !== 404) throw refusal;
  const form = posted instanceof FormData ? posted : await formOf(posted);
  throw Response.json({ words: wordsTyped(form) }, { status });
}
