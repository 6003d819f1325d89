/** Everything the applicant's dossier page shows: view, history, own papers, and what may be done now. */
import type { PossibleEvent } from "../identity/policy.server.ts";
import { mayNow } from "../identity/policy.server.ts";
import type { CitizenViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import { ownText } from "../ui/procedure-words.ts";
import type { Words } from "../ui/words.ts";
import { isProcedure } from "../workflow/kinds.ts";
import { getDossierView } from "./dossier-view.server.ts";
import type { DossierView } from "./dossier-view.ts";
import { readTimeline } from "./timeline.server.ts";
import type { TimelineEntry } from "./timeline.ts";

export type DossierPage = {
  view: DossierView;
  timeline: TimelineEntry[];
  /** The applicant's own files. */
  files: { id: string; label: Words | string; fileName: string }[];
  possible: PossibleEvent[];
};

type Needs = Pick<Services, "sql" | "kinds">;

export async function getDossierPage(
  services: Needs,
  viewer: CitizenViewer,
  dossier: { id: string; draftId: string },
): Promise<DossierPage> {
  const [view, timeline, files, possible] = await Promise.all([
    getDossierView(services, dossier.id),
    readTimeline(services, dossier.id, "family"),
    services.sql<{ id: string; paper: string; fileName: string }[]>`
      select id, paper, file_name as "fileName" from attachments
      where draft_id = ${dossier.draftId} and superseded_at is null order by paper, uploaded_at`,
    mayNow(services, viewer, dossier.id),
  ]);
  const kind = services.kinds(view.procedure);
  const rows = isProcedure(kind) ? kind.papers : [];
  const label = (paper: string) => {
    const row = rows.find(({ id }) => id === paper);
    return row ? ownText(kind.id, row.label) : paper;
  };
  return {
    view,
    timeline,
    possible,
    files: files.map(({ id, paper, fileName }) => ({ id, fileName, label: label(paper) })),
  };
}
