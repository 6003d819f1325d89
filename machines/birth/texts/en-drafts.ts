/** English wording about several children of one birth, and about a child that has a dossier already. */
export const enDrafts: Readonly<Record<string, string>> = {
  "sibling.offer": "Twins or more? Each child has a dossier of its own; what they share is copied.",
  "sibling.offerExpected":
    "The birth notice names {{count}} children of this birth. Each has a dossier of its own; what they share is copied.",
  "sibling.begin": "File for the next child",
  "sibling.title": "File for the next child",
  "sibling.text":
    "A new draft is made with what the family shares: parents, residence, how results come. You only add the child's birth notice, name and sex, and papers where they are needed.",
  "sibling.count": "Dossiers for children of one birth count as one of the drafts you may keep.",
  "sibling.enough": "You already have a dossier for the children of this birth:",
  "existing.title": "There is already a dossier for this child",
  "existing.draft":
    "You already have a draft for this child, last saved {{at}}. Go on with that one, so that nothing is typed twice.",
  "existing.draft.open": "Go on with the existing draft",
  "existing.draft.goOn": "Go on with this one all the same",
  "existing.own": "You filed dossier {{code}} for this child; it is being processed.",
  "existing.own.open": "See dossier {{code}}",
  "existing.other":
    "A dossier for this child is already being processed. Please ask the one-stop desk where the birth is registered.",
  "existing.correct": "If the notice code or the child's data was mistyped, correct it and go on.",
  "existing.change": "Correct what was typed",
  "existing.delete": "Delete the draft just made",
};
