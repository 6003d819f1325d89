/** Vietnamese wording: parcels on their way, hand-over to the carrier, incidents of parcels. */
const texts = {
  "parcels.title": "Bưu gửi",
  "parcels.post": "Gửi bưu chính",
  "parcels.one": "{{result}}",
  "parcels.again": "{{result}} (gửi lần {{number}})",
  "parcels.item": "Số hiệu bưu gửi: {{item}}",
  "parcels.track": "Xem hành trình {{item}} trên trang của bưu chính",

  "station.ordered": "đã đặt, bưu chính sẽ đến nhận",
  "station.pickedUp": "bưu chính đã nhận",
  "station.onTheWay": "đang trên đường phát",
  "station.failed": "chưa phát được",
  "station.delivered": "đã phát",
  "station.returned": "đã chuyển hoàn về cơ quan",
  "station.lost": "bưu chính báo thất lạc",
  "station.declaredLost": "được coi là thất lạc sau khi kiểm tra",
  "station.cancelled": "đã hủy, không gửi bưu chính",

  "reason.absent": "không có người nhận",
  "reason.refused": "người nhận từ chối",
  "reason.addressWrong": "sai địa chỉ",
  "reason.phoneWrong": "không liên lạc được qua số điện thoại",

  "advice.failed.absent":
    "Bưu chính sẽ phát lại. Ông/bà để ý điện thoại, hoặc liên hệ bưu cục với số hiệu bưu gửi để hẹn giờ. Nếu vẫn không phát được, kết quả được chuyển về Bộ phận Một cửa và ông/bà nhận tại đó.",
  "advice.failed.refused":
    "Bưu chính ghi nhận người nhận từ chối. Nếu có nhầm lẫn, ông/bà liên hệ bưu cục với số hiệu bưu gửi để được phát lại. Nếu không, kết quả được chuyển về Bộ phận Một cửa và ông/bà nhận tại đó.",
  "advice.failed.addressWrong":
    "Bưu chính không tìm thấy địa chỉ. Khi bưu gửi còn ở bưu chính, cổng không sửa được địa chỉ: ông/bà liên hệ bưu cục với số hiệu bưu gửi để chỉ đúng nơi phát. Nếu bưu chính không phát được, kết quả được chuyển về Bộ phận Một cửa; khi đó ông/bà nhận tại quầy, hoặc sửa địa chỉ ở mục thông tin liên hệ rồi chọn gửi lại.",
  "advice.failed.phoneWrong":
    "Bưu chính không gọi được số điện thoại đã ghi. Ông/bà liên hệ bưu cục với số hiệu bưu gửi và cho số điện thoại đúng. Nếu bưu chính không phát được, kết quả được chuyển về Bộ phận Một cửa; khi đó ông/bà nhận tại quầy, hoặc sửa thông tin liên hệ rồi chọn gửi lại.",
  "advice.failed.other":
    "Bưu chính sẽ phát lại. Nếu vẫn không phát được, kết quả được chuyển về Bộ phận Một cửa và ông/bà nhận tại đó.",
  "advice.returned":
    "Kết quả chờ ông/bà tại Bộ phận Một cửa. Ông/bà cũng có thể chọn gửi bưu chính lần nữa; trước đó xin xem lại địa chỉ ở mục thông tin liên hệ.",
  "advice.lost":
    "Xin lỗi ông/bà vì bưu gửi bị thất lạc. Cơ quan cấp lại giấy và trao tại Bộ phận Một cửa, ông/bà không phải nộp thêm gì; ông/bà cũng có thể chọn gửi bưu chính lần nữa. Nếu bưu gửi vẫn đến nơi, xin báo cho cơ quan.",

  "cash.due": "Bưu chính thu hộ khi phát: {{amount}}",
  "cash.collected": "Bưu chính đã thu hộ: {{amount}}",
  "cash.kept": "Khoản phải nộp vẫn là {{amount}}, không tính thêm vì phải trao lại.",

  "handOver.title": "Giao bưu chính",
  "handOver.link": "Bưu gửi giao cho bưu chính",
  "handOver.text":
    "Bưu gửi đã đặt, đang chờ bưu chính đến nhận tại cơ quan. Bưu gửi đã quét nhận thì không còn trong danh sách.",
  "handOver.at": "Danh sách lúc {{at}}",
  "handOver.empty": "Không có bưu gửi nào chờ giao.",
  "handOver.titleOf": "Bảng kê giao bưu chính ngày {{day}}",
  "handOver.days": "Danh sách theo ngày",
  "handOver.waiting": "Đang chờ giao",
  "handOver.today": "Đã giao hôm nay",
  "handOver.dayBefore": "Ngày trước",
  "handOver.emptyDay": "Ngày này chưa ghi nhận bưu gửi nào đã giao.",
  "handOver.none": "Đánh dấu ít nhất một bưu gửi",
  "handOver.done": "Đã ghi nhận giao {{count}} bưu gửi. In bảng kê này thành hai bản, hai bên cùng ký.",
  "handOver.print": "In bảng kê",
  "handOver.tick": "Chọn bưu gửi {{item}}",
  "handOver.give": "Ghi nhận đã giao các bưu gửi đã đánh dấu",
  "handOver.takeBack": "Đưa các bưu gửi đã đánh dấu về danh sách chờ",
  "handOver.total": "Tổng số: {{count}} bưu gửi; tiền thu hộ: {{cash}}",
  "handOver.column.number": "STT",
  "handOver.column.given": "Giao lúc, người giao",
  "handOver.column.item": "Số hiệu bưu gửi",
  "handOver.column.case": "Mã hồ sơ",
  "handOver.column.contents": "Bên trong",
  "handOver.column.place": "Nơi đến",
  "handOver.column.cash": "Thu hộ",
  "handOver.column.ordered": "Đặt lúc",
  "handOver.noCash": "Không",
  "handOver.signAgency": "Người giao (ký, ghi rõ họ tên)",
  "handOver.signCarrier": "Người nhận của bưu chính (ký, ghi rõ họ tên)",

  "stuck.parcel": "Gửi {{result}}",
  "stuck.cancel": "Hủy gửi {{result}}",
  "stuck.error.noAddress":
    "Hồ sơ chưa có địa chỉ nhận. Xin liên hệ gia đình để bổ sung địa chỉ, rồi gửi lại.",
  "stuck.error.noItemNumber": "Chưa có số hiệu bưu gửi để hủy.",

  "incident.declareLost": "Coi là thất lạc",
  "incident.declareLost.hint":
    "Xin hỏi bưu chính trước. Gia đình được báo và kết quả chuyển sang nhận tại quầy. Lý do được lưu và chỉ cán bộ xem được.",
  "incident.declareLost.done": "Đã ghi nhận bưu gửi thất lạc. Gia đình được báo.",
  "incident.close": "Đóng sự cố",
  "incident.close.hint": "Xin ghi kết quả kiểm tra với bưu chính và gia đình.",
  "incident.close.done": "Đã đóng sự cố.",
  "incident.reason": "Lý do ({{item}})",
  "incident.conflict": "Sự cố này đã thay đổi trong lúc ông/bà xem. Chưa ghi nhận gì; xin xem lại danh sách.",
} as const;

export default texts;
