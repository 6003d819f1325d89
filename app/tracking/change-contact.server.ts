/**
 * The applicant changes phone, mail or delivery address of a filed dossier (decisions 21).
 *
 * The event names the fields, never their values; these are written in its transaction. Notices read the citizen's row, parcels the
 * dossier's address; the declaration stays as it was filed. What held before is a note for officers.
 */
import { checkDelivery, writeDelivery } from "#app/delivery/delivery-address.server.ts";
import { refreshIntent, typedDelivery } from "#app/delivery/delivery-address.ts";
import { readCommandId, sendEvent } from "#app/dossiers/send-event.server.ts";
import type { CitizenViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";
import { translator } from "#app/texts/i18n.server.ts";
import type { Tx } from "#app/workflow/write-step.server.ts";
import type { DossierContext } from "#machines/kernel/dossier-context.ts";
import { optionalEmail } from "#machines/kernel/identifiers/numbers.ts";
import { formatPhone, phone as phoneSchema } from "#machines/kernel/identifiers/phone.ts";
import type { Delivery } from "#machines/kernel/procedure.ts";
import {
  type ContactHead,
  type ContactPage,
  type ContactState,
  envelope,
  getContactPage,
  isWithCarrier,
  readContact,
} from "./contact-page.server.ts";

import {
  type NewsReceiver,
  readNews,
  sameReceiver,
  type TypedNews,
  typedNews,
  writeNews,
} from "./news-receiver.server.ts";

type Needs = Pick<Services, "sql" | "clock" | "kinds" | "log">;

/** `errors` by control, text keys of the procedure; none when only the list of communes was asked for. */
export type ContactAnswer = { page: ContactPage; errors: Record<string, string> };

/** Undefined when what was typed holds now, also when it did before. @throws Response 409 when it can no longer be changed, 422 for a form that is not ours. */
export async function changeContact(
  services: Needs,
  viewer: CitizenViewer,
  dossier: ContactHead,
  form: FormData,
): Promise<ContactAnswer | undefined> {
  const commandId = readCommandId(form);
  const text = (name: string) => String(form.get(name) ?? "");
  const typed = {
    phone: text("phone"),
    email: text("email"),
    delivery: typedDelivery(form),
    news: typedNews(form),
  };
  const back = async (errors: Record<string, string>): Promise<ContactAnswer> => ({
    page: await getContactPage(services, viewer, dossier, typed),
    errors,
  });
  if (form.get("intent") === refreshIntent) return back({});
  const before = await readContact(services, viewer, dossier.id);
  const read = await readPosted(services, form, typed, before);
  if ("errors" in read) return back(read.errors);
  const fields = changedFields(before, read.value);
  if (fields.length === 0) return undefined;
  const { phone, email, delivery, news } = read.value;
  const notes = [
    { key: "reason", body: await told(services, before, fields), visibility: "officers" as const },
  ];
  const alongside = async (tx: Tx) => {
    await tx`update citizens set phone = ${phone}, email = ${email} where id = ${viewer.id}`;
    if (fields.includes("news")) await writeNews(tx, dossier.id, news);
    if (!fields.includes("delivery") || !delivery) return;
    // Asked again under the dossier's lock: its result may have become ready while the page was read.
    const [row] = await tx<{ results: DossierContext["results"] }[]>`
      select snapshot #> array['context', 'results'] as results from workflows where id = ${dossier.id}`;
    if (!row || isWithCarrier(row.results)) throw new Response(null, { status: 409 });
    await writeDelivery(tx, dossier.id, delivery);
  };
  const event = { type: "contact.change", fields };
  await sendEvent(services, viewer, { dossierId: dossier.id, commandId, event, notes, alongside });
  return undefined;
}

type Read = { phone: string; email: string | null; delivery: Delivery | null; news: NewsReceiver | null };
type ContactField = "phone" | "email" | "delivery" | "news";

/** Every error at once. An address is read only where the page offered one. */
async function readPosted(
  services: Needs,
  form: FormData,
  typed: { phone: string; email: string; delivery: object; news: TypedNews | undefined },
  { delivery: now, mayMove, news: told }: ContactState,
): Promise<{ value: Read } | { errors: Record<string, string> }> {
  const [phone, email] = [phoneSchema.safeParse(typed.phone), optionalEmail.safeParse(typed.email)];
  const asked = Object.keys(typed.delivery).length > 0;
  if (asked && !mayMove) throw new Response(null, { status: 409 });
  const delivery = asked ? await checkDelivery(services, form) : { value: now };
  const news = typed.news ? readNews(typed.news) : { value: told };
  const errors = {
    ...(phone.success ? {} : { phone: phone.error.issues[0]?.message ?? "" }),
    ...(email.success ? {} : { email: email.error.issues[0]?.message ?? "" }),
    ...("errors" in delivery ? delivery.errors : {}),
    ...("errors" in news ? news.errors : {}),
  };
  if (!phone.success || !email.success || "errors" in delivery || "errors" in news) return { errors };
  const value = { phone: phone.data, email: email.data || null, delivery: delivery.value, news: news.value };
  return { value };
}

function changedFields(before: ContactState, { phone, email, delivery, news }: Read): ContactField[] {
  const keys = ["receiver", "phone", "provinceCode", "wardCode", "detail"] as const;
  const moved = keys.some((name) => before.delivery?.[name] !== delivery?.[name]);
  return [
    ...(phone === before.phone ? [] : ["phone" as const]),
    ...(email === before.email ? [] : ["email" as const]),
    ...(moved ? ["delivery" as const] : []),
    ...(sameReceiver(before.news, news) ? [] : ["news" as const]),
  ];
}

/** What held before, in the language of the offices. */
async function told(services: Needs, before: ContactState, fields: readonly ContactField[]): Promise<string> {
  const t = translator("vi");
  const values = {
    phone: formatPhone(before.phone ?? ""),
    email: before.email ?? "",
    delivery: before.delivery ? await envelope(services, before.delivery) : "",
    news: before.news
      ? [before.news.fullName, formatPhone(before.news.phone), before.news.email].filter(Boolean).join(", ")
      : "",
  };
  return fields
    .map((field) =>
      t(`tracking:contact.note.${field}`, { value: values[field] || t("tracking:contact.note.none") }),
    )
    .join("\n");
}
