/** English wording: parcels on their way, hand-over to the carrier, incidents of parcels. */
const texts = {
  "parcels.title": "Postal items",
  "parcels.post": "By post",
  "parcels.one": "{{result}}",
  "parcels.again": "{{result}} (sending no. {{number}})",
  "parcels.item": "Item number: {{item}}",
  "parcels.track": "Follow {{item}} on the carrier’s page",

  "station.ordered": "ordered, the post will come for it",
  "station.pickedUp": "picked up by the post",
  "station.onTheWay": "on its way",
  "station.failed": "not delivered",
  "station.delivered": "delivered",
  "station.returned": "returned to the agency",
  "station.lost": "the post says that it is lost",
  "station.declaredLost": "treated as lost after an inquiry",
  "station.cancelled": "called off, not sent by post",

  "reason.absent": "nobody was there",
  "reason.refused": "the receiver refused it",
  "reason.addressWrong": "wrong address",
  "reason.phoneWrong": "nobody could be reached by phone",

  "advice.failed.absent":
    "The post tries again. Please watch your phone, or call the post office with the item number to agree on a time. If it cannot be delivered, the result goes to the one-stop desk and you collect it there.",
  "advice.failed.refused":
    "The post noted that the receiver refused it. If that is a mistake, call the post office with the item number and ask for another delivery. Otherwise the result goes to the one-stop desk and you collect it there.",
  "advice.failed.addressWrong":
    "The post could not find the address. While the post has the item the portal cannot correct its address: please call the post office with the item number and say where it has to go. If the post cannot deliver it, the result goes to the one-stop desk; then you collect it there, or correct the address under contact details and choose the post again.",
  "advice.failed.phoneWrong":
    "The post could not reach the phone number that was given. Please call the post office with the item number and give the right one. If the post cannot deliver it, the result goes to the one-stop desk; then you collect it there, or correct the contact details and choose the post again.",
  "advice.failed.other":
    "The post tries again. If it cannot be delivered, the result goes to the one-stop desk and you collect it there.",
  "advice.returned":
    "The result waits for you at the one-stop desk. You can also choose the post once more; please check the address under contact details first.",
  "advice.lost":
    "We are sorry that the item was lost. The agency issues the paper again and hands it over at the one-stop desk, at no further cost; you can also choose the post once more. Should the item still arrive, please tell the agency.",

  "cash.due": "The post collects on delivery: {{amount}}",
  "cash.collected": "Collected by the post: {{amount}}",
  "cash.kept": "What is due is still {{amount}}; handing it over another time costs nothing more.",

  "handOver.title": "Hand-over to the carrier",
  "handOver.link": "Items for the carrier",
  "handOver.text":
    "Items that are ordered and wait at the agency for the post. Whatever was scanned at pick-up is no longer in the list.",
  "handOver.at": "List of {{at}}",
  "handOver.empty": "Nothing waits to be handed over.",
  "handOver.titleOf": "Hand-over list of {{day}}",
  "handOver.days": "Lists by day",
  "handOver.waiting": "Waiting",
  "handOver.today": "Given today",
  "handOver.dayBefore": "Day before",
  "handOver.emptyDay": "Nothing was noted as handed over on this day.",
  "handOver.none": "Tick at least one item",
  "handOver.done": "Noted as handed over: {{count}}. Print this list twice; both sides sign it.",
  "handOver.print": "Print the list",
  "handOver.tick": "Choose item {{item}}",
  "handOver.give": "Note the ticked items as handed over",
  "handOver.takeBack": "Put the ticked items back among those that wait",
  "handOver.total": "In all: {{count}} items; cash on delivery: {{cash}}",
  "handOver.column.number": "No.",
  "handOver.column.given": "Given at, by",
  "handOver.column.item": "Item number",
  "handOver.column.case": "Case code",
  "handOver.column.contents": "Contents",
  "handOver.column.place": "Destination",
  "handOver.column.cash": "Cash on delivery",
  "handOver.column.ordered": "Ordered",
  "handOver.noCash": "None",
  "handOver.signAgency": "Handed over by (signature, name)",
  "handOver.signCarrier": "Taken by the carrier (signature, name)",

  "stuck.parcel": "Sending {{result}}",
  "stuck.cancel": "Calling off {{result}}",
  "stuck.error.noAddress":
    "The dossier has no delivery address. Please ask the family to give one, then send it again.",
  "stuck.error.noItemNumber": "There is no item number to call off yet.",

  "incident.declareLost": "Treat as lost",
  "incident.declareLost.hint":
    "Please ask the carrier first. The family is told, and the result is collected at the counter. The reason is kept for officers only.",
  "incident.declareLost.done": "The item is treated as lost. The family is told.",
  "incident.close": "Close the incident",
  "incident.close.hint": "Please write down what the carrier and the family said.",
  "incident.close.done": "The incident is closed.",
  "incident.reason": "Reason ({{item}})",
  "incident.conflict":
    "This incident changed while you were looking. Nothing was recorded; please look at the list again.",
} as const;

export default texts;
