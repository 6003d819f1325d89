/** What was done about a report, for officers: sentences with who and when. Pure. */
import { formatDateTime } from "../calendar/local-time.ts";
import type { ShownChange } from "../dossiers/officer-dossier-types.ts";
import type { Translate } from "../texts/texts.tsx";
import { say } from "../ui/words.ts";
import type { Happened } from "./read-correction.server.ts";
import { type CorrectionStory, tellCorrection } from "./tell-correction.ts";

export const showHappened = (
  happened: readonly Happened[],
  procedure: string,
  solo: boolean,
  story: CorrectionStory,
  t: Translate,
): (ShownChange & { note: string | null })[] =>
  happened.map(({ event, at, actorKind, actorName, note }) => ({
    what: say(t, tellCorrection(procedure, solo, event, story)),
    who: actorName ?? t(`officer:conflict.by.${actorKind}`),
    when: formatDateTime(at),
    note,
  }));
