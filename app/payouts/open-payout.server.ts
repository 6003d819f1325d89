/** The `pay` effect: a payout workflow of its own for what a part granted, to the payee whom the family named. */
import { z } from "zod";
import { getFiled } from "#app/dossiers/filed.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Job } from "#app/workflow/effect-job.ts";
import { openByEffect } from "#app/workflow/open-owned.server.ts";
import type { PayoutInput } from "#machines/payout/events.ts";
import { writeOrder } from "./project-payout.server.ts";

const Params = z.object({ component: z.string(), amount: z.number().int().min(1) });

/** May run twice: one payout per dossier and part. @throws Error for a procedure that grants money and names nobody: a bug. */
export async function pay(services: Pick<Services, "sql" | "clock" | "kinds">, job: Job): Promise<void> {
  const { component, amount } = Params.parse(job.payload.params);
  const dossierId = job.payload.workflowId;
  const { procedure, answers } = await getFiled(services, dossierId);
  const payee = procedure.payee?.(answers, component);
  if (!payee) throw new Error(`Dossier ${dossierId} names nobody to pay ${component} to`);
  const { way, fullName, account } = payee;
  await openByEffect(services, job, {
    kind: "payout",
    input: { dossierId, component, amount, way } satisfies PayoutInput,
    event: { type: "payout.open", component, amount, way },
    known: (tx) => tx`select 1 from payouts where dossier_id = ${dossierId} and component = ${component}`,
    row: async (tx, { id, at, step }) => {
      await tx`insert into payouts (id, dossier_id, component, amount, state, way, receiver, account_number, bank_name, account_holder, updated_at)
        values (${id}, ${dossierId}, ${component}, ${amount}, ${String(step.snapshot.value)}, ${way}, ${fullName},
          ${account?.number ?? null}, ${account?.bankName ?? null}, ${account?.holder ?? null}, ${at})`;
      await writeOrder(tx, id, step, at);
    },
  });
}
