/** What a person sees before beginning: the procedure's name, open drafts, and whether there is room for one more. */
import { formatDate, formatDateTime } from "#app/calendar/local-time.ts";
import type { Pairs } from "#app/forms/precheck.ts";
import type { CitizenViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";
import type { Translate } from "#app/texts/texts.tsx";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { countDrafts, listDrafts } from "./create-draft.server.ts";
import { deletionDay, getDraftLimits } from "./draft-limits.server.ts";
import { guideAddress, newDraftAddress, precheckAddress } from "./precheck-address.ts";

export type NewDraftView = {
  title: string;
  address: string;
  /** What to have at hand, in the procedure's words. */
  ready: string;
  /** The answers given before sign-in, else the guide. */
  back: string;
  full: boolean;
  /** `until`: the day on which it is deleted if nobody touches it. */
  drafts: { id: string; name: string; changed: string; until: string; own: boolean }[];
};

export async function getNewDraftView(
  services: Pick<Services, "db" | "sql" | "clock">,
  { procedure, viewer, pairs }: { procedure: Procedure; viewer: CitizenViewer; pairs: Pairs },
  t: Translate,
): Promise<NewDraftView> {
  const [open, limits] = await Promise.all([listDrafts(services, viewer.id), getDraftLimits(services)]);
  return {
    title: t(`${procedure.id}:shortName`),
    address: newDraftAddress(procedure, pairs),
    ready: t(`${procedure.id}:new.ready`),
    back: pairs.length > 0 ? precheckAddress(procedure, pairs) : guideAddress(procedure),
    full: countDrafts(open) >= limits.atMost,
    drafts: open.map((draft) => ({
      id: draft.id,
      name: t(`${draft.procedure}:shortName`),
      changed: formatDateTime(draft.updatedAt),
      until: formatDate(deletionDay(draft, limits)),
      own: draft.procedure === procedure.id,
    })),
  };
}
