/**
 * The policy: first line of every loader and action.
 *
 * Answers who may see or do what, and hands over what was asked for. Refusals are thrown: a redirect to sign in or to state a reason,
 * 403, or 404 where even the existence of a thing is nobody else's business (decisions 13).
 */
import { requestContext } from "#app/request-context.ts";
import { type Services, services } from "#app/services.server.ts";
import { isProcedure } from "#app/workflow/kinds.ts";
import { citizenRules } from "./citizen-rules.server.ts";
import type { RuleInput, Rules } from "./entering.server.ts";
import { officerRules } from "./officer-rules.server.ts";
import { paperRules } from "./paper-rules.server.ts";
import type { Granted, Permission, PermissionName } from "./permissions.ts";
import { findViewer } from "./sessions.server.ts";

type Asking = { request: Request; context: unknown };

const rules: Rules = { ...citizenRules, ...paperRules, ...officerRules };

/** Grants a permission to the person who sends the request, or throws the Response that says why not. */
export async function authorise<N extends PermissionName>(
  args: Asking,
  permission: Permission<N>,
): Promise<Granted[N]> {
  const deps = services();
  const viewer = await findViewer(deps, args.request);
  const rule = rules[permission.to] as (input: RuleInput<N>) => Promise<Granted[N]>;
  const context = requestContext(args);
  const granted = await rule({
    services: deps,
    viewer,
    permission,
    request: args.request,
    requestId: context.requestId,
  });
  noteTone(args, deps, procedureOf(granted));
  return granted;
}

/** The page is about this procedure: families in mourning get quiet colours. */
export function noteTone(
  args: Asking,
  { kinds }: Pick<Services, "kinds">,
  procedure: string | undefined,
): void {
  const kind = procedure === undefined ? undefined : kinds(procedure);
  if (kind && isProcedure(kind) && kind.tone) requestContext(args).tone = kind.tone;
}

/** Procedure of the dossier or draft that was granted. */
function procedureOf(granted: object): string | undefined {
  const about = granted as { dossier?: { procedure: string }; draft?: { procedure: string } };
  return about.dossier?.procedure ?? about.draft?.procedure;
}

export type { PossibleEvent } from "#app/workflow/possible-events.ts";
export type { DraftRow } from "./find-draft.server.ts";
export { mayNow } from "./may-now.server.ts";
export type {
  AttachmentRow,
  ConfirmationRow,
  DossierRef,
  Permission,
  PermissionName,
} from "./permissions.ts";
