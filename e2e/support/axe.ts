/** What axe finds wrong with a page, asked in one call. */
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";

type Fault = { id: string; impact: string | null; nodes: { target: unknown[] }[] };

/**
 * The library as its Playwright builder brings it along. The builder itself lays it into the page, opens a second one for what frames
 * of other sites say, and lays it in there too: three times the work for pages that have no frames.
 */
const { source } = createRequire(createRequire(import.meta.url).resolve("@axe-core/playwright"))(
  "axe-core",
) as { source: string };
const options = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
  resultTypes: ["violations"],
};

/** Faults of any weight. */
export function faultsOf(page: Page): Promise<Fault[]> {
  expect(page.frames(), "axe is laid into the page alone").toHaveLength(1);
  return page.evaluate(`${source}
    axe.run(document, ${JSON.stringify(options)}).then(({ violations }) =>
      violations.map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.map(({ target }) => ({ target })) })))`);
}
