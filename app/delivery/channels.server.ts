/**
 * The family wants a result another way: until it is handed over, opened, or with the carrier (capability D1).
 *
 * By post it needs an address: when none was filed it is asked for first, and written in the step that changes the channel.
 */
import { z } from "zod";
import { actorOf, type CitizenViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";
import { applyEvent, EventRefused } from "#app/workflow/apply-event.server.ts";
import type { Tx } from "#app/workflow/write-step.server.ts";
import type { Channel } from "#machines/kernel/dossier-context.ts";
import type { Delivery } from "#machines/kernel/procedure.ts";
import {
  checkDelivery,
  type DeliveryForm,
  findDelivery,
  getDeliveryForm,
  writeDelivery,
} from "./delivery-address.server.ts";
import { type DeliveryErrors, deliveryField, refreshIntent, typedDelivery } from "./delivery-address.ts";

const schema = z.object({
  commandId: z.uuid(),
  resultId: z.string().regex(/^[A-Za-z0-9.:-]{1,96}$/),
  channel: z.enum(["electronic", "counter", "post"]),
});

/** Where to send this result, before it can be sent. */
export type AskedAddress = {
  resultId: string;
  commandId: string;
  form: DeliveryForm;
  errors: DeliveryErrors;
};
/** `late`: something happened meanwhile that this page could not know; nothing was changed. */
export type ChannelAnswer =
  | { changed: string; channel: Channel }
  | { address: AskedAddress }
  | { late: string; channel: Channel };

type Needs = Pick<Services, "sql" | "clock" | "kinds" | "log">;

/** @throws Response 422 for a form that is not ours. */
export async function changeChannel(
  services: Needs,
  viewer: CitizenViewer,
  dossierId: string,
  posted: FormData,
): Promise<ChannelAnswer> {
  const read = schema.safeParse(Object.fromEntries(posted));
  if (!read.success) throw new Response(null, { status: 422 });
  const { commandId, resultId, channel } = read.data;
  let delivery: Delivery | undefined;
  if (channel === "post") {
    const address = await readAddress(services, dossierId, posted);
    if ("form" in address) return { address: { resultId, commandId, ...address } };
    delivery = address.value;
  }
  const write = delivery;
  try {
    await applyEvent(services, {
      workflowId: dossierId,
      commandId,
      actor: actorOf(viewer),
      event: { type: "result.changeChannel", resultId, channel },
      ...(write && { alongside: (tx: Tx) => writeDelivery(tx, dossierId, write) }),
    });
  } catch (error) {
    if (!(error instanceof EventRefused)) throw error;
    return { late: resultId, channel };
  }
  return { changed: resultId, channel };
}

type Address = { value: Delivery | undefined } | { form: DeliveryForm; errors: DeliveryErrors };

/** The typed address, or none to write because one is filed; else the form that asks for it. */
async function readAddress(services: Needs, dossierId: string, posted: FormData): Promise<Address> {
  const asked = posted.has(deliveryField("receiver"));
  if (!asked && (await findDelivery(services, dossierId))) return { value: undefined };
  const typed = typedDelivery(posted);
  if (!asked || posted.get("intent") === refreshIntent)
    return { form: await getDeliveryForm(services, typed), errors: {} };
  const read = await checkDelivery(services, posted);
  if ("value" in read) return read;
  return { form: await getDeliveryForm(services, read.typed), errors: read.errors };
}
