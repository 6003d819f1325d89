/** Sends a page's form from the page itself: without network it stays, says so, and goes on by itself when the line is back. */
import { useEffect, useRef, useState } from "react";
import { pauseInBrowser, postForm, sendUntilThrough } from "./send-later.ts";

export type Sending = "no" | "yes" | "lost";

export function useSendLater() {
  const [state, setState] = useState<Sending>("no");
  /** Tries again at once; present while a send is under way. */
  const hurry = useRef<(() => void) | undefined>(undefined);
  /** The form's own post is next: let it pass. */
  const native = useRef(false);

  // A browser may bring the page back from its memory just as it was left.
  useEffect(() => {
    const reset = (event: PageTransitionEvent) => {
      if (!event.persisted) return;
      hurry.current = undefined;
      native.current = false;
      setState("no");
    };
    window.addEventListener("pageshow", reset);
    return () => window.removeEventListener("pageshow", reset);
  }, []);

  /** `onSaved` is called before the page is left, when the server has kept it. */
  const send = async (
    form: HTMLFormElement,
    button: HTMLButtonElement | null,
    onSaved?: () => void,
  ): Promise<void> => {
    if (hurry.current) return hurry.current();
    hurry.current = () => undefined;
    setState("yes");
    const sent = await sendUntilThrough({
      attempt: () => postForm(form, button),
      pause: pauseInBrowser((wake) => {
        hurry.current = wake;
      }),
      onLost: () => setState("lost"),
    });
    if (sent === "show") {
      native.current = true;
      return form.requestSubmit(button);
    }
    if (!sent.goTo.startsWith("/dang-nhap")) onSaved?.();
    window.location.assign(sent.goTo);
  };
  return { state, send, native };
}
