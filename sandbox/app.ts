/** The sandbox's web application: partner APIs, VNeID, pages, and the test switches. */
import express, { type ErrorRequestHandler, type Express, json } from "express";
import { type Library, partnerNames } from "./books/library.ts";
import { type Faults, faultOrder } from "./faults.ts";
import { carrierPages } from "./pages/carrier.ts";
import { clockPages } from "./pages/clock.ts";
import { errorPage } from "./pages/error-page.ts";
import { inboxPages } from "./pages/inbox.ts";
import { indexPage } from "./pages/index-page.ts";
import { paymentPages } from "./pages/payment.ts";
import { stylesheet } from "./pages/stylesheet.ts";
import { treasuryPages } from "./pages/treasury.ts";
import { peoplePages } from "./pages/vneid-people.ts";
import { benefitStatusLookup, poorHouseholdLookup } from "./partners/benefits.ts";
import type { Callbacks } from "./partners/carrier-callbacks.ts";
import { carrierCancellations, carrierOrders } from "./partners/carrier-orders.ts";
import { settlementList } from "./partners/carrier-settlement.ts";
import { certificateAuthority } from "./partners/certificate-authority.ts";
import { birthLookup, birthRegistration, marriageLookup, spouseLookup } from "./partners/civil-status.ts";
import { dailyList } from "./partners/daily.ts";
import { deathLookup, deathRegistration } from "./partners/death-registration.ts";
import { bookReport, type ReportingChannel } from "./partners/delivery-reports.ts";
import { fundGrant } from "./partners/funds.ts";
import { birthNoticeLookup, deathNoticeLookup, mothersNoticesLookup } from "./partners/hospital.ts";
import { idCardIssue } from "./partners/identity.ts";
import { kinLookup } from "./partners/kin.ts";
import { smsGateway, vneidNotices } from "./partners/messages.ts";
import { type Operation, requireToken, serve } from "./partners/operation.ts";
import type { PaymentCallbacks } from "./partners/payment-callbacks.ts";
import {
  orderStatus,
  paidList,
  paymentOrders,
  paymentRefunds,
  refundsDown,
} from "./partners/payment-orders.ts";
import { populationLookup } from "./partners/population.ts";
import type { ReportCallbacks } from "./partners/report-callbacks.ts";
import {
  dwellingLookup,
  householdLookup,
  residenceRegistration,
  residenceRemoval,
} from "./partners/residence.ts";
import { cardIssue } from "./partners/social-insurance.ts";
import { paidOutList, payoutCancellations, payoutOrders, payoutStatus } from "./partners/treasury-orders.ts";
import type { Treasury } from "./partners/treasury-work.ts";
import type { Settings } from "./settings.ts";
import { choosePersonPages } from "./vneid/choose-person.ts";
import { createVneid, issuerPath } from "./vneid/provider.ts";

type World = {
  settings: Settings;
  library: Library;
  faults: Faults;
  callbacks: Callbacks;
  reports: Reports;
  payments: PaymentCallbacks;
  treasury: Treasury;
};
type Reports = Record<ReportingChannel, ReportCallbacks>;

export function createApp(world: World): Express {
  const { settings, library, faults, callbacks, reports, payments, treasury } = world;
  const app = express();
  app.disable("x-powered-by");
  app.use((_request, response, next) => {
    response.set({ "x-content-type-options": "nosniff", "referrer-policy": "same-origin" });
    next();
  });
  app.get("/healthz", (_request, response) => void response.type("text").send("ok"));

  addPartners(app, settings, library, faults, reports);
  addTreasury(app, world);
  app.use(certificateAuthority(library, faults, settings));
  addSwitches(app, library, faults);
  app.use(
    stylesheet(),
    indexPage(library, faults, settings),
    inboxPages(library, settings),
    clockPages(settings),
    carrierPages(library, faults, callbacks, settings),
    paymentPages(library, faults, payments, settings),
    treasuryPages(library, treasury),
    peoplePages(library, settings),
  );
  const vneid = createVneid(settings);
  app.use(choosePersonPages(vneid, library, settings));
  app.use(issuerPath, vneid.callback());

  app.use((_request, response) => {
    response.status(404).send(errorPage({ title: "Không có trang này", text: "Xin chọn một trang ở trên." }));
  });
  app.use(answerError);
  return app;
}

function addPartners(
  app: Express,
  { partnerToken, origin }: Settings,
  library: Library,
  faults: Faults,
  reports: Reports,
) {
  const report =
    (channel: ReportingChannel): NonNullable<Operation<never>["after"]> =>
    (entry, ruling) => {
      const booked = bookReport(library, faults, channel, entry, ruling);
      if (booked) reports[channel].enqueue(booked);
    };
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
  post("/registers/residence/dwellings/query", dwellingLookup(library));
  post("/registers/benefits/poor-households/query", poorHouseholdLookup());
  post("/registers/social-insurance/cards", cardIssue(library));
  post("/registers/hospital/death-notices/query", deathNoticeLookup());
  post("/registers/civil-status/deaths/query", deathLookup(library));
  post("/registers/civil-status/deaths", deathRegistration(library));
  post("/registers/residence/kin/query", kinLookup(library));
  post("/registers/residence/removals", residenceRemoval(library));
  post("/registers/benefits/status/query", benefitStatusLookup(library));
  post("/registers/benefits/funeral-supports", fundGrant(library, "grantFuneralSupport"));
  post("/registers/social-insurance/funeral-benefits", fundGrant(library, "grantFuneralBenefit"));
  post("/registers/social-insurance/survivor-benefits", fundGrant(library, "grantSurvivorBenefit"));
  app.get("/registers/:partner/daily", requireToken(partnerToken), dailyList(library, faults));
  post("/registers/identity/cards", idCardIssue(library));
  post("/carrier/orders", carrierOrders(library));
  post("/carrier/cancellations", carrierCancellations(library));
  app.get("/carrier/settlements", requireToken(partnerToken), settlementList(library, faults));
  app.use("/payments/refunds", refundsDown(faults));
  post("/payments/orders", paymentOrders(library, origin));
  post("/payments/refunds", paymentRefunds(library));
  app.get("/payments/orders/:orderId", requireToken(partnerToken), orderStatus(library, faults));
  app.get("/payments/daily", requireToken(partnerToken), paidList(library, faults));
  post("/sms/messages", smsGateway(report("sms")));
  post("/vneid/notices", vneidNotices(report("vneid")));
}

function addTreasury(app: Express, { settings, library, faults, treasury }: World) {
  const token = requireToken(settings.partnerToken);
  const guard = [token, json({ limit: "1mb" })];
  app.post("/treasury/payouts", ...guard, serve(library, faults, payoutOrders(library, treasury.place)));
  app.post("/treasury/cancellations", ...guard, serve(library, faults, payoutCancellations(library)));
  app.get("/treasury/orders/:orderId", token, payoutStatus(library, faults));
  app.get("/treasury/daily", token, paidOutList(library, faults));
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
