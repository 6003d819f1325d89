/** Places for what is being typed: asked after a short pause, the last question alone counts. */
import { useEffect, useRef, useState } from "react";
import type { PlaceSearchView } from "./step-types.ts";

const pauseMs = 300;
/** Shorter texts fit half the country. */
const shortest = 3;

type Found = Pick<PlaceSearchView, "said" | "offers"> & { failed: boolean };
const nothing: Found = { said: "", offers: [], failed: false };

export function usePlaceSearch({ said, offers }: PlaceSearchView) {
  const [found, setFound] = useState<Found>({ said, offers, failed: false });
  const box = useRef<HTMLInputElement>(null);
  const asking = useRef<AbortController | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const stop = () => {
    clearTimeout(timer.current);
    asking.current?.abort();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: refs, once, as the page goes
  useEffect(() => stop, []);

  const now = () => {
    stop();
    const text = box.current?.value.trim() ?? "";
    if (text.length < shortest) return setFound(nothing);
    const question = new AbortController();
    asking.current = question;
    void askForPlaces(text, question.signal).then((answer) => {
      if (!question.signal.aborted) setFound(answer);
    });
  };
  return {
    ...found,
    box,
    now,
    typed: () => {
      stop();
      timer.current = setTimeout(now, pauseMs);
    },
    /** A place was chosen: nothing is left to answer. */
    finish: (words: string) => {
      stop();
      if (box.current) box.current.value = "";
      setFound({ ...nothing, said: words });
    },
  };
}

async function askForPlaces(text: string, signal: AbortSignal): Promise<Found> {
  try {
    const response = await fetch(`/dia-danh/tim?ten=${encodeURIComponent(text)}`, {
      signal,
      headers: { accept: "application/json" },
    });
    if (!response.ok) return { ...nothing, failed: true };
    return { ...((await response.json()) as Omit<Found, "failed">), failed: false };
  } catch {
    return { ...nothing, failed: true };
  }
}
