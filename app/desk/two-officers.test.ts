/**
 * [cap C2] Two officers, one dossier: every pair of decisions that is possible at a stage, posted truly at once and one after the other, by two people
 * who had both opened their pages before. What comes of it is what the machine allows in some order: nothing is lost, nothing counts twice, and
 * who came too late reads what happened and keeps every word.
 */
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { shapes } from "#app/dossiers/decide-form.server.ts";
import { handOver } from "#app/dossiers/hand-over.server.ts";
import type { DecisionPage } from "#app/dossiers/officer-dossier-types.ts";
import { mayNow } from "#app/identity/may-now.server.ts";
import { openSession } from "#app/identity/sessions.server.ts";
import { action, loader } from "#app/routes/officer/decide.tsx";
import { benefitCard } from "#app/testing/benefit-card.ts";
import { addColleague } from "#app/testing/colleagues.ts";
import { certificate, fileForCounter, formWith, register } from "#app/testing/counter.ts";
import { actOf, dossierHead, officerViewer, postAct } from "#app/testing/desk.ts";
import { call, leadsTo, serveFrom } from "#app/testing/handlers.ts";
import {
  addCitizen,
  addViewer,
  createTestPortal,
  openSample,
  type TestPortal,
} from "#app/testing/test-portal.ts";
import { translator } from "#app/texts/i18n.server.ts";
import { applyEvent } from "#app/workflow/apply-event.server.ts";
import { birth } from "#machines/birth/index.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";

let portal: TestPortal;
let server: { release: () => void };
let applicantId: string;
const desks = ["reception-a", "civil-status-a", "leader-ubnd-a", "welfare-a"];
const applicant = () => addViewer(portal, "019192000456");
const cookies = new Map<string, string>();
const second = (code: string) => `${code}-2`;

beforeAll(async () => {
  portal = await createTestPortal([benefitCard, birth], { DATABASE_POOL: "12" });
  applicantId = await addCitizen(portal, "019155000777");
  server = serveFrom(portal);
  for (const code of desks) {
    await addColleague(portal, code, second(code));
    for (const one of [code, second(code)]) {
      const { id } = await officerViewer(portal, one);
      cookies.set(one, (await openSession(portal, { kind: "officer", id, idToken: "" })).split(";")[0] ?? "");
    }
  }
});
afterAll(async () => {
  server.release();
  await portal.close();
});

type Head = Awaited<ReturnType<typeof dossierHead>>;
type Possible = { code: string; type: string; component: string };

async function file(procedure: Procedure, sample: string): Promise<Head> {
  const id = await openSample(portal, procedure, applicantId, sample);
  await portal.sql`update dossiers set case_code = ${`G00.00.00-261116-${id.slice(-6)}-${id.slice(9, 13)}${id.slice(14, 18)}`} where id = ${id}`;
  return dossierHead(portal, id);
}
const citizenDoes = (dossier: Head, event: { type: string; [key: string]: unknown }) =>
  applyEvent(portal, {
    ...{ workflowId: dossier.id, commandId: uuidv7(), event },
    actor: { kind: "citizen", id: applicantId },
  });
const registers = (dossier: Head, component: string) =>
  applyEvent(portal, {
    ...{ workflowId: dossier.id, commandId: uuidv7(), actor: { kind: "partner", id: "library" } },
    event: { type: "request.accepted", component, requestId: uuidv7() },
  });
const does = async (code: string, dossier: Head, type: string, component = "intake") => {
  const page = await opened(code, dossier, { code, type, component });
  const form = fill(page.page, { code, type, component });
  expect(
    await postAct(portal, code, dossier, actOf(type, component), Object.entries(form)),
    `${type} ${component}`,
  ).toEqual({ done: true });
};

/** Everything that the form of an act asks for; `words` are what the officer typed. */
function fill(page: DecisionPage, { type, code }: Possible): Record<string, string> {
  const form: Record<string, string> = { confirmed: "yes" };
  const words = `Lời của ${code} về ${type}`;
  const target = page.groups[0]?.targets[0]?.target;
  if (target && page.reasons[0]) {
    form.item = target;
    form[`reason:${target}`] = page.reasons[0].value;
    form[`guidance:${target}`] = words;
  }
  if (page.grounds[0]) Object.assign(form, { ground: "other", way: `${words}, cách làm` });
  const ward = page.forward?.wards.find(({ value }) => value !== page.forward?.ownWard);
  if (ward) form.ward = ward.value;
  if (page.extensions[1]) form.workingDays = page.extensions[1].value;
  if (page.grant?.options[0]) form.benefit = page.grant.options[0].value;
  if (page.overrides[0]) form.override = page.overrides[0].value;
  const shape = shapes[type];
  if (shape && !["confirm", "supplement", "grant"].includes(shape)) form.reason = words;
  return form;
}

const path = ({ caseCode }: Head, { type, component }: Possible) =>
  `/can-bo/ho-so/${caseCode}/quyet-dinh?${new URLSearchParams({ viec: type, phan: component })}`;
const sent = (code: string, { caseCode }: Head) => ({
  cookie: cookies.get(code) ?? "",
  params: { caseCode },
});

/** Opens a page as a browser does; the lease that this takes has run out before anybody posts. */
async function opened(code: string, dossier: Head, act: Possible) {
  const answer = (await call(loader, path(dossier, act), sent(code, dossier))) as {
    data: { page: DecisionPage; commandId: string };
  };
  await portal.sql`update part_claims set expires_at = ${new Date(0)} where dossier_id = ${dossier.id}`;
  return answer.data;
}

type Outcome = { done: boolean; status: number; body: string };
async function post(
  code: string,
  dossier: Head,
  act: Possible,
  { page, commandId }: Awaited<ReturnType<typeof opened>>,
): Promise<Outcome> {
  const form = { ...fill(page, { ...act, code }), commandId, seq: String(page.seq) };
  const answer = await call(action, path(dossier, act), { ...sent(code, dossier), form });
  if (answer instanceof Response)
    return {
      done: leadsTo(answer)?.includes("xong=") === true,
      ...{ status: answer.status, body: await answer.text() },
    };
  const late = answer as { data: unknown; init: { status?: number } | null };
  return { done: false, status: late.init?.status ?? 200, body: JSON.stringify(late.data) };
}

const possibleActs = async (dossier: Head): Promise<Possible[]> =>
  (
    await Promise.all(
      desks.map(async (code) =>
        (
          await mayNow(portal, await officerViewer(portal, code), dossier.id)
        )
          .filter(({ type }) => Object.hasOwn(shapes, type))
          .map(({ type, component = "intake" }) => ({ code, type, component })),
      ),
    )
  ).flat();

type Stage = {
  name: string;
  bring: () => Promise<Head>;
  /** Only pairs with one of these: the others have had their turn at another stage. */
  only?: string[];
};
const card = "card";
const part = "membership";
const received = async (sample: string, procedure: Procedure = benefitCard) => {
  const dossier = await file(procedure, sample);
  await does("reception-a", dossier, "dossier.receive");
  return dossier;
};
const withCard = async () => {
  const dossier = await received("usual");
  await does("civil-status-a", dossier, "part.propose", part);
  await does("leader-ubnd-a", dossier, "part.sign", part);
  await registers(dossier, part);
  return dossier;
};
const stages: Stage[] = [
  { name: "just filed", bring: () => file(benefitCard, "usual") },
  { name: "open, with a second look asked for", bring: () => received("oneSource") },
  {
    name: "proposed, with a second look asked for",
    bring: async () => {
      const dossier = await received("oneSource");
      await does("civil-status-a", dossier, "part.propose", part);
      return dossier;
    },
  },
  {
    name: "answered once by the family",
    only: ["supplement.requestAgain"],
    bring: async () => {
      const dossier = await received("usual");
      await does("civil-status-a", dossier, "supplement.request", part);
      await citizenDoes(dossier, { type: "supplement.answer", component: part });
      return dossier;
    },
  },
  {
    name: "asked back as a whole",
    bring: async () => {
      const dossier = await received("usual");
      await citizenDoes(dossier, { type: "dossier.withdraw" });
      return dossier;
    },
  },
  {
    name: "objected to",
    bring: async () => {
      const dossier = await received("usual");
      await citizenDoes(dossier, { type: "subject.object" });
      return dossier;
    },
  },
  { name: "with a part that grants money", bring: withCard },
  {
    name: "with money proposed",
    only: ["part.sign"],
    bring: async () => {
      const dossier = await withCard();
      await does("welfare-a", dossier, "part.propose", card);
      return dossier;
    },
  },
  {
    name: "with one part asked back",
    bring: async () => {
      const dossier = await withCard();
      await citizenDoes(dossier, { type: "part.withdraw", component: card });
      return dossier;
    },
  },
  { name: "open, of a real procedure", only: ["verification.mark"], bring: () => received("B01", birth) },
];

const eventsOf = (dossier: Head) =>
  portal.sql<{ seq: number; type: string; kind: string }[]>`
    select seq, type, actor ->> 'kind' as kind from workflow_events where workflow_id = ${dossier.id} order by seq`;

type Way = "at once" | "one after the other";

/** Runs a pair on a dossier of its own; says which of the two were recorded. */
async function run(stage: Stage, a: Possible, b: Possible, way: Way): Promise<string[]> {
  const dossier = await stage.bring();
  const [codeA, codeB] = [a.code, second(b.code)];
  const [pageA, pageB] = [await opened(codeA, dossier, a), await opened(codeB, dossier, b)];
  const before = (await eventsOf(dossier)).length;
  const about = `${stage.name}: ${a.type} and ${b.type}, ${way}`;
  let outcomes: [Outcome, Outcome];
  if (way === "at once") {
    outcomes = await Promise.all([post(codeA, dossier, a, pageA), post(codeB, dossier, b, pageB)]);
  } else {
    const first = await post(codeA, dossier, a, pageA);
    expect(first, about).toMatchObject({ done: true });
    // What the machine and the policy say now, and the rule that nobody decides on a part that moved since.
    const still = (await mayNow(portal, await officerViewer(portal, codeB), dossier.id)).some(
      ({ type, component = "intake" }) => type === b.type && component === b.component,
    );
    const last = await post(codeB, dossier, b, pageB);
    expect(last.done, about).toBe(still && a.component !== b.component);
    outcomes = [first, last];
  }
  const log = await eventsOf(dossier);
  const done = [a, b].filter((_, index) => outcomes[index]!.done).map(({ type }) => type);
  expect(
    log.map(({ seq }) => seq),
    about,
  ).toEqual(log.map((_, index) => index + log[0]!.seq));
  expect(
    log
      .slice(before)
      .filter(({ kind }) => kind === "officer")
      .map(({ type }) => type)
      .sort(),
    about,
  ).toEqual([...done].sort());
  for (const [index, { done, status, body }] of outcomes.entries()) {
    if (done) continue;
    const [act, code, page] = index === 0 ? [a, codeA, pageA] : [b, codeB, pageB];
    readable({ act, code, page: page.page, status, body, about });
  }
  return done;
}

/** 409 with what happened and everything that was typed; where the dossier went elsewhere, the words alone. */
function readable(late: {
  act: Possible;
  code: string;
  page: DecisionPage;
  status: number;
  body: string;
  about: string;
}) {
  const { act, code, page, status, body, about } = late;
  const typed = Object.values(fill(page, { ...act, code })).filter((value) => value.startsWith("Lời của"));
  for (const words of typed) expect(body, about).toContain(words);
  if (status === 403 || status === 404) return;
  expect(status, about).toBe(409);
  const { conflict, kept } = JSON.parse(body) as {
    conflict: { what: string; who: string; when: string }[];
    kept?: object;
  };
  expect(conflict.length, about).toBeGreaterThan(0);
  expect(kept, about).toBeDefined();
  for (const { what, who, when } of conflict) {
    expect(`${what} ${who}`, about).not.toMatch(/[a-z]:[a-z]|event\.|changed\./);
    expect(when, about).toMatch(/^\d\d:\d\d \d\d\/\d\d\/\d{4}$/);
  }
}

describe("every pair of decisions of two officers", () => {
  for (const stage of stages)
    it(`on a dossier that is ${stage.name}: both are recorded or one reads why not, and the history has no gap`, async () => {
      const acts = await possibleActs(await stage.bring());
      expect(acts.length).toBeGreaterThan(0);
      const pairs = acts
        .flatMap((a, index) => acts.slice(index).map((b) => [a, b] as const))
        .filter(([a, b]) => !stage.only || stage.only.includes(a.type) || stage.only.includes(b.type));
      expect(pairs.length).toBeGreaterThan(0);
      for (const [a, b] of pairs) {
        const [raced, ab, ba] = await Promise.all([
          run(stage, a, b, "at once"),
          run(stage, a, b, "one after the other"),
          a === b ? undefined : run(stage, b, a, "one after the other"),
        ]);
        const lawful = [ab, ba ?? ab].map((one) => [...one].sort().join(", "));
        expect(lawful, `${stage.name}: ${a.type} and ${b.type} at once`).toContain(
          [...raced].sort().join(", "),
        );
      }
    }, 120_000);
});

describe("two receptions at one counter", () => {
  it("hand a result over at once: it is given once, and the other reads who gave it", async () => {
    const dossier = await fileForCounter(portal, await applicant());
    await register(portal, dossier.id);
    const codes = ["reception-a", second("reception-a")];
    const given = await Promise.all(
      codes.map(async (code) => {
        const form = formWith([
          ["commandId", uuidv7()],
          ["result", certificate],
          ["collector", "applicant"],
          ["identityPaper", "identityCard"],
          ["identityChecked", "yes"],
        ]);
        const asked = { form, requestId: "r" };
        return handOver(portal, await officerViewer(portal, code), dossier, asked, translator("vi"));
      }),
    );
    expect(given.filter((one) => "done" in one)).toHaveLength(1);
    expect(given.find((one) => !("done" in one))).toMatchObject({
      conflict: expect.arrayContaining([expect.objectContaining({ what: "Trao kết quả" })]),
    });
    const log = await eventsOf(dossier);
    expect(log.filter(({ type }) => type === "result.handOver")).toHaveLength(1);
  });
});
