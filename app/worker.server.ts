/** The worker: carries out effects after commit (graphile-worker) and runs due timers by the legal clock. */
import { EventEmitter } from "node:events";
import { Logger, run, type TaskList, type WorkerEvents } from "graphile-worker";
import { reissue, reissuedPaper } from "./corrections/reissue.server.ts";
import { orderParcel } from "./delivery/order-parcel.server.ts";
import { claimWatch } from "./desk/claim-watch.server.ts";
import { digestWatch, digestWork, makeDigests } from "./desk/digest.server.ts";
import { foldWatch } from "./desk/work-list-sizes.server.ts";
import { draftWatch } from "./dossiers/expire-drafts.server.ts";
import { findDuplicates } from "./duplicates/find-duplicates.server.ts";
import { radarWork } from "./duplicates/write-people.server.ts";
import { endMandates } from "./identity/end-mandates.server.ts";
import { withoutValues } from "./log.server.ts";
import { askConfirmation } from "./notifications/ask-confirmation.server.ts";
import { sweepNotices } from "./notifications/due-notices.server.ts";
import { notify } from "./notifications/notify.server.ts";
import { sendNotice } from "./notifications/send-notice.server.ts";
import { tellDraft } from "./notifications/tell-draft.server.ts";
import { issuePaper } from "./papers/issue-paper.server.ts";
import { issueRegister, registerWork } from "./papers/issue-register.server.ts";
import { signPaper } from "./papers/signing/sign-paper.server.ts";
import { queueDuePapers } from "./papers/signing/signing-watch.server.ts";
import { askAboutOrder, orderWork, queueDueOrders } from "./payments/due-orders.server.ts";
import { charge } from "./payments/open-payment.server.ts";
import { askAboutPayout, payoutWork, queueDuePayouts } from "./payouts/due-payouts.server.ts";
import { pay } from "./payouts/open-payout.server.ts";
import { nightWatch, reconcileDays } from "./reconciliation/nightly.server.ts";
import { request } from "./registries/request.server.ts";
import type { Services } from "./services.server.ts";
import { computeUsualDurations } from "./tracking/usual-durations.server.ts";
import { usualWatch, usualWork } from "./tracking/usual-watch.server.ts";
import { watchWorkers } from "./workflow/dead-workers.server.ts";
import { type Job, jobOf } from "./workflow/effect-job.ts";
import { tell } from "./workflow/tell.server.ts";
import { runDueTimers } from "./workflow/timers.server.ts";

const effects: Record<string, (services: Services, job: Job) => Promise<void>> = {
  request,
  askConfirmation,
  issuePaper: (services, job) =>
    job.payload.params.paper === reissuedPaper ? reissue(services, job) : issuePaper(services, job),
  notify,
  orderParcel,
  charge,
  pay,
  endMandates,
  tell,
};

/** Milliseconds between looks at the timers: a jump of the clock is felt within two seconds. */
const timerPauseMs = 1_000;

export type Worker = { stop: () => Promise<void> };

/** Starts both loops; `stop` lets what is at work finish. */
export async function startWorker(services: Services): Promise<Worker> {
  // Jobs are locked in the name of the pool, not of one of its workers.
  const pools = new Set<string>();
  const events: WorkerEvents = new EventEmitter();
  events.on("pool:create", ({ workerPool }) => pools.add(workerPool.id));
  const dead = watchWorkers(services, pools);
  const runner = await run({
    events,
    connectionString: services.env.DATABASE_URL,
    concurrency: 4,
    pollInterval: 1_000,
    noHandleSignals: true,
    logger: new Logger(() => (level, message, meta) => {
      if (level === "error" || level === "warning")
        services.log.warn({ task: meta?.task, jobId: meta?.jobId }, `worker: ${withoutValues(message)}`);
    }),
    taskList: {
      ...Object.fromEntries(
        Object.entries(effects).map(([task, effect]) => [
          task,
          (payload: unknown) => effect(services, jobOf(task, payload)),
        ]),
      ),
      reconcile: (payload: unknown) => reconcileDays(services, payload),
      [radarWork]: (payload: unknown) => findDuplicates(services, payload),
      tellDraft: (payload: unknown) => tellDraft(services, payload),
      [registerWork]: (payload: unknown) => issueRegister(services, payload),
      signPaper: (payload: unknown) => signPaper(services, payload),
      sendNotice: (payload: unknown) => sendNotice(services, payload),
      [orderWork]: (payload: unknown) => askAboutOrder(services, payload),
      [payoutWork]: (payload: unknown) => askAboutPayout(services, payload),
      [digestWork]: (payload: unknown) => makeDigests(services, payload).then(() => {}),
      [usualWork]: () => computeUsualDurations(services).then(() => {}),
    } as TaskList,
  });
  const looks = [
    watched(services, "papers to be signed", () => queueDuePapers(services)),
    watched(services, "orders to be paid", () => queueDueOrders(services)),
    watched(services, "payouts under way", () => queueDuePayouts(services)),
    watched(services, "due notices", () => sweepNotices(services)),
    watched(services, "the night", nightWatch(services).look),
    watched(services, "drafts", draftWatch(services).look),
    watched(services, "usual durations", usualWatch(services).look),
    watched(services, "claims", claimWatch(services).look),
    watched(services, "morning digests", digestWatch(services).look),
    watched(services, "sizes of work lists", foldWatch(services).look),
  ];
  const timers = timerLoop(services, async () => {
    await Promise.all([dead.sweep(), ...looks.map((look) => look())]);
  });
  return {
    stop: async () => {
      await Promise.all([timers.stop(), runner.stop()]);
      dead.stop();
    },
  };
}

/** A look that fails is logged and tried again with the next one; the others go on. `what`: in the plural, or with its article. */
const watched = (services: Services, what: string, look: () => Promise<unknown>) => () =>
  look().catch((error: unknown) => services.log.error({ err: error }, `${what} could not be looked at`));

function timerLoop(services: Services, sweep: () => Promise<void>): Worker {
  let stopped = false;
  let wake = () => {};
  const loop = (async () => {
    while (!stopped) {
      const ran = await sweep()
        .then(() => runDueTimers(services))
        .catch((error: unknown) => {
          services.log.error({ err: error }, "timers could not run");
          return 0;
        });
      if (ran === 0 && !stopped)
        await new Promise<void>((resolve) => {
          wake = resolve;
          setTimeout(resolve, timerPauseMs);
        });
    }
  })();
  return {
    stop: async () => {
      stopped = true;
      wake();
      await loop;
    },
  };
}
