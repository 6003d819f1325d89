/**
 * Sessions: revocable rows by real time, found by a random token in a cookie.
 *
 * The database keeps only the token's hash. Idle and absolute limits end a session; an officer's are shorter.
 */
import { randomBytes } from "node:crypto";
import type { Services } from "#app/services.server.ts";
import { sha256Hex } from "#app/sha256.ts";
import { type Cover, standingIn } from "./standing-in.ts";
import type { OfficerViewer, Viewer } from "./viewer.ts";

const minutes = 60_000;
const limits = {
  citizen: { idle: 60 * minutes, absolute: 12 * 60 * minutes },
  officer: { idle: 30 * minutes, absolute: 10 * 60 * minutes },
} as const;
/** A session that may edit one handed-over draft. */
const handoverAbsolute = 2 * 60 * minutes;
/** A session's last use is written at most this often. */
const touchEvery = 1 * minutes;

type Store = Pick<Services, "sql" | "env">;

/** `__Host-` needs https; the sandbox speaks plain http. */
const secure = ({ env }: Pick<Services, "env">): boolean => env.PUBLIC_ORIGIN.startsWith("https:");
export const cookieName = (services: Pick<Services, "env">): string =>
  secure(services) ? "__Host-session" : "session";

const cookie = (services: Pick<Services, "env">, value: string, maxAgeSeconds: number): string =>
  `${cookieName(services)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${secure(services) ? "; Secure" : ""}`;

export type SessionOwner =
  | { kind: "citizen" | "officer"; id: string; idToken: string }
  /** By a hand-over, without a sign-in: for this draft only. */
  | { kind: "citizen"; id: string; draftId: string };

/** Opens a session and gives its Set-Cookie value. A new sign-in always gets a new token. */
export async function openSession(services: Store, who: SessionOwner): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const now = new Date();
  const limited = "draftId" in who;
  const absolute = limited ? handoverAbsolute : limits[who.kind].absolute;
  await services.sql`insert into sessions (token_hash, citizen_id, officer_id, draft_id, created_at, last_seen_at, expires_at, id_token)
    values (${sha256Hex(token)}, ${who.kind === "citizen" ? who.id : null}, ${who.kind === "officer" ? who.id : null}, ${limited ? who.draftId : null},
      ${now}, ${now}, ${new Date(now.getTime() + absolute)}, ${limited ? null : who.idToken})`;
  return cookie(services, token, absolute / 1000);
}

/** Ends the request's session. Gives the Set-Cookie value and what the provider's sign-out needs. */
export async function closeSession(
  services: Store,
  request: Request,
): Promise<{ cookie: string; idToken: string | null; kind: "citizen" | "officer" }> {
  const token = readToken(services, request);
  const [row] = token
    ? await services.sql<
        { id_token: string | null; officer_id: string | null }[]
      >`delete from sessions where token_hash = ${sha256Hex(token)} returning id_token, officer_id`
    : [];
  return {
    cookie: cookie(services, "", 0),
    idToken: row?.id_token ?? null,
    kind: row?.officer_id ? "officer" : "citizen",
  };
}

type SessionRow = {
  citizen: Viewer | null;
  officer: OfficerViewer | null;
  /** Absences in which this officer stands in, past and coming ones among them. */
  covers: Cover[] | null;
  last_seen_at: Date;
};

/**
 * Who sends this request; undefined when nobody is signed in or the session has ended. An officer who stands in for somebody has that
 * colleague's roles besides, by the legal day.
 */
export async function findViewer(
  services: Store & Pick<Services, "clock">,
  request: Request,
): Promise<Viewer | undefined> {
  const token = readToken(services, request);
  if (!token) return undefined;
  const now = new Date();
  const [row] = await services.sql<SessionRow[]>`
    select s.last_seen_at,
      case when c.id is not null then jsonb_build_object('kind', 'citizen', 'id', c.id, 'personalId', c.personal_id, 'fullName', c.full_name,
        'birthDate', c.birth_date, 'sex', c.sex, 'levelOfAssurance', c.level_of_assurance, 'phone', c.phone, 'email', c.email, 'language', c.language, 'draftId', s.draft_id) end as citizen,
      case when o.id is not null then jsonb_build_object('kind', 'officer', 'id', o.id, 'code', o.code, 'name', o.name, 'agencyId', o.agency_id, 'roles', o.roles) end as officer,
      (select jsonb_agg(jsonb_build_object('id', x.id, 'name', x.name, 'roles', x.roles, 'fromDay', a.from_day, 'toDay', a.to_day))
        from (select * from absences where cover_officer_id = o.id and ended_at is null order by to_day desc limit 50) a
        join officers x on x.id = a.officer_id and x.active and x.agency_id = o.agency_id) as covers
    from sessions s left join citizens c on c.id = s.citizen_id left join officers o on o.id = s.officer_id and o.active
    where s.token_hash = ${sha256Hex(token)} and s.expires_at > ${now}`;
  const viewer = row?.citizen ?? row?.officer;
  if (!row || !viewer) return undefined;
  const idle = now.getTime() - row.last_seen_at.getTime();
  if (idle > limits[viewer.kind].idle) return undefined;
  if (idle > touchEvery)
    await services.sql`update sessions set last_seen_at = ${now} where token_hash = ${sha256Hex(token)}`;
  return row.officer && row.covers ? standingIn(row.officer, row.covers, await services.clock.now()) : viewer;
}

function readToken(services: Pick<Services, "env">, request: Request): string | undefined {
  const name = cookieName(services);
  const pairs = (request.headers.get("cookie") ?? "").split(/;\s*/);
  const value = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
  return value && /^[\w-]{43}$/.test(value) ? value : undefined;
}
