/** Sends one file of a paper row to the portal and tells how far it is. */
import type { PaperView } from "./step-types.ts";

/** What the row holds afterwards; the server's reason when it refuses the file; or nobody (who knows the person) answered. */
export type FileSent = { row: Pick<PaperView, "files" | "room"> } | { refused: string } | "lost" | "strange";

/** Address to which script sends single files; answers JSON. */
const uploadAddress = "/tep/moi";

/** Longest time without any progress, in milliseconds: a line may be alive and carry nothing. */
const patience = 60_000;

export type Sending = { done: Promise<FileSent>; stop: () => void };

export function sendFile(
  { draftId, paper, file }: { draftId: string; paper: string; file: File },
  show: (percent: number) => void,
): Sending {
  const body = new FormData();
  body.set("paper", paper);
  body.set("files", file);
  const request = new XMLHttpRequest();
  const done = new Promise<FileSent>((resolve) => {
    let timer: ReturnType<typeof setTimeout>;
    const alive = () => {
      clearTimeout(timer);
      timer = setTimeout(() => request.abort(), patience);
    };
    request.upload.onprogress = ({ loaded, total }) => {
      alive();
      show(Math.round((loaded / Math.max(total, 1)) * 100));
    };
    request.onload = () => resolve(readFileAnswer(request.status, request.response));
    request.onloadend = () => {
      clearTimeout(timer);
      resolve("lost");
    };
    alive();
    request.open("POST", `${uploadAddress}?ho-so=${encodeURIComponent(draftId)}`);
    request.responseType = "json";
    request.send(body);
  });
  return { done, stop: () => request.abort() };
}

/** A sign-in page, or what a stranger on the line says, is no answer about the file. */
export function readFileAnswer(status: number, answer: unknown): FileSent {
  const { files, room, error } = (answer ?? {}) as Partial<PaperView> & { error?: string };
  if (status === 200 && files && room !== undefined) return { row: { files, room } };
  if (status === 422 && error) return { refused: error };
  return status === 0 || status >= 502 ? "lost" : "strange";
}
