/** A page is sent until it gets through, calmly. */
import { expect, it } from "vitest";
import { pauseAfter, readAnswer, type Sent, sendUntilThrough } from "./send-later.ts";

/** Sends with these answers; what was waited for, in seconds, and how often the person was told. */
async function sendWith(answers: Sent[]) {
  const pauses: number[] = [];
  let told = 0;
  const sent = await sendUntilThrough({
    attempt: async () => answers.shift() ?? "show",
    pause: async (seconds) => void pauses.push(seconds),
    onLost: () => {
      told += 1;
    },
  });
  return { sent, pauses, told };
}

it("goes straight on when the line is there", async () => {
  expect(await sendWith([{ goTo: "/ho-so" }])).toEqual({ sent: { goTo: "/ho-so" }, pauses: [], told: 0 });
});

it("tries again after growing pauses, at most half a minute apart, until it is through", async () => {
  const lost = Array.from({ length: 7 }, () => "lost" as const);
  expect(await sendWith([...lost, { goTo: "/tiep" }])).toEqual({
    sent: { goTo: "/tiep" },
    pauses: [2, 4, 8, 16, 30, 30, 30],
    told: 7,
  });
  expect(pauseAfter(1_000)).toBe(30);
});

it("stops when the server has something to say", async () => {
  expect((await sendWith(["lost", "show", { goTo: "/never" }])).sent).toBe("show");
});

it("goes only where the portal sends to, and takes a gateway's excuse for a lost line", () => {
  const answer = (status: number, location?: string) =>
    readAnswer({ status, headers: new Headers(location ? { location } : {}) });
  expect(answer(202, "/ho-so/nhap/1/cha")).toEqual({ goTo: "/ho-so/nhap/1/cha" });
  expect(answer(202, "https://example.org/")).toBe("show");
  expect(answer(202, "//example.org/")).toBe("show");
  expect(answer(202)).toBe("show");
  for (const status of [200, 403, 404, 409, 413, 422, 500]) expect(answer(status), `${status}`).toBe("show");
  for (const status of [502, 503, 504]) expect(answer(status), `${status}`).toBe("lost");
});
