/** The carrier's pages: every parcel with one button per scan that can follow, and what a receiver sees of one. */
import { json, Router, urlencoded } from "express";
import { z } from "zod";
import type { Library } from "../books/library.ts";
import type { Faults } from "../faults.ts";
import type { Callbacks } from "../partners/carrier-callbacks.ts";
import { findParcel, listParcels } from "../partners/carrier-orders.ts";
import { acknowledgedIds, bookScan, canScan, failureReasons, scanStates } from "../partners/carrier-scans.ts";
import { settlementOf } from "../partners/carrier-settlement.ts";
import { readPortalClock } from "../partners/portal-clock.ts";
import { readLegalTime } from "../partners/shapes.ts";
import type { Settings } from "../settings.ts";
import { parcelCard, trackingPage } from "./carrier-cards.ts";
import { errorPage } from "./error-page.ts";
import { html } from "./html.ts";
import { page } from "./layout.ts";
import { localParts, showDate, toLocalIso } from "./times.ts";

const path = "/buu-chinh";

const scanBody = z.object({
  state: z.enum(scanStates),
  reason: z.enum(failureReasons).default("absent"),
  /** Other than ordered, to see what the portal says. */
  collected: z.coerce.number().int().min(0).optional(),
});

export function carrierPages(
  library: Library,
  faults: Faults,
  callbacks: Callbacks,
  settings: Settings,
): Router {
  const router = Router();
  const book = library.carrier;
  const legalNow = async (header: string | undefined) =>
    readLegalTime(header) ?? (await readPortalClock(settings.portalOrigin)) ?? toLocalIso(new Date());

  router.get(path, async (request, response) => {
    const parcels = listParcels(book);
    const taken = acknowledgedIds(book);
    const { date: day } = localParts(new Date(await legalNow(request.get("x-legal-time"))));
    const cash = settlementOf(book, day).reduce((sum, { collected }) => sum + collected, 0);
    const body = parcels.length
      ? html`<p>Tiền thu hộ ngày ${showDate(day)}: ${cash.toLocaleString("vi")} đ</p>${parcels.map((parcel) => parcelCard(path, parcel, taken))}`
      : html`<p>Chưa có bưu gửi nào. Bưu gửi xuất hiện khi cổng dịch vụ công gọi bưu chính đến lấy kết quả.</p>`;
    response.send(page({ title: "Bưu chính", body, current: path }));
  });

  router.get(`${path}/:itemNumber`, (request, response) => {
    const parcel = findParcel(book, request.params.itemNumber);
    if (parcel) return void response.send(trackingPage(path, parcel));
    const text = "Xin kiểm tra lại số hiệu bưu gửi.";
    return void response.status(404).send(errorPage({ title: "Không có bưu gửi này", text }));
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
      const at = await legalNow(request.get("x-legal-time"));
      const parcel = findParcel(book, request.params.itemNumber);
      if (!parcel) return fail(404, "Không có bưu gửi này", "no such parcel");
      const { state, reason, collected = parcel.order.cashOnDelivery } = scan.data;
      if (!canScan(parcel.state, state)) return fail(409, "Bưu gửi đã kết thúc", `parcel is ${parcel.state}`);

      const booked = bookScan(book, parcel, {
        ...{ state, at },
        ...(state === "failed" && { reason }),
        ...(state === "delivered" && (collected > 0 || parcel.order.cashOnDelivery > 0) && { collected }),
        copies: faults.takeScan("lostScan") ? 0 : faults.takeScan("duplicate") ? 2 : 1,
        held: faults.takeScan("outOfOrder") !== undefined,
        lateMs: faults.takeScan("lateScan")?.delayMs ?? 0,
      });
      callbacks.enqueue(booked);
      if (!wantsJson) return response.redirect(303, path);
      const { copies: _copies, held: _held, lateMs: _lateMs, ...shown } = booked;
      return response.json(shown);
    },
  );

  return router;
}
