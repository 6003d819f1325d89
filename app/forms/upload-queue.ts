/**
 * Files on their way to a paper row: each waits, is sent, is through, got lost or is refused, by itself. Pure.
 *
 * One file at a time: on a slow line the first is through early, instead of all of them late.
 */

export type Upload = {
  key: number;
  file: File;
  state: "waiting" | "sending" | "lost" | "refused";
  /** How much of it is sent, 0 to 100. */
  percent: number;
  /** How often it got lost. */
  failed: number;
  /** Why it is not there, for the person. */
  said?: string;
};

export type UploadStep =
  | { type: "chosen"; uploads: readonly Upload[] }
  | { type: "begun"; key: number }
  | { type: "progress"; key: number; percent: number }
  | { type: "lost"; key: number; said: string }
  | { type: "refused"; key: number; said: string }
  /** Is through, was cancelled, or its refusal was read. */
  | { type: "gone"; key: number }
  /** The line is back, the pause is over, or somebody asked: one file, or all that got lost. */
  | { type: "again"; key?: number };

export function stepUploads(uploads: readonly Upload[], step: UploadStep): Upload[] {
  switch (step.type) {
    case "chosen":
      return [...uploads, ...step.uploads];
    case "gone":
      return uploads.filter(({ key }) => key !== step.key);
    case "begun":
      return change(uploads, step.key, () => ({ state: "sending", percent: 0 }));
    case "progress":
      return change(uploads, step.key, () => ({ percent: step.percent }));
    case "lost":
      return change(uploads, step.key, ({ failed }) => ({
        state: "lost",
        failed: failed + 1,
        said: step.said,
      }));
    case "refused":
      return change(uploads, step.key, () => ({ state: "refused", said: step.said }));
    case "again":
      return uploads.map((one) =>
        one.state === "lost" && (step.key ?? one.key) === one.key ? { ...one, state: "waiting" } : one,
      );
  }
}

const change = (uploads: readonly Upload[], key: number, to: (one: Upload) => Partial<Upload>): Upload[] =>
  uploads.map((one) => (one.key === key ? { ...one, ...to(one) } : one));

/** The file to send now: none while another one is on its way. */
export const nextUpload = (uploads: readonly Upload[]): Upload | undefined =>
  uploads.some(({ state }) => state === "sending")
    ? undefined
    : uploads.find(({ state }) => state === "waiting");

/** Files that are not there yet and may still come. */
export const pendingUploads = (uploads: readonly Upload[]): number =>
  uploads.filter(({ state }) => state !== "refused").length;
