/** Dossiers brought to where an officer decides something, for the matrix of decisions. */
import { uuidv7 } from "uuidv7";
import type { CitizenViewer } from "#app/identity/viewer.ts";
import { birth } from "#machines/birth/index.ts";
import type { Actor } from "#machines/kernel/actors.ts";
import { benefitCard } from "../benefit-card.ts";
import { finishedDossier, report } from "../corrections.ts";
import { fileForCounter, send } from "../counter.ts";
import { answerRegister } from "../issuing.ts";
import { addCitizen, officerActor, openSample, type TestPortal } from "../test-portal.ts";

export const [child, home, card] = ["birthRegistration", "permanentResidence", "healthCard"] as const;
/** An original that is kept where `keeping` leads. */
export const held = uuidv7();
export const items = [{ target: "field:child.givenName", reason: "unclear" }];
const system: Actor = { kind: "system", id: "test" };

type Event = { type: string; [key: string]: unknown };
export const of = (type: string, component?: string, more: object = {}): Event => ({
  type,
  ...(component && { component }),
  ...more,
});

type Given = { family: CitizenViewer; concerned: Actor };
export type Stages = ReturnType<typeof makeStages>;

/** `family`: who files and answers; `concerned`: whom the card is about. */
export function makeStages(portal: TestPortal, { family, concerned }: Given) {
  const applicant: Actor = { kind: "citizen", id: family.id };
  const does = async (id: string, who: string | Actor, event: Event): Promise<void> => {
    await send(portal, id, typeof who === "string" ? await officerActor(portal, who) : who, event);
  };
  const filed = () => openSample(portal, birth, family.id, "B01electronic");
  const received = async (id: string | Promise<string> = filed()) => {
    await does(await id, "reception-a", of("dossier.receive"));
    return id;
  };
  const asking = async (event: Event, id: string | Promise<string>) => {
    await does(await id, applicant, event);
    return id;
  };
  const proposed = async (
    component: string = child,
    by = "civil-status-a",
    id: string | Promise<string> = received(),
  ) => {
    await does(await id, by, of("part.propose", component));
    return id;
  };
  const signed = async (id: string | Promise<string> = proposed()) => {
    await does(await id, "leader-ubnd-a", of("part.sign", child));
    return id;
  };
  /** Civil status is registered and everybody asked has agreed: the other parts are open. */
  const opened = async () => {
    const id = await signed();
    const asked = await portal.sql<{ id: string; personalId: string; fullName: string }[]>`
    select id, personal_id as "personalId", full_name as "fullName" from confirmation_requests where dossier_id = ${id}`;
    for (const { id: requestId, personalId, fullName } of asked) {
      const [known] = await portal.sql<
        { id: string }[]
      >`select id from citizens where personal_id = ${personalId}`;
      const citizen = {
        kind: "citizen" as const,
        id: known?.id ?? (await addCitizen(portal, personalId, fullName)),
      };
      await does(id, citizen, of("confirmation.agree", undefined, { requestId }));
    }
    await answerRegister(portal, id, child);
    return id;
  };
  const supplemented = async (component: string, by: string, id: string | Promise<string>) => {
    await does(await id, by, of("supplement.request", component, { items }));
    await does(await id, applicant, of("supplement.answer", component));
    return id;
  };
  const cardOf = (sample: string) => openSample(portal, benefitCard, family.id, sample);
  const objected = async () => {
    const id = await received(cardOf("usual"));
    await does(id, concerned, of("subject.object"));
    return id;
  };
  const grantable = async (sample: string) => {
    const id = await received(cardOf(sample));
    await does(id, "civil-status-a", of("part.propose", "membership"));
    await does(id, "leader-ubnd-a", of("part.sign", "membership"));
    await does(
      id,
      { kind: "partner", id: "library" },
      of("request.accepted", "membership", { requestId: uuidv7() }),
    );
    return id;
  };
  const stuck = async () => {
    const id = await signed();
    await does(id, system, of("request.failed", child, { requestId: uuidv7() }));
    return id;
  };
  const ready = async () => {
    const { id } = await fileForCounter(portal, family);
    // Finished dossiers of these tests count their codes from one too.
    await portal.sql`update dossiers set case_code = 'G00.00.00-261115-000001' where id = ${id}`;
    await received(id);
    await proposed(child, "civil-status-a", id);
    await signed(id);
    await answerRegister(portal, id, child);
    return id;
  };
  const keeping = async () => {
    const id = await received();
    await does(id, "reception-a", of("original.take", undefined, { originalId: held }));
    return id;
  };
  const corrected = async (proposal = false) => {
    const done = await finishedDossier(portal, family.id);
    const id = await report(portal, family, done, "birthCertificate");
    if (proposal)
      await does(id, "civil-status-a", of("correction.proposeReissue", child, { cause: "printedWrong" }));
    return id;
  };
  return {
    filed,
    received,
    asking,
    proposed,
    signed,
    opened,
    supplemented,
    cardOf,
    objected,
    grantable,
    stuck,
    ready,
    keeping,
    corrected,
  };
}
