/**
 * `/giay/:serial`: an issued paper as a file, for those who may read its dossier; `?ban=in`: the unsigned one, for an officer to print.
 *
 * Reading a result here counts as reading it on its page (decisions 11; see `issued-result.server.ts`).
 */
import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { recordOpening } from "#app/dossiers/issued-result.server.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { fileOf, sendPaper } from "#app/papers/send-paper.server.ts";
import { services } from "#app/services.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, paper } = await authorise(args, { to: "paper.read", serial: args.params.serial ?? "" });
  const toPrint = viewer.kind === "officer" && new URL(args.request.url).searchParams.get("ban") === "in";
  const file = fileOf(paper, toPrint);
  if (!file) throw redirect(`/giay/${paper.serial}/dang-tao`);
  if (viewer.kind === "citizen" && paper.dossierId && args.request.method === "GET")
    await recordOpening(services(), viewer, paper.dossierId, paper.paper, args.request);
  return sendPaper(services(), paper, file);
}
