/** Notices that a person trying the portal can file with: who signs in, and which number the paper has. */
import type { Library } from "../books/library.ts";
import { findBirth } from "../partners/births.ts";
import { isLiving } from "../partners/deaths.ts";
import { bereavedFamilies } from "../people/bereaved-families.ts";
import { birthNotices } from "../people/birth-notices.ts";
import { getCitizen } from "../people/citizens.ts";
import { type DeathNotice, deathNotices } from "../people/death-notices.ts";
import { type Html, html } from "./html.ts";
import { showDate } from "./times.ts";

/** Relatives who file, by the deceased of the test cases; those of the families for tests stand in their table. */
const relatives: Record<string, string> = {
  "CHẾT-1": "CON-1",
  "CHẾT-2": "CON-2",
  "CHẾT-3": "VỢ-3",
  "CHẾT-4": "CON-4",
  ...Object.fromEntries(
    bereavedFamilies.filter(({ isAlive }) => !isAlive).map(({ deceased, filer }) => [deceased, filer]),
  ),
};
const rows = Object.entries(relatives).map(([deceased, filer]) => ({
  deceased: getCitizen(deceased),
  filer: getCitizen(filer),
}));

export function noticesToTry(library: Library): Html {
  const noticeOf = new Map<string, DeathNotice>(deathNotices.map((one) => [one.deceased.personalId, one]));
  const deathRow = ({ deceased, filer }: (typeof rows)[number]) => {
    const notice = noticeOf.get(deceased.personalId);
    return html`<tr><th scope="row">${filer.fullName}</th><td>${deceased.fullName}</td><td>${deceased.personalId}</td>
<td>${notice?.code ?? "không có"}</td><td>${notice ? showDate(notice.issuedOn) : ""}</td>
<td>${isLiving(library, deceased.personalId) ? "chưa đăng ký" : "đã đăng ký khai tử"}</td></tr>`;
  };
  const births = birthNotices.filter(
    ({ listed, code }) => listed && !findBirth(library.civilStatus, { birthNoticeCode: code }),
  );
  return html`
<h2>Giấy chứng sinh để thử</h2>
<ul class="list">${births.map(({ code, mother }) => html`<li>${code} – mẹ: ${mother.fullName}</li>`)}
<li>01001.GCS.19001.26 đến 01060.GCS.19001.26 – mẹ: ${getCitizen("MẸ-1").fullName} (nhập số giấy)</li></ul>
<h2>Giấy báo tử để thử</h2>
<p>Đăng nhập bằng tên người thân, rồi chọn người đã mất trên trang “Người được khai tử”.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Bảng giấy báo tử"><table>
<thead><tr><th scope="col">Người thân đăng nhập</th><th scope="col">Người mất</th><th scope="col">Số định danh</th><th scope="col">Số giấy báo tử</th><th scope="col">Ngày cấp</th><th scope="col">Hộ tịch</th></tr></thead>
<tbody>${rows.map(deathRow)}</tbody></table></div>`;
}
