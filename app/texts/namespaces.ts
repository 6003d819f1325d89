/** Shared wording by room. */
import accessEn from "./access.en.ts";
import accessVi from "./access.vi.ts";
import assistedEn from "./assisted.en.ts";
import assistedVi from "./assisted.vi.ts";
import claimsEn from "./claims.en.ts";
import claimsVi from "./claims.vi.ts";
import commonEn from "./common.en.ts";
import commonVi from "./common.vi.ts";
import correctionsEn from "./corrections.en.ts";
import correctionsVi from "./corrections.vi.ts";
import counterEn from "./counter.en.ts";
import counterVi from "./counter.vi.ts";
import decisionsEn from "./decisions.en.ts";
import decisionsVi from "./decisions.vi.ts";
import deliveryEn from "./delivery.en.ts";
import deliveryVi from "./delivery.vi.ts";
import deskDossierEn from "./desk-dossier.en.ts";
import deskDossierVi from "./desk-dossier.vi.ts";
import dossierEn from "./dossier.en.ts";
import dossierVi from "./dossier.vi.ts";
import duplicatesEn from "./duplicates.en.ts";
import duplicatesVi from "./duplicates.vi.ts";
import filingEn from "./filing.en.ts";
import filingVi from "./filing.vi.ts";
import identityEn from "./identity.en.ts";
import identityVi from "./identity.vi.ts";
import inboxEn from "./inbox.en.ts";
import inboxVi from "./inbox.vi.ts";
import managementEn from "./management.en.ts";
import managementVi from "./management.vi.ts";
import noticesEn from "./notices.en.ts";
import noticesVi from "./notices.vi.ts";
import noticesCalmEn from "./notices-calm.en.ts";
import noticesCalmVi from "./notices-calm.vi.ts";
import objectionEn from "./objection.en.ts";
import objectionVi from "./objection.vi.ts";
import officerEn from "./officer.en.ts";
import officerVi from "./officer.vi.ts";
import papersEn from "./papers.en.ts";
import papersVi from "./papers.vi.ts";
import paymentsEn from "./payments.en.ts";
import paymentsVi from "./payments.vi.ts";
import payoutsEn from "./payouts.en.ts";
import payoutsVi from "./payouts.vi.ts";
import problemsEn from "./problems.en.ts";
import problemsVi from "./problems.vi.ts";
import publicEn from "./public.en.ts";
import publicVi from "./public.vi.ts";
import trackingEn from "./tracking.en.ts";
import trackingVi from "./tracking.vi.ts";
import verifyEn from "./verify.en.ts";
import verifyVi from "./verify.vi.ts";
import workListEn from "./work-list.en.ts";
import workListVi from "./work-list.vi.ts";

export const namespaces = {
  access: { vi: accessVi, en: accessEn },
  claims: { vi: claimsVi, en: claimsEn },
  common: { vi: commonVi, en: commonEn },
  public: { vi: publicVi, en: publicEn },
  identity: { vi: identityVi, en: identityEn },
  filing: { vi: filingVi, en: filingEn },
  assisted: { vi: assistedVi, en: assistedEn },
  counter: { vi: counterVi, en: counterEn },
  decisions: { vi: decisionsVi, en: decisionsEn },
  delivery: { vi: deliveryVi, en: deliveryEn },
  deskDossier: { vi: deskDossierVi, en: deskDossierEn },
  dossier: { vi: dossierVi, en: dossierEn },
  duplicates: { vi: duplicatesVi, en: duplicatesEn },
  objection: { vi: objectionVi, en: objectionEn },
  officer: { vi: officerVi, en: officerEn },
  inbox: { vi: inboxVi, en: inboxEn },
  management: { vi: managementVi, en: managementEn },
  notices: { vi: noticesVi, en: noticesEn },
  noticesCalm: { vi: noticesCalmVi, en: noticesCalmEn },
  papers: { vi: papersVi, en: papersEn },
  corrections: { vi: correctionsVi, en: correctionsEn },
  payments: { vi: paymentsVi, en: paymentsEn },
  payouts: { vi: payoutsVi, en: payoutsEn },
  problems: { vi: problemsVi, en: problemsEn },
  tracking: { vi: trackingVi, en: trackingEn },
  verify: { vi: verifyVi, en: verifyEn },
  workList: { vi: workListVi, en: workListEn },
} as const;
