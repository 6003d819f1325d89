/** The inbox page: what the portal has sent to people, newest first, links clickable. */
import { Router } from "express";
import type { Library } from "../books/library.ts";
import type { Settings } from "../settings.ts";
import { type Html, html, linkify, safeUrl } from "./html.ts";
import { type Channel, channels, isChannel, type Letter, listLetters } from "./inbox-letters.ts";
import { page } from "./layout.ts";
import { showMoment } from "./times.ts";

const path = "/hop-thu";
const perPage = 50;

export function inboxPages(library: Library, { portalOrigin }: Settings): Router {
  const router = Router();
  router.get(path, (request, response) => {
    const channel = isChannel(request.query.kenh) ? request.query.kenh : undefined;
    const search = typeof request.query.nguoi === "string" ? request.query.nguoi.trim() : "";
    const pageNumber = Math.max(1, Math.floor(Number(request.query.trang)) || 1);
    const letters = listLetters(library).filter((letter) => matches(letter, channel, search));
    const shown = letters.slice((pageNumber - 1) * perPage, pageNumber * perPage);
    const body = html`
${filters(channel, search)}
<p role="status">${letters.length === 0 ? "Chưa có thư nào." : `${letters.length} thư, mới nhất ở trên.`}</p>
${shown.map((letter) => letterCard(letter, portalOrigin))}
${pager(pageNumber, letters.length, channel, search)}`;
    response.send(page({ title: "Hộp thư", body, current: path }));
  });
  return router;
}

const matches = (letter: Letter, channel: Channel | undefined, search: string) =>
  (!channel || letter.channel === channel) &&
  (!search || `${letter.to} ${letter.title} ${letter.text}`.toLowerCase().includes(search.toLowerCase()));

function filters(channel: Channel | undefined, search: string): Html {
  const option = (value: Channel) =>
    html`<option value="${value}"${value === channel && html` selected`}>${channels[value]}</option>`;
  return html`<form action="${path}" class="line" role="search">
<label for="nguoi">Tìm người nhận hoặc nội dung</label>
<input id="nguoi" name="nguoi" type="search" value="${search}">
<label for="kenh">Kênh</label>
<select id="kenh" name="kenh"><option value="">Tất cả</option>${(Object.keys(channels) as Channel[]).map(option)}</select>
<button>Lọc</button>
</form>`;
}

const reportWords = {
  delivered: "đã đến người nhận",
  undelivered: "không đến được người nhận",
  silent: "không có tin",
} as const;

function letterCard(letter: Letter, portalOrigin: string): Html {
  const target = letter.url && safeUrl(letter.url, portalOrigin);
  return html`<article class="card">
<h2>${letter.title || channels[letter.channel]}</h2>
<p class="quiet">${letter.title && `${channels[letter.channel]} · `}Gửi đến ${letter.to} · <time datetime="${letter.shownAt}">${showMoment(new Date(letter.shownAt))}</time></p>
${letter.report && html`<p class="quiet">Báo nhận: ${reportWords[letter.report]}</p>`}
<p class="letter">${linkify(letter.text)}</p>
${target && html`<p><a href="${target}">Mở trên cổng dịch vụ công</a></p>`}
${letter.attachments.length > 0 && html`<p class="quiet">Tệp kèm: ${letter.attachments.join(", ")}</p>`}
</article>`;
}

function pager(
  current: number,
  total: number,
  channel: Channel | undefined,
  search: string,
): Html | undefined {
  const last = Math.ceil(total / perPage);
  if (last <= 1) return undefined;
  const link = (number: number, label: string) => {
    const query = new URLSearchParams({ trang: String(number), kenh: channel ?? "", nguoi: search });
    return html`<li><a href="${path}?${query.toString()}">${label}</a></li>`;
  };
  return html`<nav aria-label="Trang thư"><ul>${current > 1 && link(current - 1, "Mới hơn")}${current < last && link(current + 1, "Cũ hơn")}</ul></nav>`;
}
