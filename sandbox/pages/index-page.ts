/** The first page: which partners there are and where to look at them. */
import { Router } from "express";
import { type Library, type PartnerName, partnerNames } from "../books/library.ts";
import type { Faults } from "../faults.ts";
import type { Settings } from "../settings.ts";
import { html } from "./html.ts";
import { page } from "./layout.ts";
import { noticesToTry } from "./notices-to-try.ts";

const partners: Record<PartnerName, { name: string; does: string }> = {
  civilStatus: {
    name: "Cơ sở dữ liệu hộ tịch",
    does: "đăng ký khai sinh và khai tử, cấp số định danh, tra cứu kết hôn",
  },
  residence: {
    name: "Cơ sở dữ liệu cư trú",
    does: "hộ gia đình, người thân, đăng ký và xóa đăng ký thường trú",
  },
  socialInsurance: { name: "Bảo hiểm xã hội", does: "cấp thẻ bảo hiểm y tế, trợ cấp mai táng và tuất" },
  identity: { name: "Cơ sở dữ liệu căn cước", does: "cấp thẻ căn cước cho trẻ em dưới 6 tuổi" },
  population: { name: "Cơ sở dữ liệu quốc gia về dân cư", does: "đối chiếu thông tin công dân" },
  hospital: { name: "Dữ liệu chứng sinh, báo tử", does: "giấy chứng sinh, giấy báo tử của bệnh viện" },
  benefits: {
    name: "Cơ sở dữ liệu trợ giúp xã hội",
    does: "tra cứu hộ nghèo, chế độ đang hưởng, hỗ trợ mai táng",
  },
  carrier: { name: "Bưu chính công ích", does: "lấy và phát kết quả giấy" },
  sms: { name: "Tổng đài tin nhắn", does: "tin nhắn gửi người dân" },
  mail: { name: "Máy chủ thư", does: "thư điện tử gửi người dân" },
  vneid: { name: "VNeID", does: "đăng nhập, thông báo, xin đồng ý" },
  payment: { name: "Nền tảng thanh toán", does: "thu phí và hoàn tiền" },
  treasury: { name: "Kho bạc", does: "chi trả trợ cấp cho gia đình" },
  ca: { name: "Chứng thực chữ ký số", does: "giữ khóa của các cơ quan và ký kết quả" },
};

export function indexPage(library: Library, faults: Faults, { portalOrigin }: Settings): Router {
  const router = Router();
  router.get("/", (_request, response) => {
    const broken = (name: PartnerName) => faults.list().some((fault) => fault.partner === name);
    const row = (
      name: PartnerName,
    ) => html`<tr><th scope="row">${partners[name].name}</th><td class="wrap">${partners[name].does}</td>
<td><a href="/_books/${name}" aria-label="Sổ: ${partners[name].name}">${library[name].entries().length} dòng</a></td>
<td>${broken(name) ? "đang giả lỗi" : "bình thường"}</td></tr>`;
    const body = html`
<p>Đây là thế giới bên ngoài của cổng dịch vụ công khi trình diễn và kiểm thử: các cơ sở dữ liệu, bưu chính, tin nhắn, thư và VNeID.</p>
<ul class="list">
<li><a href="${portalOrigin}/">Cổng dịch vụ công</a> – trang dành cho người dân</li>
<li><a href="${portalOrigin}/can-bo">Bàn làm việc của cán bộ</a></li>
<li><a href="/hop-thu">Hộp thư</a> – tin nhắn, thư và thông báo VNeID đã gửi</li>
<li><a href="/dong-ho">Đồng hồ</a> – chuyển giờ pháp lý của cổng đi tới</li>
<li><a href="/buu-chinh">Bưu chính</a> – bưu gửi và các lần quét</li>
<li><a href="/thanh-toan">Thanh toán</a> – đơn thanh toán và tiền hoàn</li>
<li><a href="/kho-bac">Kho bạc</a> – lệnh chi trợ cấp cho gia đình</li>
<li><a href="/vneid">VNeID</a> – người dùng thử và việc xin đồng ý</li>
</ul>
<h2>Các đối tác</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Bảng đối tác"><table>
<thead><tr><th scope="col">Đối tác</th><th scope="col">Việc</th><th scope="col">Sổ</th><th scope="col">Tình trạng</th></tr></thead>
<tbody>${partnerNames.map(row)}</tbody></table></div>
${noticesToTry(library)}`;
    response.send(page({ title: "Môi trường thử", body, current: "/" }));
  });
  return router;
}
