/** Shared wording by room. */
import commonEn from "./common.en.ts";
import commonVi from "./common.vi.ts";
import dossierEn from "./dossier.en.ts";
import dossierVi from "./dossier.vi.ts";
import filingEn from "./filing.en.ts";
import filingVi from "./filing.vi.ts";
import identityEn from "./identity.en.ts";
import identityVi from "./identity.vi.ts";
import noticesEn from "./notices.en.ts";
import noticesVi from "./notices.vi.ts";
import officerEn from "./officer.en.ts";
import officerVi from "./officer.vi.ts";
import problemsEn from "./problems.en.ts";
import problemsVi from "./problems.vi.ts";
import publicEn from "./public.en.ts";
import publicVi from "./public.vi.ts";

export const namespaces = {
  common: { vi: commonVi, en: commonEn },
  public: { vi: publicVi, en: publicEn },
  identity: { vi: identityVi, en: identityEn },
  filing: { vi: filingVi, en: filingEn },
  dossier: { vi: dossierVi, en: dossierEn },
  officer: { vi: officerVi, en: officerEn },
  notices: { vi: noticesVi, en: noticesEn },
  problems: { vi: problemsVi, en: problemsEn },
} as const;
