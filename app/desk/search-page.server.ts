/** What the desk's search box found, in words; who was shown is recorded, what was typed is not. */
import { formatDateTime } from "../calendar/local-time.ts";
import { recordAccess } from "../dossiers/access-log.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import type { Translate } from "../texts/texts.tsx";
import { statusWords } from "../ui/part-words.ts";
import { procedureShortName } from "../ui/procedure-words.ts";
import { say } from "../ui/words.ts";
import { aboutSubject, listedFields } from "./listed-subject.ts";
import { findDossiers } from "./search.server.ts";
import { numberKeys } from "./search-keys.server.ts";
import { readSearch } from "./search-tokens.ts";
import type { SearchPage } from "./work-list-types.ts";

type Asked = { typed: string; after: string | undefined; requestId: string };

export async function getSearchPage(
  services: Pick<Services, "sql" | "env">,
  viewer: OfficerViewer,
  { typed, after, requestId }: Asked,
  t: Translate,
): Promise<SearchPage> {
  const search = readSearch(typed, numberKeys(services));
  const none = { typed, results: [], nextHref: undefined, firstHref: undefined };
  if (!search) return { ...none, understood: false };
  const { found, next } = await findDossiers(services, viewer, search, after);
  if (found.length > 0)
    await recordAccess(services, {
      ...{ viewer, purpose: "search", rule: "workList.read", requestId },
      ...{ fields: listedFields, dossierIds: found.map(({ id }) => id) },
    });
  return {
    typed,
    understood: true,
    results: found.map((row) => ({
      key: row.id,
      href: `/can-bo/ho-so/${row.caseCode}`,
      caseCode: row.caseCode,
      subject: row.subjectName,
      about: aboutSubject(row.subjectDate, row.maskedNumber),
      place: row.wardName ?? "",
      procedure: say(t, procedureShortName(row.procedure)),
      state: say(t, statusWords(row.nationalStatus)),
      submitted: formatDateTime(row.submittedAt),
    })),
    nextHref: next && searchHref(typed, next),
    firstHref: after && searchHref(typed),
  };
}

const searchHref = (typed: string, after?: string): string =>
  `/can-bo?${new URLSearchParams({ tim: typed, ...(after && { sau: after }) })}`;
