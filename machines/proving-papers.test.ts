import { expect, it } from "vitest";
import { procedures } from "./registry.ts";

it("papers prove pages that their procedure's form has", () => {
  for (const { id, pages, papers } of Object.values(procedures))
    for (const paper of papers)
      for (const page of paper.proves ?? [])
        expect(
          pages.some((one) => one.id === page),
          `${id}: ${paper.id} proves ${page}`,
        ).toBe(true);
});
