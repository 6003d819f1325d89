/** Dossiers for tests of the counter: filed with chosen channels, brought by events to where results lie ready. */
import { randomUUID } from "node:crypto";
import { uuidv7 } from "uuidv7";
import { birth } from "#machines/birth/index.ts";
import type { Actor } from "#machines/kernel/actors.ts";
import type { Channel, DossierContext } from "#machines/kernel/dossier-context.ts";
import type { ChargeLine } from "#machines/kernel/effects.ts";
import { handOver } from "../dossiers/hand-over.server.ts";
import type { CitizenViewer } from "../identity/viewer.ts";
import { translator } from "../texts/i18n.server.ts";
import { applyEvent } from "../workflow/apply-event.server.ts";
import { openDossier } from "../workflow/open-dossier.server.ts";
import { dossierHead, officerViewer } from "./desk.ts";
import { monday, officerActor, type TestPortal } from "./test-portal.ts";

export const certificate = "birthCertificate";
export const copies = "birthCertificateCopies";

type Filing = {
  channels?: Partial<Record<string, Channel>>;
  charges?: readonly ChargeLine[];
  /** Only birth registration. */
  alone?: boolean;
  /** False: no address for post. */
  address?: boolean;
};
let count = 0;

/** The birth sample with every result at the counter unless said otherwise. */
export async function fileForCounter(
  portal: TestPortal,
  viewer: CitizenViewer,
  { channels = {}, charges, alone = true, address = false }: Filing = {},
) {
  const found = birth.samples.B01;
  if (!found) throw new Error("No sample B01");
  const { answers, sources } = found;
  const [dossierId, draftId] = [uuidv7(), uuidv7()];
  await portal.sql`insert into drafts (id, citizen_id, procedure, answers, sources, revision, created_at, updated_at)
    values (${draftId}, ${viewer.id}, 'birth', '{}', '{}', 1, ${monday}, ${monday})`;
  const facts = birth.facts(answers, sources);
  const applicable = alone ? ["birthRegistration"] : facts.applicable;
  const results = [
    ...facts.results.filter(({ id }) => id !== copies),
    ...(charges
      ? [
          {
            id: copies,
            component: "birthRegistration",
            channel: "counter" as const,
            paperOnly: true as const,
          },
        ]
      : []),
  ].filter(({ component }) => applicable.includes(component));
  await openDossier(portal, {
    dossierId,
    draft: { id: draftId, answers, sources },
    procedure: birth,
    applicantId: viewer.id,
    facts: {
      ...facts,
      applicable,
      confirmers: [],
      results: results.map((result) => ({ ...result, channel: channels[result.id] ?? "counter" })),
      delivery: address
        ? {
            receiver: "TRẦN THỊ THỬ",
            phone: "0900000001",
            provinceCode: "19",
            wardCode: "01954",
            detail: "Bản Mạch",
          }
        : null,
    },
    ...(charges && { charges }),
    caseCode: `G00.00.00-261116-${String(++count).padStart(6, "0")}`,
    subjectKey: dossierId,
    commandId: uuidv7(),
    submittedAt: monday,
  });
  return dossierHead(portal, dossierId);
}

export const send = (
  portal: TestPortal,
  workflowId: string,
  actor: Actor,
  event: { type: string; [key: string]: unknown },
  more: object = {},
) => applyEvent(portal, { workflowId, commandId: uuidv7(), actor, event, ...more });

/** Civil status is decided and registered: its results are ready. */
export async function register(
  portal: TestPortal,
  id: string,
  component = "birthRegistration",
): Promise<void> {
  const officer = async (code: string) => officerActor(portal, code);
  await send(portal, id, await officer("reception-a"), { type: "dossier.receive" });
  await send(portal, id, await officer("civil-status-a"), { type: "part.propose", component });
  await send(portal, id, await officer("leader-ubnd-a"), { type: "part.sign", component });
  const registers = { kind: "partner", id: "civilStatus" } as const;
  await send(portal, id, registers, { type: "request.accepted", component, requestId: uuidv7() });
}

export async function contextOf(portal: TestPortal, id: string): Promise<DossierContext> {
  const [row] = await portal.sql<{ context: DossierContext }[]>`
    select snapshot -> 'context' as context from workflows where id = ${id}`;
  if (!row) throw new Error(`No workflow ${id}`);
  return row.context;
}

/** A posted form. */
export function formWith(fields: readonly (readonly [string, string])[]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

/** The applicant comes to the counter with an identity card; `fields`: what the desk ticks besides. */
export const visitCounter = async (
  portal: TestPortal,
  dossier: Awaited<ReturnType<typeof dossierHead>>,
  fields: readonly (readonly [string, string])[],
) =>
  handOver(
    portal,
    await officerViewer(portal, "reception-a"),
    dossier,
    {
      form: formWith([
        ["commandId", randomUUID()],
        ["collector", "applicant"],
        ["identityPaper", "identityCard"],
        ["identityChecked", "yes"],
        ...fields,
      ]),
      requestId: randomUUID(),
    },
    translator("vi"),
  );

/** A fee for copies, as the machine is told of it. */
export const copyFee: readonly ChargeLine[] = [
  { id: "copies", component: "birthRegistration", result: copies, amount: 24_000 },
];
