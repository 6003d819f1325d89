/** Every role at every place × every route, page and post: exactly the allowed ones pass, and the others are sent away as the table says. */
import type { RouteConfigEntry } from "@remix-run/route-config";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import routes from "#app/routes.ts";
import { benefitCard, concernedId } from "#app/testing/benefit-card.ts";
import { actOf, dossierHead, postAct } from "#app/testing/desk.ts";
import { call, serveFrom } from "#app/testing/handlers.ts";
import { issueAll } from "#app/testing/issuing.ts";
import { expectations, type Outcome } from "#app/testing/matrix/expectations.ts";
import {
  handOverCookie,
  makeCitizens,
  makeOfficers,
  type Person,
  type Place,
} from "#app/testing/matrix/people.ts";
import {
  addCitizen,
  createTestPortal,
  monday,
  openSample,
  type TestPortal,
} from "#app/testing/test-portal.ts";
import { makeShareLink } from "#app/tracking/share-links.server.ts";
import { birth } from "#machines/birth/index.ts";

/** What the policy said last: it is the real one, listened to. */
const policy = vi.hoisted(() => ({ refused: undefined as unknown, asked: 0 }));
vi.mock(import("#app/identity/policy.server.ts"), async (original) => {
  const real = await original();
  return {
    ...real,
    authorise: async (...args) => {
      policy.asked++;
      try {
        return await real.authorise(...args);
      } catch (thrown) {
        policy.refused = thrown;
        throw thrown;
      }
    },
  } as typeof real;
});

type Handler = Parameters<typeof call>[0];
type Route = { address: string; loader?: Handler; action?: Handler };
let portal: TestPortal;
let served: { release: () => void };
let people: Person[];
let known: Route[];
let params: Record<string, string>;
let dossier: Awaited<ReturnType<typeof dossierHead>>;
let assistantId: string;
const applicantName = "TRẦN THỊ THỬ";

const flat = (entries: readonly RouteConfigEntry[]): RouteConfigEntry[] =>
  entries.flatMap((entry) => [entry, ...flat(entry.children ?? [])]);

beforeAll(async () => {
  portal = await createTestPortal([birth, benefitCard], { PARTNER_ORIGIN: "http://127.0.0.1:9" });
  served = serveFrom(portal);
  const applicantId = await addCitizen(portal);
  dossier = await dossierHead(portal, await openSample(portal, birth, applicantId, "B01electronic"));
  const about = await dossierHead(
    portal,
    await openSample(portal, benefitCard, await addCitizen(portal, "019192000555"), "usual"),
  );
  const [request] = await portal.sql<{ id: string; personalId: string; fullName: string }[]>`
    select id, personal_id as "personalId", full_name as "fullName" from confirmation_requests where dossier_id = ${dossier.id} limit 1`;
  const askedId = await addCitizen(portal, request?.personalId, request?.fullName);
  const concerned = await addCitizen(portal, concernedId, "ĐINH VĂN THỬ");
  await postAct(portal, "reception-a", dossier, actOf("dossier.receive"));
  const receipt = (await issueAll(portal, dossier.id)).find(({ paper }) => paper === "receipt");
  const viewer = { kind: "citizen", id: applicantId } as never;
  const link = await makeShareLink(portal, { viewer, dossierId: dossier.id, requestId: "x" }, "Bà ngoại");
  const [attachmentId, slipId, draftId] = [uuidv7(), uuidv7(), uuidv7()];
  await portal.sql`insert into attachments (id, draft_id, paper, file_name, media_type, size, sha256, storage_key, uploaded_at)
    values (${attachmentId}, ${dossier.draftId}, 'birthNotice', 'a.pdf', 'application/pdf', 3, ${receipt?.fileSha256 ?? ""}, ${receipt?.fileKey ?? ""}, ${monday})`;
  const officers = await makeOfficers(portal);
  assistantId = officers.find(({ name }) => name === "receptionOfficer at committee")?.id ?? "";
  await portal.sql`insert into queue_slips (id, agency_id, day, number, issued_by, issued_at)
    values (${slipId}, 'H55.01.954', '2026-11-16', 1, ${assistantId}, ${monday})`;
  params = {
    ...{
      caseCode: dossier.caseCode,
      concernedCode: about.caseCode,
      requestId: request?.id ?? "",
      serial: receipt?.serial ?? "",
    },
    ...{
      attachmentId,
      slipId,
      draftId,
      token: "address" in link ? (link.address.split("/").at(-1) ?? "") : "",
      slug: birth.slug,
    },
    ...{
      step: "child",
      form: "x",
      correctionId: uuidv7(),
      noticeId: uuidv7(),
      resultId: "birthCertificate",
      applicantId,
    },
    ...{
      provinceCode: "19",
      wardCode: "01954",
      language: "vi",
      names: "common",
      version: "x",
      "*": "nothing",
    },
  };
  await makeDraft();
  people = [...(await makeCitizens(portal, { applicantId, askedId, concernedId: concerned })), ...officers];
  const listed = flat(await routes).filter(({ file }) => file);
  known = await Promise.all(
    listed.map(async ({ path = "", file }) => {
      const module = (await import(/* @vite-ignore */ `../${file}`)) as Omit<Route, "address">;
      return { ...module, address: path };
    }),
  );
}, 120_000);
afterAll(async () => {
  served.release();
  await portal.close();
});

/** The draft of the matrix as it is before each look: some posts use it up. */
async function makeDraft(): Promise<void> {
  const { draftId = "", applicantId = "" } = params;
  await portal.sql`insert into drafts (id, citizen_id, procedure, answers, sources, revision, created_at, updated_at)
    values (${draftId}, ${applicantId}, 'birth', '{}', '{}', 1, ${monday}, ${monday}) on conflict do nothing`;
  await portal.sql`insert into assisted_filings (draft_id, citizen_id, officer_id, agency_id, consent_statement, consent_way, consent_at, expires_at)
    values (${draftId}, ${applicantId}, ${assistantId}, 'H55.01.954', '1', 'spoken', ${monday}, ${new Date(Date.now() + 3_600_000)})
    on conflict (draft_id) do update set ended_at = null`;
}

function read(thrown: unknown): Outcome {
  if (!(thrown instanceof Response)) throw thrown;
  const to = thrown.headers.get("location") ?? "";
  if (to.startsWith("/dang-nhap?tiep=")) return "signIn";
  if (to.startsWith("/can-bo/dang-nhap?tiep=")) return "officerSignIn";
  if (to === "/dang-nhap/muc-do") return "level";
  if (to.includes("/ly-do?")) return "reason";
  if (to) return "elsewhere";
  return thrown.status === 404 ? "hidden" : "forbidden";
}

type Met = { outcome: Outcome; shown: unknown };

async function meet(route: Route, handler: Handler, person: Person, post: boolean): Promise<Met> {
  if (person.name === "handOver" || /:draftId|^tep/.test(route.address)) await makeDraft();
  const own: Record<string, string> = {
    ...params,
    caseCode: (route.address.startsWith("phan-doi") ? params.concernedCode : params.caseCode) ?? "",
  };
  const path = `/${route.address.replace(/:(\w+)\??/g, (_, name: string) => own[name] ?? "x")}`;
  policy.refused = undefined;
  const cookie = await cookieOf(person, route, post);
  const shown = await call(handler, path + searchOf(route.address, person, post), {
    cookie,
    params: own,
    ...(post && { form: {} }),
  }).catch(
    // Past the policy a page may miss what this portal has no partner for; that is not about who came.
    (failure: unknown) => ({ failure }),
  );
  if (policy.refused) return { outcome: read(policy.refused), shown };
  const status =
    shown instanceof Response ? shown.status : ((shown as { init?: ResponseInit })?.init?.status ?? 200);
  const missing = status === 404 && !expectations[route.address]?.absent;
  return { outcome: status === 403 ? "forbidden" : missing ? "hidden" : "in", shown };
}

const partOf: Partial<Record<Place, string>> = { police: "permanentResidence", insurance: "healthCard" };

/** What an address needs to be a page at all. */
function searchOf(address: string, person: Person, post: boolean): string {
  if (address.endsWith("/nhan-viec") && person.kind === "officer")
    return `?phan=${partOf[person.place] ?? "birthRegistration"}`;
  if (address === "ho-so/nhap") return `?thu-tuc=${params.slug}`;
  if (address.endsWith("/quyet-dinh")) return "?viec=dossier.receive&phan=intake";
  return address.startsWith("tep/") && post ? `?ho-so=${params.draftId}` : "";
}

it("has a line for every route, and none for a route that is gone", () => {
  expect(known.map(({ address }) => address).sort()).toEqual(Object.keys(expectations).sort());
  for (const { address, action } of known)
    expect(!!action, `${address} ${action ? "takes posts" : "takes no posts"}`).toBe(
      !!expectations[address]?.post,
    );
});

it.each(["page", "post"] as const)(
  "[cap C8] lets exactly those in whom the table names: every %s",
  async (way) => {
    const wrong: string[] = [];
    for (const person of people) {
      const level = person.name === "applicantOfLevel1" ? 1 : 2;
      await portal.sql`update citizens set level_of_assurance = ${level} where id = ${params.applicantId ?? ""}`;
      for (const route of known) {
        const handler = way === "page" ? route.loader : route.action;
        const expected = expectations[route.address]?.[way];
        // Officers of other places meet the family's pages as those of the dossier's own agency do.
        if (!handler || !expected || (person.kind === "officer" && repeats(person, route))) continue;
        const { outcome, shown } = await meet(route, handler, person, way === "post");
        if (outcome !== expected(person))
          wrong.push(`${person.name} → ${route.address}: ${outcome}, not ${expected(person)}`);
        if (isList(route) && /\b0\d{11}\b/.test(JSON.stringify(shown) ?? ""))
          wrong.push(`${person.name} finds a whole number of a person at ${route.address}`);
        if (leaks(person, route, shown))
          wrong.push(`${person.name} reads of the dossier at ${route.address}`);
      }
    }
    expect(wrong).toEqual([]);
  },
  600_000,
);

/** Officers' lists, whose rows are about many: numbers of people are masked there. */
const isList = ({ address }: Route): boolean => /^(can-bo|quan-ly)/.test(address) && !address.includes(":");

const repeats = ({ place }: Person & { kind: "officer" }, { address }: Route): boolean =>
  !/^(can-bo|quan-ly|tep|giay|ho-so\/nhap)/.test(address) && place !== "committee";

/** Sessions of a handed-over device end with its draft; who signs out in the matrix is nobody. */
async function cookieOf(person: Person, { address }: Route, post: boolean): Promise<string> {
  if (address === "dang-xuat" && post) return "";
  if (person.name !== "handOver") return person.cookie;
  return handOverCookie(portal, params.applicantId ?? "", params.draftId ?? "");
}

/** Nobody who may not read the dossier finds it, or whose it is, on a page of theirs. */
function leaks(person: Person, { address }: Route, shown: unknown): boolean {
  if (shown instanceof Response || !/^(can-bo|quan-ly|ho-so|thong-bao)/.test(address)) return false;
  const mayRead = expectations["can-bo/ho-so/:caseCode"]?.page(person) !== "hidden";
  const outsider = person.kind === "officer" ? !mayRead : person.name === "stranger";
  const text = JSON.stringify(shown) ?? "";
  return outsider && (text.includes(dossier.caseCode) || text.includes(applicantName));
}
