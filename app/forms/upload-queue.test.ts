/** Files go one by one; each gets there, waits for the line, or says why not. */
import { expect, it } from "vitest";
import { readFileAnswer } from "./send-file.ts";
import { nextUpload, pendingUploads, stepUploads, type Upload, type UploadStep } from "./upload-queue.ts";

const chosen = (...names: string[]): UploadStep => ({
  type: "chosen",
  uploads: names.map(
    (name, key): Upload => ({ key, file: new File(["x"], name), state: "waiting", percent: 0, failed: 0 }),
  ),
});
const run = (...steps: UploadStep[]): Upload[] => steps.reduce<Upload[]>(stepUploads, []);
const states = (uploads: readonly Upload[]) => uploads.map(({ state }) => state);

it("sends one file at a time, in the order they were chosen", () => {
  const two = run(chosen("a.jpg", "b.jpg"));
  expect(nextUpload(two)?.key).toBe(0);
  const first = stepUploads(two, { type: "begun", key: 0 });
  expect(nextUpload(first)).toBeUndefined();
  expect(nextUpload(stepUploads(first, { type: "gone", key: 0 }))?.key).toBe(1);
});

it("keeps a lost file, sends the others meanwhile, and sends it again when the line is back", () => {
  const lost = run(
    chosen("a.jpg", "b.jpg"),
    { type: "begun", key: 0 },
    { type: "lost", key: 0, said: "mất mạng" },
  );
  expect(states(lost)).toEqual(["lost", "waiting"]);
  expect(nextUpload(lost)?.key).toBe(1);
  expect(lost[0]).toMatchObject({ failed: 1, said: "mất mạng" });
  expect(states(stepUploads(lost, { type: "again" }))).toEqual(["waiting", "waiting"]);
  expect(pendingUploads(lost)).toBe(2);
});

it("sends a refused file never again, and does not wait for it", () => {
  const refused = run(
    chosen("a.exe"),
    { type: "begun", key: 0 },
    { type: "refused", key: 0, said: "không phải ảnh" },
  );
  expect(states(stepUploads(refused, { type: "again" }))).toEqual(["refused"]);
  expect(pendingUploads(refused)).toBe(0);
});

it("retries only the file that a person asks for", () => {
  const both = run(
    chosen("a.jpg", "b.jpg"),
    { type: "lost", key: 0, said: "" },
    { type: "lost", key: 1, said: "" },
    { type: "again", key: 1 },
  );
  expect(states(both)).toEqual(["lost", "waiting"]);
});

it("takes only the portal's own answer for a file that arrived", () => {
  const row = { files: [], room: "2,6 MB" };
  expect(readFileAnswer(200, row)).toEqual({ row });
  expect(readFileAnswer(422, { error: "quá lớn" })).toEqual({ refused: "quá lớn" });
  // A sign-in page is no JSON: the browser hands over nothing.
  expect(readFileAnswer(200, null)).toBe("strange");
  expect(readFileAnswer(403, null)).toBe("strange");
  for (const status of [0, 502, 503]) expect(readFileAnswer(status, null), `${status}`).toBe("lost");
});
