/**
 * A PDF as sheets, drawn by pdf.js, which comes only when somebody opens the first one (the build for older browsers: offices keep theirs
 * long). Everything is fetched from our own address; what the file itself asks for (scripts, forms, other addresses) is not done.
 */
import type { RenderTask } from "pdfjs-dist";
import workerAddress from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";
import jbig2 from "pdfjs-dist/wasm/jbig2.wasm?url";
import openjpeg from "pdfjs-dist/wasm/openjpeg.wasm?url";
import colours from "pdfjs-dist/wasm/qcms_bg.wasm?url";
import { type Sheet, sharpness } from "./sheet.ts";

/** Decoders that scanners' files need, by the names under which pdf.js asks for them. */
const decoders: Readonly<Record<string, string>> = {
  "jbig2.wasm": jbig2,
  "openjpeg.wasm": openjpeg,
  "qcms_bg.wasm": colours,
};

class Decoders {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const answer = await fetch(decoders[filename] ?? filename);
    if (!answer.ok) throw new Error(`${filename} answered ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  }
}

/** @throws when the file is gone, locked by a password, or no PDF. */
export async function openPdf(address: string, name: string): Promise<Sheet> {
  const [{ getDocument, GlobalWorkerOptions, RenderingCancelledException }, answer] = await Promise.all([
    import("pdfjs-dist/legacy/build/pdf.mjs"),
    fetch(address),
  ]);
  if (!answer.ok) throw new Error(`The file answered ${answer.status}`);
  GlobalWorkerOptions.workerSrc = workerAddress;
  const data = new Uint8Array(await answer.arrayBuffer());
  const file = await getDocument({
    ...{ data, isEvalSupported: false, enableXfa: false, useWorkerFetch: false, WasmFactory: Decoders },
    verbosity: 0,
  }).promise;

  const canvas = document.createElement("canvas");
  canvas.setAttribute("role", "img");
  let task: RenderTask | undefined;
  return {
    element: canvas,
    pages: file.numPages,
    sizeOf: async (number) => {
      const { width, height } = (await file.getPage(number)).getViewport({ scale: 1 });
      return { width, height };
    },
    draw: async (number, size) => {
      const page = await file.getPage(number);
      task?.cancel();
      const natural = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({ scale: (size.width / natural.width) * sharpness(size) });
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      canvas.setAttribute("aria-label", `${name}, ${number}/${file.numPages}`);
      task = page.render({ canvas, viewport });
      await task.promise.catch((error: unknown) => {
        if (!(error instanceof RenderingCancelledException)) throw error;
      });
    },
  };
}
