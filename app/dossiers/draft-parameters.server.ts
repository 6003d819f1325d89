/** Dated values that a procedure's pages show, kept with the draft so that what a person read can be read again. */
import { isDeepStrictEqual } from "node:util";
import { readParameters } from "#app/calendar/parameters.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Sources } from "#machines/kernel/form.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";

/** With the values as they are known now; the very same object when the draft has them already. */
export async function withParameters(
  services: Pick<Services, "sql">,
  { parameters }: Pick<Procedure, "parameters">,
  sources: Sources,
): Promise<Sources> {
  if (!parameters?.length) return sources;
  const known = await readParameters(services, parameters);
  return isDeepStrictEqual(known, sources.parameters) ? sources : { ...sources, parameters: known };
}
