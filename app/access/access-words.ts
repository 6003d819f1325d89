/** Words of the access log and of the reading rule. Codes that only some later version knows are said in general. */
import { readPurposes } from "#app/identity/state-reason.ts";
import type { Translate } from "#app/texts/texts.tsx";

const rules = [
  "dossier.process",
  "dossier.former",
  "dossier.follow",
  "dossier.object",
  "attachment.read",
  "paper.read",
  "result.handOver",
  "payout.payCash",
  "parcels.handOver",
  "workList.read",
  "management.read",
  "duplicates.read",
  "duplicate.judge",
  "counter.assisted",
  "draft.edit",
  "share.make",
  "share.revoke",
  "pass.make",
  "pass.revoke",
];
const purposes = [
  "process",
  "list",
  "search",
  "draft",
  "assisted",
  "manage",
  "follow",
  "object",
  "share",
  "authorise",
  ...readPurposes,
];
const bases = [
  "part",
  "reception",
  "receivingSigner",
  "secondLook",
  "correction",
  "finishedLongAgo",
  "otherDesk",
  "overseer",
  "noDesk",
  "noPart",
];

const said = (t: Translate, kind: string, known: readonly string[], code: string): string =>
  t(`access:${kind}.${known.includes(code) ? code : "general"}`);

export const ruleWords = (rule: string, t: Translate): string => said(t, "what", rules, rule);
export const purposeWords = (purpose: string, t: Translate): string => said(t, "purpose", purposes, purpose);
export const basisWords = (basis: string | null, t: Translate): string =>
  basis === null ? "" : said(t, "because", bases, basis);
