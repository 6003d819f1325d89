/** A filing with the keyboard alone, at 400 % zoom, and within the weight that a poor line bears. */
import type { Page } from "@playwright/test";
import { type Filing, fillIn, submit } from "./support/filing.ts";
import { expect, expectAccessible, test } from "./support/fixtures.ts";
import { byKeyboard } from "./support/hands.ts";
import { signInCitizen } from "./support/sign-in.ts";
import { weigh } from "./support/weigh.ts";

const channels: Filing["channels"] = {
  birthCertificate: "counter",
  residenceNotice: "electronic",
  healthCard: "electronic",
};

test("[cap I1] a mother files with the keyboard alone @nojs", async ({ citizen, scripted }) => {
  test.slow();
  const mother = await citizen("TRẦN THỊ THỬ");
  const hands = byKeyboard(mother);
  const notice = scripted ? "01033.GCS.19001.26" : "01034.GCS.19001.26";
  await fillIn(mother, { notice, channels, hands }, scripted);
  await hands.getByRole("checkbox", { name: /./ }).check();
  await hands.getByRole("button", { name: "Nộp hồ sơ" }).click();
  await mother.waitForURL(/\/bien-nhan$/);
});

/** 1280 × 1024 at 400 % leaves 320 × 256 CSS pixels (WCAG 1.4.10). */
const zoomed = { width: 320, height: 256 };
/** Bytes on the wire for the whole filing, own files not counted (ui.md). */
const mostBytes = 300_000;

test("[cap I5] a filing at 400 % zoom needs no sideways scrolling, and weighs at most 300 KB", async ({
  page: mother,
  scripted,
}) => {
  test.slow();
  await mother.setViewportSize(zoomed);
  const weight = await weigh(mother);
  const look = async (page: Page) => {
    await page.waitForLoadState("networkidle");
    const [wide, room] = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth, clientWidth];
    });
    expect(wide, page.url()).toBeLessThanOrEqual(Number(room));
    await expectAccessible(page, scripted);
    if (new URL(page.url()).pathname === "/dang-nhap") await signInCitizen(page, "TRẦN THỊ THỬ");
  };
  const notice = "01035.GCS.19001.26";
  await fillIn(mother, { notice, channels, fromGuide: true, onPage: look }, scripted);
  await look(mother);
  await submit(mother);
  await look(mother);
  expect(weight.total(), weight.table()).toBeLessThanOrEqual(mostBytes);
});
