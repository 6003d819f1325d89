/** Decisions that grant money: what is offered, what the officer may change, and what the event carries. */
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { benefitCard } from "#app/testing/benefit-card.ts";
import { actOf, deskPage, dossierHead, type Fields, postAct } from "#app/testing/desk.ts";
import { addCitizen, createTestPortal, openSample, type TestPortal } from "#app/testing/test-portal.ts";
import { applyEvent } from "#app/workflow/apply-event.server.ts";
import { actOn } from "./decide-form.server.ts";

let portal: TestPortal;
let applicantId: string;

beforeAll(async () => {
  portal = await createTestPortal([benefitCard]);
  applicantId = await addCitizen(portal);
});
afterAll(() => portal.close());

type Head = Awaited<ReturnType<typeof dossierHead>>;

/** A dossier whose first part is registered, so that money is decided on. */
async function ready(sample = "usual"): Promise<Head> {
  const dossier = await dossierHead(portal, await openSample(portal, benefitCard, applicantId, sample));
  await postAct(portal, "reception-a", dossier, actOf("dossier.receive"));
  await postAct(portal, "civil-status-a", dossier, actOf("part.propose", "membership"));
  await postAct(portal, "leader-ubnd-a", dossier, actOf("part.sign", "membership"));
  await applyEvent(portal, {
    workflowId: dossier.id,
    commandId: uuidv7(),
    actor: { kind: "partner", id: "library" },
    event: { type: "request.accepted", component: "membership", requestId: uuidv7() },
  });
  return dossier;
}
const propose = actOf("part.propose", "card");
const post = (dossier: Head, fields: Fields, confirmed = true, code = "welfare-a") =>
  postAct(portal, code, dossier, propose, fields, { confirmed });
const lastGrant = async ({ id }: Head) => {
  const [row] = await portal.sql`
    select e.event, n.body, n.visibility from workflow_events e left join event_notes n on n.workflow_id = e.workflow_id and n.seq = e.seq
    where e.workflow_id = ${id} and e.type = 'part.propose' and e.event ->> 'component' = 'card'`;
  return row;
};

describe("the officer's decision on money", () => {
  it("offers what the rules compute by the parameters of the day, the preferred one first in mind, the others with their reasons", async () => {
    const { grant, possible } = await deskPage(portal, "welfare-a", await ready(), propose);
    expect(possible).toBe(true);
    expect(grant).toMatchObject({
      preferred: "books",
      options: [
        { value: "books", amount: 25_300_000, amountText: "25.300.000 đ", ground: "Nội quy, Điều 1" },
        { value: "reading", amount: null, people: 2 },
      ],
      dropped: [{ value: "music", amountText: "1.000.000 đ", because: ["because.lower"] }],
    });
  });

  it("takes a usual approval with nothing typed: seen once more as the family reads it, then recorded in codes and amounts", async () => {
    const dossier = await ready();
    expect(await post(dossier, [["benefit", "books"]], false)).toMatchObject({
      preview: {
        lines: expect.arrayContaining([
          { label: "Số tiền", value: "25.300.000 đ" },
          { label: "Căn cứ", value: "Nội quy, Điều 1" },
        ]),
      },
    });
    expect(await lastGrant(dossier)).toBeUndefined();
    expect(await post(dossier, [["benefit", "books"]])).toEqual({ done: true });
    expect(await lastGrant(dossier)).toEqual({
      event: {
        type: "part.propose",
        component: "card",
        grant: { benefit: "books", amount: 25_300_000, period: "once", people: 1 },
      },
      body: null,
      visibility: null,
    });
  });

  it("shows the signer what is granted, and why it differs", async () => {
    const dossier = await ready();
    const changed: Fields = [
      ["benefit", "books"],
      ["amount", "20.000.000 đ"],
      ["reason", "Đã nhận một phần trước đây"],
    ];
    expect(await post(dossier, changed)).toEqual({ done: true });
    expect(await lastGrant(dossier)).toMatchObject({
      event: { grant: { amount: 20_000_000 } },
      body: "Đã nhận một phần trước đây",
      visibility: "officers",
    });
    const page = await deskPage(portal, "leader-ubnd-a", dossier, actOf("part.sign", "card"));
    expect(page.facts.map(({ value }) => value)).toEqual([
      "Cán bộ chính sách A, 09:00 16/11/2026",
      "books",
      "20.000.000 đ",
      "Đã nhận một phần trước đây",
    ]);
    expect(await postAct(portal, "leader-ubnd-a", dossier, actOf("part.sign", "card"))).toEqual({
      done: true,
    });
  });

  it("asks for a reason where the amount is another one, and for the amount where only the officer knows it", async () => {
    const dossier = await ready();
    const errors = async (...fields: Fields) => {
      const answer = await post(dossier, fields);
      return "errors" in answer ? answer.errors : answer;
    };
    expect(await errors(["benefit", "books"], ["amount", "1"])).toEqual({
      reason: "officer:error.amountReason",
    });
    expect(await errors(["benefit", "reading"])).toEqual({ amount: "officer:error.amount" });
    for (const amount of ["0", "-5", "một triệu", "99999999999"])
      expect(await errors(["benefit", "books"], ["amount", amount])).toHaveProperty("amount");
    expect(await errors()).toHaveProperty("benefit");
    // What the rules left out is not granted by a bent form either.
    expect(await errors(["benefit", "music"])).toEqual({ benefit: "officer:error.benefit" });
    expect(
      await post(dossier, [
        ["benefit", "reading"],
        ["amount", "1 200 000"],
      ]),
    ).toEqual({ done: true });
    expect(await lastGrant(dossier)).toMatchObject({
      event: { grant: { benefit: "reading", amount: 1_200_000, period: "monthly", people: 2 } },
    });
  });

  it("offers nothing where nothing is due, and leads to the refusal who may refuse", async () => {
    const dossier = await ready("nothingDue");
    const { grant, possible } = await deskPage(portal, "welfare-a", dossier, propose);
    expect(possible).toBe(true);
    expect(grant).toMatchObject({ options: [], dropped: [], refuseHref: undefined });
    expect(await post(dossier, [["benefit", "books"]])).toMatchObject({
      errors: { benefit: expect.anything() },
    });
    const refused = await postAct(portal, "leader-ubnd-a", dossier, actOf("part.refuse", "card"), [
      ["ground", "other"],
      ["reason", "Không thuộc trường hợp được hưởng"],
      ["way", "Nộp lại khi có giấy xác nhận thu nhập"],
    ]);
    expect(refused).toEqual({ done: true });
  });

  it("belongs to the agency of the part's case, whose officer decides alone and may refuse", async () => {
    const dossier = await ready("insured");
    await expect(post(dossier, [["benefit", "books"]])).rejects.toMatchObject({ status: 403 });
    const { grant } = await deskPage(portal, "insurance-a", dossier, propose);
    expect(grant?.refuseHref).toBe("?viec=part.refuse&phan=card");
    expect(await post(dossier, [["benefit", "books"]], true, "insurance-a")).toEqual({ done: true });
    const [row] = await portal.sql`
      select state, variant from dossier_components where dossier_id = ${dossier.id} and component = 'card'`;
    expect(row).toEqual({ state: "registering.asked", variant: "insured" });
  });
});

it("closes a part that does not apply without refusing it, and the family is told why", async () => {
  const dossier = await ready();
  const act = actOf("part.notApplicable", "card");
  const why = ["reason", "Không tìm thấy gì phải giải quyết"] as const;
  expect(await postAct(portal, "welfare-a", dossier, act, [why], { confirmed: false })).toMatchObject({
    preview: { lines: expect.arrayContaining([{ label: "Lý do", value: why[1] }]) },
  });
  expect(await postAct(portal, "welfare-a", dossier, act, [why])).toEqual({ done: true });
  const [row] = await portal.sql`
    select c.state, d.outcome from dossier_components c join dossiers d on d.id = c.dossier_id
    where c.dossier_id = ${dossier.id} and c.component = 'card'`;
  expect(row).toEqual({ state: "notApplicable", outcome: "FULL" });
});

it("knows which decisions grant money by the part alone", () => {
  expect(actOn(benefitCard.components, "part.propose", "card")?.shape).toBe("grant");
  expect(actOn(benefitCard.components, "part.propose", "membership")?.shape).toBe("confirm");
  expect(actOn(benefitCard.components, "part.invented", "card")).toBeUndefined();
});
