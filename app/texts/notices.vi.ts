/** Vietnamese wording of notices. SMS are unaccented and carry no personal data. */
import { concernedNotices } from "./concerned-notices.vi.ts";
import { noticesOf } from "./notice-table.ts";
import { payoutNotices } from "./payout-notices.vi.ts";

const texts = {
  ...noticesOf(
    { ...concernedNotices, ...payoutNotices },
    {
      dossier: "Hồ sơ {{caseCode}}",
      dossierInSms: "Ho so {{caseCode}}",
      mail: (sentence) =>
        `Kính gửi quý vị,\n\n${sentence}\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.`,
    },
  ),
  "draft.expiring.subject": "Hồ sơ nháp sẽ bị xóa ngày {{day}}",
  "draft.expiring.mail":
    "Kính gửi quý vị,\n\nMột hồ sơ nháp của quý vị trên Cổng đã lâu không được làm tiếp và sẽ bị xóa ngày {{day}}. Nếu còn cần, quý vị mở hồ sơ nháp và lưu một trang bất kỳ.\n\nHồ sơ của tôi: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "draft.expiring.sms": "Ho so nhap cua ong/ba se bi xoa ngay {{day}} neu khong lam tiep. {{link}}",
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
  "apology.signed.subject": "Hồ sơ {{caseCode}}: xin lỗi và hẹn lại ngày trả",
  "apology.signed.mail":
    "Kính gửi quý vị,\n\nCơ quan giải quyết xin lỗi vì chậm trễ trong hồ sơ {{caseCode}} và hẹn lại ngày trả kết quả. Lý do và ngày hẹn mới có trên trang hồ sơ; ngày hẹn cũ vẫn được ghi lại.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "apology.signed.sms": "Ho so {{caseCode}} co thu xin loi va ngay hen moi. {{link}}",
  "apology.signed.inbox":
    "Cơ quan giải quyết xin lỗi vì chậm trễ trong hồ sơ {{caseCode}} và hẹn lại ngày trả kết quả. Lý do và ngày hẹn mới có trên trang hồ sơ; ngày hẹn cũ vẫn được ghi lại.",
  "dossier.forwarded.subject": "Hồ sơ {{caseCode}}: được chuyển đến nơi có thẩm quyền",
  "dossier.forwarded.mail":
    "Kính gửi quý vị,\n\nHồ sơ {{caseCode}} được chuyển đến Ủy ban nhân dân xã, phường có thẩm quyền. Quý vị không phải nộp lại và thời hạn không thay đổi.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "dossier.forwarded.sms": "Ho so {{caseCode}} duoc chuyen den noi co tham quyen. {{link}}",
  "dossier.forwarded.inbox":
    "Hồ sơ {{caseCode}} được chuyển đến Ủy ban nhân dân xã, phường có thẩm quyền. Quý vị không phải nộp lại và thời hạn không thay đổi.",
  "dossier.withdrawn.subject": "Hồ sơ {{caseCode}}: đã rút theo yêu cầu",
  "dossier.withdrawn.mail":
    "Kính gửi quý vị,\n\nHồ sơ {{caseCode}} đã được rút theo yêu cầu của quý vị. Thông báo dừng giải quyết có trên trang hồ sơ.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "dossier.withdrawn.sms": "Ho so {{caseCode}} da rut theo yeu cau. {{link}}",
  "dossier.withdrawn.inbox":
    "Hồ sơ {{caseCode}} đã được rút theo yêu cầu của quý vị. Thông báo dừng giải quyết có trên trang hồ sơ.",
  "verification.marked.subject": "Hồ sơ {{caseCode}}: cần xác minh thêm",
  "verification.marked.mail":
    "Kính gửi quý vị,\n\nHồ sơ {{caseCode}} cần xác minh nên thời hạn giải quyết dài hơn. Lý do và ngày hẹn mới có trên trang hồ sơ.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "verification.marked.sms": "Ho so {{caseCode}} can xac minh, thoi han dai hon. {{link}}",
  "verification.marked.inbox":
    "Hồ sơ {{caseCode}} cần xác minh nên thời hạn giải quyết dài hơn. Lý do và ngày hẹn mới có trên trang hồ sơ.",
  "withdrawal.declined.subject": "Hồ sơ {{caseCode}}: yêu cầu rút chưa được chấp nhận",
  "withdrawal.declined.mail":
    "Kính gửi quý vị,\n\nYêu cầu rút trong hồ sơ {{caseCode}} chưa được chấp nhận; hồ sơ được giải quyết tiếp. Lý do có trên trang hồ sơ.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "withdrawal.declined.sms": "Ho so {{caseCode}} yeu cau rut chua duoc chap nhan. {{link}}",
  "withdrawal.declined.inbox":
    "Yêu cầu rút trong hồ sơ {{caseCode}} chưa được chấp nhận; hồ sơ được giải quyết tiếp. Lý do có trên trang hồ sơ.",
  "ladder.agencyReminder.subject": "Hồ sơ {{caseCode}}: sắp đến hạn",
  "ladder.agencyReminder.mail":
    "Kính gửi quý vị,\n\nHồ sơ {{caseCode}} còn một ngày làm việc là đến hạn.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "ladder.agencyReminder.sms": "Ho so {{caseCode}} sap den han. {{link}}",
  "ladder.agencyReminder.inbox": "Hồ sơ {{caseCode}} còn một ngày làm việc là đến hạn.",
  "ladder.supervisorReminder.subject": "Hồ sơ {{caseCode}}: đến hạn hôm nay",
  "ladder.supervisorReminder.mail":
    "Kính gửi quý vị,\n\nHồ sơ {{caseCode}} đến hạn hôm nay.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "ladder.supervisorReminder.sms": "Ho so {{caseCode}} den han hom nay. {{link}}",
  "ladder.supervisorReminder.inbox": "Hồ sơ {{caseCode}} đến hạn hôm nay.",
  "ladder.apologyDraft.subject": "Hồ sơ {{caseCode}}: quá hạn, có dự thảo xin lỗi",
  "ladder.apologyDraft.mail":
    "Kính gửi quý vị,\n\nHồ sơ {{caseCode}} quá hạn. Dự thảo văn bản xin lỗi chờ người ký.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "ladder.apologyDraft.sms": "Ho so {{caseCode}} qua han, cho ky thu xin loi. {{link}}",
  "ladder.apologyDraft.inbox": "Hồ sơ {{caseCode}} quá hạn. Dự thảo văn bản xin lỗi chờ người ký.",
  "ladder.lateMark.subject": "Hồ sơ {{caseCode}}: ghi nhận quá hạn",
  "ladder.lateMark.mail":
    "Kính gửi quý vị,\n\nHồ sơ {{caseCode}} được ghi nhận quá hạn.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "ladder.lateMark.sms": "Ho so {{caseCode}} ghi nhan qua han. {{link}}",
  "ladder.lateMark.inbox": "Hồ sơ {{caseCode}} được ghi nhận quá hạn.",
  "withdrawal.asked.subject": "Hồ sơ {{caseCode}}: có yêu cầu rút",
  "withdrawal.asked.mail":
    "Kính gửi quý vị,\n\nNgười nộp yêu cầu rút trong hồ sơ {{caseCode}}. Không trả lời trong một ngày làm việc thì yêu cầu được chấp nhận.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "withdrawal.asked.sms": "Ho so {{caseCode}} co yeu cau rut. {{link}}",
  "withdrawal.asked.inbox":
    "Người nộp yêu cầu rút trong hồ sơ {{caseCode}}. Không trả lời trong một ngày làm việc thì yêu cầu được chấp nhận.",
  "parcel.sent.subject": "Hồ sơ {{caseCode}}: bưu phẩm đang trên đường",
  "parcel.sent.mail":
    "Kính gửi quý vị,\n\nBưu điện đã nhận bưu phẩm của hồ sơ {{caseCode}} để phát. Mã bưu gửi và hành trình có trên trang hồ sơ.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "parcel.sent.sms": "Ho so {{caseCode}} buu pham dang tren duong. {{link}}",
  "parcel.sent.inbox":
    "Bưu điện đã nhận bưu phẩm của hồ sơ {{caseCode}} để phát. Mã bưu gửi và hành trình có trên trang hồ sơ.",
  "parcel.failed.subject": "Hồ sơ {{caseCode}}: bưu phẩm chưa phát được",
  "parcel.failed.mail":
    "Kính gửi quý vị,\n\nBưu điện chưa phát được bưu phẩm của hồ sơ {{caseCode}} và sẽ phát lại. Quý vị kiểm tra số điện thoại và địa chỉ nhận trên trang hồ sơ.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "parcel.failed.sms": "Ho so {{caseCode}} buu pham chua phat duoc, xem dia chi. {{link}}",
  "parcel.failed.inbox":
    "Bưu điện chưa phát được bưu phẩm của hồ sơ {{caseCode}} và sẽ phát lại. Quý vị kiểm tra số điện thoại và địa chỉ nhận trên trang hồ sơ.",
  "parcel.lost.subject": "Hồ sơ {{caseCode}}: bưu phẩm bị thất lạc",
  "parcel.lost.mail":
    "Kính gửi quý vị,\n\nBưu phẩm của hồ sơ {{caseCode}} bị thất lạc trên đường. Cơ quan cấp bản khác và báo quý vị cách nhận trên trang hồ sơ; quý vị không phải nộp lại.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "parcel.lost.sms": "Ho so {{caseCode}} buu pham that lac, xem cach nhan lai. {{link}}",
  "parcel.lost.inbox":
    "Bưu phẩm của hồ sơ {{caseCode}} bị thất lạc trên đường. Cơ quan cấp bản khác và báo quý vị cách nhận trên trang hồ sơ; quý vị không phải nộp lại.",
  "payment.due.subject": "Hồ sơ {{caseCode}}: có khoản cần thanh toán",
  "payment.due.mail":
    "Kính gửi quý vị,\n\nHồ sơ {{caseCode}} có khoản phí cần thanh toán trong 07 ngày làm việc. Số tiền và cách thanh toán có trên trang hồ sơ.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "payment.due.sms": "Ho so {{caseCode}} co khoan can thanh toan. {{link}}",
  "payment.due.inbox":
    "Hồ sơ {{caseCode}} có khoản phí cần thanh toán trong 07 ngày làm việc. Số tiền và cách thanh toán có trên trang hồ sơ.",
  "payment.received.subject": "Hồ sơ {{caseCode}}: đã nhận thanh toán",
  "payment.received.mail":
    "Kính gửi quý vị,\n\nHệ thống đã nhận khoản thanh toán của hồ sơ {{caseCode}}. Số biên lai có trên trang hồ sơ.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "payment.received.sms": "Ho so {{caseCode}} da nhan thanh toan. {{link}}",
  "payment.received.inbox":
    "Hệ thống đã nhận khoản thanh toán của hồ sơ {{caseCode}}. Số biên lai có trên trang hồ sơ.",
  "payment.lapsed.subject": "Hồ sơ {{caseCode}}: hết hạn thanh toán",
  "payment.lapsed.mail":
    "Kính gửi quý vị,\n\nĐã quá thời hạn thanh toán của hồ sơ {{caseCode}} nên phần phải trả phí không được thực hiện; các phần khác vẫn được giải quyết. Quý vị có thể yêu cầu lại tại Bộ phận Một cửa.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "payment.lapsed.sms": "Ho so {{caseCode}} da qua han thanh toan. {{link}}",
  "payment.lapsed.inbox":
    "Đã quá thời hạn thanh toán của hồ sơ {{caseCode}} nên phần phải trả phí không được thực hiện; các phần khác vẫn được giải quyết. Quý vị có thể yêu cầu lại tại Bộ phận Một cửa.",
  "payment.refunded.subject": "Hồ sơ {{caseCode}}: đã hoàn tiền",
  "payment.refunded.mail":
    "Kính gửi quý vị,\n\nKhoản đã thanh toán của hồ sơ {{caseCode}} đã được hoàn lại. Số tiền và lý do có trên trang hồ sơ.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "payment.refunded.sms": "Ho so {{caseCode}} da duoc hoan tien. {{link}}",
  "payment.refunded.inbox":
    "Khoản đã thanh toán của hồ sơ {{caseCode}} đã được hoàn lại. Số tiền và lý do có trên trang hồ sơ.",
  "payment.mismatched.subject": "Hồ sơ {{caseCode}}: khoản thanh toán chưa khớp",
  "payment.mismatched.mail":
    "Kính gửi quý vị,\n\nSố tiền nhận được của hồ sơ {{caseCode}} khác với số phải nộp. Khoản này được trả lại; quý vị xem và thanh toán lại trên trang hồ sơ.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "payment.mismatched.sms": "Ho so {{caseCode}} khoan thanh toan chua khop, moi xem lai. {{link}}",
  "payment.mismatched.inbox":
    "Số tiền nhận được của hồ sơ {{caseCode}} khác với số phải nộp. Khoản này được trả lại; quý vị xem và thanh toán lại trên trang hồ sơ.",
  "result.ready.subject": "Hồ sơ {{caseCode}}: kết quả đã sẵn sàng",
  "result.ready.mail":
    "Kính gửi quý vị,\n\nKết quả của hồ sơ {{caseCode}} đã sẵn sàng. Cách nhận có trên trang hồ sơ.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "result.ready.sms": "Ho so {{caseCode}} ket qua da san sang. {{link}}",
  "result.ready.inbox": "Kết quả của hồ sơ {{caseCode}} đã sẵn sàng. Cách nhận có trên trang hồ sơ.",
  "paper.corrected.subject": "Hồ sơ {{caseCode}}: giấy tờ đã được cấp lại",
  "paper.corrected.mail":
    "Kính gửi quý vị,\n\nMột giấy tờ của hồ sơ {{caseCode}} đã được sửa và cấp lại. Bản cũ không còn giá trị; quý vị xem bản mới trên trang hồ sơ.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "paper.corrected.sms": "Ho so {{caseCode}} co giay to duoc cap lai. {{link}}",
  "paper.corrected.inbox":
    "Một giấy tờ của hồ sơ {{caseCode}} đã được sửa và cấp lại. Bản cũ không còn giá trị; quý vị xem bản mới trên trang hồ sơ.",
  "paper.revoked.subject": "Hồ sơ {{caseCode}}: một giấy tờ đã bị thu hồi",
  "paper.revoked.mail":
    "Kính gửi quý vị,\n\nMột giấy tờ của hồ sơ {{caseCode}} đã bị thu hồi và không còn giá trị. Lý do và việc cần làm tiếp có trên trang hồ sơ.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "paper.revoked.sms": "Ho so {{caseCode}} co giay to bi thu hoi. {{link}}",
  "paper.revoked.inbox":
    "Một giấy tờ của hồ sơ {{caseCode}} đã bị thu hồi và không còn giá trị. Lý do và việc cần làm tiếp có trên trang hồ sơ.",
  "correction.reminder.subject": "Hồ sơ {{caseCode}}: báo sai sót chưa được trả lời",
  "correction.reminder.mail":
    "Kính gửi quý vị,\n\nĐã hết hạn mà báo sai sót của gia đình trong hồ sơ {{caseCode}} chưa được trả lời.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "correction.reminder.sms": "Ho so {{caseCode}} bao sai sot chua duoc tra loi. {{link}}",
  "correction.reminder.inbox":
    "Đã hết hạn mà báo sai sót của gia đình trong hồ sơ {{caseCode}} chưa được trả lời.",
  "correction.answered.subject": "Hồ sơ {{caseCode}}: báo sai sót đã được trả lời",
  "correction.answered.mail":
    "Kính gửi quý vị,\n\nCơ quan đã trả lời điều quý vị báo sai sót trong hồ sơ {{caseCode}}. Quý vị xem trên trang hồ sơ.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "correction.answered.sms": "Ho so {{caseCode}} bao sai sot da duoc tra loi. {{link}}",
  "correction.answered.inbox":
    "Cơ quan đã trả lời điều quý vị báo sai sót trong hồ sơ {{caseCode}}. Quý vị xem trên trang hồ sơ.",
  "originals.unclaimed.subject": "Hồ sơ {{caseCode}}: giấy tờ gốc đang chờ quý vị nhận lại",
  "originals.unclaimed.mail":
    "Kính gửi quý vị,\n\nGiấy tờ gốc quý vị đã nộp trong hồ sơ {{caseCode}} vẫn được giữ. Mời quý vị đến nhận lại tại Bộ phận Một cửa.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "originals.unclaimed.sms": "Ho so {{caseCode}} giay to goc dang cho nhan lai. {{link}}",
  "originals.unclaimed.inbox":
    "Giấy tờ gốc quý vị đã nộp trong hồ sơ {{caseCode}} vẫn được giữ. Mời quý vị đến nhận lại tại Bộ phận Một cửa.",
  "correction.asked.subject": "Hồ sơ {{caseCode}}: gia đình báo sai sót",
  "correction.asked.mail":
    "Kính gửi quý vị,\n\nGia đình báo sai sót trên giấy tờ đã cấp của hồ sơ {{caseCode}}.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "correction.asked.sms": "Ho so {{caseCode}} gia dinh bao sai sot. {{link}}",
  "correction.asked.inbox": "Gia đình báo sai sót trên giấy tờ đã cấp của hồ sơ {{caseCode}}.",
  "parcel.noScan.subject": "Hồ sơ {{caseCode}}: bưu phẩm không có tin trong 48 giờ",
  "parcel.noScan.mail":
    "Kính gửi quý vị,\n\nBưu phẩm của hồ sơ {{caseCode}} không có lượt quét nào trong 48 giờ. Cần hỏi bưu điện.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "parcel.noScan.sms": "Ho so {{caseCode}} buu pham khong co tin trong 48 gio. {{link}}",
  "parcel.noScan.inbox":
    "Bưu phẩm của hồ sơ {{caseCode}} không có lượt quét nào trong 48 giờ. Cần hỏi bưu điện.",
  "payment.refundLate.subject": "Hồ sơ {{caseCode}}: quá hạn trả lại tiền",
  "payment.refundLate.mail":
    "Kính gửi quý vị,\n\nHồ sơ {{caseCode}} có khoản tiền chưa trả lại cho gia đình trong hạn 05 ngày làm việc. Cần trả lại ngay, bằng tiền mặt nếu Nền tảng thanh toán không hoàn được.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "payment.refundLate.sms": "Ho so {{caseCode}} qua han tra lai tien. {{link}}",
  "payment.refundLate.inbox":
    "Hồ sơ {{caseCode}} có khoản tiền chưa trả lại cho gia đình trong hạn 05 ngày làm việc. Cần trả lại ngay, bằng tiền mặt nếu Nền tảng thanh toán không hoàn được.",
  "payment.uncollected.subject": "Hồ sơ {{caseCode}}: chưa nhận được tiền phí",
  "payment.uncollected.mail":
    "Kính gửi quý vị,\n\nKết quả của hồ sơ {{caseCode}} đã đến tay gia đình nhưng tiền phí chưa về trong 05 ngày làm việc. Cần hỏi bưu chính hoặc quầy đã trao kết quả.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "payment.uncollected.sms": "Ho so {{caseCode}} da tra ket qua, chua nhan duoc phi. {{link}}",
  "payment.uncollected.inbox":
    "Kết quả của hồ sơ {{caseCode}} đã đến tay gia đình nhưng tiền phí chưa về trong 05 ngày làm việc. Cần hỏi bưu chính hoặc quầy đã trao kết quả.",
  "contact.changed.subject": "Hồ sơ {{caseCode}}: cách liên lạc đã được sửa",
  "contact.changed.mail":
    "Kính gửi quý vị,\n\nCách liên lạc trong hồ sơ {{caseCode}} vừa được sửa. Nếu quý vị không sửa, xin đăng nhập để xem lại và báo ngay cho Bộ phận Một cửa.\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "contact.changed.sms": "Ho so {{caseCode}} cach lien lac vua duoc sua, xin xem lai. {{link}}",
  "contact.changed.inbox":
    "Cách liên lạc trong hồ sơ {{caseCode}} vừa được sửa. Nếu quý vị không sửa, xin đăng nhập để xem lại và báo ngay cho Bộ phận Một cửa.",
  "confirmation.asked.subject": "Đề nghị cho ý kiến về hồ sơ {{caseCode}}",
  "confirmation.asked.notice":
    "Quý vị được đề nghị cho ý kiến trong hồ sơ {{caseCode}}. Xin mở đường dẫn, đăng nhập và chọn Đồng ý hoặc Không đồng ý trong 07 ngày làm việc.",
} as const;
export default texts;
