/** What the family, the counter and colleagues see of granted money, and who does not: pages as they are asked for, rows under row-level security. */

import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { listDossiers } from "#app/dossiers/list-dossiers.server.ts";
import { getOfficerDossierPage } from "#app/dossiers/officer-dossier-page.server.ts";
import { asOfficer } from "#app/identity/as-officer.server.ts";
import { openSession } from "#app/identity/sessions.server.ts";
import type { CitizenViewer } from "#app/identity/viewer.ts";
import { action, loader } from "#app/routes/dossiers/receive-money.tsx";
import { action as payAction, loader as payLoader } from "#app/routes/officer/pay-out.tsx";
import { officerViewer } from "#app/testing/desk.ts";
import { call, leadsTo, serveFrom, signedIn } from "#app/testing/handlers.ts";
import {
  granted,
  grantFuneral,
  payoutOf,
  startTreasuryPortal,
  type TreasuryPortal,
} from "#app/testing/payouts.ts";
import { addViewer, monday } from "#app/testing/test-portal.ts";
import { translator } from "#app/texts/i18n.server.ts";
import { TextsProvider } from "#app/texts/texts.tsx";
import { getTracked } from "#app/tracking/tracked.server.ts";
import { PayoutCard } from "#app/ui/payouts/payout-lines.tsx";
import { say } from "#app/ui/words.ts";

let treasury: TreasuryPortal;
let child: CitizenViewer;
let served: { release: () => void };
const t = translator("vi");

beforeAll(async () => {
  treasury = await startTreasuryPortal();
  child = await addViewer(treasury.portal, "019070000321", "PHẠM VĂN TRẢI NGHIỆM");
  served = serveFrom(treasury.portal);
}, 120_000);
afterAll(async () => {
  served.release();
  await treasury.close();
});
beforeEach(async () => {
  treasury.portal.setTime(monday);
  await treasury.calm();
});

const officerCookie = async (code: string) => {
  const { id } = await officerViewer(treasury.portal, code);
  const cookie = await openSession(treasury.portal, { kind: "officer", id, idToken: "" });
  return cookie.split(";")[0] ?? "";
};

it("shows the bounce to its applicant alone, takes another account, and says what was wrong with it", async () => {
  const { portal } = treasury;
  const dossier = await grantFuneral(portal, child, "badAccount");
  await treasury.until(dossier.id, "waitingAccount");
  const path = `/ho-so/${dossier.caseCode}/nhan-tien`;
  const params = { caseCode: dossier.caseCode };
  const cookie = await signedIn(portal, child.id);
  const shown = await call(loader, path, { cookie, params });
  expect(shown).toMatchObject({
    page: { payouts: [{ state: "waitingAccount", choose: true, reason: "accountUnknown", amount: granted }] },
  });
  expect(JSON.stringify(shown)).not.toContain("9990000");
  const stranger = await addViewer(portal, "019060000912", "NÔNG VĂN PHÁC THẢO");
  const other = await signedIn(portal, stranger.id);
  expect(await call(loader, path, { cookie: other, params })).toMatchObject({ status: 404 });
  expect(leadsTo(await call(loader, path, { params }))).toContain("/dang-nhap");
  const { page, commandIds } = shown as {
    page: { payouts: { id: string }[] };
    commandIds: Record<string, string>;
  };
  const form = {
    ...{ commandId: commandIds[page.payouts[0]?.id ?? ""] ?? "", component: "funeralBenefit", way: "bank" },
    ...{ bankAccount: "", bankName: "Ngân hàng Khác", accountHolder: "PHẠM VĂN TRẢI NGHIỆM" },
  };
  expect(await call(action, path, { cookie: other, params, form })).toMatchObject({ status: 404 });
  expect(await call(action, path, { cookie, params, form })).toMatchObject({ init: { status: 422 } });
  const taken = await call(action, path, { cookie, params, form: { ...form, bankAccount: "0011223344" } });
  expect(leadsTo(taken)).toBe(`${path}?xong`);
  const late = await call(action, path, {
    cookie,
    params,
    form: { ...form, commandId: crypto.randomUUID(), bankAccount: "55667788" },
  });
  expect(late).toMatchObject({ init: { status: 409 } });
  expect(await payoutOf(portal, dossier.id)).toMatchObject({ account: { lastDigits: "3344" } });
});

it("lists the dossier as the family's turn, and tells nobody else more than that money is under way", async () => {
  const { portal } = treasury;
  const dossier = await grantFuneral(portal, child, "badAccount");
  await treasury.until(dossier.id, "waitingAccount");
  const { dossiers } = await listDossiers(portal, child);
  expect(dossiers.find(({ caseCode }) => caseCode === dossier.caseCode)).toMatchObject({ yourTurn: true });
  const seen = JSON.stringify(await getTracked(portal, dossier.id, "public"));
  for (const secret of ["waitingAccount", "TRẢI NGHIỆM", "10800000"]) expect(seen).not.toContain(secret);
});

it("lets the reception of the dossier pay cash out, with a receipt, and nobody of another commune", async () => {
  const { portal } = treasury;
  const dossier = await grantFuneral(portal, child, "cash");
  const { id } = await treasury.until(dossier.id, "atCounter");
  const path = `/can-bo/ho-so/${dossier.caseCode}/chi-tien`;
  const params = { caseCode: dossier.caseCode };
  const cookie = await officerCookie("reception-a");
  const shown = (await call(payLoader, path, { cookie, params })) as { commandIds: Record<string, string> };
  expect(shown).toMatchObject({ page: { payable: [{ id, amount: granted }], paid: null } });
  expect(await call(payLoader, path, { cookie: await officerCookie("reception-b"), params })).toMatchObject({
    status: 404,
  });
  expect(await call(payLoader, path, { cookie: await officerCookie("welfare-a"), params })).toMatchObject({
    page: { payable: [] },
  });
  const reception = await officerViewer(portal, "reception-a");
  const head = { ...dossier, draftId: dossier.draftId };
  const desk = await getOfficerDossierPage(portal, reception, head, { requestId: "r", done: null }, t);
  expect(desk).toMatchObject({ mayPayOut: true, payouts: [{ state: "atCounter" }] });
  const form = {
    commandId: shown.commandIds[id] ?? "",
    payoutId: id,
    identityPaper: "identityCard",
    identityChecked: "yes",
  };
  expect(await call(payAction, path, { cookie, params, form })).toMatchObject({ init: { status: 422 } });
  const paid = await call(payAction, path, { cookie, params, form: { ...form, counted: "yes" } });
  expect(leadsTo(paid)).toBe(`${path}?chi=${id}`);
  expect(await call(payLoader, `${path}?chi=${id}`, { cookie, params })).toMatchObject({
    page: { payable: [], paid: { proof: `${dossier.caseCode}-C1`, receiver: "PHẠM VĂN TRẢI NGHIỆM" } },
  });
  const [log] = await portal.sql<{ fields: string[] }[]>`
    select fields from access_log where rule = 'payout.payCash' and dossier_ids @> ${portal.sql.json([dossier.id])} limit 1`;
  expect(log?.fields).toEqual(["payout.receiver"]);
});

it("hides payouts and their orders from agencies without a part in the dossier, in the database itself", async () => {
  const { portal } = treasury;
  const dossier = await grantFuneral(portal, child, "cash");
  await treasury.until(dossier.id, "atCounter");
  const rows = async (code: string) =>
    asOfficer(portal, await officerViewer(portal, code), async (sql) => {
      const [row] = await sql<{ n: number }[]>`
        select ((select count(*) from payouts where dossier_id = ${dossier.id})
          + (select count(*) from payout_orders o join payouts p on p.id = o.payout_id where p.dossier_id = ${dossier.id}))::int as n`;
      return row?.n;
    });
  expect([await rows("welfare-a"), await rows("reception-b")]).toEqual([2, 0]);
});

it("says of a monthly benefit that this is the first month's money, in quiet words and colours", async () => {
  const { portal } = treasury;
  const dossier = await grantFuneral(portal, child, "bank", { period: "monthly" });
  const payout = await treasury.until(dossier.id, "paid");
  expect(payout.monthly).toBe(true);
  const html = renderToStaticMarkup(
    <TextsProvider texts={{ t, language: "vi" }}>
      <PayoutCard procedure="death" payout={payout} audience="family" heading="h3" />
    </TextsProvider>,
  );
  expect(html).toContain("tháng đầu tiên");
  expect(html).toContain("10.800.000 đ");
  expect(html).not.toContain("tag-good");
  expect(html).not.toContain("!");
  expect(html).not.toContain("0123456789");
  expect(say(t, { key: "payouts:next.paid.monthly" })).toContain("Bảo hiểm xã hội");
});
