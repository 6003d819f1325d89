/** A morning digest in words, with links to what it names; dossiers that went elsewhere since are counted and not named. */
import { formatDate, formatDateTime, localDay } from "../calendar/local-time.ts";
import { recordAccess } from "../dossiers/access-log.server.ts";
import { asOfficer } from "../identity/as-officer.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import type { Translate } from "../texts/texts.tsx";
import { countOf, DigestBody, type DigestPart, digestSections } from "./digest-body.ts";
import { listedFields } from "./listed-subject.ts";
import { partName } from "./part-name.server.ts";

/** Earlier mornings offered. */
const daysShown = 10;

export type DigestPage = {
  /** Undefined: there is none of that day. */
  day: string | undefined;
  since: string;
  sections: {
    id: string;
    title: string;
    count: number;
    parts: DigestPartShown[];
  }[];
  away: string[];
  earlier: { href: string; text: string; current: boolean }[];
};

/** `more`: not named in the digest; `moved`: named there, and not this officer's to see any more. */
type DigestPartShown = {
  name: string;
  count: number;
  dossiers: { href: string; caseCode: string; subject: string }[];
  more: number;
  moved: number;
};
type Stored = { day: string; since: Date; body: unknown };
type Named = { id: string; caseCode: string; subject: string };

/** How many came to the officer's agency since the digest before today's. */
export async function countFresh(
  services: Pick<Services, "sql">,
  viewer: OfficerViewer,
  now: Date,
): Promise<number> {
  const [row] = await asOfficer(
    services,
    viewer,
    (sql) =>
      sql<
        { body: unknown }[]
      >`select body from agency_digests where agency_id = ${viewer.agencyId} and day = ${localDay(now)}`,
  );
  return row ? countOf(DigestBody.parse(row.body).sections.fresh) : 0;
}

/** `asked`: `YYYY-MM-DD`; without one, or an unknown one, the last that there is. */
export async function getDigestPage(
  services: Pick<Services, "sql">,
  viewer: OfficerViewer,
  asked: string | null,
  t: Translate,
  requestId: string,
): Promise<DigestPage> {
  const { stored, digest, body, names, officers } = await asOfficer(services, viewer, async (sql) => {
    const stored = await sql<Stored[]>`
      select to_char(day, 'YYYY-MM-DD') as day, since, body from agency_digests where agency_id = ${viewer.agencyId}
      order by day desc limit ${daysShown}`;
    const digest = stored.find(({ day }) => day === asked) ?? stored[0];
    const body = digest ? DigestBody.parse(digest.body) : undefined;
    const ids = digestSections.flatMap((name) =>
      (body?.sections[name] ?? []).flatMap(({ dossierIds }) => dossierIds),
    );
    const away = (body?.away ?? []).flatMap(({ officerId, coverId }) => [officerId, coverId]);
    const [names, officers] = await Promise.all([
      sql<
        Named[]
      >`select id, case_code as "caseCode", subject_name as subject from dossiers where id = any(${[...new Set(ids)]}::uuid[])`,
      sql<{ id: string; name: string }[]>`select id, name from officers where id = any(${away}::uuid[])`,
    ]);
    return { stored, digest, body, names, officers };
  });
  if (names.length > 0)
    await recordAccess(services, {
      ...{ viewer, purpose: "list", rule: "workList.read", requestId },
      ...{ fields: listedFields, dossierIds: names.map(({ id }) => id) },
    });
  const byId = new Map(names.map((row) => [row.id, row]));
  const nameOf = new Map(officers.map(({ id, name }) => [id, name]));
  return {
    day: digest && formatDate(digest.day),
    since: digest ? formatDateTime(digest.since) : "",
    sections: digestSections.map((id) => ({
      id,
      title: t(`workList:digest.${id}`),
      count: countOf(body?.sections[id] ?? []),
      parts: (body?.sections[id] ?? []).map((part) => showPart(part, byId, t)),
    })),
    away: (body?.away ?? []).map(({ officerId, coverId, until }) =>
      t("workList:digest.away.row", {
        ...{ name: nameOf.get(officerId) ?? "", cover: nameOf.get(coverId) ?? "" },
        until: formatDate(until),
      }),
    ),
    earlier: stored.map(({ day }) => ({
      ...{ href: `/can-bo/ban-tin?ngay=${day}`, text: formatDate(day) },
      current: day === digest?.day,
    })),
  };
}

function showPart(
  { component, count, dossierIds }: DigestPart,
  byId: ReadonlyMap<string, Named>,
  t: Translate,
): DigestPartShown {
  const dossiers = dossierIds.flatMap((id) => {
    const row = byId.get(id);
    return row
      ? [{ href: `/can-bo/ho-so/${row.caseCode}`, caseCode: row.caseCode, subject: row.subject }]
      : [];
  });
  const moved = dossierIds.length - dossiers.length;
  return { name: partName(component, t), count, dossiers, more: count - dossierIds.length, moved };
}
