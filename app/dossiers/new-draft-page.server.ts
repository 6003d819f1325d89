/** What a person sees before beginning: the procedure's name, open drafts, and whether there is room for one more. */
import { formatDateTime } from "#app/calendar/local-time.ts";
import type { CitizenViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";
import type { Translate } from "#app/texts/texts.tsx";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { draftLimit, listDrafts } from "./create-draft.server.ts";

export type NewDraftView = {
  title: string;
  address: string;
  guide: string;
  full: boolean;
  drafts: { id: string; name: string; changed: string; own: boolean }[];
};

export async function getNewDraftView(
  services: Pick<Services, "db">,
  procedure: Procedure,
  viewer: CitizenViewer,
  t: Translate,
): Promise<NewDraftView> {
  const open = await listDrafts(services, viewer.id);
  return {
    title: t(`${procedure.id}:shortName`),
    address: `/ho-so/nhap?thu-tuc=${procedure.slug}`,
    guide: `/thu-tuc/${procedure.slug}`,
    full: open.length >= draftLimit,
    drafts: open.map((draft) => ({
      id: draft.id,
      name: t(`${draft.procedure}:shortName`),
      changed: formatDateTime(draft.updatedAt),
      own: draft.procedure === procedure.id,
    })),
  };
}
