/** What is wrong with a procedure's components: their needs, clocks, duties, grounds and requests. */
import { type Component, everyCase, limitName } from "../component.ts";
import type { Procedure } from "../procedure.ts";

/** Regions every dossier has beside its parts. */
const regions = ["intake", "confirmations", "results", "withdrawal"];
/** Those that some have. */
const furtherRegions = ["objection"];

type Checked = Pick<
  Procedure,
  "id" | "components" | "messages" | "documents" | "ruleVersions" | "machines" | "machineVersion"
>;

/** One sentence per problem. */
export function componentProblems(procedure: Checked): string[] {
  const { components } = procedure;
  const ids = components.map(({ id }) => id);
  const taken = [...regions, ...furtherRegions, ...Object.values(procedure.machines).map(({ id }) => id)];
  return [
    ...(components.length === 0 ? ["there is no component"] : []),
    ...ids
      .filter((id, at) => ids.indexOf(id) !== at || taken.includes(id))
      .map((id) => `the name ${id} is taken`),
    ...components.flatMap(everyCase).flatMap((component) => problemsOf(component, ids, procedure)),
    ...withoutRegion(procedure).map((id) => `the machine has no region for ${id}`),
    ...circles(components).map((id) => `${id} needs itself by way of others`),
    ...components.filter(({ closesAll }) => closesAll).flatMap(({ id }) => untouched(id, components)),
    ...ruleVersionProblems(procedure),
  ];
}

function problemsOf(
  component: Component,
  ids: readonly string[],
  { messages, documents, ruleVersions }: Checked,
): string[] {
  const { id, needs, pausedWith, refusalGrounds, duties, register, results } = component;
  const missing = (names: readonly string[], known: readonly string[], verb: string) =>
    names
      .filter((name) => !known.includes(name))
      .map((name) => `${id} ${verb} ${name}, which does not exist`);
  return [
    ...missing(needs, ids, "needs"),
    ...missing(pausedWith, [...regions, ...ids], "is paused with"),
    ...(refusalGrounds.length === 0 ? [`${id} can be refused without a legal ground`] : []),
    ...Object.entries(duties)
      .filter(([, roles]) => roles.length === 0)
      .map(([duty]) => `${id} has nobody as ${duty}`),
    ...(messages[register.operation] ? [] : [`${id} asks ${register.operation}, which has no message`]),
    ...results
      .filter((result) => !documents[result])
      .map((result) => `${id} issues ${result}, which has no document`),
    ...ruleVersions
      .filter((version) => component.ruleVersions?.includes(version.id) ?? true)
      .filter(({ deadlines }) => !deadlines.parts[limitName(component)])
      .map((version) => `${limitName(component)} has no limit in rule version ${version.id}`),
    ...(component.ruleVersions ?? [])
      .filter((version) => !ruleVersions.some((known) => known.id === version))
      .map((version) => `${id} exists under rule version ${version}, which does not exist`),
    ...ruleVersions
      .filter(({ deadlines }) => component.verifies && !deadlines.verification)
      .map((version) => `${id} may be verified, which has no limit in rule version ${version.id}`),
  ];
}

function ruleVersionProblems({ ruleVersions, machines, machineVersion }: Checked): string[] {
  const ids = ruleVersions.map(({ id }) => id);
  return [
    ...(ids.length === 0 ? ["there is no rule version"] : []),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `rule version ${id} is there twice`),
    ...ruleVersions
      .filter(({ from }, at) => at > 0 && from <= (ruleVersions[at - 1]?.from ?? ""))
      .map(({ id }) => `rule version ${id} does not follow the one before`),
    ...(machines[machineVersion] ? [] : [`machine version ${machineVersion} does not exist`]),
  ];
}

const withoutRegion = ({ components, machines, machineVersion }: Checked) => {
  const machine = machines[machineVersion];
  return machine
    ? [...regions, ...components.map(({ id }) => id)].filter((id) => !machine.root.states[id])
    : [];
};

/** All that a component needs, directly or by way of others. */
function allNeeds(id: string, components: readonly Component[], seen = new Set<string>()): Set<string> {
  for (const need of components.find((component) => component.id === id)?.needs ?? []) {
    if (seen.has(need)) continue;
    seen.add(need);
    allNeeds(need, components, seen);
  }
  return seen;
}

const circles = (components: readonly Component[]) =>
  components.map(({ id }) => id).filter((id) => allNeeds(id, components).has(id));

/** A refusal closes the parts that need the refused one; a part that does not would go on. */
const untouched = (closing: string, components: readonly Component[]) =>
  components
    .filter(({ id }) => id !== closing && !allNeeds(id, components).has(closing))
    .map(({ id }) => `the refusal of ${closing} should close all, but ${id} does not need it`);
