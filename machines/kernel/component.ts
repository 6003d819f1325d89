/** A component procedure of a linked dossier, as data. */
import type { Role } from "./actors.ts";

export type AgencyKind = "communePeoplesCommittee" | "communePolice" | "localSocialInsurance";

type Duties = { officer: readonly Role[]; signer?: readonly Role[]; refuser: readonly Role[] };
type Register = { partner: string; operation: string };

/** What a part is in one of its cases: which agency decides by whom, where it is recorded, and which limit it has. */
export type Variant = {
  agencyKind?: AgencyKind;
  duties?: Duties;
  register?: Register;
  /** Name of its limit in `deadlines.parts`; the part's own when not given. */
  limit?: string;
};

export type Component = {
  id: string;
  agencyKind: AgencyKind;
  /** Components that must be done before this one opens. */
  needs: readonly string[];
  /** Refusal of this part closes the whole dossier (civil status: decisions 3 and 5). */
  closesAll?: true;
  /** Other regions whose pauses stop this part's clock too (decisions 2). */
  pausedWith: readonly string[];
  /** Roles per duty (decisions 7); without a signer the officer decides alone. */
  duties: Duties;
  /** The register that records the decision: its answer makes the part done (decisions 1). */
  register: Register;
  /** Cases in which the part differs, by name; the answers say which one a dossier has (`facts.ts`). */
  variants?: Readonly<Record<string, Variant>>;
  /** Name of its limit in `deadlines.parts`; the part's id when not given. */
  limit?: string;
  /** The decision grants money, which is followed until it is paid. */
  grants?: true;
  /** The agency may find that there is nothing to do for this person: closed without counting as refused (decisions 4). */
  mayNotApply?: true;
  /** Done means that somebody is registered dead. */
  endsMandates?: true;
  /** Officers who look at the case apart from those who decide, where one source alone stands behind it. */
  corroborators?: readonly Role[];
  /** Rule versions under which the part exists; all when not given. */
  ruleVersions?: readonly string[];
  /** Done only when the family asks for it; its limit is not part of what the guide promises for the group. */
  optional?: true;
  /** The officer may say that something must be verified, which gives the whole group its longer limit (birth-linked §8). */
  verifies?: true;
  /** Results that the part issues when done. */
  results: readonly string[];
  /** Legal grounds an officer may choose from when refusing: codes with their text keys in the procedure's texts. */
  refusalGrounds: readonly string[];
};

/** The part as it is in one of its cases. */
export function componentAs<C extends Component>(component: C, variant: string | undefined): Component {
  const differs = variant === undefined ? undefined : component.variants?.[variant];
  return differs ? { ...component, ...differs } : component;
}

/** Parts as they are in one dossier. `variants`: case by part. */
export const componentsAs = (
  components: readonly Component[],
  variants: Readonly<Record<string, string | undefined>> = {},
): Component[] => components.map((component) => componentAs(component, variants[component.id]));

/** The part in each of its cases, the usual one first. */
export const everyCase = (component: Component): Component[] => [
  component,
  ...Object.keys(component.variants ?? {}).map((variant) => componentAs(component, variant)),
];

/** Name of the part's limit in `deadlines.parts`. */
export const limitName = ({ id, limit = id }: Pick<Component, "id" | "limit">): string => limit;
