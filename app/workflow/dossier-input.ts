/** What a machine is told when a dossier opens; the dry run before filing hands it the very same. Pure. */
import type { DossierInput } from "#machines/kernel/dossier-context.ts";
import type { ChargeLine } from "#machines/kernel/effects.ts";
import type { FilingFacts } from "#machines/kernel/procedure.ts";

/** `requestIds`: one for each confirmer of the facts, in their order; `charges`: fee lines that are not free. */
export const dossierInput = (
  dossierId: string,
  {
    applicable,
    confirmers,
    results,
    variants,
    uncorroborated,
    sensitive,
  }: Pick<FilingFacts, "applicable" | "confirmers" | "results" | "variants" | "uncorroborated" | "sensitive">,
  requestIds: readonly string[],
  charges: readonly ChargeLine[] = [],
): DossierInput => ({
  dossierId,
  applicable,
  confirmations: confirmers.flatMap(({ components }, at) => {
    const requestId = requestIds[at];
    return requestId ? [{ requestId, components: [...components] }] : [];
  }),
  results,
  ...(charges.length > 0 && { charges }),
  ...(variants && { variants }),
  ...(uncorroborated && { uncorroborated }),
  ...(sensitive && { sensitive }),
});
