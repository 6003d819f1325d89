/** The carrier's page: every parcel with one button per scan that can follow. */
import { json, Router, urlencoded } from "express";
import { z } from "zod";
import type { Library } from "../books/library.ts";
import type { Faults } from "../faults.ts";
import type { Callbacks } from "../partners/carrier-callbacks.ts";
import {
  acknowledgedIds,
  bookScan,
  canScan,
  listParcels,
  nextScans,
  type Parcel,
  type ParcelState,
  type ScanState,
  scanStates,
} from "../partners/carrier-orders.ts";
import { readPortalClock } from "../partners/portal-clock.ts";
import { readLegalTime } from "../partners/shapes.ts";
import type { Settings } from "../settings.ts";
import { errorPage } from "./error-page.ts";
import { type Html, html } from "./html.ts";
import { page } from "./layout.ts";
import { showMoment, toLocalIso } from "./times.ts";

const path = "/buu-chinh";

const stateNames: Record<ParcelState, string> = {
  ordered: "Chờ lấy",
  pickedUp: "Đã lấy",
  onTheWay: "Đang phát",
  delivered: "Phát thành công",
  failed: "Phát thất bại",
  returned: "Đã hoàn về nơi gửi",
};
const buttonNames: Record<ScanState, string> = {
  pickedUp: "Quét: đã lấy hàng",
  onTheWay: "Quét: đang phát",
  delivered: "Quét: phát thành công",
  failed: "Quét: phát thất bại",
  returned: "Quét: hoàn về nơi gửi",
};

const scanBody = z.object({ state: z.enum(scanStates) });

export function carrierPages(
  library: Library,
  faults: Faults,
  callbacks: Callbacks,
  settings: Settings,
): Router {
  const router = Router();
  const book = library.carrier;

  router.get(path, (_request, response) => {
    const parcels = listParcels(book);
    const taken = acknowledgedIds(book);
    const body = parcels.length
      ? html`${parcels.map((parcel) => parcelCard(parcel, taken))}`
      : html`<p>Chưa có bưu gửi nào. Bưu gửi xuất hiện khi cổng dịch vụ công gọi bưu chính đến lấy kết quả.</p>`;
    response.send(page({ title: "Bưu chính", body, current: path }));
  });

  router.post(
    `${path}/:itemNumber/scan`,
    json(),
    urlencoded({ extended: false }),
    async (request, response) => {
      const wantsJson = request.is("application/json") !== false;
      const fail = (status: number, title: string, error: string) =>
        wantsJson
          ? response.status(status).json({ error })
          : response.status(status).send(errorPage({ title, text: "Xin quay lại trang bưu chính." }));

      const scan = scanBody.safeParse(request.body);
      if (!scan.success)
        return fail(400, "Trạng thái không hợp lệ", `state: one of ${scanStates.join(", ")}`);
      // Legal time is asked first: between reading the parcel and booking the scan nothing may wait.
      const at =
        readLegalTime(request.get("x-legal-time")) ??
        (await readPortalClock(settings.portalOrigin)) ??
        toLocalIso(new Date());
      const parcel = listParcels(book).find((one) => one.itemNumber === request.params.itemNumber);
      if (!parcel) return fail(404, "Không có bưu gửi này", "no such parcel");
      if (!canScan(parcel)) return fail(409, "Bưu gửi đã kết thúc", `parcel is ${parcel.state}`);

      const booked = bookScan(book, parcel, {
        state: scan.data.state,
        at,
        copies: faults.takeScan("duplicate") ? 2 : 1,
        held: faults.takeScan("outOfOrder"),
      });
      callbacks.enqueue(booked);
      if (!wantsJson) return response.redirect(303, path);
      const { messageId, itemNumber, state, sequence } = booked;
      return response.json({ messageId, itemNumber, state, at, sequence });
    },
  );

  return router;
}

function parcelCard(parcel: Parcel, taken: Set<unknown>): Html {
  const { order, itemNumber, state } = parcel;
  const row = (name: string, value: string) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  return html`<article class="card" aria-labelledby="${itemNumber}">
<h2 id="${itemNumber}">${itemNumber} <span class="state">${stateNames[state]}</span></h2>
<dl>
${row("Hồ sơ", order.caseCode)}
${row("Từ", `${order.sender.name}, ${order.sender.address}`)}
${row("Đến", `${order.receiver.name}, ${order.receiver.phone}, ${order.receiver.address}`)}
${row("Khối lượng", `${order.declaredWeightGrams} g`)}
${row("Đặt lúc", showMoment(new Date(parcel.orderedAt)))}
</dl>
${
  parcel.scans.length > 0 &&
  html`<ol class="scans">${parcel.scans.map(
    (scan) =>
      html`<li>${showMoment(new Date(scan.at))} – ${stateNames[scan.state]}${!taken.has(scan.messageId) && html` <span class="quiet">(cổng chưa nhận)</span>`}</li>`,
  )}</ol>`
}
<form method="post" action="${path}/${itemNumber}/scan" class="buttons">
${nextScans(state).map((one) => html`<button name="state" value="${one}">${buttonNames[one]}</button>`)}
</form>
</article>`;
}
