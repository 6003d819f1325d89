/** Looks things up in the registry of workflow kinds. */
import type { RuleVersion } from "#machines/kernel/deadlines.ts";
import type { Procedure, WorkflowKind } from "#machines/kernel/procedure.ts";

/** Gives the kind with an id. @throws Error for an unknown one: a stored workflow always has its kind. */
export type Kinds = (id: string) => WorkflowKind;

/** The rule version a dossier was submitted under. */
export function ruleVersionOf(kind: WorkflowKind, id: string | null): RuleVersion {
  const found =
    kind.ruleVersions.find((version) => version.id === id) ??
    (id === null ? kind.ruleVersions[0] : undefined);
  if (!found) throw new Error(`No rule version ${id} in ${kind.id}`);
  return found;
}

/** A kind that citizens file: it has a form and texts. */
export const isProcedure = (kind: WorkflowKind): kind is Procedure => "pages" in kind;

/** Duties in a workflow that serves a dossier and has no parts of its own are those of the dossier's parts. */
export const withPartsOf = (kind: WorkflowKind, owner: Pick<WorkflowKind, "components">): WorkflowKind =>
  kind.components.length > 0 ? kind : { ...kind, components: owner.components };
