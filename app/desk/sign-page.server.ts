/** The page on which a signer signs several decisions, in words. */
import { formatDateTime } from "../calendar/local-time.ts";
import { amountText } from "../dossiers/decide-grant.server.ts";
import { getProcedure } from "../dossiers/dossier-head.server.ts";
import { officerWords } from "../dossiers/officer-dossier-words.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import type { Translate } from "../texts/texts.tsx";
import { readToSign, signAtMost, type ToSign } from "./sign-list.server.ts";
import type { SignPage, SignRow } from "./sign-types.ts";

type Needs = Pick<Services, "sql" | "kinds">;

export async function getSignPage(services: Needs, viewer: OfficerViewer, t: Translate): Promise<SignPage> {
  const list = await readToSign(services, viewer);
  return {
    rows: list.map((one) => showRow(services, one, t)),
    seen: list.filter(({ looked }) => looked).length,
    full: list.length === signAtMost,
    nextHref: nextToLook(list),
  };
}

/** What was ticked, to be confirmed on a page of its own (decisions 21): only what may be signed together is left. */
export async function chosenToSign(
  services: Needs,
  viewer: OfficerViewer,
  form: FormData,
  t: Translate,
): Promise<{ chosen: SignRow[] } | { error: string }> {
  const picks = form.getAll("pick");
  const { rows } = await getSignPage(services, viewer, t);
  const chosen = rows.filter(({ pick, because }) => because === undefined && picks.includes(pick));
  return chosen.length > 0 ? { chosen } : { error: "decisions:sign.error.none" };
}

/** The page of the first decision that this signer has not looked at as it is now; undefined when all were. */
export const nextToLook = (list: readonly ToSign[]): string | undefined => {
  const next = list.find(({ because, looked }) => !looked && (because === "look" || because === "sensitive"));
  return next && signHref(next);
};

const signHref = ({ caseCode, component }: Pick<ToSign, "caseCode" | "component">): string =>
  `/can-bo/ho-so/${caseCode}/quyet-dinh?${new URLSearchParams({ viec: "part.sign", phan: component, tu: "ky" })}`;

function showRow({ kinds }: Needs, one: ToSign, t: Translate): SignRow {
  const words = officerWords(getProcedure({ kinds }, one.procedure), t);
  const { proposerName, proposedAt, grant, because, dueAt, caseCode } = one;
  // What this signer cannot sign at all is looked at on the dossier's own page.
  const signable = because !== "own" && because !== "secondLook" && because !== "withdrawing";
  return {
    pick: `${one.dossierId}/${one.component}/${one.seq}`,
    href: signable ? signHref(one) : `/can-bo/ho-so/${caseCode}`,
    caseCode,
    subject: one.subjectName,
    what: [words.part(one.component), ...(grant ? [amountText(grant, t)] : [])].join(" · "),
    proposer: proposerName ?? "",
    proposedAt: proposedAt ? formatDateTime(proposedAt) : "",
    due: dueAt ? formatDateTime(dueAt) : t("officer:due.none"),
    late: one.lateAt !== null,
    looked: one.looked,
    because: because && t(`decisions:sign.why.${because}`),
  };
}
