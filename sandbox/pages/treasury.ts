/** The treasury's page: every order to pay a family, with what may become of it. Account numbers are shown by their last digits. */
import { json, Router, urlencoded } from "express";
import { z } from "zod";
import type { Library } from "../books/library.ts";
import { canMove, listPayouts, type Payout } from "../partners/treasury-orders.ts";
import { returnReasons } from "../partners/treasury-reasons.ts";
import type { Treasury } from "../partners/treasury-work.ts";
import { errorPage } from "./error-page.ts";
import { type Html, html } from "./html.ts";
import { page } from "./layout.ts";

const path = "/kho-bac";
const body = z.object({
  state: z.enum(["sent", "paid", "returned"]),
  reason: z.enum(returnReasons).optional(),
});

export function treasuryPages({ treasury: book }: Library, treasury: Treasury): Router {
  const router = Router();

  router.get(path, (_request, response) => {
    const orders = listPayouts(book).reverse().slice(0, 100);
    const list = orders.length
      ? orders.map(card)
      : html`<p>Chưa có lệnh chi nào. Lệnh chi xuất hiện khi một quyết định trợ cấp đã được ghi nhận.</p>`;
    response.send(page({ title: "Kho bạc", body: html`${note}${list}`, current: path }));
  });

  router.post(`${path}/:orderId`, json(), urlencoded({ extended: false }), async (request, response) => {
    const wantsJson = request.is("application/json") !== false;
    const read = body.safeParse(request.body);
    const moved =
      read.success &&
      (await treasury.moveByHand(String(request.params.orderId), read.data.state, read.data.reason));
    if (wantsJson) return void response.status(moved ? 204 : 409).end();
    if (moved) return void response.redirect(303, path);
    const text = "Lệnh chi này đã kết thúc hoặc không có. Xin quay lại trang kho bạc.";
    return void response.status(409).send(errorPage({ title: "Không thực hiện được", text }));
  });

  return router;
}

const note = html`<p>Lệnh chi tự chạy sau vài giây. Số tài khoản tận cùng bằng 0000 luôn bị ngân hàng trả lại.</p>`;
const states: Record<Payout["state"], string> = {
  ordered: "chờ chuyển",
  cancelled: "đã huỷ",
  sent: "đã chuyển",
  paid: "đã đến người nhận",
  returned: "bị trả lại",
};
const ways = { bank: "chuyển khoản", cash: "tiền mặt tại quầy", post: "qua bưu chính" } as const;
const reasons: Record<(typeof returnReasons)[number], string> = {
  accountClosed: "tài khoản đã đóng",
  nameDiffers: "khác tên chủ tài khoản",
  accountUnknown: "không có tài khoản này",
  notCollected: "không có người nhận",
};

const card = (payout: Payout): Html => html`<div class="card"><dl>
<div><dt>Lệnh chi</dt><dd>${payout.reference}</dd></div>
<div><dt>Hồ sơ</dt><dd>${payout.caseCode}</dd></div>
<div><dt>Cách trả</dt><dd>${ways[payout.way]}${payout.account && html` (••••${payout.account.number.slice(-4)})`}</dd></div>
<div><dt>Tình trạng</dt><dd>${states[payout.state]}${payout.reason && html`: ${reasons[payout.reason]}`}</dd></div>
</dl>
<p class="big">${payout.amount.toLocaleString("vi")} đ</p>
${buttons(payout)}</div>`;

function buttons(payout: Payout): Html | false {
  if (!canMove(payout, "paid")) return false;
  const back = payout.way === "post" ? (["notCollected"] as const) : returnReasons.slice(0, 3);
  const form = (
    state: string,
    label: string,
    reason?: string,
  ) => html`<form method="post" action="${path}/${payout.orderId}">
<input type="hidden" name="state" value="${state}">${reason && html`<input type="hidden" name="reason" value="${reason}">`}
<button${state === "returned" && html` class="second"`}>${label}</button></form>`;
  return html`<div class="buttons">${payout.state === "ordered" && form("sent", "Chuyển tiền")}${form("paid", "Đã đến")}
${back.map((reason) => form("returned", `Trả lại: ${reasons[reason]}`, reason))}</div>`;
}
