/** The compact head of an officer's dossier page: how each part stands, whose turn it is, what is left of its time; and what follows an act. */
import { formatDate } from "../calendar/local-time.ts";
import type { Calendar } from "../calendar/working-time.ts";
import { type DossierView, type PartView, shownParts } from "../dossiers/dossier-view.ts";
import type { OfficerWords } from "../dossiers/officer-dossier-words.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Translate } from "../texts/texts.tsx";
import { stateTone, stateWords, statusTone, statusWords, turnWords } from "../ui/part-words.ts";
import { say } from "../ui/words.ts";
import type { HeadPart, PageHead } from "./page-head.ts";
import { showDue } from "./work-list-marks.ts";

type Now = { calendar: Calendar; now: Date };

export function showHead(
  view: DossierView,
  { agencyId }: Pick<OfficerViewer, "agencyId">,
  at: Now,
  words: OfficerWords,
  t: Translate,
): PageHead {
  const open = shownParts(view).filter(({ closedAt }) => closedAt === null);
  return {
    status: say(t, statusWords(view.nationalStatus)),
    tone: statusTone(view.nationalStatus),
    due: dueOf({ ...view, paused: open.length > 0 && open.every(({ paused }) => paused) }, at, t),
    parts: shownParts(view).map(
      (part): HeadPart => ({
        component: part.component,
        name: words.part(part.component),
        agency: part.agencyName,
        own: part.agencyId === agencyId,
        state: say(t, stateWords(part.state)),
        tone: stateTone(part.state),
        turn: turnOf(view, part, t),
        blocked: part.blockedBy.length > 0,
        due: dueOf(part, at, t),
        late: part.lateAt !== null,
      }),
    ),
  };
}

/** A part that stands still has no day: what is left of its time is not running. */
function dueOf(
  { dueAt, closedAt, paused }: Pick<PartView, "dueAt" | "closedAt" | "paused">,
  { calendar, now }: Now,
  t: Translate,
): PageHead["due"] {
  if (closedAt) return { date: formatDate(closedAt), text: t("deskDossier:head.closed"), tone: "calm" };
  if (paused) return { date: undefined, text: t("officer:due.paused"), tone: "calm" };
  return showDue({ dueAt, paused: false }, calendar, now, t);
}

function turnOf({ procedure }: DossierView, part: PartView, t: Translate): string | undefined {
  const turn = part.closedAt === null ? turnWords(procedure, part, "officer") : undefined;
  return turn && say(t, turn);
}

/** How many parts a sentence names: the rest stands in the head just below it. */
const named = 3;

/**
 * After an act on a part: who has the next step and until when. Where that part has ended, what is still open elsewhere; nothing leaves an
 * officer's list without a next date.
 */
export function whatFollows({ parts }: PageHead, component: string, t: Translate): string {
  const open = parts.filter(({ turn }) => turn !== undefined);
  const own = open.filter((part) => part.component === component);
  const ready = open.filter(({ blocked }) => !blocked);
  const next = (own.length > 0 ? own : ready.length > 0 ? ready : open).slice(0, named);
  if (next.length === 0) return t("deskDossier:next.none");
  const lines = next.map(({ name, turn = "", due }) =>
    due.date
      ? t("deskDossier:next.due", { part: name, turn, date: due.date, left: due.text })
      : t("deskDossier:next.noDue", { part: name, turn, left: due.text }),
  );
  return t("deskDossier:next", { parts: lines.join("; ") });
}
