/** What people receive, as the inbox shows it: SMS and notices over HTTP, mails over SMTP. */
import { createTransport } from "nodemailer";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Sandbox } from "../sandbox.ts";
import { createClient, samples, startTestSandbox } from "../testing.ts";

let sandbox: Sandbox;
let client: ReturnType<typeof createClient>;

beforeAll(async () => {
  sandbox = await startTestSandbox({ portalOrigin: "http://localhost:4641" });
  client = createClient(sandbox);
});
afterAll(() => sandbox.stop());

const inbox = async (query = "") => (await fetch(`${sandbox.origin}/hop-thu${query}`)).text();
const mailer = () => createTransport({ host: "localhost", port: sandbox.smtpPort, ignoreTLS: true });

test("letters of all channels stand newest first, with links that can be followed", async () => {
  await client.change("/sms/messages", "s1", {
    to: "0900000001",
    text: "Hồ sơ đã nhận. Xem http://localhost:4641/ho-so.",
  });
  await client.change("/vneid/notices", "n1", {
    personalId: "019090000123",
    kind: "consent",
    title: "Xin đồng ý",
    text: "Về việc đăng ký thường trú",
    url: "/xac-nhan/1",
  });
  const text = await inbox();
  expect(text).toContain('<a href="http://localhost:4641/ho-so">http://localhost:4641/ho-so</a>.');
  expect(text).toContain('<a href="http://localhost:4641/xac-nhan/1">');
  expect(text.indexOf("Xin đồng ý")).toBeLessThan(text.indexOf("Hồ sơ đã nhận"));
  expect(await inbox("?kenh=sms")).not.toContain("Xin đồng ý");
  expect(await inbox("?nguoi=019090000123")).not.toContain("Hồ sơ đã nhận");
  expect(await (await fetch(`${sandbox.origin}/vneid`)).text()).toContain("http://localhost:4641/xac-nhan/1");
});

test("a letter shows the legal time the portal gave with it", async () => {
  const body = { to: "0900000009", text: "giờ pháp lý" };
  await client.call("/sms/messages", body, {
    "idempotency-key": "t1",
    "x-legal-time": "2031-01-02T08:30:00+07:00",
  });
  const headers = { "x-legal-time": "2031-01-03T08:30:00+07:00" };
  await mailer().sendMail({ from: "cong@vd.vn", to: "gio@vd.vn", subject: "x", text: "x", headers });
  expect(await inbox("?nguoi=0900000009")).toContain("02/01/2031 08:30");
  expect(await inbox("?nguoi=gio%40vd.vn")).toContain("03/01/2031 08:30");
});

test("what people write is shown as text, and only web addresses become links", async () => {
  await client.change("/sms/messages", "s2", { to: "0900000002", text: "<script>alert(1)</script>" });
  await client.change("/vneid/notices", "n2", {
    personalId: "019090000123",
    kind: "notice",
    title: "<b>x</b>",
    text: "",
    url: "javascript:alert(1)",
  });
  const text = await inbox();
  expect(text).toContain("&lt;script&gt;");
  expect(text).not.toMatch(/<script|<b>x|javascript:/);
});

test("a mail is kept with its subject, text and attachment names, and once per Message-ID", async () => {
  const mail = {
    messageId: "<m1@portal>",
    from: "Cổng dịch vụ công <cong@vd.vn>",
    to: "me1@vd.vn",
    subject: "Kết quả đăng ký khai sinh của quý vị đã có, xin mời xem trên cổng dịch vụ công",
    text: "Kính gửi bà TRẦN THỊ THỬ,\n\nXem http://localhost:4641/ho-so/G00\n\n.\nDòng dài ".concat(
      "ế".repeat(200),
    ),
    html: "<p>Kính gửi</p>",
    attachments: [{ filename: "giấy khai sinh.pdf", content: Buffer.from("%PDF") }],
  };
  await mailer().sendMail(mail);
  await mailer().sendMail(mail);
  const booked = (await client.book("mail")).filter(
    ({ request }) => (request as { messageId: string }).messageId === "<m1@portal>",
  );
  expect(booked).toHaveLength(1);
  expect(booked[0]!.request).toMatchObject({
    messageId: "<m1@portal>",
    subject: mail.subject,
    envelopeTo: ["me1@vd.vn"],
    attachments: ["giấy khai sinh.pdf"],
  });
  expect((booked[0]!.request as { text: string }).text.replaceAll("\r\n", "\n")).toBe(mail.text);
  expect(await inbox("?kenh=mail")).toContain('<a href="http://localhost:4641/ho-so/G00">');
});

test("a mail without plain text is read from its markup", async () => {
  await mailer().sendMail({
    from: "cong@vd.vn",
    to: "me2@vd.vn",
    subject: "HTML",
    html: '<p>Mời <a href="http://localhost:4641/ho-so?a=1&amp;b=2">xem</a></p>',
  });
  expect(await inbox("?nguoi=me2")).toContain('<a href="http://localhost:4641/ho-so?a=1&amp;b=2">');
});

test("a mail server that is down asks to come again", async () => {
  await client.fault("mail", "down", 1);
  const mail = { from: "cong@vd.vn", to: "me3@vd.vn", subject: "x", text: "x" };
  await expect(mailer().sendMail(mail)).rejects.toMatchObject({ responseCode: 451 });
  await mailer().sendMail(mail);
});

test("a notice to somebody who never signed in at the portal is taken and stands in the inbox under the name", async () => {
  const notice = (personalId: string) => ({ personalId, kind: "notice", title: "Về hồ sơ", text: "x" });
  const known = await client.change("/vneid/notices", "never", notice("019062700041"));
  expect(known.body.status).toBe("accepted");
  expect(await inbox("?nguoi=019062700041")).toContain("TẠ VĂN ƯỚC LƯỢNG (019062700041)");
  const unknown = await client.change("/vneid/notices", "nobody", notice("019062799999"));
  expect(unknown.body.status).toBe("accepted");
  expect(await inbox("?nguoi=019062799999")).toContain("Gửi đến 019062799999");
});

test("the first page lists the death notices to try, with who signs in for them, and says which death is registered", async () => {
  const first = async () => (await fetch(sandbox.origin)).text();
  const before = await first();
  for (const text of ["BÙI THỊ KIỂM CHỨNG", "00001.GBT.19001.26", "01040.GBT.19001.26", "PHẠM VĂN THÍ ĐIỂM"])
    expect(before).toContain(text);
  expect(before).not.toContain("đã đăng ký khai tử");
  await client.change("/registers/civil-status/deaths", "i1", samples.death("019062000555"));
  expect(await first()).toContain("đã đăng ký khai tử");
});
