/** The `request` effect: ask a register or the carrier, and bring its answer back through the door. */
import { z } from "zod";
import { localDay } from "#app/calendar/local-time.ts";
import { parcelCancellation, parcelOrder } from "#app/delivery/parcel-order.server.ts";
import { getFiled, grantOf } from "#app/dossiers/filed.server.ts";
import { refundOrder } from "#app/payments/refund-order.server.ts";
import { payoutCancellation, payoutOrder } from "#app/payouts/payout-order.server.ts";
import type { Services } from "#app/services.server.ts";
import { applyEvent, EventRefused } from "#app/workflow/apply-event.server.ts";
import type { Job } from "#app/workflow/effect-job.ts";
import { ask, byHttp } from "./ask.server.ts";
import { operations } from "./operations.ts";
import type { Reply } from "./partner-client.server.ts";

const Params = z.object({ partner: z.string(), operation: z.string(), component: z.string() });

/** May run twice: the request's row remembers the answer, and the answer's command counts once. */
export async function request(services: Services, job: Job): Promise<void> {
  const { partner, operation, component } = Params.parse(job.payload.params);
  const path = operations[operation];
  if (!path) throw new Error(`No address for operation ${operation}`);
  const { workflowId } = job.payload;
  const { body, impossible, problem } = await messageOf(services, { workflowId, component, operation });
  const send = impossible
    ? async (): Promise<Reply> => ({ kind: "failed", error: impossible })
    : byHttp(services, path, body, workflowId);
  const { requestId, answer } = await ask(services, {
    job,
    component,
    partner,
    operation,
    send: async (id) => believed(await send(id), problem),
  });
  if (answer.kind === "later") return;
  // Carrier, payment platform and payer have no say in a dossier: what they refuse is what a person has to look at.
  const kind =
    answer.kind === "refused" && ["orderParcel", "createRefund", "orderPayout"].includes(operation)
      ? "failed"
      : answer.kind;
  const type = `request.${kind}`;
  const event = { type, component, requestId, ...(answer.kind === "refused" && { reason: answer.reason }) };
  const actor =
    kind === "failed"
      ? ({ kind: "system", id: "worker" } as const)
      : ({ kind: "partner", id: partner } as const);
  // Our giving up and the partner's answer are two things: the second may follow the first, each counts once.
  const commandId = `${answer.kind === "failed" ? "unanswered" : "answer"}:${requestId}`;
  try {
    await applyEvent(services, { workflowId, commandId, actor, event });
  } catch (error) {
    if (!(error instanceof EventRefused)) throw error;
    services.log.error(
      { workflowId, requestId, type, reason: error.reason },
      "an answer came that the workflow no longer waits for",
    );
  }
}

type Message = {
  body: Record<string, unknown>;
  /** Why it cannot be put together, in a word for the manager's page. */
  impossible?: string;
  /** What is wrong with an acceptance of this message. */
  problem?: ((result: Record<string, unknown>) => string | undefined) | undefined;
};

/** An acceptance with numbers that cannot be right is none: nothing is issued from it, and a person looks at it. */
function believed(reply: Reply, problem: Message["problem"]): Reply {
  const wrong = reply.kind === "accepted" ? problem?.(reply.result) : undefined;
  return wrong ? { kind: "failed", error: `unusable answer: ${wrong}` } : reply;
}

type Asking = { workflowId: string; component: string; operation: string };

async function messageOf(services: Services, { workflowId, component, operation }: Asking): Promise<Message> {
  if (operation === "orderParcel") return parcelOrder(services, workflowId);
  if (operation === "cancelParcel") return parcelCancellation(services, workflowId);
  if (operation === "createRefund") return { body: await refundOrder(services, workflowId, component) };
  if (operation === "orderPayout") return payoutOrder(services, workflowId, component);
  if (operation === "cancelPayout") return payoutCancellation(services, workflowId, component);
  return registerMessage(services, workflowId, component, operation);
}

/** The register's message as the procedure words it, with what earlier parts were given. */
async function registerMessage(
  services: Services,
  dossierId: string,
  component: string,
  operation: string,
): Promise<Message> {
  const filed = await getFiled(services, dossierId);
  const message = filed.procedure.messages[operation];
  const part = filed.parts[component];
  if (!message || !part) throw new Error(`No message ${operation} for ${component}`);
  const { officerId, signerId } = await decidedBy(services, dossierId, component);
  const { answers } = filed;
  const granted = grantOf(filed, component);
  const check = filed.procedure.replies?.[operation];
  const body = message({
    answers,
    context: {
      caseCode: filed.caseCode,
      today: localDay(await services.clock.now()),
      agencyCode: part.agencyId,
      wardCode: part.wardCode,
      officerId,
      signerId,
      registered: filed.registered,
      ...granted,
    },
  });
  return { body, problem: check && ((result) => check({ answers, result, ...granted })) };
}

/** Codes of the officer who prepared and of the one who signed the decision that is being registered. */
async function decidedBy(
  { sql }: Pick<Services, "sql">,
  dossierId: string,
  component: string,
): Promise<{ officerId: string; signerId: string | null }> {
  const rows = await sql<{ type: string; code: string }[]>`
    select distinct on (e.type) e.type, o.code from workflow_events e join officers o on o.id::text = e.actor ->> 'id'
    where e.workflow_id = ${dossierId} and e.type in ('part.propose', 'part.sign') and e.event ->> 'component' = ${component}
    order by e.type, e.seq desc`;
  const by = (type: string) => rows.find((row) => row.type === type)?.code;
  return { officerId: by("part.propose") ?? "", signerId: by("part.sign") ?? null };
}
