/** VNeID for onlookers: the invented people, and the consents they were asked for. */
import { Router } from "express";
import type { Library } from "../books/library.ts";
import { isLiving } from "../partners/deaths.ts";
import { sendNotice, type VneidNotice } from "../partners/messages.ts";
import { citizens, findCitizen } from "../people/citizens.ts";
import { officers } from "../people/officers.ts";
import type { Settings } from "../settings.ts";
import { type Html, html, safeUrl } from "./html.ts";
import { page } from "./layout.ts";
import { showDate, showMoment } from "./times.ts";

const levels = ["không có tài khoản", "mức 1", "mức 2"] as const;

export function peoplePages(library: Library, { portalOrigin }: Settings): Router {
  const router = Router();
  router.get(["/vneid", "/vneid/people", "/vneid-nguoi-dung"], (_request, response) => {
    const body = html`
<h2>Việc xin đồng ý</h2>
${consents(library, portalOrigin)}
<h2>Công dân</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Bảng công dân"><table>
<thead><tr><th scope="col">Họ và tên</th><th scope="col">Vai thử</th><th scope="col">Số định danh</th><th scope="col">Ngày sinh</th><th scope="col">Điện thoại</th><th scope="col">Tài khoản</th></tr></thead>
<tbody>${citizens.map(
      (one) =>
        html`<tr><th scope="row">${one.fullName}</th><td>${one.fixture}</td><td>${one.personalId}</td><td>${showDate(one.birthDate)}</td><td>${one.phone}</td><td>${isLiving(library, one.personalId) ? levels[one.levelOfAssurance] : "đã khóa (đã đăng ký khai tử)"}</td></tr>`,
    )}</tbody></table></div>
<h2>Cán bộ</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Bảng cán bộ"><table>
<thead><tr><th scope="col">Tên</th><th scope="col">Mã</th><th scope="col">Cơ quan</th><th scope="col">Mã cơ quan</th></tr></thead>
<tbody>${officers.map(
      (one) =>
        html`<tr><th scope="row">${one.name}</th><td>${one.code}</td><td>${one.agencyName}</td><td>${one.agencyCode}</td></tr>`,
    )}</tbody></table></div>`;
    response.send(page({ title: "VNeID", body, current: "/vneid" }));
  });
  return router;
}

function consents(library: Library, portalOrigin: string): Html {
  const asked = library.vneid
    .entries()
    .filter(({ operation, request }) => operation === sendNotice && request.kind === "consent")
    .toReversed()
    .slice(0, 100);
  if (asked.length === 0) return html`<p>Chưa ai được xin đồng ý.</p>`;
  return html`<ul class="list">${asked.map(({ at, legalTime, request }) => {
    const { personalId, title, url } = request as VneidNotice;
    const target = url && safeUrl(url, portalOrigin);
    const name = findCitizen(personalId)?.fullName ?? personalId;
    return html`<li>${name}: ${target ? html`<a href="${target}">${title}</a>` : title} <span class="quiet">${showMoment(new Date(legalTime ?? at))}</span></li>`;
  })}</ul>`;
}
