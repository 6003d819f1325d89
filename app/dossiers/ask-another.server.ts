/**
 * Asks another person for a consent that was refused or never came (decisions 6).
 *
 * The row first, then the event: after a crash in between nobody was asked, the row is hidden (the machine does not know it) and taken
 * again when the same person is named once more.
 */
import type { DossierContext } from "#machines/kernel/dossier-context.ts";
import { personName } from "#machines/kernel/identifiers/person-name.ts";
import { personalId, personalIdProblem } from "#machines/kernel/identifiers/personal-id.ts";
import { localDay } from "../calendar/local-time.ts";
import { mayNow } from "../identity/policy.server.ts";
import type { CitizenViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import { ownText } from "../ui/procedure-words.ts";
import { nameField, numberField } from "./choice-fields.ts";
import { may, replacedFor } from "./choice-page.server.ts";
import type { ChoiceFailure, Chosen } from "./choose.server.ts";
import { sendEvent } from "./send-event.server.ts";

type Needs = Pick<Services, "sql" | "clock" | "kinds" | "log">;
type Head = { id: string; procedure: string };

/** Undefined when the person was asked. @throws Response 409 when there is nothing to choose any more. */
export async function askAnother(
  services: Needs,
  viewer: CitizenViewer,
  dossier: Head,
  { component, commandId, form }: Chosen,
): Promise<ChoiceFailure | undefined> {
  const send = (requestId: string) =>
    sendEvent(services, viewer, {
      dossierId: dossier.id,
      commandId,
      event: { type: "consent.askAnother", component, requestId },
    });
  const [asked, possible] = await Promise.all([
    readAsked(services, dossier.id, commandId),
    mayNow(services, viewer, dossier.id),
  ]);
  // A repeat of a sent form, or too late: the door knows which.
  if (asked.sent || !may(possible, "consent.askAnother", component)) {
    await send(commandId);
    return undefined;
  }
  const typed = {
    [nameField(component)]: String(form.get(nameField(component)) ?? ""),
    [numberField(component)]: String(form.get(numberField(component)) ?? ""),
  };
  const name = personName("dossier:choice.error.name").safeParse(typed[nameField(component)]);
  const number = personalId.safeParse(typed[numberField(component)]);
  const today = localDay(await services.clock.now());
  const problem = number.success
    ? whoProblem(number.data, viewer, asked, today)
    : number.error.issues[0]?.message;
  const errors = [
    { field: nameField(component), key: name.success ? undefined : name.error.issues[0]?.message },
    { field: numberField(component), key: problem },
  ].flatMap(({ field, key }) => (key ? [{ field, text: ownText(dossier.procedure, key) }] : []));
  if (errors.length > 0 || !name.success || !number.success) return { component, errors, typed };
  const person = { fullName: name.data, personalId: number.data };
  await send(await writeRequest(services, dossier.id, { component, commandId, person, asked }));
  return undefined;
}

type Asked = {
  sent: boolean;
  confirmations: DossierContext["confirmations"];
  rows: { id: string; personalId: string; capacities: string[] }[];
};

async function readAsked({ sql }: Needs, dossierId: string, commandId: string): Promise<Asked> {
  const [row] = await sql<Asked[]>`
    select exists (select 1 from workflow_events where workflow_id = w.id and command_id = ${commandId}) as sent,
      w.snapshot -> 'context' -> 'confirmations' as confirmations,
      coalesce((select jsonb_agg(jsonb_build_object('id', id, 'personalId', personal_id, 'capacities', capacities))
        from confirmation_requests where dossier_id = w.id), '[]') as rows
    from workflows w where w.id = ${dossierId}`;
  if (!row) throw new Response(null, { status: 404 });
  return row;
}

/** A person who kept silent may be asked again; who has refused, agreed or is being asked is not. */
function whoProblem(
  number: string,
  viewer: CitizenViewer,
  { confirmations, rows }: Asked,
  today: string,
): string | undefined {
  if (number === viewer.personalId) return "dossier:choice.error.self";
  const before = rows.some(({ id, personalId: whose }) => {
    const consent = confirmations[id]?.consent;
    return whose === number && consent !== undefined && consent !== "expired";
  });
  return before ? "dossier:choice.error.asked" : personalIdProblem(number, { today });
}

type Request = {
  component: string;
  commandId: string;
  person: { fullName: string; personalId: string };
  asked: Asked;
};

/** The new request's id: that of a row left over for the same person, else the form's own, so that a retry finds its row. */
async function writeRequest(
  { sql, clock }: Needs,
  dossierId: string,
  { component, commandId, person, asked }: Request,
): Promise<string> {
  const { confirmations, rows } = asked;
  const replaced = replacedFor(confirmations, component);
  const values = {
    full_name: person.fullName,
    capacities: unique(
      rows.filter(({ id }) => replaced.includes(id)).flatMap(({ capacities }) => capacities),
    ),
    components: unique([component, ...replaced.flatMap((id) => confirmations[id]?.components ?? [])]),
    asked_at: await clock.now(),
  };
  const left = rows.find(({ id, personalId: whose }) => whose === person.personalId && !confirmations[id]);
  const id = left?.id ?? commandId;
  const written = await sql`
    insert into confirmation_requests as r (id, dossier_id, personal_id, full_name, capacities, components, asked_at, consent)
    values (${id}, ${dossierId}, ${person.personalId}, ${values.full_name}, ${sql.json(values.capacities)},
      ${sql.json(values.components)}, ${values.asked_at}, 'pending')
    on conflict (id) do update set personal_id = excluded.personal_id, full_name = excluded.full_name,
      capacities = excluded.capacities, components = excluded.components, asked_at = excluded.asked_at
    where r.dossier_id = excluded.dossier_id and not exists (
      select 1 from workflows w where w.id = r.dossier_id and w.snapshot #> array['context', 'confirmations', r.id::text] is not null)
    returning id`;
  if (written.length === 0) throw new Response(null, { status: 409 });
  return id;
}

const unique = (values: readonly string[]): string[] => [...new Set(values)];
