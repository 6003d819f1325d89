/** What a procedure's guide says, read from the procedure itself and worded in the person's language. */

import { type Component, componentAs, everyCase, limitName } from "#machines/kernel/component.ts";
import { ruleVersionOn } from "#machines/kernel/deadlines.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { procedures } from "#machines/registry.ts";
import { localDay } from "../calendar/local-time.ts";
import type { Translate } from "../texts/texts.tsx";
import { ownText, partName, procedureName, procedureShortName, resultName } from "../ui/procedure-words.ts";
import { say } from "../ui/words.ts";
import { beginAddress, guideAddress } from "./precheck-address.ts";

export type GuideView = {
  id: string;
  slug: string;
  code: string;
  /** Where "Bắt đầu" leads. */
  start: string;
  name: string;
  shortName: string;
  /** Limits in working days, as of today's rule version; `agency`: all that may be competent, by the part's cases. */
  parts: ({ id: string; name: string; agency: string } & Days)[];
  /** Of the slowest part that is done for everybody. */
  days: Days;
  papers: { id: string; label: string; hint: string | undefined; required: boolean }[];
  results: { id: string; name: string; agency: string }[];
  who: string[];
  fees: string[];
  law: string;
};

export type Entry = { href: string; title: string; text: string; action: string };

/** The life events that the portal serves, as the home page offers them. */
export const listEntries = (t: Translate): Entry[] =>
  Object.values(procedures).map((procedure) => ({
    href: guideAddress(procedure),
    title: t(`${procedure.id}:home.title`),
    text: t(`${procedure.id}:home.text`),
    action: t(`${procedure.id}:home.action`),
  }));

/** Working days of the fastest and of the slowest case; the same where there is one only. */
export type Days = { fastest: number; slowest: number };

export function findGuide(slug: string, now: Date, t: Translate): GuideView | undefined {
  const procedure = Object.values(procedures).find((one) => one.slug === slug);
  return procedure && guideOf(procedure, now, t);
}

type Chosen = { parts: readonly string[]; variants: Readonly<Record<string, string>> };

/** Parts as of today's rule version: of everybody, or those chosen in their cases; `days` is the slowest part's limit. */
export function listParts(
  procedure: Procedure,
  now: Date,
  t: Translate,
  chosen?: Chosen,
): Pick<GuideView, "parts" | "days"> {
  const limits = ruleVersionOn(procedure.ruleVersions, localDay(now)).deadlines.parts;
  const listed = partsInForce(procedure, now)
    .filter(({ id }) => !chosen || chosen.parts.includes(id))
    .map((component) => ({ component, cases: casesOf(component, chosen?.variants[component.id]) }))
    .map(({ component, cases }) => ({
      component,
      agency: agencyNames(cases, t),
      ...daysOf(cases.map((one) => limits[limitName(one)]?.amount ?? 0)),
    }));
  const counted = listed.filter(({ component }) => chosen || !component.optional);
  return {
    parts: listed.map(({ component: { id }, ...rest }) => ({
      id,
      name: say(t, partName(procedure.id, id)),
      ...rest,
    })),
    days: {
      fastest: Math.max(0, ...counted.map(({ fastest }) => fastest)),
      slowest: Math.max(0, ...counted.map(({ slowest }) => slowest)),
    },
  };
}

const casesOf = (component: Component, variant: string | undefined): Component[] =>
  variant === undefined ? everyCase(component) : [componentAs(component, variant)];

const daysOf = (amounts: readonly number[]): Days => ({
  fastest: Math.min(...amounts),
  slowest: Math.max(...amounts),
});

/** Each once: cases of a part may belong to different agencies. */
const agencyNames = (cases: readonly Component[], t: Translate): string =>
  [...new Set(cases.map(({ agencyKind }) => t(`common:agency.${agencyKind}`)))].join("; ");

function partsInForce({ components, ruleVersions }: Procedure, now: Date) {
  const version = ruleVersionOn(ruleVersions, localDay(now));
  return components.filter((one) => !one.ruleVersions || one.ruleVersions.includes(version.id));
}

function guideOf(procedure: Procedure, now: Date, t: Translate): GuideView {
  const { id, slug, code, papers } = procedure;
  const inForce = partsInForce(procedure, now);
  return {
    ...{ id, slug, code },
    start: beginAddress(procedure),
    name: say(t, procedureName(id)),
    shortName: say(t, procedureShortName(id)),
    ...listParts(procedure, now, t),
    papers: papers.map(({ id: row, label, hint, required }) => ({
      id: row,
      label: say(t, ownText(id, label)),
      hint: hint && say(t, ownText(id, hint)),
      required,
    })),
    results: inForce.flatMap((component) =>
      component.results.map((result) => ({
        id: result,
        name: say(t, resultName(id, result)),
        agency: agencyNames(everyCase(component), t),
      })),
    ),
    who: numbered(procedure, "guide.who", t),
    fees: numbered(procedure, "guide.fees", t),
    law: t(`${id}:guide.law`),
  };
}

/** The procedure's texts `key.1`, `key.2`, … as far as they go. */
function numbered({ id, texts }: Procedure, key: string, t: Translate): string[] {
  const found: string[] = [];
  for (let n = 1; `${key}.${n}` in texts.vi; n += 1) found.push(t(`${id}:${key}.${n}`));
  return found;
}
