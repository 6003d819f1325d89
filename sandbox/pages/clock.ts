/** The clock page: shows the portal's legal time and moves it forward. */
import { Router, urlencoded } from "express";
import { type ClockMove, movePortalClock, readPortalClock } from "../partners/portal-clock.ts";
import type { Settings } from "../settings.ts";
import { type ClockStep, clockSteps, isClockStep } from "./clock-steps.ts";
import { type Html, html } from "./html.ts";
import { page } from "./layout.ts";
import { localMoment, localParts, showMoment, showWeekday, toLocalIso } from "./times.ts";

const path = "/dong-ho";

const answers: Record<ClockMove | "unreadable", string> = {
  moved: "Đã chuyển giờ. Các thời hạn đến hạn được xử lý trong vài giây.",
  backwards: "Giờ pháp lý chỉ đi tới, không lùi lại được. Xin chọn thời điểm muộn hơn.",
  refused: "Cổng dịch vụ công không nhận thời điểm này. Xin chọn lại.",
  unreachable: "Không liên lạc được với cổng dịch vụ công. Xin thử lại sau ít phút.",
  unreadable: "Xin chọn đủ ngày và giờ.",
};

export function clockPages({ portalOrigin }: Settings): Router {
  const router = Router();

  router.get(path, async (request, response) => {
    const now = await readPortalClock(portalOrigin);
    const moved = request.query["da-chuyen"] !== undefined;
    response.status(now ? 200 : 503).send(clockPage(now, moved ? "moved" : now ? undefined : "unreachable"));
  });

  router.post(path, urlencoded({ extended: false }), async (request, response) => {
    const now = await readPortalClock(portalOrigin);
    const to = now && target(request.body ?? {}, new Date(now));
    if (to && !Number.isNaN(to.getTime())) {
      const move = await movePortalClock(portalOrigin, toLocalIso(to));
      if (move === "moved") return response.redirect(303, `${path}?da-chuyen`);
      return response.status(move === "unreachable" ? 503 : 409).send(clockPage(now, move));
    }
    return response.status(now ? 422 : 503).send(clockPage(now, now ? "unreadable" : "unreachable"));
  });

  return router;
}

function target({ step, to }: Record<string, unknown>, now: Date) {
  if (isClockStep(step)) return clockSteps[step].from(now);
  const [date = "", time = ""] = String(to ?? "").split("T");
  return localMoment(date, time.slice(0, 5));
}

function clockPage(nowText: string | undefined, answer?: keyof typeof answers) {
  const now = nowText ? new Date(nowText) : undefined;
  const body = html`
${answer && html`<p class="${answer === "moved" ? "note" : "problem"}" role="${answer === "moved" ? "status" : "alert"}">${answers[answer]}</p>`}
${now ? controls(now) : html`<form><button>Thử lại</button></form>`}`;
  return page({ title: "Đồng hồ pháp lý", body, current: path });
}

function controls(now: Date): Html {
  const { date, time } = localParts(now);
  const steps = Object.keys(clockSteps) as ClockStep[];
  const button = (step: ClockStep) => {
    const to = clockSteps[step].from(now);
    const possible = to.getTime() > now.getTime();
    return html`<li><button name="step" value="${step}"${!possible && html` disabled`}>${clockSteps[step].label}</button>
<span class="quiet">${possible ? `${showWeekday(to)}, ${showMoment(to)}` : "đã qua"}</span></li>`;
  };
  return html`
<p class="big"><time datetime="${toLocalIso(now)}">${showMoment(now)}</time> <span class="quiet">${showWeekday(now)}</span></p>
<p>Đây là giờ mà cổng dịch vụ công dùng cho mọi thời hạn. Giờ chỉ đi tới.</p>
<form method="post" action="${path}"><ul class="steps">${steps.map(button)}</ul></form>
<form method="post" action="${path}" class="line">
<label for="to">Đến thời điểm khác</label>
<input id="to" name="to" type="datetime-local" min="${date}T${time}" value="${date}T${time}" required>
<button>Chuyển giờ</button>
</form>`;
}
