/** Vietnamese wording of notices. SMS are unaccented and carry no personal data. */
const texts = {
  "dossier.submitted.subject": "Hồ sơ {{caseCode}}: đã nộp",
  "dossier.submitted.mail":
    "Kính gửi quý vị,\n\nHệ thống đã nhận hồ sơ {{caseCode}} của quý vị. Cơ quan tiếp nhận sẽ kiểm tra hồ sơ.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "dossier.submitted.sms": "Ho so {{caseCode}} da nop thanh cong. {{link}}",
  "dossier.submitted.inbox":
    "Hệ thống đã nhận hồ sơ {{caseCode}} của quý vị. Cơ quan tiếp nhận sẽ kiểm tra hồ sơ.",
  "dossier.received.subject": "Hồ sơ {{caseCode}}: được tiếp nhận",
  "dossier.received.mail":
    "Kính gửi quý vị,\n\nHồ sơ {{caseCode}} đã được tiếp nhận và đang được giải quyết.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "dossier.received.sms": "Ho so {{caseCode}} da duoc tiep nhan. {{link}}",
  "dossier.received.inbox": "Hồ sơ {{caseCode}} đã được tiếp nhận và đang được giải quyết.",
  "dossier.refused.subject": "Hồ sơ {{caseCode}}: không được tiếp nhận",
  "dossier.refused.mail":
    "Kính gửi quý vị,\n\nHồ sơ {{caseCode}} không được tiếp nhận. Lý do và việc cần làm tiếp theo có trên trang hồ sơ.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "dossier.refused.sms": "Ho so {{caseCode}} khong duoc tiep nhan. {{link}}",
  "dossier.refused.inbox":
    "Hồ sơ {{caseCode}} không được tiếp nhận. Lý do và việc cần làm tiếp theo có trên trang hồ sơ.",
  "dossier.done.subject": "Hồ sơ {{caseCode}}: đã giải quyết xong",
  "dossier.done.mail":
    "Kính gửi quý vị,\n\nHồ sơ {{caseCode}} đã giải quyết xong. Quý vị xem và nhận kết quả trên trang hồ sơ.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "dossier.done.sms": "Ho so {{caseCode}} da giai quyet xong. {{link}}",
  "dossier.done.inbox": "Hồ sơ {{caseCode}} đã giải quyết xong. Quý vị xem và nhận kết quả trên trang hồ sơ.",
  "dossier.closed.subject": "Hồ sơ {{caseCode}}: đã trả kết quả",
  "dossier.closed.mail":
    "Kính gửi quý vị,\n\nKết quả của hồ sơ {{caseCode}} đã được trả đầy đủ.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "dossier.closed.sms": "Ho so {{caseCode}} da tra ket qua. {{link}}",
  "dossier.closed.inbox": "Kết quả của hồ sơ {{caseCode}} đã được trả đầy đủ.",
  "supplement.asked.subject": "Hồ sơ {{caseCode}}: cần bổ sung",
  "supplement.asked.mail":
    "Kính gửi quý vị,\n\nHồ sơ {{caseCode}} cần bổ sung. Quý vị có 07 ngày làm việc để bổ sung; nội dung cụ thể có trên trang hồ sơ.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "supplement.asked.sms": "Ho so {{caseCode}} can bo sung trong 07 ngay lam viec. {{link}}",
  "supplement.asked.inbox":
    "Hồ sơ {{caseCode}} cần bổ sung. Quý vị có 07 ngày làm việc để bổ sung; nội dung cụ thể có trên trang hồ sơ.",
  "supplement.answered.subject": "Hồ sơ {{caseCode}}: đã bổ sung",
  "supplement.answered.mail":
    "Kính gửi quý vị,\n\nHồ sơ {{caseCode}} đã được bổ sung.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "supplement.answered.sms": "Ho so {{caseCode}} da bo sung. {{link}}",
  "supplement.answered.inbox": "Hồ sơ {{caseCode}} đã được bổ sung.",
  "confirmation.missing.subject": "Hồ sơ {{caseCode}}: chưa có đủ ý kiến đồng ý",
  "confirmation.missing.mail":
    "Kính gửi quý vị,\n\nMột phần của hồ sơ {{caseCode}} chưa có đủ ý kiến đồng ý. Quý vị chọn cách làm tiếp trên trang hồ sơ trong 07 ngày làm việc.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "confirmation.missing.sms": "Ho so {{caseCode}} can ong/ba chon cach lam tiep. {{link}}",
  "confirmation.missing.inbox":
    "Một phần của hồ sơ {{caseCode}} chưa có đủ ý kiến đồng ý. Quý vị chọn cách làm tiếp trên trang hồ sơ trong 07 ngày làm việc.",
  "part.opened.subject": "Hồ sơ {{caseCode}}: có phần việc mới",
  "part.opened.mail":
    "Kính gửi quý vị,\n\nHồ sơ {{caseCode}} có phần việc mới.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "part.opened.sms": "Ho so {{caseCode}} co phan viec moi. {{link}}",
  "part.opened.inbox": "Hồ sơ {{caseCode}} có phần việc mới.",
  "part.done.subject": "Hồ sơ {{caseCode}}: có kết quả một thủ tục",
  "part.done.mail":
    "Kính gửi quý vị,\n\nMột thủ tục trong hồ sơ {{caseCode}} đã có kết quả. Quý vị xem trên trang hồ sơ.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "part.done.sms": "Ho so {{caseCode}} co ket qua mot thu tuc. {{link}}",
  "part.done.inbox": "Một thủ tục trong hồ sơ {{caseCode}} đã có kết quả. Quý vị xem trên trang hồ sơ.",
  "part.refused.subject": "Hồ sơ {{caseCode}}: có thủ tục bị từ chối",
  "part.refused.mail":
    "Kính gửi quý vị,\n\nMột thủ tục trong hồ sơ {{caseCode}} bị từ chối. Lý do và cách làm tiếp có trên trang hồ sơ.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "part.refused.sms": "Ho so {{caseCode}} co thu tuc bi tu choi. {{link}}",
  "part.refused.inbox":
    "Một thủ tục trong hồ sơ {{caseCode}} bị từ chối. Lý do và cách làm tiếp có trên trang hồ sơ.",
  "part.stopped.subject": "Hồ sơ {{caseCode}}: có thủ tục dừng giải quyết",
  "part.stopped.mail":
    "Kính gửi quý vị,\n\nMột thủ tục trong hồ sơ {{caseCode}} đã dừng giải quyết. Lý do có trên trang hồ sơ.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "part.stopped.sms": "Ho so {{caseCode}} co thu tuc dung giai quyet. {{link}}",
  "part.stopped.inbox": "Một thủ tục trong hồ sơ {{caseCode}} đã dừng giải quyết. Lý do có trên trang hồ sơ.",
  "part.withdrawn.subject": "Hồ sơ {{caseCode}}: đã rút một thủ tục",
  "part.withdrawn.mail":
    "Kính gửi quý vị,\n\nMột thủ tục trong hồ sơ {{caseCode}} đã được rút theo yêu cầu của quý vị.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "part.withdrawn.sms": "Ho so {{caseCode}} da rut mot thu tuc. {{link}}",
  "part.withdrawn.inbox": "Một thủ tục trong hồ sơ {{caseCode}} đã được rút theo yêu cầu của quý vị.",
  "register.refused.subject": "Hồ sơ {{caseCode}}: cơ sở dữ liệu trả lời khác",
  "register.refused.mail":
    "Kính gửi quý vị,\n\nCơ sở dữ liệu trả lời chưa chấp nhận cho hồ sơ {{caseCode}}.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "register.refused.sms": "Ho so {{caseCode}} can xem lai. {{link}}",
  "register.refused.inbox": "Cơ sở dữ liệu trả lời chưa chấp nhận cho hồ sơ {{caseCode}}.",
  "intake.reminder.subject": "Hồ sơ {{caseCode}}: đang chờ tiếp nhận",
  "intake.reminder.mail":
    "Kính gửi quý vị,\n\nHồ sơ {{caseCode}} đang chờ tiếp nhận.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "intake.reminder.sms": "Ho so {{caseCode}} dang cho tiep nhan. {{link}}",
  "intake.reminder.inbox": "Hồ sơ {{caseCode}} đang chờ tiếp nhận.",
  "dossier.arrived.subject": "Hồ sơ {{caseCode}}: hồ sơ mới",
  "dossier.arrived.mail":
    "Kính gửi quý vị,\n\nHồ sơ {{caseCode}} vừa được nộp.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "dossier.arrived.sms": "Ho so {{caseCode}} ho so moi. {{link}}",
  "dossier.arrived.inbox": "Hồ sơ {{caseCode}} vừa được nộp.",
  "parcel.returned.subject": "Hồ sơ {{caseCode}}: bưu phẩm được hoàn lại",
  "parcel.returned.mail":
    "Kính gửi quý vị,\n\nBưu phẩm của hồ sơ {{caseCode}} chưa phát được và đã hoàn về. Quý vị nhận kết quả tại Bộ phận Một cửa.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "parcel.returned.sms": "Ho so {{caseCode}} buu pham hoan lai, moi nhan tai quay. {{link}}",
  "parcel.returned.inbox":
    "Bưu phẩm của hồ sơ {{caseCode}} chưa phát được và đã hoàn về. Quý vị nhận kết quả tại Bộ phận Một cửa.",
  "result.unclaimed.subject": "Hồ sơ {{caseCode}}: kết quả đang chờ quý vị nhận",
  "result.unclaimed.mail":
    "Kính gửi quý vị,\n\nKết quả giấy của hồ sơ {{caseCode}} vẫn được giữ. Mời quý vị đến nhận tại Bộ phận Một cửa.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "result.unclaimed.sms": "Ho so {{caseCode}} ket qua dang cho nhan. {{link}}",
  "result.unclaimed.inbox":
    "Kết quả giấy của hồ sơ {{caseCode}} vẫn được giữ. Mời quý vị đến nhận tại Bộ phận Một cửa.",
  "part.sentBack.subject": "Hồ sơ {{caseCode}}: có hồ sơ bị trả lại",
  "part.sentBack.mail":
    "Kính gửi quý vị,\n\nHồ sơ {{caseCode}} bị người ký trả lại để xem lại.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "part.sentBack.sms": "Ho so {{caseCode}} bi tra lai. {{link}}",
  "part.sentBack.inbox": "Hồ sơ {{caseCode}} bị người ký trả lại để xem lại.",
  "confirmation.asked.subject": "Đề nghị cho ý kiến về hồ sơ {{caseCode}}",
  "confirmation.asked.notice":
    "Quý vị được đề nghị cho ý kiến trong hồ sơ {{caseCode}}. Xin mở đường dẫn, đăng nhập và chọn Đồng ý hoặc Không đồng ý trong 07 ngày làm việc.",
} as const;
export default texts;
