/** Addresses of the questions before sign-in and of what follows them; the answers stand in the query and nowhere else. */
import { type Pairs, precheckPages } from "#app/forms/precheck.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";

type Named = Pick<Procedure, "slug" | "pages">;

export const guideAddress = ({ slug }: Pick<Procedure, "slug">): string => `/thu-tuc/${slug}`;

export const precheckAddress = (procedure: Named, pairs: Pairs = []): string =>
  withQuery(`${guideAddress(procedure)}/bat-dau`, pairs);

/** Where a draft begins, with what was answered before sign-in. */
export const newDraftAddress = ({ slug }: Pick<Procedure, "slug">, pairs: Pairs = []): string =>
  withQuery("/ho-so/nhap", [["thu-tuc", slug], ...pairs]);

/** A procedure without such questions begins with its draft. */
export const beginAddress = (procedure: Named): string =>
  precheckPages(procedure.pages).length > 0 ? precheckAddress(procedure) : newDraftAddress(procedure);

const withQuery = (path: string, pairs: Pairs): string =>
  pairs.length > 0 ? `${path}?${new URLSearchParams(pairs)}` : path;
