/**
 * The walks of the death group: every state and move of each part, of each pair of parts, of objections and results, and random
 * walks through the whole, whose product is beyond 200,000 moves.
 */
import { describe, expect, it } from "vitest";
import type { DossierInput } from "../kernel/dossier-context.ts";
import { brokenPromises, lawfulMoves, lostTimers, nationalMoves } from "../kernel/dossier-walk.ts";
import { concernedNoticeTexts, noticeTexts } from "../kernel/notices.ts";
import { randomWalks } from "../kernel/random-walks.ts";
import { type Walked, walk } from "../kernel/walk.ts";
import { dossierWalk, onTheWay } from "../kernel/walk-events.ts";
import { deathComponents as components } from "./components.ts";
import { DeathEvent, deathEventRules } from "./events.ts";
import { deathMachine as machine } from "./machine.ts";

/** Walked with the fee that holds them back. */
const copies = "deathExtractCopies";
const ids = components.map(({ id }) => id);
const [first, ...later] = ids as [string, ...string[]];
const resultsBy = (channel: "post" | "counter" | "electronic"): DossierInput["results"] =>
  components.flatMap(({ id, results }) =>
    results.filter((result) => result !== copies).map((result) => ({ id: result, component: id, channel })),
  );

const objecting = ["subject.object", "objection.uphold", "objection.dismiss"];
const alone = { dossierId: "d-1", confirmations: [], results: [] };
type Variant = { name: string; input: DossierInput; without?: string[] };
const variants: Variant[] = [
  { name: `${first} alone`, input: { ...alone, applicable: [first] } },
  ...later.flatMap((id): Variant[] => [
    {
      name: `${first} and ${id}, all by post`,
      input: { ...alone, applicable: [first, id], results: resultsBy("post") },
    },
    {
      name: `${first} and ${id}, electronic and at the counter`,
      input: { ...alone, applicable: [first, id], results: [...resultsBy("electronic"), ...atCounter(id)] },
    },
  ]),
  ...later.flatMap((id, at) =>
    later.slice(at + 1).map(
      (other): Variant => ({
        name: `${id} beside ${other}`,
        input: { ...alone, applicable: [first, id, other] },
        /** Objections and clocks are walked with each of them alone. */
        without: [...onTheWay, ...objecting, "apology.sign", "verification.mark", "supplement.requestAgain"],
      }),
    ),
  ),
  {
    name: `${first} on one source alone`,
    input: { ...alone, applicable: [first], uncorroborated: [first] },
  },
  {
    name: "funeral money from social insurance, where nobody signs",
    input: { ...alone, applicable: [first, "funeralBenefit"], variants: { funeralBenefit: "BHXH" } },
  },
  {
    name: `${first} with a result on its way and originals in keeping`,
    input: { ...alone, applicable: [first], results: resultsBy("post").slice(0, 1) },
    without: ["apology.sign", "verification.mark", "supplement.requestAgain"],
  },
  {
    name: `${first} with copies that cost something`,
    input: {
      ...alone,
      applicable: [first],
      results: [{ id: copies, component: first, channel: "post", paperOnly: true }],
      charges: [{ id: "copies", component: first, result: copies, amount: 24_000 }],
    },
    without: ["apology.sign", "verification.mark", "supplement.requestAgain", "original.take"],
  },
];

function atCounter(component: string): DossierInput["results"] {
  return resultsBy("counter")
    .filter((result) => result.component === component)
    .map((result) => ({ ...result, id: `${result.id}.paper` }));
}

const seen: Pick<Walked, "opening" | "moves">[] = [];

describe("every state and move, through storage", () => {
  it.each(variants)("keeps its promises ($name)", ({ input, without = onTheWay }) => {
    const way = dossierWalk(machine, components, input, without);
    const walked = walk(way);
    expect(brokenPromises(walked, components)).toEqual([]);
    expect(lostTimers(walked).filter((timer) => !without.some((left) => timer.startsWith(left)))).toEqual([]);
    expect(walked.moves.length).toBeLessThan(200_000);
    seen.push({ opening: walked.opening, moves: walked.moves });
    for (const event of way.events) {
      expect(DeathEvent.safeParse(event).success, JSON.stringify(event)).toBe(true);
      expect(deathEventRules).toHaveProperty([event.type]);
    }
  });

  it("has taken every event of the death group at least once", () => {
    const taken = new Set(seen.flatMap(({ moves }) => moves.map(({ event }) => event.type)));
    // Nobody is asked for consent (decisions 6), so nobody answers or chooses in another's place.
    const aboutConsent = /^(consent|confirmation)\.|^part\.drop$/;
    const never = Object.keys(deathEventRules).filter((type) => !taken.has(type));
    expect(never.filter((type) => !aboutConsent.test(type))).toEqual([]);
    expect([...taken].filter((type) => aboutConsent.test(type))).toEqual([]);
  });

  it("sends every notice on the list and no other", () => {
    const sent = seen.flatMap(({ opening, moves }) => [opening, ...moves.map(({ effects }) => effects)]);
    const texts = { applicant: new Set<string>(), agency: new Set<string>(), subject: new Set<string>() };
    for (const effect of sent.flat())
      if (effect.type === "notify") texts[effect.params.to].add(effect.params.text);
    const listed = (to: "applicant" | "agency") => [...noticeTexts[to], ...concernedNoticeTexts[to]].sort();
    expect([...texts.agency].sort()).toEqual(listed("agency"));
    // Nobody is asked for consent.
    expect([...texts.applicant].sort()).toEqual(
      listed("applicant").filter((text) => !/^confirmation/.test(text)),
    );
    expect([...texts.subject].sort()).toEqual(concernedNoticeTexts.subject);
  });

  it("moves between national statuses only as the law allows", () => {
    const moved = [...new Set(seen.flatMap((walked) => nationalMoves(walked)))].sort();
    expect(moved.filter((move) => !lawfulMoves.includes(move))).toEqual([]);
    expect(moved).toEqual([
      ...["1→2", "1→3", "1→5", "1→8", "2→4", "2→5", "2→7", "2→8", "4→10", "4→5", "4→7", "4→8", "4→9"],
      ...[
        "5→1",
        "5→10",
        "5→3",
        "5→4",
        "5→7",
        "5→8",
        "5→9",
        "7→10",
        "7→2",
        "7→4",
        "7→5",
        "7→8",
        "7→9",
        "9→10",
      ],
    ]);
  });
});

describe("random walks through the whole", () => {
  const nightly = process.env.NIGHTLY === "1";
  const walks = nightly ? 100_000 : 1_500;
  const seed = Number(process.env.WALK_SEED ?? Date.now() % 1_000_000_000);
  const channels = ["post", "electronic", "counter"] as const;
  const whole: DossierInput = {
    dossierId: "d-1",
    applicable: ids,
    confirmations: [],
    variants: { residenceRemoval: "BHXH", funeralBenefit: "BHXH" },
    uncorroborated: [first],
    results: resultsBy("post").map((result, at) => ({
      ...result,
      channel: channels[at % channels.length] ?? "post",
    })),
  };

  it(`ends every one of ${walks} as its parts ended`, { timeout: nightly ? 3_600_000 : 300_000 }, () => {
    // A family that changes its mind again and again makes a walk long and shows nothing that the whole walks above do not.
    const way = dossierWalk(machine, components, whole, ["result.changeChannel", "contact.change"]);
    const { broken, outcomes } = randomWalks(way, components, {
      walks,
      seed,
    });
    expect(broken).toEqual([]);
    expect(Object.keys(outcomes).sort(), `seed ${seed}`).toEqual(["FULL", "NONE", "PARTIAL"]);
  });
});
