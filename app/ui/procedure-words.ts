/** Where a procedure's texts name its own things: `<procedure>:component.<id>` and so on. The only place that knows these keys. */
import { type Words, words } from "./words.ts";

/** The official name; `procedureShortName` is for lists. */
export const procedureName = (procedure: string): Words => words(`${procedure}:name`);
export const procedureShortName = (procedure: string): Words => words(`${procedure}:shortName`);

/** A part by its component id, or the reception's task. */
export const partName = (procedure: string, component: string): Words =>
  component === "intake" ? words("dossier:part.intake") : words(`${procedure}:component.${component}.name`);

export const resultName = (procedure: string, resultId: string): Words =>
  words(`${procedure}:result.${resultId}.name`);
export const capacityName = (procedure: string, capacity: string): Words =>
  words(`${procedure}:capacity.${capacity}`);
export const groundName = (procedure: string, ground: string): Words =>
  words(`${procedure}:ground.${ground}`);
export const reasonName = (procedure: string, reason: string): Words =>
  words(`${procedure}:reason.${reason}`);

/** A key of the procedure's texts; keys with a namespace are taken as they are. */
export const ownText = (procedure: string, key: string): Words =>
  words(key.includes(":") ? key : `${procedure}:${key}`);

const recordPapers = new Set([
  "receipt",
  "supplementRequest",
  "refusal",
  "apology",
  "stopNotice",
  "controlSheet",
]);

/** A paper that was issued: one of the records every dossier has, or a result. */
export const paperName = (procedure: string, paper: string): Words =>
  recordPapers.has(paper) ? words(`dossier:paper.${paper}`) : resultName(procedure, paper);
