/** What a procedure's guide says, read from the procedure itself and worded in the person's language. */

import { ruleVersionOn } from "#machines/kernel/deadlines.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { procedures } from "#machines/registry.ts";
import { localDay } from "../calendar/local-time.ts";
import type { Translate } from "../texts/texts.tsx";
import { ownText, partName, procedureName, procedureShortName, resultName } from "../ui/procedure-words.ts";
import { say } from "../ui/words.ts";
import { beginAddress } from "./precheck-address.ts";

export type GuideView = {
  id: string;
  slug: string;
  code: string;
  /** Where "Bắt đầu" leads. */
  start: string;
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

/** Parts as of today's rule version: of everybody, or the chosen ones; `days` is the slowest part's limit. */
export function listParts(
  procedure: Procedure,
  now: Date,
  t: Translate,
  chosen?: readonly string[],
): Pick<GuideView, "parts" | "days"> {
  const limits = ruleVersionOn(procedure.ruleVersions, localDay(now)).deadlines.parts;
  const limitOf = (part: string) => limits[part]?.amount ?? 0;
  const listed = partsInForce(procedure, now).filter(({ id }) => !chosen || chosen.includes(id));
  const parts = listed.map(({ id, agencyKind }) => ({
    id,
    name: say(t, partName(procedure.id, id)),
    agency: t(`common:agency.${agencyKind}`),
    days: limitOf(id),
  }));
  return {
    parts,
    days: Math.max(0, ...listed.map(({ id, optional }) => (optional && !chosen ? 0 : limitOf(id)))),
  };
}

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
