/** The `charge` effect: a payment workflow of its own for what a dossier costs. */
import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { getCalendar } from "#app/calendar/calendar.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Job } from "#app/workflow/effect-job.ts";
import { openWorkflow } from "#app/workflow/open-workflow.server.ts";
import type { PaymentInput } from "#machines/payment/events.ts";
import { feeState } from "./project-payment.server.ts";

const Params = z.object({
  amount: z.number().int().min(1),
  lines: z.array(
    z.object({
      id: z.string(),
      component: z.string(),
      result: z.string().nullable(),
      amount: z.number().int().min(1),
    }),
  ),
});

/** May run twice: one payment per dossier. */
export async function charge(services: Pick<Services, "sql" | "clock" | "kinds">, job: Job): Promise<void> {
  const { amount, lines } = Params.parse(job.payload.params);
  const dossierId = job.payload.workflowId;
  const [at, calendar] = await Promise.all([services.clock.now(), getCalendar(services.sql)]);
  await services.sql.begin(async (tx) => {
    // The dossier's row is the lock: two workers with the same job take turns.
    await tx`select 1 from dossiers where id = ${dossierId} for no key update`;
    const [known] = await tx`select 1 from payments where dossier_id = ${dossierId}`;
    if (known) return;
    const id = uuidv7();
    const input: PaymentInput = {
      ...{ dossierId, amount },
      holdsResult: lines.some(({ result }) => result !== null),
    };
    const opening = {
      kind: services.kinds("payment"),
      ...{ id, ownerId: dossierId, ruleVersion: null, input },
      event: { type: "payment.open", amount },
      actor: { kind: "system", id: "worker" } as const,
      commandId: job.key,
      at,
    };
    await openWorkflow(
      tx,
      calendar,
      opening,
      async ({ snapshot }) =>
        void (await tx`insert into payments (id, dossier_id, amount, lines, state, updated_at)
          values (${id}, ${dossierId}, ${amount}, ${tx.json(lines)}, ${feeState(snapshot)}, ${at})`),
    );
  });
}
