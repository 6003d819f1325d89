/** The payment platform's pages: where a person pays or gives up, and the orders for onlookers. */
import { Router, urlencoded } from "express";
import { z } from "zod";
import type { Library } from "../books/library.ts";
import type { Faults } from "../faults.ts";
import { bookCallback, type PaymentCallbacks } from "../partners/payment-callbacks.ts";
import {
  endOperation,
  findOrder,
  listOrders,
  type Order,
  type OrderEnd,
  orderPath,
  refundedOf,
} from "../partners/payment-orders.ts";
import { readPortalClock } from "../partners/portal-clock.ts";
import { readLegalTime } from "../partners/shapes.ts";
import type { Settings } from "../settings.ts";
import { errorPage } from "./error-page.ts";
import { type Html, html } from "./html.ts";
import { page } from "./layout.ts";
import { toLocalIso } from "./times.ts";

const answer = z.object({ act: z.enum(["pay", "cancel"]) });
const money = (amount: number) => `${amount.toLocaleString("vi")} đ`;

export function paymentPages(
  library: Library,
  faults: Faults,
  callbacks: PaymentCallbacks,
  settings: Settings,
): Router {
  const router = Router();
  const book = library.payment;

  router.get(orderPath, (_request, response) => {
    const orders = listOrders(book).reverse().slice(0, 100);
    const body = orders.length
      ? html`<ul class="list">${orders.map(orderLine)}</ul>`
      : html`<p>Chưa có đơn thanh toán nào. Đơn xuất hiện khi người dân chọn trả tiền trên nền tảng thanh toán.</p>`;
    response.send(page({ title: "Thanh toán", body, current: orderPath }));
  });

  router.get(`${orderPath}/:orderNumber`, (request, response) => {
    const order = findOrder(book, { orderNumber: request.params.orderNumber });
    if (!order) return void response.status(404).send(noOrder);
    return void response.send(
      page({ title: "Nền tảng thanh toán", body: order.end ? ended(order) : open(order) }),
    );
  });

  router.post(`${orderPath}/:orderNumber`, urlencoded({ extended: false }), async (request, response) => {
    const read = answer.safeParse(request.body);
    if (!read.success) return void response.status(400).send(noOrder);
    // Legal time is asked first: between reading the order and booking its end nothing may wait.
    const at =
      readLegalTime(request.get("x-legal-time")) ??
      (await readPortalClock(settings.portalOrigin)) ??
      toLocalIso(new Date());
    const order = findOrder(book, { orderNumber: request.params.orderNumber });
    if (!order) return void response.status(404).send(noOrder);
    if (!order.end) callbacks.enqueue(bookCallback(book, faults, endOrder(order, read.data.act, at)));
    response.redirect(303, order.returnUrl);
  });

  /** Pays or gives up: booked before anybody is told. */
  function endOrder({ orderId, amount }: Order, act: "pay" | "cancel", at: string): OrderEnd {
    const wrong = act === "pay" && faults.takePayment("wrongAmount") !== undefined;
    const end: OrderEnd = {
      ...{ orderId, at },
      state: act === "pay" ? "paid" : "cancelled",
      amount: act === "cancel" ? 0 : wrong ? Math.max(1, amount - 1_000) : amount,
    };
    book.append({ operation: endOperation, request: end, answer: { status: 200, body: null } });
    return end;
  }

  return router;
}

const noOrder = errorPage({ title: "Không có đơn này", text: "Xin quay lại trang đã đưa quý vị đến đây." });
const states = { paid: "đã trả", cancelled: "đã huỷ" } as const;

const facts = ({ caseCode, orderNumber, amount, lines }: Order): Html => html`<dl>
<div><dt>Đơn</dt><dd>${orderNumber}</dd></div>
<div><dt>Hồ sơ</dt><dd>${caseCode}</dd></div>
<div><dt>Số khoản</dt><dd>${lines.length}</dd></div>
</dl>
<p class="big">${money(amount)}</p>`;

const open = (order: Order): Html => html`<div class="card">${facts(order)}
<form method="post" action="${orderPath}/${order.orderNumber}" class="buttons">
<button name="act" value="pay">Trả tiền</button>
<button name="act" value="cancel" class="second">Huỷ</button>
</form></div>`;

const ended = (order: Order): Html => html`<div class="card">${facts(order)}
<p>Đơn này ${order.end && states[order.end.state]}.</p>
<p><a href="${order.returnUrl}">Quay lại trang dịch vụ</a></p></div>`;

const orderLine = (
  order: Order,
): Html => html`<li><a href="${orderPath}/${order.orderNumber}">${order.orderNumber}</a> – ${order.caseCode} – ${money(order.amount)}
<span class="state">${order.end ? states[order.end.state] : "chờ trả"}</span>${
  order.end?.state === "paid" &&
  order.end.amount !== order.amount &&
  html` <span class="quiet">(đã trả ${money(order.end.amount)})</span>`
}${order.refunds.length > 0 && html` <span class="quiet">(đã hoàn ${money(refundedOf(order))})</span>`}</li>`;
