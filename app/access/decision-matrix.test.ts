/** Every officers' decision × role × place, at a stage where it is possible: exactly the allowed ones pass through the door (decisions 7 and 8). */
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { shapes } from "#app/dossiers/decide-form.server.ts";
import { readDossierAccess } from "#app/identity/read-dossier.server.ts";
import { benefitCard, concernedId } from "#app/testing/benefit-card.ts";
import { send } from "#app/testing/counter.ts";
import { makeOfficers, type Person, places } from "#app/testing/matrix/people.ts";
import { card, child, held, home, items, makeStages, of, type Stages } from "#app/testing/matrix/stages.ts";
import {
  addCitizen,
  addViewer,
  createTestPortal,
  officerActor,
  type TestPortal,
} from "#app/testing/test-portal.ts";
import { EventRefused } from "#app/workflow/apply-event.server.ts";
import { mayAct } from "#app/workflow/policy.ts";
import { birth } from "#machines/birth/index.ts";
import { correction } from "#machines/correction/index.ts";
import { death } from "#machines/death/index.ts";
import { type Actor, Role } from "#machines/kernel/actors.ts";
import { parcel } from "#machines/parcel/index.ts";
import { payment } from "#machines/payment/index.ts";
import { payout } from "#machines/payout/index.ts";

type Event = { type: string; [key: string]: unknown };
type Officer = Person & { kind: "officer" };
let portal: TestPortal;
let officers: Officer[];
let at: Stages;

beforeAll(async () => {
  portal = await createTestPortal([birth, benefitCard]);
  officers = await makeOfficers(portal);
  const concerned = await addCitizen(portal, concernedId, "ĐINH VĂN THỬ");
  at = makeStages(portal, { family: await addViewer(portal), concerned: { kind: "citizen", id: concerned } });
}, 120_000);
afterAll(() => portal.close());

// Who decides: role and place.
const reception = ["receptionOfficer at committee"];
const civilStatus = ["civilStatusOfficer at committee"];
const signer = ["signer at committee"];
const residence = ["residenceOfficer at police"];
const policeSigner = ["signer at police"];
const insurance = ["insuranceOfficer at insurance"];
const welfare = ["welfareOfficer at committee"];
const manager = ["manager at province"];
const ground = { ground: "other" };
const grant = { grant: { benefit: "books", amount: 1_000, period: "once", people: 1 } };

type Row = [what: string, event: Event, bring: (at: Stages) => Promise<string>, allowed: readonly string[]];
const rows: Row[] = [
  ["receives", of("dossier.receive"), (at) => at.filed(), reception],
  ["refuses at reception", of("dossier.refuse", undefined, ground), (at) => at.filed(), reception],
  [
    "passes on to another commune",
    of("dossier.forward", undefined, { wardCode: "31900" }),
    (at) => at.filed(),
    reception,
  ],
  [
    "asks for a supplement before accepting",
    of("supplement.request", "intake", { items }),
    (at) => at.filed(),
    reception,
  ],
  [
    "asks a second time before accepting",
    of("supplement.requestAgain", "intake", { items }),
    (at) => at.supplemented("intake", "reception-a", at.filed()),
    signer,
  ],
  [
    "lets the family have its dossier back",
    of("withdrawal.grant", "intake"),
    (at) => at.asking(of("dossier.withdraw"), at.received()),
    reception,
  ],
  [
    "keeps the dossier although the family wants it back",
    of("withdrawal.decline", "intake"),
    (at) => at.asking(of("dossier.withdraw"), at.received()),
    reception,
  ],
  [
    "asks for a supplement of the registration",
    of("supplement.request", child, { items }),
    (at) => at.received(),
    civilStatus,
  ],
  [
    "asks for a second supplement of the registration",
    of("supplement.requestAgain", child, { items }),
    (at) => at.supplemented(child, "civil-status-a", at.received()),
    signer,
  ],
  [
    "says that something must be verified",
    of("verification.mark", child),
    (at) => at.received(),
    civilStatus,
  ],
  ["registers a birth", of("part.propose", child), (at) => at.received(), civilStatus],
  [
    "refuses a registration",
    of("part.refuse", child, ground),
    (at) => at.received(),
    [...civilStatus, ...signer],
  ],
  ["signs a registration", of("part.sign", child), (at) => at.proposed(), signer],
  ["sends a registration back", of("part.sendBack", child), (at) => at.proposed(), signer],
  [
    "apologises for the registration",
    of("apology.sign", child, { workingDays: 1 }),
    (at) => at.received(),
    signer,
  ],
  ["proposes residence", of("part.propose", home), (at) => at.opened(), residence],
  ["refuses residence", of("part.refuse", home, ground), (at) => at.opened(), policeSigner],
  [
    "asks for a supplement of residence",
    of("supplement.request", home, { items }),
    (at) => at.opened(),
    residence,
  ],
  [
    "signs residence",
    of("part.sign", home),
    (at) => at.proposed(home, "residence-a", at.opened()),
    policeSigner,
  ],
  [
    "sends residence back",
    of("part.sendBack", home),
    (at) => at.proposed(home, "residence-a", at.opened()),
    policeSigner,
  ],
  [
    "apologises for residence",
    of("apology.sign", home, { workingDays: 1 }),
    (at) => at.opened(),
    policeSigner,
  ],
  [
    "gives residence back to the family",
    of("withdrawal.grant", home),
    (at) => at.asking(of("part.withdraw", home), at.opened()),
    residence,
  ],
  ["decides on the health card, alone", of("part.propose", card), (at) => at.opened(), insurance],
  ["refuses the health card", of("part.refuse", card, ground), (at) => at.opened(), insurance],
  [
    "apologises for the health card",
    of("apology.sign", card, { workingDays: 1 }),
    (at) => at.opened(),
    insurance,
  ],
  [
    "asks for a second supplement of the health card",
    of("supplement.requestAgain", card, { items }),
    (at) => at.supplemented(card, "insurance-a", at.opened()),
    insurance,
  ],
  ["sends a failed request again", of("request.redrive", child), (at) => at.stuck(), manager],
  [
    "hands a result over",
    of("result.handOver", undefined, { resultId: "birthCertificate" }),
    (at) => at.ready(),
    reception,
  ],
  [
    "takes an original",
    of("original.take", undefined, { originalId: uuidv7() }),
    (at) => at.received(),
    reception,
  ],
  [
    "gives an original back",
    of("original.return", undefined, { originalId: held }),
    (at) => at.keeping(),
    reception,
  ],
  [
    "looks a second time",
    of("part.corroborate", "membership"),
    (at) => at.received(at.cardOf("oneSource")),
    [...reception, "insuranceOfficer at committee"],
  ],
  [
    "finds that a part does not apply",
    of("part.notApplicable", "card"),
    (at) => at.grantable("usual"),
    welfare,
  ],
  [
    "grants money at the committee",
    of("part.propose", "card", grant),
    (at) => at.grantable("usual"),
    welfare,
  ],
  [
    "grants money at social insurance",
    of("part.propose", "card", grant),
    (at) => at.grantable("insured"),
    insurance,
  ],
  ["upholds an objection", of("objection.uphold"), (at) => at.objected(), signer],
  ["dismisses an objection", of("objection.dismiss"), (at) => at.objected(), signer],
  ["answers a report of a mistake", of("correction.decline", child), (at) => at.corrected(), civilStatus],
  [
    "proposes a corrected paper",
    of("correction.proposeReissue", child, { cause: "printedWrong" }),
    (at) => at.corrected(),
    civilStatus,
  ],
  [
    "proposes to revoke a paper",
    of("correction.proposeRevoke", child, { ground: "other" }),
    (at) => at.corrected(),
    civilStatus,
  ],
  ["signs a corrected paper", of("correction.sign", child), (at) => at.corrected(true), signer],
  ["sends a corrected paper back", of("correction.sendBack", child), (at) => at.corrected(true), signer],
];

class Undone extends Error {}

/** What the door says to this officer; nothing is kept. */
async function ask(workflowId: string, actor: Actor, event: Event): Promise<string> {
  const alongside = async () => {
    throw new Undone();
  };
  try {
    await send(portal, workflowId, actor, event, { alongside });
  } catch (error) {
    if (error instanceof Undone) return "passes";
    if (error instanceof EventRefused) return error.reason;
    throw error;
  }
  return "kept";
}
const actorOf = ({ id, place, role }: Officer): Actor => ({
  kind: "officer",
  id,
  agencyId: places[place],
  roles: [role],
});

describe("[cap C8] exactly the officers of decisions 7", () => {
  it.each(rows)("%s", async (_, event, bring, allowed) => {
    const id = await bring(at);
    const said = await Promise.all(
      officers.map(async (one) => [one.name, await ask(id, actorOf(one), event)] as const),
    );
    expect(said.flatMap(([name, answer]) => (answer === "passes" ? [name] : [])).sort()).toEqual(
      [...allowed].sort(),
    );
    expect(new Set(said.flatMap(([, answer]) => (answer === "passes" ? [] : [answer])))).toEqual(
      new Set(["policy"]),
    );
    // Whoever decides reads the dossier as a task: nobody needs a stated reason to decide, and none lets anybody decide.
    if (event.type === "request.redrive") return;
    const [row] = await portal.sql<
      { id: string }[]
    >`select coalesce(owner_id, id) as id from workflows where id = ${id}`;
    const access = await readDossierAccess(portal, uuidv7(), { id: row?.id ?? "" });
    for (const one of officers.filter(({ name }) => allowed.includes(name)))
      expect(access?.accessOf({ agencyId: places[one.place], roles: [one.role] }).level, one.name).toBe(
        "own",
      );
  });
});

describe("two persons", () => {
  const everyRole = async (code: string): Promise<Actor> =>
    ({ ...(await officerActor(portal, code)), roles: [...Role.options] }) as Actor;

  it.each([
    ["sign", of("part.sign", child)],
    ["refuse", of("part.refuse", child, ground)],
  ])("whoever proposed may not %s, with whatever roles, and another person may", async (_, event) => {
    const id = await at.proposed();
    expect(await ask(id, await everyRole("civil-status-a"), event)).toBe("policy");
    expect(await ask(id, await everyRole("leader-ubnd-a"), event)).toBe("passes");
  });

  it("whoever proposed may not look a second time, nor sign the own correction", async () => {
    const id = await at.proposed("membership", "civil-status-a", at.received(at.cardOf("oneSource")));
    expect(await ask(id, await everyRole("civil-status-a"), of("part.corroborate", "membership"))).toBe(
      "policy",
    );
    expect(await ask(id, await everyRole("reception-a"), of("part.corroborate", "membership"))).toBe(
      "passes",
    );
    const mistake = await at.corrected(true);
    expect(await ask(mistake, await everyRole("civil-status-a"), of("correction.sign", child))).toBe(
      "policy",
    );
    expect(await ask(mistake, await everyRole("leader-ubnd-a"), of("correction.sign", child))).toBe("passes");
  });

  it("holds for every set of roles and every part that has a signer", () => {
    const sets = Array.from({ length: 2 ** Role.options.length }, (_, bits) =>
      Role.options.filter((_, at) => bits & (1 << at)),
    );
    for (const procedure of [birth, death])
      for (const { id: component, duties } of procedure.components.filter((one) => "signer" in one.duties)) {
        const parts = { [component]: { proposedBy: "proposer" } } as never;
        const facts = {
          applicantId: "x",
          intakeAgencyId: "a",
          agencies: { [component]: "a" },
          confirmers: {},
          context: { parts },
        };
        for (const roles of sets) {
          const may = (id: string, type: string) =>
            mayAct(procedure, facts, { kind: "officer", id, agencyId: "a", roles }, { type, component });
          expect(may("proposer", "part.sign")).toBe(false);
          expect(may("proposer", "part.refuse")).toBe(false);
          expect(may("another", "part.sign"), `${component}: ${roles}`).toBe(roles.includes("signer"));
          expect(may("another", "part.propose")).toBe(duties.officer.some((role) => roles.includes(role)));
        }
      }
  });
});

it("money and parcels: the reception of the receiving agency at the counter, the manager of the province for what is stuck", () => {
  const facts = {
    applicantId: "x",
    intakeAgencyId: places.committee,
    agencies: {},
    confirmers: {},
    context: {},
  };
  const table = [
    [payment, "payment.takeCash", reception],
    [payment, "refund.giveCash", reception],
    [payout, "payout.payCash", reception],
    [payment, "request.redrive", manager],
    [payout, "request.redrive", manager],
    [parcel, "request.redrive", manager],
    [parcel, "parcel.declareLost", manager],
  ] as const;
  for (const [kind, type, allowed] of table)
    expect(
      officers.filter((one) => mayAct(kind, facts, actorOf(one), { type })).map(({ name }) => name),
      type,
    ).toEqual(allowed);
  const known = [payment, payout, parcel].flatMap(({ id, eventRules }) =>
    Object.entries(eventRules).flatMap(([type, { by }]) =>
      by.some(({ kind }) => kind === "officer") ? [`${id} ${type}`] : [],
    ),
  );
  expect(known.sort()).toEqual(table.map(([{ id }, type]) => `${id} ${type}`).sort());
});

it("has a row for every decision of the desk and every event that an officer may send", () => {
  const decided = new Set(rows.map(([, { type }]) => type));
  const sent = [birth, death, correction].flatMap(({ eventRules }) =>
    Object.entries(eventRules as Record<string, { by: readonly { kind: string }[] }>).flatMap(
      ([type, { by }]) => (by.some(({ kind }) => kind === "officer") ? [type] : []),
    ),
  );
  expect([...new Set([...sent, ...Object.keys(shapes)])].filter((type) => !decided.has(type))).toEqual([]);
});
