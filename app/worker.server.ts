/** The worker: carries out effects after commit (graphile-worker) and runs due timers by the legal clock. */
import { EventEmitter } from "node:events";
import { Logger, run, type TaskList, type WorkerEvents } from "graphile-worker";
import { orderParcel } from "./delivery/order-parcel.server.ts";
import { draftWatch } from "./dossiers/expire-drafts.server.ts";
import { withoutValues } from "./log.server.ts";
import { askConfirmation } from "./notifications/ask-confirmation.server.ts";
import { notify } from "./notifications/notify.server.ts";
import { tellDraft } from "./notifications/tell-draft.server.ts";
import { issuePaper } from "./papers/issue-paper.server.ts";
import { nightWatch, reconcileDays } from "./reconciliation/nightly.server.ts";
import { request } from "./registries/request.server.ts";
import type { Services } from "./services.server.ts";
import { watchWorkers } from "./workflow/dead-workers.server.ts";
import { type Job, jobOf } from "./workflow/effect-job.ts";
import { tell } from "./workflow/tell.server.ts";
import { runDueTimers } from "./workflow/timers.server.ts";

const effects: Record<string, (services: Services, job: Job) => Promise<void>> = {
  request,
  askConfirmation,
  issuePaper,
  notify,
  orderParcel,
  tell,
};

/** Milliseconds between looks at the timers: a jump of the clock is felt within two seconds. */
const timerPauseMs = 1_000;

export type Worker = { stop: () => Promise<void> };

/** Starts both loops; `stop` lets what is at work finish. */
export async function startWorker(services: Services): Promise<Worker> {
  const workers = new Set<string>();
  const events: WorkerEvents = new EventEmitter();
  events.on("worker:create", ({ worker }) => workers.add(worker.workerId));
  const dead = watchWorkers(services, workers);
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
      tellDraft: (payload: unknown) => tellDraft(services, payload),
    } as TaskList,
  });
  const night = nightWatch(services);
  const drafts = draftWatch(services);
  const lookAtDrafts = () =>
    drafts
      .look()
      .catch((error: unknown) => services.log.error({ err: error }, "drafts could not be looked at"));
  const look = () =>
    night
      .look()
      .catch((error: unknown) => services.log.error({ err: error }, "the night could not be looked at"));
  const timers = timerLoop(services, () =>
    Promise.all([dead.sweep(), look(), lookAtDrafts()]).then(() => {}),
  );
  return {
    stop: async () => {
      await Promise.all([timers.stop(), runner.stop()]);
      dead.stop();
    },
  };
}

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
