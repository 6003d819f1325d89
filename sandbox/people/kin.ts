/** Who is related to whom, where the population register holds the tie. Further people of a household are no more than that. */
import { bereavedFamilies } from "./bereaved-families.ts";
import { findCitizen, getCitizen } from "./citizens.ts";
import { marriages } from "./marriages.ts";

/** What the relative is to the person asked about. */
export type Relationship =
  | "wife"
  | "husband"
  | "child"
  | "father"
  | "mother"
  | "grandparent"
  | "sibling"
  | "grandchild"
  | "householdMember";
export type Tie = { of: string; relative: string; relationship: Relationship };

const numbers = (...fixtures: [string, string]): [string, string] => [
  getCitizen(fixtures[0]).personalId,
  getCitizen(fixtures[1]).personalId,
];
const tied = (kind: "sibling" | "grandchild") =>
  bereavedFamilies.flatMap(({ filerIs, deceased, filer }) =>
    filerIs === kind ? [numbers(deceased, filer)] : [],
  );

/** Parent first. */
const parentsAndChildren = [
  numbers("ÔNG-1", "CHA-1"),
  numbers("CHẾT-1", "CON-1"),
  numbers("CHẾT-2", "CON-2"),
  numbers("CHẾT-4", "CON-4"),
  ...bereavedFamilies.flatMap(({ filerIs, deceased, filer, child, head }) => [
    ...(filerIs === "child" ? [numbers(deceased, filer)] : []),
    ...(head ? [numbers(deceased, head)] : []),
    ...(child ? [numbers(deceased, child), numbers(filer, child)] : []),
  ]),
];
/** Brothers and sisters: told apart from the ties above, which lack parents who died long ago. */
const siblings = [
  ...tied("sibling"),
  ...bereavedFamilies.flatMap(({ filer, head }) => (head ? [numbers(filer, head)] : [])),
];
const grandparentsAndGrandchildren = tied("grandchild");

export const isParentOf = (parent: string, child: string): boolean =>
  parentsAndChildren.some(([one, other]) => one === parent && other === child);

const female = (personalId: string) => findCitizen(personalId)?.sex === "female";

const ties: readonly Tie[] = [
  ...parentsAndChildren.flatMap(([parent, child]): Tie[] => [
    { of: child, relative: parent, relationship: female(parent) ? "mother" : "father" },
    { of: parent, relative: child, relationship: "child" },
  ]),
  ...marriages.flatMap(({ spouses: [one = "", other = ""] }): Tie[] => [
    { of: one, relative: other, relationship: female(other) ? "wife" : "husband" },
    { of: other, relative: one, relationship: female(one) ? "wife" : "husband" },
  ]),
  ...siblings.flatMap(([one, other]): Tie[] => [
    { of: one, relative: other, relationship: "sibling" },
    { of: other, relative: one, relationship: "sibling" },
  ]),
  ...grandparentsAndGrandchildren.flatMap(([old, young]): Tie[] => [
    { of: young, relative: old, relationship: "grandparent" },
    { of: old, relative: young, relationship: "grandchild" },
  ]),
];

export const tiesOf = (personalId: string): Tie[] => ties.filter(({ of }) => of === personalId);
