/** English wording of the death group where it is offered: home, guide, before beginning. */
export const guideTexts: Readonly<Record<string, string>> = {
  "home.title": "A relative has died",
  "home.text":
    "Death registration, removal of permanent residence, funeral and survivors' benefits, in one dossier.",
  "home.action": "Read the guide and start",
  "new.ready":
    "If there is a death notice, please have it at hand; what the registers know need not be entered again.",
  "guide.who.1": "The husband, wife, child, father, mother or another close relative of the person who died.",
  "guide.who.2":
    "Where no relative is left, the representative of an agency or organisation, or a person concerned.",
  "guide.who.3":
    "The person was a citizen of Vietnam and died in Vietnam. In other cases the first questions say where to go.",
  "guide.who.4": "The law asks for registration within 15 days; filing later is still possible.",
  "guide.who.5": "The family may name another person to be told all news.",
  "guide.fees.1": "Death registration in time, removal of residence and deciding on benefits: 0 đ.",
  "guide.fees.2": "Late registration and copies of the death extract: the local fee, said before filing.",
  "guide.fees.3": "Papers by post: postage is paid to the courier.",
  "guide.law":
    "Civil Status Law 60/2014/QH13; Residence Law 68/2020/QH14; Social Insurance Law 41/2024/QH15; Ordinance 02/2020/UBTVQH14; Decrees 63/2024/NĐ-CP, 301/2026/NĐ-CP and 335/2026/NĐ-CP.",
};
