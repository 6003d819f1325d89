/** A report in the desk's language: its facts, how paper and data compare, what is proposed. Pure. */
import type { OfficerWords } from "../dossiers/officer-dossier-words.server.ts";
import type { Translate } from "../texts/texts.tsx";
import { say } from "../ui/words.ts";
import type { CorrectionAct } from "./act-form.ts";
import type { CorrectionPage } from "./correction-types.ts";
import type { Opened } from "./open-correction.server.ts";
import { compareLines, saysTheSame } from "./paper-lines.ts";
import { lineName } from "./tell-correction.ts";

type Row = { label: string; value: string };

const row = (t: Translate, key: string, value: string | null | undefined): Row[] =>
  value ? [{ label: t(`corrections:${key}`), value }] : [];

/** Which paper, which line, what it says and what the family says. */
export function factsOf({ correction, dossier }: Opened, own: OfficerWords, t: Translate): Row[] {
  const { document, line, happened, paper, serial } = correction;
  return [
    ...row(t, "facts.paper", own.result(paper)),
    ...row(t, "facts.serial", serial),
    ...row(t, "desk.column.line", say(t, lineName(dossier.procedure, line))),
    ...row(t, "desk.printed", document.lines.find(({ label }) => label === line)?.value),
    ...row(t, "desk.says", happened[0]?.note),
  ];
}

export function comparedOf(
  { correction: { document, line }, now }: Opened,
  own: OfficerWords,
  t: Translate,
): NonNullable<CorrectionPage["compared"]> {
  const lines = compareLines(document, now ?? document);
  const count = lines.filter(({ same }) => !same).length;
  const verdict = !now ? "gone" : saysTheSame(document, now) ? "allSame" : "changed";
  return {
    lines: lines.map((one) => ({ ...one, label: own.text(one.label), wrong: one.label === line })),
    verdict: t(`corrections:desk.compare.${verdict}`, { count }),
  };
}

/** Undefined while nothing waits for a signature. */
export function proposalOf({ correction }: Opened, t: Translate): Row[] | undefined {
  const { proposal, because } = correction.proposal;
  if (correction.state !== "awaitingSignature" || !proposal || !because) return undefined;
  const said = t(`corrections:${proposal === "revoke" ? "ground" : "cause"}.${because}`);
  const by = correction.happened.findLast(({ event }) => event.type.startsWith("correction.propose"));
  return [
    ...row(t, "desk.proposal.what", t(`corrections:desk.proposal.${proposal}`, { because: said })),
    ...row(t, "desk.proposal.by", by?.actorName),
    ...row(t, "desk.proposal.note", by?.note),
  ];
}

/** Key of what an act is called, does or has done: it differs where nobody signs, and by what is signed. */
export function actKey(of: "act" | "effect" | "done", type: CorrectionAct, opened: Opened): string {
  const proposes = type === "correction.proposeReissue" || type === "correction.proposeRevoke";
  if (type === "correction.sign" && of !== "done")
    return `corrections:${of}.${type}.${opened.correction.proposal.proposal ?? "reissue"}`;
  return `corrections:${of}.${type}${proposes && opened.solo ? ".alone" : ""}`;
}
