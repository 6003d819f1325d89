/** Results as the family reads them: what was revoked is not said to be there. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { DossierView, IssuedPaperView } from "../dossiers/dossier-view.ts";
import { Results } from "./dossier-sections.tsx";

const paper = (endedAt: Date | null): IssuedPaperView => ({
  ...{ id: "p", serial: "s", paper: "certificate", component: "birth", seq: 3 },
  ...{ issuedAt: new Date(0), openedAt: null, endedAt },
});
const results = [
  {
    resultId: "certificate",
    component: "birth",
    channel: "counter",
    ready: true,
    fulfilled: false,
    parcel: null,
  },
];
const shown = (papers: IssuedPaperView[]) =>
  renderToStaticMarkup(
    <Results
      page={{
        view: { procedure: "birth", caseCode: "c", results, papers } as unknown as DossierView,
        parcels: [],
      }}
      issued={new Set()}
    />,
  );

it("says that a result was revoked, unless it was issued anew", () => {
  expect(shown([paper(null)])).toContain("dossier:dossier.results.ready");
  const revoked = shown([paper(new Date(1))]);
  expect(revoked).toContain("dossier:dossier.results.revoked");
  expect(revoked).not.toContain("dossier:dossier.results.ready");
  expect(shown([paper(new Date(1)), paper(null)])).toContain("dossier:dossier.results.ready");
});
