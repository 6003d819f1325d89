/** What a procedure's guide says, read from the procedure itself and worded in the person's language. */

import { ruleVersionOn } from "#machines/kernel/deadlines.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { procedures } from "#machines/registry.ts";
import { localDay } from "../calendar/local-time.ts";
import type { Translate } from "../texts/texts.tsx";
import { ownText, partName, procedureName, procedureShortName, resultName } from "../ui/procedure-words.ts";
import { say } from "../ui/words.ts";

export type GuideView = {
  id: string;
  slug: string;
  code: string;
  name: string;
  shortName: string;
  /** Limits in working days, as of today's rule version. */
  parts: { id: string; name: string; agency: string; days: number }[];
  /** Of the slowest part that is done for everybody, in working days. */
  days: number;
  papers: { id: string; label: string; hint: string | undefined; required: boolean }[];
  results: { id: string; name: string; agency: string }[];
  who: string[];
  fees: string[];
  law: string;
};

export function findGuide(slug: string, now: Date, t: Translate): GuideView | undefined {
  const procedure = Object.values(procedures).find((one) => one.slug === slug);
  return procedure && guideOf(procedure, now, t);
}

function guideOf(procedure: Procedure, now: Date, t: Translate): GuideView {
  const { id, slug, code, components, papers, ruleVersions } = procedure;
  const version = ruleVersionOn(ruleVersions, localDay(now));
  const limits = version.deadlines.parts;
  const inForce = components.filter((one) => !one.ruleVersions || one.ruleVersions.includes(version.id));
  const parts = inForce.map((component) => ({
    id: component.id,
    name: say(t, partName(id, component.id)),
    agency: t(`common:agency.${component.agencyKind}`),
    days: limits[component.id]?.amount ?? 0,
  }));
  return {
    ...{ id, slug, code, parts },
    name: say(t, procedureName(id)),
    shortName: say(t, procedureShortName(id)),
    days: Math.max(...inForce.map(({ id: part, optional }) => (optional ? 0 : (limits[part]?.amount ?? 0)))),
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
        agency: t(`common:agency.${component.agencyKind}`),
      })),
    ),
    who: numbered(t, `public:guide.${id}.who`),
    fees: numbered(t, `public:guide.${id}.fees`),
    law: t(`public:guide.${id}.law`),
  };
}

/** Texts `key.1`, `key.2`, … as far as they go. */
function numbered(t: Translate, key: string): string[] {
  const found: string[] = [];
  for (let n = 1; n <= 20; n += 1) {
    const text = t(`${key}.${n}`);
    if (text === "" || text.endsWith(`${key.split(":")[1]}.${n}`)) break;
    found.push(text);
  }
  return found;
}
