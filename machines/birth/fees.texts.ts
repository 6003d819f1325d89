/** Wording of the birth group's fee lines, in both languages. */
export const feeTextsVi = {
  "fee.registration": "Đăng ký khai sinh đúng hạn",
  "fee.lateRegistration": "Đăng ký khai sinh quá hạn 60 ngày",
  "fee.copies": "Bản sao Giấy khai sinh",
  "fee.residence": "Đăng ký thường trú",
  "fee.healthCard": "Cấp thẻ bảo hiểm y tế",
  "fee.idCard": "Cấp thẻ căn cước lần đầu",
  "fee.exempt.child": "Miễn cho trẻ em",
  "fee.exempt.poorHousehold": "Miễn cho hộ nghèo",
} as const;

export const feeTextsEn = {
  "fee.registration": "Birth registration in time",
  "fee.lateRegistration": "Birth registration later than 60 days",
  "fee.copies": "Copies of the birth certificate",
  "fee.residence": "Permanent residence",
  "fee.healthCard": "Health insurance card",
  "fee.idCard": "First identity card",
  "fee.exempt.child": "Children are exempt",
  "fee.exempt.poorHousehold": "Poor households are exempt",
} as const;
