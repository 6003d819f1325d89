/**
 * The register of an agency for a month (Mẫu 07), made by the worker when somebody of that agency asks for it.
 *
 * One paper per request, however often its job runs: the request's id is the paper's. A later one of the same month takes the place of
 * the earlier: the running month may be made again as often as it is needed.
 */
import { z } from "zod";
import type { Services } from "#app/services.server.ts";
import { isProcedure } from "#app/workflow/kinds.ts";
import { agencyData } from "./common-data.server.ts";
import { registerData } from "./register-data.server.ts";
import { renderOnce, storePaper } from "./store-paper.server.ts";
import { wordRegister } from "./word-paper.server.ts";

export const registerWork = "issueRegister";
const paper = "dossierRegister";

export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const Payload = z.object({ paperId: z.uuid(), agencyId: z.string(), month: Month });
export type RegisterRequest = z.infer<typeof Payload>;

/** 2026-11 → 202611: the order of registers. */
export const seqOf = (month: string): number => Number(month.replace("-", ""));

export async function issueRegister(services: Services, payload: unknown): Promise<void> {
  const { paperId, agencyId, month } = Payload.parse(payload);
  const [known] = await services.sql`select 1 from issued_papers where id = ${paperId}`;
  if (!known) {
    const [agency, register, now] = await Promise.all([
      agencyData(services, agencyId),
      registerData(services, agencyId, month),
      services.clock.now(),
    ]);
    const data = { ...agency, ...register };
    await storePaper(services, {
      ...{ id: paperId, dossierId: null, agencyId, component: null, paper, data },
      ...{ seq: seqOf(month), issuedAt: now },
      words: (issue) => wordRegister(textsOf(services), data, issue),
    });
  }
  await renderOnce(services, paperId);
  // Only now: a register that is not there yet takes nobody's place.
  const now = await services.clock.now();
  await services.sql`
    update issued_papers old set superseded_by_id = ${paperId}, superseded_at = ${now}
    from issued_papers new where new.id = ${paperId} and old.agency_id = new.agency_id and old.paper = new.paper and old.seq = new.seq
      and old.dossier_id is null and old.superseded_at is null and (old.issued_at, old.id) < (new.issued_at, new.id)`;
}

const textsOf = (services: Pick<Services, "kinds">) => (id: string) => {
  const kind = services.kinds(id);
  if (!isProcedure(kind)) throw new Error(`${id} is no procedure`);
  return kind;
};
