/** Notices in integration tests: what the worker would do now, and a mail server that says what it is told to. */
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";
import { sweepNotices } from "../notifications/due-notices.server.ts";
import { sendNotice } from "../notifications/send-notice.server.ts";
import type { Services } from "../services.server.ts";

/** Sweeps and sends until nothing is due at this moment of legal time. */
export async function sendDue(portal: Services): Promise<void> {
  for (;;) {
    const handed = await sweepNotices(portal);
    for (const payload of await takeJobs(portal)) await sendNotice(portal, payload);
    if (handed === 0) return;
  }
}

/** Jobs that wait in the queue for a sender, taken out of it. */
export async function takeJobs({ sql }: Pick<Services, "sql">): Promise<{ noticeId: string }[]> {
  const jobs = await sql<{ payload: { noticeId: string } }[]>`
    select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'sendNotice' order by j.id`;
  await sql`delete from graphile_worker._private_jobs where task_id = (
    select id from graphile_worker._private_tasks where identifier = 'sendNotice')`;
  return jobs.map(({ payload }) => payload);
}

/** `answer`: an SMTP code for the next mails; 250 takes them. */
export async function startMailServer() {
  const mails: { to: string; raw: string }[] = [];
  const state = { answer: 250 };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, session, done) => {
      void text(stream).then((raw) => {
        if (state.answer !== 250)
          return done(Object.assign(new Error("refused"), { responseCode: state.answer }));
        mails.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), raw });
        return done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    state,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
