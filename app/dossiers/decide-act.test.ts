import { describe, expect, it } from "vitest";
import { libraryCard } from "#machines/library-card/index.ts";
import { requireAct } from "./decide-act.server.ts";

const services = { kinds: () => libraryCard };
const act = (viec: string, phan?: string) =>
  requireAct(
    services,
    { procedure: "library-card" },
    new URLSearchParams({ viec, ...(phan === undefined ? {} : { phan }) }),
  );

describe("the act of an address", () => {
  it("of the reception is about no part, whatever the address says", () => {
    expect(act("dossier.refuse")).toMatchObject({ type: "dossier.refuse", component: "intake" });
    expect(() => act("dossier.refuse", "membership")).toThrow();
    expect(() => act("dossier.receive", "membership")).toThrow();
  });

  it("is one that an officer may take, on something that can be named", () => {
    expect(() => act("timer.due")).toThrow();
    expect(() => act("part.propose", "../x")).toThrow();
  });
});
