/** The act that an address names, and the other acts that are possible beside it. */
import type { Procedure } from "#machines/kernel/procedure.ts";
import type { Services } from "../services.server.ts";
import type { PossibleEvent } from "../workflow/possible-events.ts";
import { actOn, namesNoPart } from "./decide-form.server.ts";
import { type DossierHead, getProcedure } from "./dossier-head.server.ts";
import type { Act, OfficerAct } from "./officer-dossier-types.ts";
import type { OfficerWords } from "./officer-dossier-words.server.ts";

/** The act of an address, `?viec=<event>&phan=<component>`. @throws Response 404: nobody is sent to such a page. */
export function requireAct(
  services: Pick<Services, "kinds">,
  { procedure }: Pick<DossierHead, "procedure">,
  search: URLSearchParams,
): Act {
  const component = search.get("phan") ?? "intake";
  const type = search.get("viec") ?? "";
  const act = actOn(getProcedure(services, procedure).components, type, component);
  // What is about no part is the reception's task: under another part's name neither its grounds nor its claim would be asked.
  const misnamed = namesNoPart(type) && component !== "intake";
  if (!act || misnamed || !/^\w{1,64}$/.test(component)) throw new Response(null, { status: 404 });
  return act;
}

/** Acts that take the place of another one when the officer sees on its page that it should not go on. */
const instead: Readonly<Record<string, readonly string[]>> = {
  "dossier.receive": ["supplement.request", "dossier.refuse"],
  "part.propose": ["supplement.request", "part.refuse"],
  "part.sign": ["part.sendBack", "part.refuse"],
};

/** Links beside the page of an act, for those that are possible now. */
export function actsInstead(
  { type, component }: Act,
  events: readonly PossibleEvent[],
  words: OfficerWords,
): OfficerAct[] {
  return (instead[type] ?? [])
    .filter((asked) => events.some((one) => one.type === asked && (one.component ?? "intake") === component))
    .map((asked) => ({
      href: actHref(asked, component),
      label: words.act(asked, component),
      tone: asked.endsWith(".refuse") ? "bad" : "plain",
    }));
}

/** Beside an act's page. */
export const actHref = (type: string, component: string): string =>
  `?${new URLSearchParams({ viec: type, phan: component }).toString()}`;

/** Grounds of a part; the reception refuses on those of the part whose refusal closes the dossier too. */
export function groundsOf({ components }: Pick<Procedure, "components">, id: string): readonly string[] {
  const component = components.find((one) => (id === "intake" ? one.closesAll : one.id === id));
  return component?.refusalGrounds ?? [];
}
