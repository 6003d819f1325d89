/** The procedure of a draft, and the page that an address names. */
import { askedPages } from "#app/forms/wizard.ts";
import type { DraftRow } from "#app/identity/policy.server.ts";
import type { Page } from "#machines/kernel/form.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { findProcedure, procedures } from "#machines/registry.ts";

/** @throws Error when the draft's procedure is gone: a bug, not a person's fault. */
export function requireProcedure(id: string): Procedure {
  const procedure = findProcedure(id);
  if (!procedure) throw new Error(`No procedure ${id}`);
  return procedure;
}

/** @throws Response 404 when no procedure has this slug. */
export function requireProcedureBySlug(slug: string): Procedure {
  const procedure = Object.values(procedures).find((one) => one.slug === slug);
  if (!procedure) throw new Response(null, { status: 404 });
  return procedure;
}

/** The page of this slug if the answers so far ask for it. @throws Response 404 otherwise. */
export function requirePage({ pages }: Procedure, draft: Pick<DraftRow, "answers">, slug: string): Page {
  const found = askedPages(pages, draft.answers).find(({ page }) => page.slug === slug);
  if (!found) throw new Response(null, { status: 404 });
  return found.page;
}
