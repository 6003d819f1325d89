/** Where each operation of a procedure is asked: address by name (configuration of the partners' gateway). */
export const operations: Readonly<Record<string, string>> = {
  registerBirth: "/registers/civil-status/births",
  registerResidence: "/registers/residence/registrations",
  issueIdCard: "/registers/identity/cards",
  issueCard: "/registers/social-insurance/cards",
  orderParcel: "/carrier/orders",
  cancelParcel: "/carrier/cancellations",
  createRefund: "/payments/refunds",
  findCertificate: "/ca/certificates",
  sign: "/ca/signatures",
  sendSms: "/sms/messages",
  sendVneidNotice: "/vneid/notices",
};
