/** What the payer is told: an order to pay a family, and that it is called off. */
import { addressLine, findDelivery } from "#app/delivery/delivery-address.server.ts";
import { getFiled } from "#app/dossiers/filed.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Delivery } from "#machines/kernel/procedure.ts";
import { orderNumberOf } from "#machines/payout/orders.ts";

type Message = {
  body: Record<string, unknown>;
  /** Why it cannot be put together, in a word for the manager's page. */
  impossible?: string;
  problem?: (result: Record<string, unknown>) => string | undefined;
};
type Row = {
  orderId: string;
  dossierId: string;
  caseCode: string;
  component: string;
  amount: number;
  way: "bank" | "cash" | "post";
  receiver: string;
  number: string | null;
  bankName: string | null;
  holder: string | null;
};

/** The order of this number to the account or address of now. @throws Error when there is no such order. */
export async function payoutOrder(
  services: Pick<Services, "sql" | "kinds">,
  payoutId: string,
  request: string,
): Promise<Message> {
  const row = await readOrder(services, payoutId, request);
  const { orderId, caseCode, amount, way, receiver, number, bankName, holder } = row;
  const body = { orderId, caseCode, amount, way, receiver };
  if (way === "bank")
    return number
      ? { body: { ...body, account: { number, bankName, holder } }, problem: noReference }
      : { body, impossible: "noAccount" };
  if (way === "cash") return { body, problem: noReference };
  const delivery = await findAddress(services, row);
  if (!delivery) return { body, impossible: "noAddress" };
  // Handed to the payee alone, whoever receives papers at that address.
  const address = {
    name: receiver,
    phone: delivery.phone,
    address: await addressLine(services, delivery),
  };
  return { body: { ...body, address }, problem: noReference };
}

export async function payoutCancellation(
  services: Pick<Services, "sql">,
  payoutId: string,
  request: string,
): Promise<Message> {
  const { orderId, caseCode } = await readOrder(services, payoutId, request);
  return { body: { orderId, caseCode } };
}

/** The dossier's address of today stands above the one that the answers named. */
async function findAddress(
  services: Pick<Services, "sql" | "kinds">,
  { dossierId, component }: Pick<Row, "dossierId" | "component">,
): Promise<Delivery | null> {
  const filed = await findDelivery(services, dossierId);
  if (filed) return filed;
  const { procedure, answers } = await getFiled(services, dossierId);
  return procedure.payee?.(answers, component)?.address ?? null;
}

/** Money that cannot be named cannot be asked after. */
const noReference = ({ reference }: Record<string, unknown>): string | undefined =>
  /^[\w-]{1,60}$/.test(String(reference ?? "")) ? undefined : "no reference";

async function readOrder({ sql }: Pick<Services, "sql">, payoutId: string, request: string): Promise<Row> {
  const [row] = await sql<Row[]>`
    select o.id as "orderId", d.id as "dossierId", d.case_code as "caseCode", p.component, p.amount::float8 as amount, o.way, p.receiver,
      p.account_number as number, p.bank_name as "bankName", p.account_holder as holder
    from payout_orders o join payouts p on p.id = o.payout_id join dossiers d on d.id = p.dossier_id
    where p.id = ${payoutId} and o.number = ${orderNumberOf(request)}`;
  if (!row) throw new Error(`Payout ${payoutId} has no ${request}`);
  return row;
}
