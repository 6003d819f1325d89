/** VNeID's sign-in page: one button per person, "Hủy" to go back. Works without JavaScript. */
import { type NextFunction, type Request, type Response, Router, urlencoded } from "express";
import type Provider from "oidc-provider";
import type { Library } from "../books/library.ts";
import { errorPage } from "../pages/error-page.ts";
import { html } from "../pages/html.ts";
import { page } from "../pages/layout.ts";
import { isLiving } from "../partners/deaths.ts";
import type { Settings } from "../settings.ts";
import { type Account, accountsOf, clientIds } from "./accounts.ts";
import { interactionPath } from "./provider.ts";

const path = `${interactionPath}/:uid`;

export function choosePersonPages(provider: Provider, library: Library, { portalOrigin }: Settings): Router {
  const router = Router();

  router.get(path, async (request, response, next) => {
    const interaction = await findInteraction(provider, request, response, next);
    if (!interaction) return;
    // The answer leads back to the portal, so its origin must be a permitted form target.
    response.set(
      "content-security-policy",
      `default-src 'none'; style-src 'self'; img-src data:; form-action 'self' ${portalOrigin}; frame-ancestors 'none'; base-uri 'none'`,
    );
    response.send(choosePage(interaction.params.client_id, request.originalUrl));
  });

  router.post(path, urlencoded({ extended: false }), async (request, response, next) => {
    const interaction = await findInteraction(provider, request, response, next);
    if (!interaction) return;
    const { person } = (request.body ?? {}) as { person?: unknown };
    const account = accountsOf(interaction.params.client_id).find((one) => one.id === person);
    if (account && !isLiving(library, account.id))
      return void response.status(403).send(closedAccountPage(request.originalUrl));
    const result = account
      ? { login: { accountId: account.id, acr: account.acr, remember: false } }
      : { error: "access_denied", error_description: "the person cancelled the sign-in" };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  });

  return router;
}

async function findInteraction(provider: Provider, request: Request, response: Response, next: NextFunction) {
  response.set("cache-control", "no-store");
  try {
    return await provider.interactionDetails(request, response);
  } catch (error) {
    if ((error as Error).name !== "SessionNotFound") {
      next(error);
      return undefined;
    }
    const text = "Lần đăng nhập này đã hết hạn. Xin quay lại cổng dịch vụ công và đăng nhập lại.";
    response.status(400).send(errorPage({ title: "Không đăng nhập được", text }));
    return undefined;
  }
}

/** Who is registered dead by mistake learns here where that is put right. */
const closedAccountPage = (back: string) =>
  page({
    title: "Tài khoản đã khóa",
    body: html`
<p>Tài khoản này đã khóa vì cơ sở dữ liệu hộ tịch ghi nhận người này đã mất.</p>
<p>Nếu thông tin này sai, xin liên hệ ngay Ủy ban nhân dân hoặc Công an xã gần nhất và mang theo thẻ căn cước.</p>
<p><a href="${back}">Chọn người khác</a></p>`,
  });

function choosePage(clientId: string, action: string) {
  const officer = clientId === clientIds.officer;
  const row = ({ id, name, hint }: Account) =>
    html`<li><button name="person" value="${id}" aria-describedby="hint-${id}">${name}</button>
<span class="quiet" id="hint-${id}">${hint}</span></li>`;
  const accounts = accountsOf(clientId);
  const [usual, further] = [accounts.filter((one) => !one.forTests), accounts.filter((one) => one.forTests)];
  const body = html`
<p>${officer ? "Chọn cán bộ sẽ đăng nhập vào cổng dịch vụ công." : "Chọn công dân sẽ đăng nhập vào cổng dịch vụ công."}</p>
<form method="post" action="${action}">
<ul class="people">${usual.map(row)}</ul>
${
  further.length > 0 &&
  html`<h2>Người dùng cho kiểm thử tự động</h2>
<ul class="people">${further.map(row)}</ul>`
}
<p><button name="cancel" value="1" class="second">Hủy</button></p>
</form>`;
  return page({ title: officer ? "Đăng nhập cán bộ" : "Đăng nhập VNeID", body });
}
