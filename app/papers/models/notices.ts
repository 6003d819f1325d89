/** Mẫu 02–05: what is asked of a family or said to it while its dossier is worked on. */
import { lastDay } from "#app/ui/last-day.ts";
import { formatMoney } from "#app/ui/money.ts";
import type { ApologyData, CommonData, RefusalData, StopData, SupplementData } from "../paper-data.ts";
import type { PaperBlock, PaperModel } from "../paper-model.ts";
import { contactLine, daysWords, framed, headLines, line, moment, partWords, type Wording } from "./frame.ts";

const paragraph = (text: string): PaperBlock => ({ kind: "paragraph", text });
const lines = (...all: ReturnType<typeof line>[]): PaperBlock => ({ kind: "lines", lines: all.flat() });

/** The person who answers for it; nobody, when the law's limit or the family's own wish decided. */
const signedBy = (role: string, officer: string | null): PaperBlock[] =>
  officer ? [{ kind: "signatures", signatures: [{ role, name: officer }] }] : [];

export function supplementRequest(wording: Wording, data: CommonData & SupplementData): PaperModel {
  const { t, own } = wording;
  const say = (key: string, params?: Record<string, string>) => t(`papers:supplementRequest.${key}`, params);
  const { filer, items, answerBy, officer } = data;
  return framed(wording, {
    ...data,
    title: say("title"),
    blocks: [
      headLines(wording, data),
      paragraph(say("lead", { filer: filer.name })),
      { kind: "heading", text: say("items") },
      {
        kind: "list",
        items: items.map(({ target, label, reason, guidance }) => ({
          text: label ? own(label) : target,
          more: [
            say("reason", { reason: own(`reason.${reason}`) }),
            ...(guidance ? [say("guidance", { guidance })] : []),
          ],
        })),
      },
      lines(
        line(say("until"), answerBy && say("until.value", { date: lastDay(new Date(answerBy)) })),
        contactLine(wording, data),
      ),
      paragraph(say("how")),
      ...signedBy(say("signer"), officer),
    ],
  });
}

export function refusal(wording: Wording, data: CommonData & RefusalData): PaperModel {
  const { t, own } = wording;
  const say = (key: string, params?: Record<string, string>) => t(`papers:refusal.${key}`, params);
  const { agency, filer, ground, reason, way, legalBasis, next, refusedAt, officer } = data;
  const ownWay = next ? own(`next.${next}`) : "";
  return framed(wording, {
    ...data,
    title: say("title"),
    blocks: [
      headLines(wording, data),
      paragraph(say("lead", { agency, filer: filer.name })),
      lines(
        line(say("ground"), ground && own(`ground.${ground}`)),
        line(say("reason"), reason),
        line(say("law"), legalBasis.join("; ")),
        line(say("at"), moment(refusedAt)),
      ),
      { kind: "heading", text: say("next") },
      ...(way ? [lines(line(t("dossier:map.way"), way))] : []),
      // A procedure that says nothing of its own lets the family file again.
      paragraph(ownWay && ownWay !== `next.${next}` ? ownWay : say("next.again")),
      paragraph(say("next.complain")),
      lines(contactLine(wording, data)),
      ...signedBy(say("signer"), officer),
    ],
  });
}

export function apology(wording: Wording, data: CommonData & ApologyData): PaperModel {
  const { t } = wording;
  const say = (key: string, params?: Record<string, string>) => t(`papers:apology.${key}`, params);
  const { agency, filer, receivedAt, dueBefore, dueAfter, workingDays, reason, officer } = data;
  return framed(wording, {
    ...data,
    title: say("title"),
    blocks: [
      headLines(wording, data),
      paragraph(say("lead", { agency, filer: filer.name })),
      lines(
        line(t("papers:line.receivedAt"), moment(receivedAt)),
        line(say("dueBefore"), moment(dueBefore)),
        line(say("reason"), reason),
        line(say("days"), workingDays === null ? null : daysWords(wording, workingDays)),
        line(say("dueAfter"), moment(dueAfter)),
        contactLine(wording, data),
      ),
      paragraph(say("close")),
      ...signedBy(say("signer"), officer),
    ],
  });
}

export function stopNotice(wording: Wording, data: CommonData & StopData): PaperModel {
  const { t } = wording;
  const say = (key: string, params?: Record<string, string>) => t(`papers:stopNotice.${key}`, params);
  const { agency, filer, component, askedAt, askedBecause, stage, decision, decidedAt, officer } = data;
  const settled = say(`settlement.${data.settlement}`, { amount: formatMoney(data.amount, "vi") });
  return framed(wording, {
    ...data,
    title: say("title"),
    blocks: [
      paragraph(say("lead", { agency, filer: filer.name })),
      headLines(wording, data),
      lines(
        line(say("scope"), component ? partWords(wording, component) : say("scope.whole")),
        line(say("askedAt"), moment(askedAt)),
        line(say("because"), askedBecause),
        line(say("stage"), say(`stage.${stage}`)),
        line(say("decision"), say(`decision.${decision}`)),
        line(say("decidedAt"), moment(decidedAt)),
        line(say("settlement"), settled),
        contactLine(wording, data),
      ),
      ...signedBy(say("signer"), officer),
    ],
  });
}
