/** A partner's calls to the portal, signed, again and again until it takes them: what is taken is booked, so a restart forgets nothing. */
import type { PartnerBook } from "../books/library.ts";
import { postSigned } from "./signed-post.ts";

/** Milliseconds of real time; the wait doubles from first to longest. */
export type Waits = { firstWaitMs: number; longestWaitMs: number };

export const longerWait = (wait: number, { longestWaitMs }: Waits) => Math.min(wait * 2, longestWaitMs);

export const bookTaken = (book: PartnerBook, operation: string, messageId: string) =>
  void book.append({ operation, request: { messageId }, answer: { status: 200, body: null } });

export type Call = { url: string; secret: string; body: unknown };

export type Calls<Message> = {
  book: PartnerBook;
  takenOperation: string;
  waits: Waits;
  /** `refused`: the portal did not take this message before. */
  callOf: (message: Message, refused: boolean) => Call;
};

type Open<Message> = { message: Message; copiesLeft: number; wait: number; refused: boolean };

/** Messages know nothing of each other: each has a timer of its own. */
export function untilTaken<Message extends { messageId: string; copies: number }>({
  book,
  takenOperation,
  waits,
  callOf,
}: Calls<Message>) {
  const timers = new Set<NodeJS.Timeout>();
  const stopping = new AbortController();

  function schedule(open: Open<Message>, inMs: number) {
    if (stopping.signal.aborted) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      void work(open);
    }, inMs);
    timers.add(timer);
  }

  async function work(open: Open<Message>) {
    const { message, copiesLeft, wait, refused } = open;
    const { url, secret, body } = callOf(message, refused);
    const taken = await postSigned(url, secret, body, stopping.signal);
    if (stopping.signal.aborted) return;
    if (!taken) return schedule({ ...open, wait: longerWait(wait, waits), refused: true }, wait);
    if (copiesLeft > 1) return schedule({ ...open, copiesLeft: copiesLeft - 1, wait: waits.firstWaitMs }, 0);
    bookTaken(book, takenOperation, message.messageId);
  }

  return {
    enqueue(message: Message, inMs: number) {
      schedule({ message, copiesLeft: message.copies, wait: waits.firstWaitMs, refused: false }, inMs);
    },
    stop() {
      stopping.abort();
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
