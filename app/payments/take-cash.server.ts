/**
 * Cash at the counter: the reception officer takes what is to be paid, or gives back what the platform cannot.
 *
 * Who stood there is a note for officers; the events carry amounts and ids only. The form's command is the sum's id: a double click
 * takes the money once.
 */
import { z } from "zod";
import { typedOf } from "#app/forms/read-form.ts";
import { actorOf, type OfficerViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";
import { applyEvent, EventRefused } from "#app/workflow/apply-event.server.ts";
import type { Tx } from "#app/workflow/write-step.server.ts";
import { findRefund } from "#machines/payment/money.ts";
import { confirmRefund } from "./confirm-refund.server.ts";
import { cashStates } from "./payable.ts";
import { findPaymentDoor } from "./payment-door.server.ts";

type Needs = Pick<Services, "sql" | "clock" | "kinds" | "log" | "env">;
type Dossier = { id: string; caseCode: string };

const Cash = z.discriminatedUnion("act", [
  z.object({ act: z.literal("take"), commandId: z.uuid(), amount: z.coerce.number().int().min(1) }),
  z.object({ act: z.literal("give"), commandId: z.uuid(), refund: z.string().regex(/^refund[0-9]{1,3}$/) }),
]);
const counted = z.literal("yes", { error: "payments:error.counted" });
const person = z
  .string({ error: "payments:error.person" })
  .trim()
  .min(2, { error: "payments:error.person" })
  .max(200, { error: "payments:error.person" });

export type CashFailure = { errors: Record<string, string>; typed: Record<string, string>; form: string };
/** `moved`: somebody paid or was paid in the meantime. */
export type CashDone = { taken: string } | { given: string } | { moved: true } | CashFailure;

/** @throws Response 400 for hidden fields that are not ours, 403 for an officer of another desk, 404 when nothing was charged. */
export async function moveCash(
  services: Needs,
  viewer: OfficerViewer,
  dossier: Dossier,
  form: FormData,
): Promise<CashDone> {
  const typed = typedOf(form);
  const read = Cash.safeParse(typed);
  if (!read.success) throw new Response(null, { status: 400 });
  const errors: Record<string, string> = {};
  const name = person.safeParse(typed.person);
  if (!name.success) errors.person = name.error.issues[0]?.message ?? "";
  if (!counted.safeParse(typed.counted).success) errors.counted = "payments:error.counted";
  const { data: cash } = read;
  if (!name.success || errors.counted)
    return {
      errors,
      typed: { person: String(typed.person ?? ""), counted: String(typed.counted ?? "") },
      form: cash.act === "take" ? "take" : cash.refund,
    };
  return cash.act === "take"
    ? takeCash(services, viewer, dossier, { ...cash, person: name.data })
    : giveCash(services, viewer, dossier, { ...cash, person: name.data });
}

type Taking = { commandId: string; amount: number; person: string };

async function takeCash(
  services: Needs,
  viewer: OfficerViewer,
  dossier: Dossier,
  { commandId, amount, person }: Taking,
): Promise<CashDone> {
  const door = await openDoor(services, viewer, dossier.id);
  const send = () =>
    applyEvent(services, {
      ...{ workflowId: door.paymentId, commandId, actor: actorOf(viewer) },
      event: { type: "payment.takeCash", attemptId: commandId, amount },
      notes: [{ key: "payer", body: person, visibility: "officers" }],
      // The officer holds the sum that the page named: when it is not owed any more, it does not change hands.
      overtaken: (tx) => isNotOwed(tx, { paymentId: door.paymentId, attemptId: commandId, amount }),
      alongside: (tx) => writeReceiptNumber(tx, door.paymentId, commandId, dossier.caseCode),
    });
  return (await accepted(send)) ? { taken: commandId } : { moved: true };
}

type Sum = { paymentId: string; attemptId: string; amount: number };

/** The number of another sum is refused too: that one would pass for taken, and its money be lost. */
async function isNotOwed(tx: Tx, { paymentId, attemptId, amount }: Sum): Promise<boolean> {
  const [owed] = await tx`
    select 1 from payments p join workflows w on w.id = p.id
    where p.id = ${paymentId} and p.state = any(${[...cashStates]}) and (w.snapshot -> 'context' ->> 'amount')::int = ${amount}
      and not exists (select 1 from payment_attempts where id = ${attemptId})`;
  return owed === undefined;
}

/** Under the payment's lock: the first receipt of a dossier ends in T1, the second in T2. */
async function writeReceiptNumber(
  tx: Tx,
  paymentId: string,
  attemptId: string,
  caseCode: string,
): Promise<void> {
  await tx`update payment_attempts set receipt_number = ${`${caseCode}-T`} ||
      (select count(*) from payment_attempts where payment_id = ${paymentId} and channel = 'counter')
    where id = ${attemptId}`;
}

type Giving = { commandId: string; refund: string; person: string };

/** The platform is asked first: what it has given back after all is not given back again, and while it is silent nobody can know. */
async function giveCash(
  services: Needs,
  viewer: OfficerViewer,
  { id }: Dossier,
  { commandId, refund, person }: Giving,
): Promise<CashDone> {
  const door = await openDoor(services, viewer, id);
  const found = findRefund(door.context, refund);
  const said = found?.state === "failed" ? await confirmRefund(services, door, refund) : "notGiven";
  if (said === "given") return { moved: true };
  if (said === "silent")
    return { errors: { person: "payments:error.silent" }, typed: { person, counted: "" }, form: refund };
  const send = () =>
    applyEvent(services, {
      ...{ workflowId: door.paymentId, commandId, actor: actorOf(viewer) },
      event: { type: "refund.giveCash", refund },
      notes: [{ key: "receiver", body: person, visibility: "officers" }],
    });
  return (await accepted(send)) ? { given: refund } : { moved: true };
}

async function openDoor(services: Needs, viewer: OfficerViewer, dossierId: string) {
  const door = await findPaymentDoor(services, viewer, dossierId);
  if (!door) throw new Response(null, { status: 404 });
  return door;
}

async function accepted(send: () => Promise<unknown>): Promise<boolean> {
  try {
    await send();
    return true;
  } catch (error) {
    if (!(error instanceof EventRefused)) throw error;
    if (error.reason === "policy") throw new Response(null, { status: 403 });
    return false;
  }
}
