/** The officers' page about a report, and the page of each act, in words. */
import { getCalendar } from "#app/calendar/calendar.server.ts";
import { formatDateTime } from "#app/calendar/local-time.ts";
import { getProcedure } from "#app/dossiers/dossier-head.server.ts";
import type { OfficerAct } from "#app/dossiers/officer-dossier-types.ts";
import { officerWords } from "#app/dossiers/officer-dossier-words.server.ts";
import type { OfficerViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";
import type { Translate } from "#app/texts/texts.tsx";
import { actShapes, type CorrectionAct, choicesOf, isCorrectionAct } from "./act-form.ts";
import { answerBy } from "./answer-by.ts";
import type { CorrectionActPage, CorrectionPage } from "./correction-types.ts";
import { actKey, comparedOf, factsOf, proposalOf } from "./correction-words.ts";
import { issuesAnew, isUndecided, type Opened } from "./open-correction.server.ts";
import { showHappened } from "./show-happened.ts";

/** `done`: the act after which the officer came back here. */
export async function getCorrectionPage(
  services: Pick<Services, "sql" | "kinds" | "clock">,
  viewer: OfficerViewer,
  opened: Opened,
  done: string | null,
  t: Translate,
): Promise<CorrectionPage> {
  const { correction, dossier, possible, solo } = opened;
  const { id, openedAt, state } = correction;
  const [calendar, now] = await Promise.all([getCalendar(services.sql), services.clock.now()]);
  const own = officerWords(getProcedure(services, dossier.procedure), t);
  const due = answerBy(calendar, openedAt);
  const undecided = isUndecided(correction);
  const fact = (key: string, value: string) => ({ label: t(`corrections:desk.${key}`), value });
  return {
    id,
    caseCode: dossier.caseCode,
    paper: own.result(correction.paper),
    facts: [
      ...factsOf(opened, own, t),
      fact("column.state", t(`corrections:desk.state.${state}`)),
      fact("column.opened", formatDateTime(openedAt)),
      ...(undecided ? [fact("column.due", formatDateTime(due))] : []),
      ...(correction.newSerial ? [fact("newPaper", correction.newSerial)] : []),
    ],
    checkHref: `/xac-thuc/${correction.serial}`,
    late: undecided && due < now,
    compared: undecided ? comparedOf(opened, own, t) : undefined,
    proposal: proposalOf(opened, t),
    history: showHappened(correction.happened, dossier.procedure, solo, correction, t).reverse(),
    acts: possible.map((type) => ({
      href: `/can-bo/ho-so/${dossier.caseCode}/sai-sot/${id}?${new URLSearchParams({ viec: type })}`,
      label: t(actKey("act", type, opened)),
      tone: tones[type],
    })),
    hint:
      state === "awaitingSignature" && correction.proposal.proposedBy === viewer.id
        ? t("corrections:desk.ownProposal")
        : undefined,
    done: isCorrectionAct(done) ? t(actKey("done", done, opened)) : undefined,
  };
}

const tones: Readonly<Record<CorrectionAct, OfficerAct["tone"]>> = {
  "correction.sign": "good",
  "correction.decline": "plain",
  "correction.proposeReissue": "good",
  "correction.proposeRevoke": "bad",
  "correction.sendBack": "plain",
};

const wordsKeys: Readonly<Partial<Record<CorrectionAct, string>>> = {
  "correction.decline": "reason",
  "correction.proposeRevoke": "revokeReason",
};

/** `opened.possible` says whether this officer may do it now. */
export function getActPage(
  services: Pick<Services, "kinds">,
  opened: Opened,
  type: CorrectionAct,
  t: Translate,
): CorrectionActPage {
  const { correction, dossier, possible, solo } = opened;
  const { choice, reader } = actShapes[type];
  const own = officerWords(getProcedure(services, dossier.procedure), t);
  const key = `corrections:form.${wordsKeys[type] ?? "note"}`;
  const last = () => showHappened(correction.happened.slice(-5), dossier.procedure, solo, correction, t);
  return {
    type,
    label: t(actKey("act", type, opened)),
    effect: t(actKey("effect", type, opened)),
    facts: [...factsOf(opened, own, t), ...(proposalOf(opened, t) ?? [])],
    warning: issuesAnew(type, correction) ? comparedOf(opened, own, t).verdict : undefined,
    possible: possible.includes(type),
    seq: correction.seq,
    choice: choice && {
      name: choice,
      legend: t(`corrections:form.${choice}`),
      options: choicesOf(choice).map((value) => ({ value, label: t(`corrections:${choice}.${value}`) })),
    },
    words: reader && { label: t(key), hint: t(`${key}.hint`), previewed: reader === "family" },
    changes: possible.includes(type) ? [] : last().reverse(),
  };
}
