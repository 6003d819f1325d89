/** Vietnamese wording of notices for families in mourning: the same events, in quiet words. */
import { concernedNotices } from "./concerned-notices.vi.ts";
import { noticesOf } from "./notice-table.ts";
import { payoutNotices } from "./payout-notices.vi.ts";

const table = {
  "dossier.submitted": [
    "đã được nhận",
    "Hồ sơ {{caseCode}} đã được nhận. Cơ quan tiếp nhận sẽ xem và báo lại; gia đình chưa phải làm gì thêm.",
    "da duoc nhan",
  ],
  "dossier.received": [
    "đang được giải quyết",
    "Cơ quan đã tiếp nhận hồ sơ {{caseCode}} và đang giải quyết. Ngày hẹn trả có trên trang hồ sơ.",
    "da duoc tiep nhan",
  ],
  "dossier.refused": [
    "chưa được tiếp nhận",
    "Hồ sơ {{caseCode}} chưa được tiếp nhận. Lý do và việc cần làm tiếp có trên trang hồ sơ.",
    "chua duoc tiep nhan",
  ],
  "dossier.done": [
    "đã giải quyết xong",
    "Hồ sơ {{caseCode}} đã giải quyết xong. Giấy tờ và cách nhận có trên trang hồ sơ.",
    "da giai quyet xong",
  ],
  "dossier.closed": [
    "giấy tờ đã được trao",
    "Giấy tờ của hồ sơ {{caseCode}} đã được trao đủ cho gia đình.",
    "giay to da duoc trao du",
  ],
  "supplement.asked": [
    "cần thêm thông tin",
    "Hồ sơ {{caseCode}} cần thêm thông tin hoặc giấy tờ. Gia đình có 07 ngày làm việc; những mục cần bổ sung có trên trang hồ sơ.",
    "can bo sung trong 07 ngay lam viec",
  ],
  "supplement.answered": ["đã bổ sung", "Hồ sơ {{caseCode}} đã được bổ sung.", "da bo sung"],
  "confirmation.missing": [
    "chưa đủ ý kiến",
    "Một phần của hồ sơ {{caseCode}} chưa có đủ ý kiến cần thiết. Gia đình chọn cách làm tiếp trên trang hồ sơ trong 07 ngày làm việc.",
    "can gia dinh chon cach lam tiep",
  ],
  "part.opened": ["có phần việc mới", "Hồ sơ {{caseCode}} có phần việc mới.", "co phan viec moi"],
  "part.done": [
    "một thủ tục đã xong",
    "Một thủ tục trong hồ sơ {{caseCode}} đã giải quyết xong. Gia đình xem trên trang hồ sơ.",
    "mot thu tuc da giai quyet xong",
  ],
  "part.refused": [
    "một thủ tục chưa được giải quyết",
    "Một thủ tục trong hồ sơ {{caseCode}} chưa được giải quyết. Lý do và cách làm tiếp có trên trang hồ sơ.",
    "mot thu tuc chua duoc giai quyet",
  ],
  "part.stopped": [
    "một thủ tục dừng giải quyết",
    "Một thủ tục trong hồ sơ {{caseCode}} đã dừng giải quyết. Lý do có trên trang hồ sơ.",
    "mot thu tuc dung giai quyet",
  ],
  "part.withdrawn": [
    "đã rút một thủ tục",
    "Một thủ tục trong hồ sơ {{caseCode}} đã được rút theo yêu cầu của gia đình.",
    "da rut mot thu tuc",
  ],
  "register.refused": [
    "cơ sở dữ liệu trả lời khác",
    "Cơ sở dữ liệu chưa chấp nhận hồ sơ {{caseCode}}.",
    "can xem lai",
  ],
  "intake.reminder": ["đang chờ tiếp nhận", "Hồ sơ {{caseCode}} đang chờ tiếp nhận.", "dang cho tiep nhan"],
  "dossier.arrived": ["hồ sơ mới", "Hồ sơ {{caseCode}} vừa được nộp.", "ho so moi"],
  "parcel.sent": [
    "bưu phẩm đang trên đường",
    "Bưu điện đã nhận giấy tờ của hồ sơ {{caseCode}} để phát. Mã bưu gửi có trên trang hồ sơ.",
    "giay to dang duoc gui den",
  ],
  "parcel.failed": [
    "bưu phẩm chưa phát được",
    "Bưu điện chưa phát được giấy tờ của hồ sơ {{caseCode}} và sẽ phát lại. Xin gia đình xem lại số điện thoại và địa chỉ nhận trên trang hồ sơ.",
    "buu pham chua phat duoc, xem dia chi",
  ],
  "parcel.lost": [
    "bưu phẩm bị thất lạc",
    "Bưu phẩm của hồ sơ {{caseCode}} bị thất lạc, chúng tôi xin lỗi gia đình. Cơ quan cấp bản khác và báo cách nhận trên trang hồ sơ; gia đình không phải nộp lại.",
    "buu pham that lac, xem cach nhan lai",
  ],
  "parcel.returned": [
    "bưu phẩm được hoàn lại",
    "Bưu phẩm của hồ sơ {{caseCode}} chưa phát được và đã hoàn về. Giấy tờ được giữ tại Bộ phận Một cửa để trao cho gia đình.",
    "buu pham hoan lai, giay to giu tai quay",
  ],
  "parcel.noScan": [
    "bưu phẩm không có tin trong 48 giờ",
    "Bưu phẩm của hồ sơ {{caseCode}} không có lượt quét nào trong 48 giờ. Cần hỏi bưu điện.",
    "buu pham khong co tin trong 48 gio",
  ],
  "payment.refundLate": [
    "quá hạn trả lại tiền",
    "Hồ sơ {{caseCode}} có khoản tiền chưa trả lại cho gia đình trong hạn 05 ngày làm việc. Cần trả lại ngay, bằng tiền mặt nếu Nền tảng thanh toán không hoàn được.",
    "qua han tra lai tien",
  ],
  "payment.uncollected": [
    "chưa nhận được tiền phí",
    "Kết quả của hồ sơ {{caseCode}} đã đến tay gia đình nhưng tiền phí chưa về trong 05 ngày làm việc. Cần hỏi bưu chính hoặc quầy đã trao kết quả.",
    "da tra ket qua, chua nhan duoc phi",
  ],
  "payment.due": [
    "có khoản cần thanh toán",
    "Hồ sơ {{caseCode}} có khoản phí cần thanh toán trong 07 ngày làm việc. Số tiền và cách thanh toán có trên trang hồ sơ.",
    "co khoan can thanh toan",
  ],
  "payment.received": [
    "đã nhận thanh toán",
    "Khoản thanh toán của hồ sơ {{caseCode}} đã được nhận. Số biên lai có trên trang hồ sơ.",
    "da nhan thanh toan",
  ],
  "payment.lapsed": [
    "hết hạn thanh toán",
    "Thời hạn thanh toán của hồ sơ {{caseCode}} đã qua nên phần phải trả phí không được thực hiện; các phần khác vẫn được giải quyết. Gia đình có thể yêu cầu lại tại Bộ phận Một cửa.",
    "da qua han thanh toan",
  ],
  "payment.refunded": [
    "đã hoàn tiền",
    "Khoản đã thanh toán của hồ sơ {{caseCode}} đã được hoàn lại. Số tiền và lý do có trên trang hồ sơ.",
    "da duoc hoan tien",
  ],
  "payment.mismatched": [
    "khoản thanh toán chưa khớp",
    "Số tiền nhận được của hồ sơ {{caseCode}} khác với số phải nộp và được trả lại. Xin gia đình xem trên trang hồ sơ.",
    "khoan thanh toan chua khop",
  ],
  "result.ready": [
    "giấy tờ đã có",
    "Giấy tờ của hồ sơ {{caseCode}} đã có. Cách nhận có trên trang hồ sơ.",
    "giay to da co",
  ],
  "result.unclaimed": [
    "giấy tờ vẫn được giữ",
    "Giấy tờ của hồ sơ {{caseCode}} vẫn được giữ tại Bộ phận Một cửa. Gia đình đến nhận khi thuận tiện.",
    "giay to van duoc giu tai quay",
  ],
  "originals.unclaimed": [
    "giấy tờ gốc vẫn được giữ",
    "Giấy tờ gốc nộp trong hồ sơ {{caseCode}} vẫn được giữ tại Bộ phận Một cửa. Gia đình đến nhận lại khi thuận tiện.",
    "giay to goc van duoc giu tai quay",
  ],
  "paper.corrected": [
    "giấy tờ đã được cấp lại",
    "Một giấy tờ của hồ sơ {{caseCode}} đã được sửa và cấp lại. Bản cũ không còn giá trị; bản mới có trên trang hồ sơ.",
    "co giay to duoc cap lai",
  ],
  "paper.revoked": [
    "một giấy tờ đã được thu hồi",
    "Một giấy tờ của hồ sơ {{caseCode}} đã được thu hồi và không còn giá trị. Lý do và việc cần làm tiếp có trên trang hồ sơ.",
    "co giay to duoc thu hoi",
  ],
  "correction.reminder": [
    "báo sai sót chưa được trả lời",
    "Đã hết hạn mà báo sai sót của gia đình trong hồ sơ {{caseCode}} chưa được trả lời.",
    "bao sai sot chua duoc tra loi",
  ],
  "correction.asked": [
    "gia đình báo sai sót",
    "Gia đình báo sai sót trên giấy tờ đã cấp của hồ sơ {{caseCode}}.",
    "gia dinh bao sai sot",
  ],
  "correction.answered": [
    "báo sai sót đã được trả lời",
    "Cơ quan đã trả lời điều gia đình báo sai sót trong hồ sơ {{caseCode}}. Gia đình xem trên trang hồ sơ.",
    "bao sai sot da duoc tra loi",
  ],
  "part.sentBack": [
    "người ký trả lại",
    "Hồ sơ {{caseCode}} được người ký trả lại để xem lại.",
    "nguoi ky tra lai",
  ],
  "apology.signed": [
    "xin lỗi và hẹn lại ngày trả",
    "Cơ quan giải quyết xin lỗi gia đình vì chậm trễ trong hồ sơ {{caseCode}} và hẹn lại ngày trả. Lý do và ngày hẹn mới có trên trang hồ sơ; ngày hẹn cũ vẫn được ghi lại.",
    "co thu xin loi va ngay hen moi",
  ],
  "dossier.forwarded": [
    "được chuyển đến nơi có thẩm quyền",
    "Hồ sơ {{caseCode}} được chuyển đến Ủy ban nhân dân xã, phường có thẩm quyền. Gia đình không phải nộp lại và thời hạn không thay đổi.",
    "duoc chuyen den noi co tham quyen",
  ],
  "dossier.withdrawn": [
    "đã rút theo yêu cầu",
    "Hồ sơ {{caseCode}} đã được rút theo yêu cầu của gia đình. Thông báo dừng giải quyết có trên trang hồ sơ.",
    "da rut theo yeu cau",
  ],
  "verification.marked": [
    "cần xác minh thêm",
    "Hồ sơ {{caseCode}} cần xác minh nên thời hạn giải quyết dài hơn. Lý do và ngày hẹn mới có trên trang hồ sơ.",
    "can xac minh, thoi han dai hon",
  ],
  "withdrawal.declined": [
    "yêu cầu rút chưa được chấp nhận",
    "Yêu cầu rút trong hồ sơ {{caseCode}} chưa được chấp nhận; hồ sơ được giải quyết tiếp. Lý do có trên trang hồ sơ.",
    "yeu cau rut chua duoc chap nhan",
  ],
  "withdrawal.asked": [
    "có yêu cầu rút",
    "Gia đình yêu cầu rút trong hồ sơ {{caseCode}}. Không trả lời trong một ngày làm việc thì yêu cầu được chấp nhận.",
    "co yeu cau rut",
  ],
  "ladder.agencyReminder": [
    "sắp đến hạn",
    "Hồ sơ {{caseCode}} còn một ngày làm việc là đến hạn.",
    "sap den han",
  ],
  "ladder.supervisorReminder": ["đến hạn hôm nay", "Hồ sơ {{caseCode}} đến hạn hôm nay.", "den han hom nay"],
  "ladder.apologyDraft": [
    "quá hạn, có dự thảo xin lỗi",
    "Hồ sơ {{caseCode}} quá hạn. Dự thảo văn bản xin lỗi chờ người ký.",
    "qua han, cho ky thu xin loi",
  ],
  "ladder.lateMark": ["ghi nhận quá hạn", "Hồ sơ {{caseCode}} được ghi nhận quá hạn.", "ghi nhan qua han"],
  "contact.changed": [
    "cách liên lạc đã được sửa",
    "Cách liên lạc trong hồ sơ {{caseCode}} vừa được sửa. Nếu gia đình không sửa, xin đăng nhập để xem lại và báo cho Bộ phận Một cửa.",
    "cach lien lac vua duoc sua, xin xem lai",
  ],
} as const;

const texts = {
  ...noticesOf(
    { ...table, ...concernedNotices, ...payoutNotices },
    {
      dossier: "Hồ sơ {{caseCode}}",
      dossierInSms: "Ho so {{caseCode}}",
      mail: (sentence) =>
        `Kính gửi gia đình,\n\n${sentence}\n\nTrang hồ sơ: {{link}}\n\nThư này được gửi tự động. Khi cần giúp đỡ, xin gọi hoặc đến Bộ phận Một cửa ghi trên trang hồ sơ.`,
    },
  ),
  "draft.expiring.subject": "Hồ sơ nháp sẽ được xóa ngày {{day}}",
  "draft.expiring.mail":
    "Kính gửi gia đình,\n\nMột hồ sơ nháp trên Cổng đã lâu chưa được làm tiếp và sẽ được xóa ngày {{day}}. Nếu còn cần, xin mở hồ sơ nháp và lưu một trang bất kỳ.\n\nHồ sơ của tôi: {{link}}\n\nThư này được gửi tự động; xin không trả lời thư.",
  "draft.expiring.sms": "Ho so nhap se duoc xoa ngay {{day}} neu khong lam tiep. {{link}}",
  "confirmation.asked.subject": "Đề nghị cho ý kiến về hồ sơ {{caseCode}}",
  "confirmation.asked.notice":
    "Gia đình được đề nghị cho ý kiến trong hồ sơ {{caseCode}}. Xin mở đường dẫn, đăng nhập và chọn Đồng ý hoặc Không đồng ý trong 07 ngày làm việc.",
};
export default texts;
