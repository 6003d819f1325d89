/** What stands beside a dossier on an officer's page and belongs to the desk: notes, former dossiers of the family, notices to the agency. */
import { recordAccess } from "../dossiers/access-log.server.ts";
import type { OfficerDossierPage } from "../dossiers/officer-dossier-types.ts";
import type { OfficerWords } from "../dossiers/officer-dossier-words.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import type { Translate } from "../texts/texts.tsx";
import { readAgencyNotices } from "./agency-notices.server.ts";
import { readFormerDossiers } from "./former-dossiers.server.ts";
import { readNotes, writesNotes } from "./notes.server.ts";

type Head = { id: string; caseCode: string; procedure: string; applicantId: string };
type Asked = { requestId: string; words: OfficerWords };

/** Other dossiers that are named on the page have been read too: one line of the access log for them. */
export async function readBeside(
  services: Pick<Services, "sql" | "kinds">,
  viewer: OfficerViewer,
  dossier: Head,
  { requestId, words }: Asked,
  t: Translate,
): Promise<Pick<OfficerDossierPage, "notes" | "mayNote" | "former" | "agencyNotices">> {
  const [notes, former, agencyNotices] = await Promise.all([
    readNotes(services, viewer, dossier.id),
    readFormerDossiers(services, viewer, dossier, t),
    readAgencyNotices(services, viewer, dossier, words, t),
  ]);
  // Why this dossier is open says nothing about the others.
  const { reading: _, ...reader } = viewer;
  if (former.length > 0)
    await recordAccess(services, {
      ...{ viewer: reader, purpose: "process", rule: "dossier.former", fields: ["subjectName"] },
      ...{ dossierIds: former.map(({ id }) => id), requestId },
    });
  return { notes, mayNote: writesNotes(viewer), former, agencyNotices };
}
