/**
 * Money came back: the family names another account, or wants it in cash at the counter or by post (death-linked D-B22).
 *
 * The event carries the way only; the account is written beside it, in the payout's row. By post it needs an address: when none was filed it
 * is asked for first.
 */
import { z } from "zod";
import {
  checkDelivery,
  type DeliveryForm,
  findDelivery,
  getDeliveryForm,
  writeDelivery,
} from "#app/delivery/delivery-address.server.ts";
import {
  type DeliveryErrors,
  deliveryField,
  refreshIntent,
  typedDelivery,
} from "#app/delivery/delivery-address.ts";
import { errorsOf, type Typed, typedOf } from "#app/forms/read-form.ts";
import { actorOf, type CitizenViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";
import { applyEvent, EventRefused } from "#app/workflow/apply-event.server.ts";
import type { Tx } from "#app/workflow/write-step.server.ts";
import type { Delivery } from "#machines/kernel/procedure.ts";
import type { ReturnReason } from "#machines/payout/events.ts";
import { type Chosen, chosenSchema, isRefusedAgain } from "./choose-way.ts";

const Posted = z.object({
  commandId: z.uuid(),
  component: z.string().regex(/^[A-Za-z0-9.:-]{1,96}$/),
});

/** Where to send the money, before it can be sent by post. */
export type AskedMoneyAddress = {
  component: string;
  commandId: string;
  form: DeliveryForm;
  errors: DeliveryErrors;
};
export type ChooseFailure = { component: string; errors: Record<string, string>; typed: Typed };
/** `late`: something happened meanwhile that this page could not know; nothing was changed. */
export type ChooseAnswer = { chosen: true } | { late: true } | { address: AskedMoneyAddress } | ChooseFailure;

type Needs = Pick<Services, "sql" | "clock" | "kinds" | "log">;
type Known = { id: string; number: string | null; reason: ReturnReason | null };

/** @throws Response 422 for a form that is not ours, 404 for money that is not of this dossier. */
export async function chooseWay(
  services: Needs,
  viewer: CitizenViewer,
  dossierId: string,
  form: FormData,
): Promise<ChooseAnswer> {
  const posted = Posted.safeParse(Object.fromEntries(form));
  if (!posted.success) throw new Response(null, { status: 422 });
  const { commandId, component } = posted.data;
  const known = await findPayout(services, dossierId, component);
  const typed = typedOf(form);
  const read = chosenSchema.safeParse(typed);
  if (!read.success) return { component, errors: errorsOf(read.error), typed };
  const chosen = read.data;
  if (isRefusedAgain(chosen, known))
    return { component, errors: { bankAccount: "payouts:error.sameAccount" }, typed };
  let delivery: Delivery | undefined;
  if (chosen.way === "post") {
    const address = await readAddress(services, dossierId, form);
    if ("form" in address) return { address: { component, commandId, ...address } };
    delivery = address.value;
  }
  try {
    await applyEvent(services, {
      workflowId: known.id,
      commandId,
      actor: actorOf(viewer),
      event: { type: "payout.chooseWay", way: chosen.way },
      alongside: async (tx) => {
        await writeAccount(tx, known.id, chosen);
        if (delivery) await writeDelivery(tx, dossierId, delivery);
      },
    });
    return { chosen: true };
  } catch (error) {
    if (!(error instanceof EventRefused)) throw error;
    return { late: true };
  }
}

async function findPayout({ sql }: Needs, dossierId: string, component: string): Promise<Known> {
  const [row] = await sql<Known[]>`
    select p.id, p.account_number as number, o.reason from payouts p
      join lateral (select reason from payout_orders where payout_id = p.id order by number desc limit 1) o on true
    where p.dossier_id = ${dossierId} and p.component = ${component}`;
  if (!row) throw new Response(null, { status: 404 });
  return row;
}

/** Nobody needs to keep an account that nothing is paid into. */
const writeAccount = (tx: Tx, payoutId: string, { way, bankAccount, bankName, accountHolder }: Chosen) =>
  way === "bank"
    ? tx`update payouts set account_number = ${bankAccount}, bank_name = ${bankName}, account_holder = ${accountHolder} where id = ${payoutId}`
    : tx`update payouts set account_number = null, bank_name = null, account_holder = null where id = ${payoutId}`;

type Address = { value: Delivery | undefined } | { form: DeliveryForm; errors: DeliveryErrors };

/** The typed address, or none to write because one is filed; else the form that asks for it. */
async function readAddress(services: Needs, dossierId: string, form: FormData): Promise<Address> {
  const asked = form.has(deliveryField("receiver"));
  if (!asked && (await findDelivery(services, dossierId))) return { value: undefined };
  const typed = typedDelivery(form);
  if (!asked || form.get("intent") === refreshIntent)
    return { form: await getDeliveryForm(services, typed), errors: {} };
  const read = await checkDelivery(services, form);
  if ("value" in read) return read;
  return { form: await getDeliveryForm(services, read.typed), errors: read.errors };
}
