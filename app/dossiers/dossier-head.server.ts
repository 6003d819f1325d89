/** What use cases of the desk are handed of a dossier, and its procedure. */
import type { Procedure } from "#machines/kernel/procedure.ts";
import type { Services } from "../services.server.ts";
import { isProcedure } from "../workflow/kinds.ts";

export type DossierHead = { id: string; procedure: string; draftId: string };

export function getProcedure({ kinds }: Pick<Services, "kinds">, id: string): Procedure {
  const kind = kinds(id);
  if (!isProcedure(kind)) throw new Error(`${id} has no form`);
  return kind;
}
