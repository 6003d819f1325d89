/** How an applicant is reached about a filed dossier, and what of it can still be changed (decisions 21). */
import {
  addressLine,
  type DeliveryForm,
  findDelivery,
  getDeliveryForm,
} from "#app/delivery/delivery-address.server.ts";
import type { TypedDelivery } from "#app/delivery/delivery-address.ts";
import { mayNow } from "#app/identity/policy.server.ts";
import type { CitizenViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";
import { isProcedure } from "#app/workflow/kinds.ts";
import type { DossierContext } from "#machines/kernel/dossier-context.ts";
import { formatPhone } from "#machines/kernel/identifiers/phone.ts";
import type { Delivery } from "#machines/kernel/procedure.ts";

import { findNewsReceiver, type NewsReceiver, shownNews, type TypedNews } from "./news-receiver.server.ts";

export type ContactHead = { id: string; procedure: string; caseCode: string };
export type Contact = { phone: string | null; email: string | null; delivery: Delivery | null };
export type TypedContact = {
  phone: string;
  email: string;
  delivery: TypedDelivery;
  news?: TypedNews | undefined;
};

export type ContactPage = {
  procedure: string;
  caseCode: string;
  /** False once nothing is left about which anybody would be told. */
  open: boolean;
  phone: string;
  email: string;
  /** Absent when nothing goes by post. */
  delivery?: DeliveryForm;
  /** The address that the carrier was given, in one line. */
  fixed?: string;
  /** Who is told in the applicant's place; absent where nobody else can be. */
  news?: TypedNews;
};

export type ContactState = Contact & {
  open: boolean;
  /** Something may go by post, and the carrier knows of nothing yet. */
  mayMove: boolean;
  news: NewsReceiver | null;
};

type Needs = Pick<Services, "sql" | "kinds">;

/** What holds now: the citizen's row for messages, the dossier's own for the post. */
export async function readContact(
  services: Needs,
  viewer: CitizenViewer,
  dossierId: string,
): Promise<ContactState> {
  const [possible, [row], delivery, news] = await Promise.all([
    mayNow(services, viewer, dossierId),
    services.sql<{ phone: string | null; email: string | null; results: DossierContext["results"] }[]>`
      select c.phone, c.email, w.snapshot #> array['context', 'results'] as results
      from citizens c, workflows w where c.id = ${viewer.id} and w.id = ${dossierId}`,
    findDelivery(services, dossierId),
    findNewsReceiver(services, dossierId),
  ]);
  if (!row) throw new Error(`No dossier ${dossierId}`);
  const open = possible.some(({ type }) => type === "contact.change");
  const mayMove = open && delivery !== null && !isWithCarrier(row.results);
  return { phone: row.phone, email: row.email, delivery, open, mayMove, news };
}

/** A parcel is ordered as soon as its result is ready: from then on the carrier has the address (another way is chosen first). */
export const isWithCarrier = (results: DossierContext["results"]): boolean =>
  Object.values(results).some(
    ({ sent, ready, channel, fulfilled, held, dropped }) =>
      !fulfilled && (sent || (ready && channel === "post" && !held && !dropped)),
  );

/** `typed` is shown instead of what holds: a post that came back. */
export async function getContactPage(
  services: Needs,
  viewer: CitizenViewer,
  { id, procedure, caseCode }: ContactHead,
  typed?: TypedContact,
): Promise<ContactPage> {
  const { phone, email, delivery, open, mayMove, news } = await readContact(services, viewer, id);
  const kind = services.kinds(procedure);
  // Families in mourning may leave the news to somebody else; elsewhere nobody is asked for a further name.
  const mayName = news !== null || (isProcedure(kind) && kind.tone === "calm");
  return {
    ...{ procedure, caseCode, open },
    phone: typed?.phone ?? formatPhone(phone ?? ""),
    email: typed?.email ?? email ?? "",
    ...(mayName && { news: typed?.news ?? shownNews(news) }),
    ...(delivery &&
      mayMove && { delivery: await getDeliveryForm(services, typed?.delivery ?? shown(delivery)) }),
    ...(delivery && !mayMove && { fixed: await envelope(services, delivery) }),
  };
}

const shown = (delivery: Delivery): TypedDelivery => ({ ...delivery, phone: formatPhone(delivery.phone) });

/** Receiver, phone and address in one line. */
export async function envelope(services: Pick<Services, "sql">, delivery: Delivery): Promise<string> {
  return [delivery.receiver, formatPhone(delivery.phone), await addressLine(services, delivery)].join(", ");
}
