/** Parts that warnings make a matter of two persons, though one person alone decides them: nobody would be there to confirm. */
import { everyCase } from "../component.ts";
import type { Procedure } from "../procedure.ts";
import { sensitiveParts } from "../sensitive.ts";

/** One sentence per part, from the warnings of every sample on its day and of one that is filed years late. */
export function sensitiveProblems(
  { components, warnings, samples }: Pick<Procedure, "components" | "warnings" | "samples">,
  today: string,
): string[] {
  const days = [today, `${Number(today.slice(0, 4)) + 3}${today.slice(4)}`];
  const named = Object.values(samples).flatMap(({ answers, sources }) =>
    days.flatMap((day) => Object.keys(sensitiveParts(warnings?.(answers, day, sources) ?? []))),
  );
  return [...new Set(named)].flatMap((id) => {
    const component = components.find((one) => one.id === id);
    if (!component) return [`a warning makes ${id} sensitive, which does not exist`];
    return everyCase(component).every(({ duties }) => duties.signer?.length)
      ? []
      : [`a warning makes ${id} sensitive, which one person alone may decide`];
  });
}
