/** English wording of the birth group where it is offered: home, guide, before beginning. */
export const enGuide: Readonly<Record<string, string>> = {
  "home.title": "A baby is born",
  "home.text":
    "Birth registration, permanent residence and health insurance card for a child under 6, in one dossier.",
  "home.action": "Read the guide and start",
  "guide.who.1": "The child's father or mother.",
  "guide.who.2": "The guardian or legal representative, when the parents cannot do it themselves.",
  "guide.who.3":
    "The child is under 6, not yet registered, born in Vietnam, without a foreign element. One dossier per child, also for twins.",
  "guide.who.4": "Filing is still possible more than 60 days after the birth.",
  "guide.fees.1":
    "Birth registration in time, the child's permanent residence and the health insurance card: 0 đ.",
  "guide.fees.2": "Copies of the birth certificate, if you want more: 8,000 đ each, paid on receipt.",
  "guide.fees.3": "Results by post: postage is paid to the courier.",
  "guide.law":
    "Civil Status Law 60/2014/QH13; Residence Law 68/2020/QH14; Health Insurance Law; Decrees 63/2024/NĐ-CP and 301/2026/NĐ-CP.",
  "new.ready": "Have the birth notice and the parents' numbers at hand.",
};
