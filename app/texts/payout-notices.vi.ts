/** Vietnamese wording of notices about money that is paid to a family: quiet by nature, the same words in both tones. */
export const payoutNotices = {
  "payout.sent": [
    "tiền đang được chuyển",
    "Khoản tiền theo hồ sơ {{caseCode}} đã được chuyển đi. Khi tiền đến người nhận, Cổng sẽ báo lại.",
    "tien dang duoc chuyen",
  ],
  "payout.paid": [
    "tiền đã đến người nhận",
    "Khoản tiền theo hồ sơ {{caseCode}} đã đến người nhận. Số chứng từ có trên trang hồ sơ.",
    "tien da den nguoi nhan",
  ],
  "payout.failed": [
    "tiền bị trả lại, cần chọn lại cách nhận",
    "Khoản tiền theo hồ sơ {{caseCode}} bị trả lại. Quyết định không thay đổi. Lý do và chỗ ghi tài khoản khác, hoặc chọn nhận tiền mặt, có trên trang hồ sơ.",
    "tien bi tra lai, xin chon lai cach nhan",
  ],
  "payout.cashReady": [
    "tiền mặt chờ người nhận tại quầy",
    "Tiền mặt theo hồ sơ {{caseCode}} đã có tại Bộ phận Một cửa ghi trên trang hồ sơ. Người nhận mang giấy tờ tùy thân đến nhận trong giờ làm việc.",
    "tien mat cho nguoi nhan tai quay",
  ],
  "payout.stopped": [
    "khoản tiền không được chi trả",
    "Khoản tiền theo hồ sơ {{caseCode}} không được chi trả vì hồ sơ đã dừng. Lý do có trên trang hồ sơ.",
    "khoan tien khong duoc chi tra",
  ],
  "payout.late": [
    "cơ quan chi trả chưa báo kết quả",
    "Cơ quan chi trả chưa báo kết quả của khoản tiền theo hồ sơ {{caseCode}} trong thời hạn. Xin liên hệ với cơ quan chi trả.",
    "co quan chi tra chua bao ket qua",
  ],
} as const;
