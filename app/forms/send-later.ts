/**
 * Sends a page until it gets through: once at once, then after growing pauses and whenever the line comes back.
 *
 * The post is the one that the form makes by itself; it is only sent from the page, so that the page stays when the line is down. A repeat of
 * a save whose answer got lost counts once on the server.
 */

export type Sent =
  /** Saved, or a sign-in is needed first: where the server sends to. */
  | { goTo: string }
  /** Nobody answered, or somebody who only stands before the portal. */
  | "lost"
  /** The server has something to say: the form's own post shows it. */
  | "show";

/** Seconds before the next attempt, after so many that failed. */
export const pauseAfter = (failed: number): number => Math.min(30, 2 ** failed);

type Steps = {
  attempt: () => Promise<Sent>;
  /** Resolves after so many seconds, or sooner when there is reason to hope. */
  pause: (seconds: number) => Promise<void>;
  onLost: () => void;
};

export async function sendUntilThrough({ attempt, pause, onLost }: Steps): Promise<Exclude<Sent, "lost">> {
  for (let failed = 1; ; failed += 1) {
    const sent = await attempt();
    if (sent !== "lost") return sent;
    onLost();
    await pause(pauseAfter(failed));
  }
}

/** Longest wait for an answer, in milliseconds: a line may be alive and carry nothing. */
const patience = 30_000;

/** Posts a form with its pressed button. Redirects come as data, because a browser hides them from script. */
export async function postForm(form: HTMLFormElement, button: HTMLButtonElement | null): Promise<Sent> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
  if (button?.name) body.set(button.name, button.value);
  const { pathname, search } = new URL(form.action);
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patience);
  try {
    return readAnswer(
      await fetch(`${pathname}.data${search}`, {
        method: "POST",
        body,
        signal: stop.signal,
        redirect: "error",
      }),
    );
  } catch {
    return "lost";
  } finally {
    clearTimeout(timer);
  }
}

export function readAnswer({ status, headers }: Pick<Response, "status" | "headers">): Sent {
  const goTo = headers.get("location");
  if (status === 202 && goTo && /^\/(?!\/)/.test(goTo)) return { goTo };
  return status === 502 || status === 503 || status === 504 ? "lost" : "show";
}

/** A promise that a timer, the network's return or `wake` ends. */
export function pauseInBrowser(onWake: (wake: () => void) => void): (seconds: number) => Promise<void> {
  return (seconds) =>
    new Promise((resolve) => {
      const timer = setTimeout(done, seconds * 1_000);
      window.addEventListener("online", done);
      onWake(done);
      function done() {
        clearTimeout(timer);
        window.removeEventListener("online", done);
        resolve();
      }
    });
}
