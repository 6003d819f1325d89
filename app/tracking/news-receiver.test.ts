/** Somebody named to be told the news in the applicant's place: SMS and mail go there, the inbox and VNeID stay the applicant's. */
import { randomUUID } from "node:crypto";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { getOfficerDossierPage } from "#app/dossiers/officer-dossier-page.server.ts";
import { readTimeline } from "#app/dossiers/timeline.server.ts";
import type { CitizenViewer } from "#app/identity/viewer.ts";
import { addNotice } from "#app/notifications/add-notice.server.ts";
import { action, loader } from "#app/routes/dossiers/contact.tsx";
import { benefitCard } from "#app/testing/benefit-card.ts";
import { dossierHead, officerViewer } from "#app/testing/desk.ts";
import { call, leadsTo, serveFrom, signedIn } from "#app/testing/handlers.ts";
import { sendDue, startMailServer } from "#app/testing/notices.ts";
import { type Asked, startPartner } from "#app/testing/partner-server.ts";
import {
  addViewer,
  createTestPortal,
  monday,
  openSample,
  type TestPortal,
} from "#app/testing/test-portal.ts";
import { translator } from "#app/texts/i18n.server.ts";
import { libraryCard } from "#machines/library-card/index.ts";

let portal: TestPortal;
let partner: Awaited<ReturnType<typeof startPartner>>;
let mail: Awaited<ReturnType<typeof startMailServer>>;
let server: { release: () => void };
let applicant: CitizenViewer;
let refuses: string[] = [];

beforeAll(async () => {
  [partner, mail] = await Promise.all([
    startPartner(({ key, path }: Asked) =>
      refuses.includes(path)
        ? { status: 200, body: { status: "refused", reasonCode: "blocked" } }
        : { status: 200, body: { status: "accepted", result: { messageId: `m-${key}` } } },
    ),
    startMailServer(),
  ]);
  portal = await createTestPortal([benefitCard], { PARTNER_ORIGIN: partner.origin, SMTP_URL: mail.url });
  applicant = await addViewer(portal);
  await portal.sql`update citizens set email = 'me@vd.vn', notice_channels = '["vneid"]' where id = ${applicant.id}`;
  server = serveFrom(portal);
});
afterAll(async () => {
  server.release();
  await Promise.all([portal.close(), partner.close(), mail.close()]);
});
beforeEach(async () => {
  refuses = [];
  portal.setTime(monday);
  await portal.sql`delete from notifications`;
  partner.asked.length = 0;
  mail.mails.length = 0;
});

const file = async (sample = "otherIsTold") =>
  dossierHead(portal, await openSample(portal, benefitCard, applicant.id, sample));
type Head = Awaited<ReturnType<typeof file>>;
const tell = async ({ id }: Head, text = "part.done") => {
  await addNotice(portal, { workflowId: id, key: uuidv7(), to: "applicant", text });
  await sendDue(portal);
};
const asked = () => partner.asked.map(({ path, body }) => [path, body.to ?? body.personalId]);
const post = async ({ caseCode }: Head, values: Record<string, string>) =>
  call(action, `/ho-so/${caseCode}/lien-he`, {
    ...{ cookie: await signedIn(portal, applicant.id), params: { caseCode } },
    form: { commandId: randomUUID(), intent: "save", phone: "0900000001", email: "me@vd.vn", ...values },
  });
const receiverOf = ({ id }: Head) =>
  portal.sql`select full_name, phone, email from dossier_news_receivers where dossier_id = ${id}`;

it("is told by SMS and mail in the applicant's place, also when the applicant wants neither", async () => {
  const dossier = await file();
  await tell(dossier);
  expect(asked()).toEqual([["/sms/messages", "0911111111"]]);
  partner.asked.length = 0;
  refuses = ["/sms/messages", "/vneid/notices"];
  await tell(dossier, "part.refused");
  expect(asked()).toContainEqual(["/vneid/notices", applicant.personalId]);
  expect(mail.mails.map(({ to }) => to)).toEqual(["thu@vidu.vn"]);
  const inbox =
    await portal.sql`select 1 from notifications where dossier_id = ${dossier.id} and channel = 'inbox'`;
  expect(inbox).toHaveLength(2);
});

it("hears of other dossiers of the same applicant nothing, and of the applicant's account neither", async () => {
  await tell(await file("usual"));
  expect(asked()).toEqual([["/vneid/notices", applicant.personalId]]);
  partner.asked.length = 0;
  refuses = ["/vneid/notices"];
  await tell(await file(), "contact.changed");
  expect(JSON.stringify(asked())).not.toContain("0911111111");
});

it("is shown on the contact page and changed there; the event names no one, officers read who it was", async () => {
  const dossier = await file();
  const { caseCode } = dossier;
  const page = await call(loader, "/", {
    ...{ cookie: await signedIn(portal, applicant.id), params: { caseCode } },
  });
  expect(page).toMatchObject({ page: { news: { newsName: "ĐINH THỊ THỬ", newsPhone: "0911 111 111" } } });
  const wrong = await post(dossier, { newsName: "Đinh Văn Mẫu", newsPhone: "12", newsEmail: "x" });
  expect(wrong).toMatchObject({
    data: { errors: { newsPhone: expect.any(String), newsEmail: expect.any(String) } },
  });
  const changed = { newsName: "Đinh Văn Mẫu", newsPhone: "0922 222 222", newsEmail: "" };
  expect(leadsTo(await post(dossier, changed))).toBe(`/ho-so/${caseCode}/lien-he?xong`);
  expect(await receiverOf(dossier)).toEqual([
    { full_name: "ĐINH VĂN MẪU", phone: "0922222222", email: null },
  ]);
  const [event] = await portal.sql`
    select event from workflow_events where workflow_id = ${dossier.id} and type = 'contact.change'`;
  expect(event?.event).toEqual({ type: "contact.change", fields: ["news"] });
  const [atDesk] = await readTimeline(portal, dossier.id, "officer");
  expect(atDesk?.note).toContain("ĐINH THỊ THỬ");
  const officer = await officerViewer(portal, "reception-a");
  const reading = { requestId: "r", done: null };
  const desk = await getOfficerDossierPage(portal, officer, dossier, reading, translator("vi"));
  expect(desk.standing.news).toBe("ĐINH VĂN MẪU, 0922 222 222");
});

it("is let go when all fields are emptied, and no event is written when nothing changes", async () => {
  const dossier = await file();
  const same = { newsName: "ĐINH THỊ THỬ", newsPhone: "0911111111", newsEmail: "thu@vidu.vn" };
  await post(dossier, same);
  const events = () =>
    portal.sql`select 1 from workflow_events where workflow_id = ${dossier.id} and type = 'contact.change'`;
  expect(await events()).toHaveLength(0);
  await post(dossier, { newsName: "", newsPhone: "", newsEmail: "" });
  expect(await receiverOf(dossier)).toEqual([]);
  await tell(dossier);
  expect(asked()).toEqual([["/vneid/notices", applicant.personalId]]);
});

it("is not asked about where nobody was named and the procedure is an everyday one", async () => {
  const id = await openSample(portal, libraryCard, applicant.id, "adultByPost");
  const { caseCode } = await dossierHead(portal, id);
  const page = await call(loader, "/", {
    ...{ cookie: await signedIn(portal, applicant.id), params: { caseCode } },
  });
  expect(page).not.toHaveProperty("page.news");
});
