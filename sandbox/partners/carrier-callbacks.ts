/**
 * Brings booked scans to the portal: signed, in order per parcel, again and again until the portal takes them.
 *
 * What is not yet acknowledged is read from the book at start, so a restart forgets nothing. Faults bend this: a scan may be
 * sent twice or never, a held scan waits for the parcel's next one to overtake it, and a late one waits by itself.
 */
import type { PartnerBook } from "../books/library.ts";
import { acknowledgedIds, acknowledgeOperation, listScans, type Scan } from "./carrier-scans.ts";
import { postSigned } from "./signed-post.ts";
import { bookTaken, longerWait, type Waits } from "./until-taken.ts";

export type CallbackSettings = Waits & {
  url: string;
  secret: string;
  /** A held scan goes anyway after this, when nothing overtakes it. */
  holdMs: number;
};

export type Callbacks = ReturnType<typeof startCallbacks>;

type Queue = {
  scans: { scan: Scan; copiesLeft: number; heldUntil: number }[];
  wait: number;
  timer: NodeJS.Timeout;
};

export function startCallbacks(book: PartnerBook, settings: CallbackSettings) {
  const queues = new Map<string, Queue>();
  const stopping = new AbortController();

  const acknowledged = acknowledgedIds(book);
  for (const scan of listScans(book)) if (!acknowledged.has(scan.messageId)) enqueue(scan);

  function enqueue(scan: Scan) {
    if (scan.copies === 0) return;
    if (scan.lateMs > 0) return enqueueLate(scan);
    const heldUntil = scan.held ? Date.now() + settings.holdMs : 0;
    const item = { scan, copiesLeft: scan.copies, heldUntil };
    const queue = queues.get(scan.itemNumber);
    if (!queue) {
      const fresh: Queue = { scans: [item], wait: settings.firstWaitMs, timer: setTimeout(() => {}, 0) };
      queues.set(scan.itemNumber, fresh);
      schedule(scan.itemNumber, fresh, 0);
      return;
    }
    const last = queue.scans.at(-1);
    if (!last || last.heldUntil <= Date.now()) {
      queue.scans.push(item);
      return;
    }
    const waitsOnlyForThis = queue.scans[0] === last;
    queue.scans.splice(-1, 0, item);
    last.heldUntil = 0;
    if (waitsOnlyForThis) schedule(scan.itemNumber, queue, 0);
  }

  /** A queue of its own, so that everything later goes before it. */
  function enqueueLate(scan: Scan) {
    const own = `${scan.itemNumber} ${scan.messageId}`;
    const item = { scan, copiesLeft: scan.copies, heldUntil: 0 };
    const queue: Queue = { scans: [item], wait: settings.firstWaitMs, timer: setTimeout(() => {}, 0) };
    queues.set(own, queue);
    schedule(own, queue, scan.lateMs);
  }

  function schedule(itemNumber: string, queue: Queue, delayMs: number) {
    clearTimeout(queue.timer);
    if (stopping.signal.aborted) return;
    queue.timer = setTimeout(() => void work(itemNumber, queue), delayMs);
  }

  /** One scan, one attempt. Only the timer calls this, so a parcel's scans never overlap. */
  async function work(itemNumber: string, queue: Queue) {
    const item = queue.scans[0];
    if (!item) {
      queues.delete(itemNumber);
      return;
    }
    const heldFor = item.heldUntil - Date.now();
    if (heldFor > 0) return schedule(itemNumber, queue, heldFor);

    const { copies: _copies, held: _held, lateMs: _lateMs, ...message } = item.scan;
    if (!(await postSigned(settings.url, settings.secret, message, stopping.signal))) {
      schedule(itemNumber, queue, queue.wait);
      queue.wait = longerWait(queue.wait, settings);
      return;
    }
    queue.wait = settings.firstWaitMs;
    item.copiesLeft -= 1;
    if (item.copiesLeft <= 0) {
      if (stopping.signal.aborted) return;
      bookTaken(book, acknowledgeOperation, item.scan.messageId);
      queue.scans.splice(queue.scans.indexOf(item), 1);
    }
    schedule(itemNumber, queue, 0);
  }

  return {
    enqueue,
    stop() {
      stopping.abort();
      for (const queue of queues.values()) clearTimeout(queue.timer);
    },
  };
}
