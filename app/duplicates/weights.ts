/**
 * Points by field: `same` when it agrees in full, `differs` when it speaks against. They were set with one generated set of pairs and are
 * held by another (ADR 0029); the law knows none of them.
 */

export const weights = {
  fullName: { same: 300, differs: 300 },
  birthDate: { same: 200, differs: 200 },
  diedOn: { same: 250, differs: 250 },
  sex: { same: 50, differs: 180 },
  placeCode: { same: 50, differs: 20 },
  number: { same: 400, differs: 450 },
  /** Twins have a notice each, and the codes follow each other: a slip is no excuse here. */
  notice: { same: 350, differs: 350 },
  mother: { same: 300, differs: 300 },
  father: { same: 100, differs: 80 },
  applicant: { same: 40, differs: 0 },
} as const;

/** Of `number.same`, when one slip lies between two numbers. */
export const slipShare = 0.6;

/** Relatives whose identity speaks for or against that of the person the dossier is about. */
export const relatives = ["mother", "father", "applicant"] as const;
