/** English wording: what a dossier costs, paying it, receipts, money that goes back; the counter's side of it. */
const texts = {
  title: "Fees",
  "todo.due": "Pay the fee of {{amount}}",
  "todo.due.by": "At the latest by the end of {{date}}.",
  link: "Fees",
  "lines.title": "What the dossier costs",
  "lines.ground": "Ground: {{ground}}",
  "lines.total": "Total to pay",
  "lines.exempt": "{{reason}}: {{full}} need not be paid – {{ground}}",
  "lines.postage": "Postage is not counted here: the receiver pays it to the postal service.",
  "none.title": "This dossier costs nothing",
  "none.text": "Every item is 0 đ or exempt. There is nothing to do in this step.",
  "state.open": "Nothing has to be paid yet",
  "state.open.text":
    "The office has not finished the part that is charged for. You may pay before; if that part is not done, the money is paid back within 5 working days.",
  "state.due": "To be paid",
  "state.due.text": "Please pay by the end of {{date}}.",
  "state.onDelivery": "To be paid when the result is handed over",
  "state.onDelivery.counter": "You pay {{amount}} in cash when you collect the result at {{agency}}.",
  "state.onDelivery.post":
    "You pay {{amount}} to the courier when you receive the parcel. Postage is paid to the postal service separately.",
  "state.uncollected": "The result was handed over, the money has not come",
  "state.uncollected.text":
    "The result is with you. If you gave the money to the courier, there is nothing to do: the postal service is passing it on. If not, please pay at {{agency}}.",
  "state.paid": "Paid",
  "state.paid.text":
    "There is nothing more to do. If the part that is charged for is not done, the money is paid back within 5 working days.",
  "state.delivered": "Paid",
  "state.undone": "Paid back",
  "state.undone.text": "The part that was charged for was not done, so what was paid is given back.",
  "state.cancelled": "Nothing to pay any more",
  "state.cancelled.text": "The part that was charged for was not done. You do not have to pay anything.",
  "state.lapsed": "The time to pay is over",
  "state.lapsed.text":
    "No money came in time, so the papers that cost something are not made any more. The registration and the other results are not affected. Should you need those papers, please ask for them at the office.",
  "unpaid.title": "If nothing is paid",
  "unpaid.result":
    "When 7 working days have passed since this part was done and nothing was paid, these are not made any more: {{results}}. The registration and the other results are not affected.",
  "unpaid.plain": "The registration and the results are not affected. The office will contact you.",
  "pay.title": "Ways to pay",
  "pay.platform": "Pay {{amount}} on the payment platform",
  "pay.platform.text":
    "You are led to the payment platform's page, pay there and come back here. The portal does not learn the number of your card or account.",
  "pay.counter": "Pay when collecting at the counter",
  "pay.counter.text":
    "Pay in cash at {{agency}} when you collect: {{results}}. There is no limit of its own any more.",
  "pay.courier": "Pay the courier",
  "pay.courier.text":
    "Pay {{amount}} in cash to the courier when you receive: {{results}}. Postage is paid to the postal service separately. There is no limit of its own any more.",
  "pay.now": "You may also pay in cash at {{agency}} in office hours; please name the case code.",
  "pay.withCourier":
    "The parcel is on its way and the courier will collect the money, so it cannot be paid online any more.",
  "problem.title": "It could not be paid",
  "problem.down":
    "The payment platform does not answer. No money was taken and nothing that you entered is lost. Please try again in a few minutes, or choose to pay when the result is handed over.",
  "problem.notPayable": "This need not be paid any more, or was paid. Please look at the state below.",
  "problem.courier":
    "The courier has the parcel and will collect the money, so it cannot be paid online any more.",
  "returned.paid": "The payment platform has confirmed it: you have paid.",
  "returned.cancelled": "You cancelled the payment. No money was taken. You can pay again below.",
  "returned.open.title": "Waiting for confirmation",
  "returned.open":
    "The payment platform has not yet said that the money came. If you have paid, please wait a few minutes and look again; do not pay a second time. If you have not paid, you can pay below.",
  "returned.silent":
    "The payment platform could not be asked. If you have paid, the money is not lost: the portal goes on asking and will tell you. Please do not pay a second time.",
  "returned.unknown":
    "The payment platform has not received this order. No money was taken. You can pay again below.",
  "returned.again": "Look again",
  "receipt.title": "Receipt",
  "receipt.print": "Print the receipt",
  "receipt.number": "Receipt number",
  "receipt.amount": "Amount",
  "receipt.when": "Paid at",
  "receipt.how": "Paid by",
  "receipt.caseCode": "Case code",
  "receipt.payer": "About",
  "receipt.agency": "Collected for",
  "receipt.none": "no number yet",
  "how.platform": "Payment platform",
  "how.counter": "Cash at the counter",
  "how.courier": "Collected by the courier",
  "refunds.title": "Money that goes back",
  "refunds.refunding.platform":
    "{{amount}} (received at {{when}}) is being paid back by the payment platform to where it came from. This takes at most 5 working days.",
  "refunds.refunding.counter":
    "{{amount}} (received at {{when}}) is given back in cash at {{agency}}; please bring an identity paper.",
  "refunds.refunding.courier":
    "{{amount}} (received at {{when}}) is given back in cash at {{agency}}; please bring an identity paper.",
  "refunds.refunded": "{{amount}} (received at {{when}}) was given back at {{back}}.",
  "desk.title": "Fees",
  "desk.none": "The dossier costs nothing.",
  "desk.amount": "To be paid",
  "desk.state": "State",
  "desk.due": "Pay by",
  "desk.received": "{{amount}} – {{how}} – {{when}} – number {{number}}",
  "desk.paid": "Received",
  "desk.refunding": "To be given back",
  "desk.refund": "{{amount}} – came by: {{how}}",
  "desk.refunded": "Given back",
  "desk.open": "Take a fee, give money back",
  "take.title": "Taking a fee at the counter",
  "take.rule": "Take exactly this amount, once, then hand over the receipt.",
  "take.amount": "To be paid",
  "take.person": "Name of the person who pays",
  "take.counted": "I have counted and received {{amount}} in cash",
  "take.submit": "Take {{amount}}",
  "take.nothing": "There is nothing to be paid at the counter.",
  "take.courier":
    "The parcel is on its way and the courier will collect the money. If you take it here, what the courier collects has to be given back.",
  "give.title": "Giving money back: {{amount}}",
  "give.platform":
    "The payment platform cannot pay this back. Before it is recorded, the portal asks the platform once more, so that it is not paid back twice.",
  "give.cash": "This came in cash and is given back in cash.",
  "give.person": "Name of the person who gets the money back",
  "give.counted": "I have checked the identity paper and handed over {{amount}}",
  "give.submit": "Give back {{amount}}",
  "done.taken": "Taken. Please print the receipt or read out its number.",
  "done.given": "It is recorded that the money was given back.",
  moved:
    "Something has just changed: this was paid or given back another way. Please look at the state below before money changes hands.",
  "stuck.refund": "Paying money back to the family",
  "error.silent":
    "The payment platform does not answer, so nobody knows whether it has given this back. Do not hand out the money yet; try again in a few minutes.",
  "error.person": "Please enter the name, 2 to 200 characters.",
  "error.counted": "Please confirm that the money was counted.",
} as const;
export default texts;
