/** The sandbox's legal clock. Outside sandbox mode there is no such address. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";

const Move = z.object({ to: z.iso.datetime({ offset: true }).transform((text) => new Date(text)) });

export async function loader(args: LoaderFunctionArgs) {
  await sandboxOnly(args);
  return Response.json({ now: (await services().clock.now()).toISOString() });
}

/** Moves legal time forward: 200 with the new time, 409 backwards, 400 for anything that is not a moment. */
export async function action(args: ActionFunctionArgs) {
  await sandboxOnly(args);
  const body: unknown = await args.request.json().catch(() => undefined);
  const move = Move.safeParse(body);
  if (!move.success) return Response.json({ error: "to must be an ISO moment with offset" }, { status: 400 });
  const { clock } = services();
  if (!(await clock.moveTo(move.data.to)))
    return Response.json({ error: "legal time only moves forward" }, { status: 409 });
  return Response.json({ now: (await clock.now()).toISOString() });
}

async function sandboxOnly(args: LoaderFunctionArgs): Promise<void> {
  await authorise(args, { to: "page.read" });
  if (!services().env.SANDBOX) throw data(null, { status: 404 });
}
