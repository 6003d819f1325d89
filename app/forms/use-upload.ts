/** Sends the files of one paper row by themselves: with progress, again after a lost line, until they are there or taken back. */
import { useEffect, useReducer, useRef, useState } from "react";
import { formatBytes, refusedUnseen } from "../papers/limits.ts";
import { useT } from "../texts/texts.tsx";
import { type Sending, sendFile } from "./send-file.ts";
import { pauseAfter } from "./send-later.ts";
import type { PaperView } from "./step-types.ts";
import { nextUpload, pendingUploads, stepUploads, type Upload } from "./upload-queue.ts";

let lastKey = 0;

/** `row`: what the row holds, as last heard from the server; `through`: name of the file that arrived last. */
export function useUpload(draftId: string, paper: PaperView) {
  const t = useT();
  const [uploads, step] = useReducer(stepUploads, []);
  const [row, setRow] = useState<Pick<PaperView, "files" | "room">>(paper);
  const [through, setThrough] = useState("");
  const sending = useRef<({ key: number } & Sending) | undefined>(undefined);

  const next = nextUpload(uploads);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each file that comes next
  useEffect(() => {
    if (!next) return;
    const { key, file } = next;
    step({ type: "begun", key });
    const started = sendFile({ draftId, paper: paper.id, file }, (percent) =>
      step({ type: "progress", key, percent }),
    );
    sending.current = { key, ...started };
    void started.done.then((sent) => {
      sending.current = undefined;
      if (sent === "lost" || sent === "strange")
        return step({ type: "lost", key, said: t(`filing:upload.${sent}`, { file: file.name }) });
      if ("refused" in sent) return step({ type: "refused", key, said: sent.refused });
      setRow(sent.row);
      setThrough(file.name);
      step({ type: "gone", key });
    });
  }, [next?.key]);

  const failed = Math.max(0, ...uploads.map((one) => (one.state === "lost" ? one.failed : 0)));
  useEffect(() => {
    if (failed === 0) return;
    const again = () => step({ type: "again" });
    const timer = setTimeout(again, pauseAfter(failed) * 1_000);
    window.addEventListener("online", again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", again);
    };
  }, [failed]);

  const choose = (files: readonly File[]) =>
    step({
      type: "chosen",
      uploads: files.map((file): Upload => {
        lastKey += 1;
        const why = refusedUnseen(file);
        const said = why && t(`filing:upload.${why}`, { file: file.name, size: formatBytes(file.size) });
        return {
          key: lastKey,
          file,
          state: said ? "refused" : "waiting",
          percent: 0,
          failed: 0,
          ...(said ? { said } : {}),
        };
      }),
    });
  const cancel = (key: number) => {
    if (sending.current?.key === key) sending.current.stop();
    step({ type: "gone", key });
  };
  return {
    uploads,
    row,
    through,
    pending: pendingUploads(uploads),
    choose,
    cancel,
    retry: (key: number) => step({ type: "again", key }),
  };
}
