/** A parcel as the carrier's people and its receiver see it. */
import type { Parcel } from "../partners/carrier-orders.ts";
import {
  type FailureReason,
  failureReasons,
  nextScans,
  type ParcelState,
  type Scan,
  type ScanState,
} from "../partners/carrier-scans.ts";
import { type Html, html } from "./html.ts";
import { page } from "./layout.ts";
import { showMoment } from "./times.ts";

const stateNames: Record<ParcelState, string> = {
  ordered: "Chờ lấy",
  cancelled: "Đã hủy",
  pickedUp: "Đã lấy",
  onTheWay: "Đang phát",
  delivered: "Phát thành công",
  failed: "Phát thất bại",
  returned: "Đã hoàn về nơi gửi",
  lost: "Thất lạc",
};
const buttonNames: Record<ScanState, string> = {
  pickedUp: "Quét: đã lấy hàng",
  onTheWay: "Quét: đang phát",
  delivered: "Quét: phát thành công",
  failed: "Quét: phát thất bại",
  returned: "Quét: hoàn về nơi gửi",
  lost: "Quét: thất lạc",
};
const reasonNames: Record<FailureReason, string> = {
  absent: "vắng nhà",
  refused: "từ chối nhận",
  addressWrong: "sai địa chỉ",
  phoneWrong: "sai số điện thoại",
};

const money = (amount: number) => `${amount.toLocaleString("vi")} đ`;
const said = ({ state, reason, collected }: Scan) =>
  [
    stateNames[state],
    reason && `(${reasonNames[reason]})`,
    collected !== undefined && `– thu ${money(collected)}`,
  ]
    .filter(Boolean)
    .join(" ");

/** `taken`: scans that the portal has; the others are still on their way. */
export function parcelCard(path: string, parcel: Parcel, taken: Set<unknown>): Html {
  const { order, itemNumber, state } = parcel;
  const row = (name: string, value: string) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  const untold = ({ messageId, copies }: Scan) =>
    !taken.has(messageId) &&
    html` <span class="quiet">${copies === 0 ? "(không báo cho cổng)" : "(cổng chưa nhận)"}</span>`;
  const next = nextScans(state);
  return html`<article class="card" aria-labelledby="${itemNumber}">
<h2 id="${itemNumber}"><a href="${path}/${itemNumber}">${itemNumber}</a> <span class="state">${stateNames[state]}</span></h2>
<dl>
${row("Hồ sơ", order.caseCode)}
${row("Từ", [order.sender.name, order.sender.address, order.sender.phone].filter(Boolean).join(", "))}
${row("Đến", `${order.receiver.name}, ${order.receiver.phone}, ${order.receiver.address}`)}
${order.contents.length > 0 && row("Bên trong", order.contents.join(", "))}
${row("Khối lượng", `${order.declaredWeightGrams} g`)}
${order.cashOnDelivery > 0 && row("Thu hộ", money(order.cashOnDelivery))}
${row("Đặt lúc", showMoment(new Date(parcel.orderedAt)))}
</dl>
${
  parcel.scans.length > 0 &&
  html`<ol class="scans">${parcel.scans.map(
    (scan) => html`<li>${showMoment(new Date(scan.at))} – ${said(scan)}${untold(scan)}</li>`,
  )}</ol>`
}
${
  next.length > 0 &&
  html`<form method="post" action="${path}/${itemNumber}/scan" class="buttons">
${next.includes("failed") && reasonChoice(itemNumber)}
${next.map((one) => html`<button name="state" value="${one}">${buttonNames[one]}</button>`)}
</form>`
}
</article>`;
}

const reasonChoice = (itemNumber: string) =>
  html`<label for="ly-do-${itemNumber}">Lý do nếu phát thất bại</label>
<select id="ly-do-${itemNumber}" name="reason">${failureReasons.map((one) => html`<option value="${one}">${reasonNames[one]}</option>`)}</select>`;

/** Stations only: whoever has the number is not told who gets what. */
export function trackingPage(path: string, { itemNumber, state, orderedAt, scans }: Parcel): string {
  const body = html`<p>${stateNames[state]}</p>
<ol class="scans"><li>${showMoment(new Date(orderedAt))} – ${stateNames.ordered}</li>
${scans.map((scan) => html`<li>${showMoment(new Date(scan.at))} – ${stateNames[scan.state]}</li>`)}</ol>`;
  return page({ title: `Bưu gửi ${itemNumber}`, body, current: path });
}
