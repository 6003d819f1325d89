/** What the statechart of a linked dossier knows at the beginning. */
import type { Component } from "./component.ts";
import type { DossierContext, DossierInput, PartFacts } from "./dossier-context.ts";

/** The context of a new dossier: its parts by component, those not applicable closed at once. */
export function openingContext(components: readonly Component[], input: DossierInput): DossierContext {
  const charges = input.charges?.filter(({ component }) => input.applicable.includes(component)) ?? [];
  return {
    dossierId: input.dossierId,
    intake: "submitted",
    intakeGround: null,
    intakeSupplements: 0,
    withdrawal: "none",
    parts: Object.fromEntries(
      components.map(({ id }) => [
        id,
        {
          verdict: input.applicable.includes(id) ? "pending" : "notApplicable",
          begun: false,
          proposedBy: null,
          supplements: 0,
          verification: false,
          extendedBy: 0,
          signing: false,
          ground: null,
          resultRequestId: null,
          ...(input.variants?.[id] !== undefined && { variant: input.variants[id] }),
          ...(input.uncorroborated?.includes(id) && { corroboration: { by: null } }),
          ...(input.sensitive?.[id]?.length && { sensitive: input.sensitive[id] }),
        } satisfies PartFacts,
      ]),
    ),
    confirmations: Object.fromEntries(
      input.confirmations.map(({ requestId, components }) => [requestId, { components, consent: "pending" }]),
    ),
    results: Object.fromEntries(
      input.results
        .filter(({ component }) => input.applicable.includes(component))
        .map(({ id, component, channel, paperOnly }) => [
          id,
          {
            ...{ component, channel, ready: false, fulfilled: false },
            ...(paperOnly && { paperOnly }),
            ...(charges.some((line) => line.result === id) && { held: true as const }),
          },
        ]),
    ),
    ...(charges.length > 0 && {
      payment: {
        amount: charges.reduce((sum, { amount }) => sum + amount, 0),
        lines: charges,
        state: "open" as const,
      },
    }),
  };
}
