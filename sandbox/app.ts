/** The sandbox's web application: partner APIs, VNeID, pages, and the test switches. */
import express, { type ErrorRequestHandler, type Express, json } from "express";
import { type Library, partnerNames } from "./books/library.ts";
import { type Faults, faultOrder } from "./faults.ts";
import { carrierPages } from "./pages/carrier.ts";
import { clockPages } from "./pages/clock.ts";
import { errorPage } from "./pages/error-page.ts";
import { inboxPages } from "./pages/inbox.ts";
import { indexPage } from "./pages/index-page.ts";
import { stylesheet } from "./pages/stylesheet.ts";
import { peoplePages } from "./pages/vneid-people.ts";
import { poorHouseholdLookup } from "./partners/benefits.ts";
import type { Callbacks } from "./partners/carrier-callbacks.ts";
import { carrierOrders } from "./partners/carrier-orders.ts";
import { birthLookup, birthRegistration, marriageLookup, spouseLookup } from "./partners/civil-status.ts";
import { dailyList } from "./partners/daily.ts";
import { birthNoticeLookup, mothersNoticesLookup } from "./partners/hospital.ts";
import { idCardIssue } from "./partners/identity.ts";
import { smsGateway, vneidNotices } from "./partners/messages.ts";
import { type Operation, requireToken, serve } from "./partners/operation.ts";
import { populationLookup } from "./partners/population.ts";
import { dwellingLookup, householdLookup, residenceRegistration } from "./partners/residence.ts";
import { cardIssue } from "./partners/social-insurance.ts";
import type { Settings } from "./settings.ts";
import { choosePersonPages } from "./vneid/choose-person.ts";
import { createVneid, issuerPath } from "./vneid/provider.ts";

type World = { settings: Settings; library: Library; faults: Faults; callbacks: Callbacks };

export function createApp({ settings, library, faults, callbacks }: World): Express {
  const app = express();
  app.disable("x-powered-by");
  app.use((_request, response, next) => {
    response.set({ "x-content-type-options": "nosniff", "referrer-policy": "same-origin" });
    next();
  });
  app.get("/healthz", (_request, response) => void response.type("text").send("ok"));

  addPartners(app, settings, library, faults);
  addSwitches(app, library, faults);
  app.use(
    stylesheet(),
    indexPage(library, faults, settings),
    inboxPages(library, settings),
    clockPages(settings),
    carrierPages(library, faults, callbacks, settings),
    peoplePages(library, settings),
  );
  const vneid = createVneid(settings);
  app.use(choosePersonPages(vneid, settings));
  app.use(issuerPath, vneid.callback());

  app.use((_request, response) => {
    response.status(404).send(errorPage({ title: "Không có trang này", text: "Xin chọn một trang ở trên." }));
  });
  app.use(answerError);
  return app;
}

function addPartners(app: Express, { partnerToken }: Settings, library: Library, faults: Faults) {
  const guard = [requireToken(partnerToken), json({ limit: "1mb" })];
  const post = <Body>(path: string, operation: Operation<Body>) =>
    app.post(path, ...guard, serve(library, faults, operation));

  post("/registers/population/query", populationLookup(library));
  post("/registers/hospital/birth-notices/query", birthNoticeLookup());
  post("/registers/hospital/birth-notices/of-mother", mothersNoticesLookup(library));
  post("/registers/civil-status/births/query", birthLookup(library));
  post("/registers/civil-status/births", birthRegistration(library));
  post("/registers/marriage/query", marriageLookup());
  post("/registers/marriage/spouse", spouseLookup());
  post("/registers/residence/registrations", residenceRegistration(library));
  post("/registers/residence/households/query", householdLookup(library));
  post("/registers/residence/dwellings/query", dwellingLookup());
  post("/registers/benefits/poor-households/query", poorHouseholdLookup());
  post("/registers/social-insurance/cards", cardIssue(library));
  app.get("/registers/:partner/daily", requireToken(partnerToken), dailyList(library, faults));
  post("/registers/identity/cards", idCardIssue(library));
  post("/carrier/orders", carrierOrders(library));
  post("/sms/messages", smsGateway());
  post("/vneid/notices", vneidNotices());
}

/** Open to everybody: they exist so that tests can look behind the scenes. */
function addSwitches(app: Express, library: Library, faults: Faults) {
  app.get("/_books/:partner", (request, response) => {
    const name = partnerNames.find((one) => one === request.params.partner);
    if (!name) return void response.status(404).json({ error: `partner: one of ${partnerNames.join(", ")}` });
    return void response.json(library[name].entries());
  });
  app.get("/_faults", (_request, response) => void response.json(faults.list()));
  app.post("/_faults", json(), (request, response) => {
    const order = faultOrder.safeParse(request.body);
    if (!order.success) {
      const error = order.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
      return void response.status(400).json({ error });
    }
    faults.order(order.data);
    return void response.status(204).end();
  });
  app.delete("/_faults", (_request, response) => {
    faults.clear();
    response.status(204).end();
  });
}

const answerError: ErrorRequestHandler = (error, _request, response, next) => {
  const status = typeof error?.status === "number" ? error.status : 500;
  if (status >= 500) console.error("sandbox error", error);
  if (response.headersSent) return next(error);
  response.status(status).json({ error: status >= 500 ? "internal error" : String(error.message) });
};
