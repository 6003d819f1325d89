/** What an officer sees before an act: what it does, what may be chosen, what to compare, and as of which event. */
import { getCalendar } from "../calendar/calendar.server.ts";
import { getParameterOn } from "../calendar/parameters.server.ts";
import { asOfficer } from "../identity/as-officer.server.ts";
import { mayNow } from "../identity/may-now.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import type { Translate } from "../texts/texts.tsx";
import { actHref, actsInstead, groundsOf } from "./decide-act.server.ts";
import { nothingBeside, readBeside } from "./decide-beside.server.ts";
import { extensionsOf, factsOf, proposedFacts } from "./decide-choices.server.ts";
import { showChanges } from "./decide-conflict.server.ts";
import type { Choices } from "./decide-form.server.ts";
import { grantChoice } from "./decide-grant.server.ts";
import { readPart } from "./decide-read.server.ts";
import { targetGroups } from "./decide-targets.server.ts";
import { type DossierHead, getProcedure } from "./dossier-head.server.ts";
import type { Act, DecisionPage } from "./officer-dossier-types.ts";
import { officerWords } from "./officer-dossier-words.server.ts";

type Needs = Pick<Services, "sql" | "kinds" | "clock">;

/** `province`: whose communes are offered to pass the dossier on to. `chosen`: supplement targets ticked on the dossier's page. */
export type Opening = { province?: string; chosen?: readonly string[] };

export async function getDecisionPage(
  services: Needs,
  viewer: OfficerViewer,
  dossier: DossierHead,
  act: Act,
  t: Translate,
  { province = "", chosen = [] }: Opening = {},
): Promise<DecisionPage> {
  const procedure = getProcedure(services, dossier.procedure);
  const words = officerWords(procedure, t);
  const [events, read, calendar, parameter] = await Promise.all([
    mayNow(services, viewer, dossier.id),
    asOfficer(services, viewer, (sql) => readPart(sql, dossier.id, act, province)),
    getCalendar(services.sql),
    act.shape === "grant" ? getParameterOn(services) : undefined,
  ]);
  const asksItems = act.shape === "supplement" || act.shape === "again";
  const may = (asked: string) =>
    events.some(({ type, component }) => type === asked && (component ?? "intake") === act.component);
  const possible = may(act.type);
  const beside = possible
    ? await readBeside(services, viewer, { dossierId: dossier.id, act, read, procedure, words })
    : nothingBeside;
  const groups = asksItems ? targetGroups(procedure, read, act.component, words.text) : [];
  const named = (codes: readonly string[], name: (code: string) => string) =>
    codes.map((value) => ({ value, label: name(value) }));
  return {
    possible,
    label: words.act(act.type, act.component),
    part: words.part(act.type.startsWith("objection.") ? "objection" : act.component),
    subjectName: read.subjectName,
    seq: read.seq,
    groups,
    reasons: asksItems
      ? words.reasons().map((code) => ({
          ...{ value: code, label: words.reason(code), guidance: words.own(`guidance.${code}`) },
        }))
      : [],
    chosen: [...chosen],
    grounds: act.shape === "refusal" ? named(groundsOf(procedure, act.component), words.ground) : [],
    warning: act.shape === "again" ? t("officer:decide.askedBefore") : undefined,
    facts: [
      ...factsOf(act, read, read.familySays, t),
      ...(read.proposed ? proposedFacts(read.proposed, words, t) : []),
    ],
    forward: read.forward,
    extensions: act.shape === "apology" ? extensionsOf(calendar, read.dueAt, t) : [],
    grant:
      parameter &&
      grantChoice(
        procedure,
        act.component,
        { ...read, parameter },
        { words, t, refuseHref: may("part.refuse") ? actHref("part.refuse", act.component) : undefined },
      ),
    ...beside,
    instead: actsInstead(act, events, words),
    changes: possible ? [] : showChanges(read.changes, words, t),
  };
}

export const choicesOf = ({
  groups,
  reasons,
  grounds,
  forward,
  extensions,
  grant,
  overrides,
}: DecisionPage): Choices => ({
  overrides: overrides.map(({ value }) => value),
  grants: grant?.options ?? [],
  wards: forward?.wards.map(({ value }) => value) ?? [],
  ownWard: forward?.ownWard ?? "",
  workingDays: extensions.map(({ value }) => value),
  targets: groups.flatMap((group) => group.targets.map(({ target }) => target)),
  reasons: reasons.map(({ value }) => value),
  guidance: Object.fromEntries(
    reasons.flatMap(({ value, guidance }) => (guidance ? [[value, guidance]] : [])),
  ),
  grounds: grounds.map(({ value }) => value),
});
