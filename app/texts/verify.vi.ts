/** Vietnamese wording: the public check of papers and their signatures, and the queue of signatures. */
const texts = {
  title: "Kiểm tra giấy tờ điện tử",
  lead: "Ai cầm giấy do cổng này cấp cũng kiểm tra được, không cần đăng nhập. Trang này không hiện tên của ai.",
  "serial.title": "Kiểm tra bằng số của giấy",
  "serial.label": "Số kiểm tra",
  "serial.hint": "12 chữ và số ở cuối giấy, cạnh mã QR, ví dụ {{example}}. Quét mã QR thì không phải gõ.",
  "serial.action": "Kiểm tra",
  "serial.error.empty": "Nhập số kiểm tra in ở cuối giấy",
  "serial.error.format":
    "Số này chưa đúng. Số kiểm tra gồm 12 chữ và số; quý vị xem lại từng ký tự ở cuối giấy.",

  "file.title": "Kiểm tra tệp PDF",
  "file.title.this": "Kiểm tra tệp PDF của giấy này",
  "file.label": "Tệp PDF cần kiểm tra",
  "file.hint": "Tối đa {{limit}}. Tệp chỉ được đọc để kiểm tra, không được lưu lại.",
  "file.action": "Kiểm tra tệp",
  "file.error.missing": "Chọn tệp PDF cần kiểm tra",
  "file.error.tooLarge":
    "Tệp lớn hơn {{limit}}. Giấy do cổng này cấp luôn nhỏ hơn nhiều; quý vị chọn lại đúng tệp.",

  "paper.title": "Kết quả kiểm tra giấy",
  "paper.serial": "Số kiểm tra",
  "paper.kind": "Loại giấy",
  "paper.agency": "Cơ quan cấp",
  "paper.issued": "Ngày cấp",
  "paper.again": "Kiểm tra giấy khác",
  "paper.compare":
    "So nội dung trên giấy với người đưa giấy; trang này chỉ nói giấy có thật và còn giá trị hay không.",
  "paper.other": "Giấy tờ khác",

  "state.ofNumber": "Giấy có số này: {{state}}",

  "state.valid.title": "Giấy có thật và còn giá trị",
  "state.valid.text": "Giấy đã được {{agency}} ký số; chữ ký hợp lệ.",
  "state.untold.title": "Giấy có thật, chưa kiểm tra được chứng thư",
  "state.untold.text":
    "Giấy do {{agency}} cấp và đã ký số. Lúc này cổng chưa kiểm tra được chứng thư số của cơ quan; quý vị thử lại sau ít phút.",
  "state.awaitingSignature.title": "Giấy có thật, đang chờ ký số",
  "state.awaitingSignature.text":
    "Giấy do {{agency}} cấp. Chữ ký số đang được bổ sung; bản giấy có dấu và chữ ký của cơ quan vẫn dùng được.",
  "state.record.title": "Giấy có thật",
  "state.record.text": "Giấy do {{agency}} cấp. Loại giấy này không ký số.",
  "state.superseded.title": "Giấy đã được thay bằng bản mới",
  "state.superseded.text":
    "Bản này không còn giá trị từ ngày {{date}}. Quý vị hỏi người đưa giấy bản mới, hoặc liên hệ {{agency}}.",
  "state.revoked.title": "Giấy đã bị thu hồi",
  "state.revoked.text":
    "Bản này không còn giá trị từ ngày {{date}}. {{reason}} Cần biết thêm, quý vị liên hệ {{agency}}.",
  "state.broken.title": "Chữ ký không hợp lệ",
  "state.broken.text":
    "Chữ ký số của bản đang lưu không kiểm tra được. Quý vị không dùng bản này và liên hệ {{agency}}.",

  "revoked.registrationCancelled": "Lý do: việc đăng ký đã bị hủy bỏ.",
  "revoked.issuedTwice": "Lý do: giấy bị cấp hai lần.",
  "revoked.wrongHolder": "Lý do: giấy cấp nhầm người.",
  "revoked.other": "Cơ quan cấp đã quyết định thu hồi.",

  "signature.title": "Chữ ký số",
  "signature.signer": "Người ký",
  "signature.agencyCode": "Mã cơ quan",
  "signature.issuer": "Nơi cấp chứng thư",
  "signature.validity": "Chứng thư có giá trị",
  "signature.validity.value": "từ {{from}} đến {{to}}",
  "signature.certificate": "Số chứng thư",
  "signature.at": "Ký lúc",
  "signature.hash": "Mã băm SHA-256 của tệp đã ký",
  "signature.hash.text":
    "Không muốn gửi tệp lên? Quý vị tự tính mã băm SHA-256 của tệp và so với mã ở trên: giống từng ký tự là đúng tệp.",
  "signature.roots": "Tải chứng thư gốc để kiểm tra chữ ký bằng phần mềm đọc PDF",

  "verdict.title": "Kết quả kiểm tra tệp",
  "verdict.genuine.title": "Đúng là giấy này, chữ ký hợp lệ",
  "verdict.genuine.text": "Tệp giống từng byte với tệp đã được {{agency}} ký số.",
  "verdict.genuineUntold.title": "Đúng là giấy này, chưa kiểm tra được chứng thư",
  "verdict.genuineUntold.text":
    "Tệp giống từng byte với tệp mà cơ quan đã ký. Lúc này cổng chưa kiểm tra được chứng thư số; quý vị thử lại sau ít phút.",
  "verdict.ended.title": "Đúng là giấy này, nhưng giấy không còn giá trị",
  "verdict.ended.text":
    "Tệp là giấy do {{agency}} cấp; giấy đã được thay bằng bản mới hoặc bị thu hồi. Quý vị không dùng tệp này.",
  "verdict.unsignedPrint.title": "Đúng nội dung giấy này, tệp chưa có chữ ký số",
  "verdict.unsignedPrint.text":
    "Đây là bản dùng để in tại quầy trước khi ký số. Nó chỉ có giá trị khi in ra và có dấu, chữ ký của cơ quan. Quý vị xin tệp đã ký số.",
  "verdict.altered.title": "Tệp đã bị thay đổi",
  "verdict.altered.text":
    "Tệp mang số của giấy này nhưng không còn như lúc được ký. Quý vị không dùng tệp này; hãy xin tệp gốc, không mở rồi lưu lại.",
  "verdict.foreignSignature.title": "Chữ ký không do cơ quan này cấp",
  "verdict.foreignSignature.text":
    "Tệp mang số của giấy này nhưng do người khác ký. Quý vị không dùng tệp này và báo cho cơ quan cấp giấy.",
  "verdict.certificateExpired.title": "Chứng thư không có giá trị lúc ký",
  "verdict.certificateExpired.text":
    "Chứng thư số dùng để ký tệp này chưa có hoặc đã hết giá trị vào lúc ký. Quý vị liên hệ cơ quan cấp giấy.",
  "verdict.otherPaper.title": "Không phải giấy này",
  "verdict.otherPaper.text":
    "Tệp không phải là giấy có số đang xem. Nếu đây là một giấy khác do cổng cấp, quý vị kiểm tra ở trang chung.",
  "verdict.unknown.title": "Không phải giấy do cổng này cấp",
  "verdict.unknown.text":
    "Cổng không có giấy nào như tệp này. Tệp có thể đã bị lưu lại bằng phần mềm khác; quý vị xin tệp gốc, hoặc gõ số kiểm tra in ở cuối giấy.",
  "verdict.notPdf.title": "Tệp này không phải PDF",
  "verdict.notPdf.text":
    "Giấy do cổng cấp là tệp PDF. Ảnh chụp hay bản quét không kiểm tra được; quý vị chọn tệp PDF gốc.",
  "verdict.open": "Xem giấy có số {{serial}}",

  "unknown.title": "Không có giấy mang số này",
  "unknown.text": "Cổng này không cấp giấy nào có số như vậy. Có thể do gõ nhầm một ký tự.",
  "unknown.next.type": "Gõ lại số kiểm tra ở cuối giấy, hoặc quét lại mã QR.",
  "unknown.next.address":
    "Xem địa chỉ trên thanh trình duyệt có đúng là của cổng này không: giấy giả có thể dẫn sang trang khác.",
  "unknown.next.agency": "Vẫn không thấy thì giấy không do cổng này cấp; quý vị hỏi cơ quan ghi trên giấy.",

  "result.unsigned.title": "Kết quả đang chờ chữ ký số",
  "result.unsigned.text":
    "Ông/bà xem được nội dung ngay bây giờ. Chữ ký số của cơ quan đang được bổ sung; có chữ ký thì tệp mới là kết quả điện tử có giá trị. Nếu việc ký bị chậm, ông/bà được báo khi ký xong. Ông/bà không phải làm gì thêm.",

  "queue.title": "Giấy chờ ký số",
  "queue.text":
    "Giấy đã cấp mà chữ ký số chưa có. Cổng tự thử lại; quầy vẫn in và trao bản giấy, không phải chờ.",
  "queue.none": "Không có giấy nào chờ ký số.",
  "queue.count": "Đang chờ",
  "queue.count.value": "{{count}} giấy",
  "queue.oldest": "Chờ lâu nhất từ",
  "queue.failing": "Đã thử mà chưa ký được",
  "queue.column.paper": "Giấy",
  "queue.column.agency": "Cơ quan ký",
  "queue.column.since": "Chờ từ",
  "queue.column.attempts": "Số lần thử",
  "queue.column.error": "Lỗi gần nhất",
  "queue.column.next": "Thử lại lúc",
  "queue.retry": "Ký lại ngay",
  "queue.retryAll": "Ký lại tất cả ngay",
  "queue.retryOf": "Ký lại ngay giấy số {{serial}}",
  "queue.done": "Đã giao ký lại {{count}} giấy. Tải lại trang sau ít giây để xem kết quả.",
  "queue.error.none": "Chưa thử",
  "queue.error.down": "Dịch vụ ký số chưa trả lời ({{code}})",
  "queue.error.trust": "Chưa lấy được chứng thư gốc",
  "queue.error.refused": "Dịch vụ ký số từ chối",
  "queue.error.rejected": "Dịch vụ ký số không nhận yêu cầu ({{code}})",
  "queue.error.signature": "Chữ ký nhận về không khớp với giấy: không được lưu",
  "queue.error.agency": "Chứng thư nhận về không phải của cơ quan này: không được lưu",
  "queue.error.certificate": "Chứng thư nhận về không dùng được: chữ ký không được lưu",
  "queue.error.own": "Cổng gặp lỗi khi ký giấy này",
} as const;
export default texts;
