/** Vietnamese wording: home, guide, tracking, statements. */
const texts = {
  "home.title": "Nộp một lần, ba cơ quan cùng giải quyết",
  "home.lead":
    "Khi nhà có em bé chào đời hoặc có người thân qua đời, quý vị kê khai một lần ở đây. Các cơ quan tự chuyển hồ sơ cho nhau, quý vị theo dõi bằng một mã hồ sơ duy nhất.",
  "home.events": "Quý vị cần làm việc gì?",
  "home.track": "Tra cứu hồ sơ đã nộp",
  "home.mine": "Hồ sơ của tôi",
  "home.mine.text": "Đăng nhập bằng VNeID để tiếp tục hồ sơ đang kê khai, bổ sung giấy tờ hoặc xem kết quả.",
  "home.mine.signedIn": "Tiếp tục hồ sơ đang kê khai, bổ sung giấy tờ hoặc xem kết quả.",
  "home.mine.action": "Đăng nhập bằng VNeID",
  "home.mine.open": "Mở hồ sơ của tôi",

  "track.title": "Tra cứu hồ sơ",
  "track.lead":
    "Mã hồ sơ cho biết tình trạng, đang đến lượt ai và các ngày hẹn. Để xem đầy đủ, người nộp hồ sơ đăng nhập.",
  "track.code": "Mã hồ sơ",
  "track.code.hint": "Có trên biên nhận và tin nhắn, ví dụ G00.00.00-261116-000001",
  "track.action": "Tra cứu",
  "track.error.empty": "Nhập mã hồ sơ",
  "track.error.format":
    "Mã hồ sơ chưa đúng dạng. Mã gồm ba nhóm cách nhau bằng dấu gạch ngang, ví dụ G00.00.00-261116-000001",
  "track.case.title": "Tình trạng hồ sơ",
  "track.case.code": "Mã hồ sơ",
  "track.case.procedure": "Thủ tục",
  "track.case.status": "Tình trạng",
  "track.case.submitted": "Nộp lúc",
  "track.case.due": "Ngày hẹn trả kết quả",
  "track.case.closed": "Kết thúc lúc",
  "track.case.parts": "Từng phần của hồ sơ",
  "track.case.forwarded": "Chuyển đến nơi có thẩm quyền",
  "track.case.more":
    "Tra cứu bằng mã không hiện tên và giấy tờ của ai. Người nộp hồ sơ đăng nhập để xem đầy đủ, bổ sung giấy tờ hoặc nhận kết quả.",
  "track.case.open": "Mở hồ sơ (cần đăng nhập)",
  "track.case.again": "Tra cứu mã khác",

  "guide.start": "Bắt đầu",
  "guide.start.text":
    "Trước hết là vài câu hỏi ngắn, chưa cần đăng nhập. Để nộp hồ sơ, quý vị cần tài khoản định danh điện tử (VNeID) mức độ 2. Mất khoảng 10 đến 15 phút; có thể lưu lại và làm tiếp sau.",
  "guide.contents": "Trong trang này",
  "guide.code": "Mã thủ tục: {{code}}",
  "guide.parts": "Một hồ sơ gồm những gì",
  "guide.part.agency": "Nơi giải quyết: {{agency}}",
  "guide.part.time.0": "Thời hạn: ngay trong ngày làm việc",
  "guide.part.time.n": "Thời hạn: {{days}} ngày làm việc",
  "guide.part.time.range": "Thời hạn: từ {{from}} đến {{to}} ngày làm việc, tùy trường hợp",
  "guide.time.range":
    "Cả hồ sơ: từ {{from}} đến {{to}} ngày làm việc tùy trường hợp, tính từ ngày nộp. Nộp sau 15 giờ thì bắt đầu tính từ ngày làm việc tiếp theo.",
  "guide.who": "Ai nộp được",
  "guide.papers": "Giấy tờ cần có",
  "guide.papers.lead":
    "Phần lớn thông tin đã có sẵn trong cơ sở dữ liệu, quý vị không phải nộp lại. Chỉ chụp ảnh hoặc gửi PDF khi được hỏi:",
  "guide.papers.optional": "(nếu có)",
  "guide.papers.size": "Mỗi loại giấy tờ tối đa 2,6 MB sau khi ảnh được thu nhỏ tự động.",
  "guide.fees": "Lệ phí",
  "guide.time": "Thời gian giải quyết",
  "guide.time.text":
    "Cả hồ sơ: {{days}} ngày làm việc, tính từ ngày nộp. Nộp sau 15 giờ thì bắt đầu tính từ ngày làm việc tiếp theo.",
  "guide.time.pause":
    "Thời gian chờ quý vị bổ sung giấy tờ và chờ người khác xác nhận không tính vào thời hạn.",
  "guide.steps": "Các bước",
  "guide.step.1": "Kê khai",
  "guide.step.1.text": "Trả lời từng câu hỏi; thông tin có sẵn được điền trước. Mỗi trang được lưu ngay.",
  "guide.step.2": "Xác nhận",
  "guide.step.2.text":
    "Nếu cần ý kiến của chủ hộ hoặc chủ sở hữu chỗ ở, người đó nhận thông báo trên VNeID và trả lời trong 7 ngày làm việc.",
  "guide.step.3": "Tiếp nhận và giải quyết",
  "guide.step.3.text":
    "Ủy ban nhân dân cấp xã đăng ký trước; các phần còn lại được giải quyết cùng lúc ngay sau đó.",
  "guide.step.4": "Nhận kết quả",
  "guide.step.4.text":
    "Bản điện tử có ngay trên trang này. Bản giấy nhận tại Bộ phận Một cửa hoặc qua bưu chính, tùy quý vị chọn.",
  "guide.results": "Kết quả nhận được",
  "guide.law": "Căn cứ pháp lý",

  "precheck.number": "Câu {{number}} (nhiều nhất {{most}} câu)",
  "precheck.continue": "Tiếp tục",
  "precheck.back": "Quay lại",
  "precheck.toGuide": "Về trang hướng dẫn",
  "precheck.notKept":
    "Quý vị chưa cần đăng nhập. Trang này không lưu câu trả lời; câu trả lời chỉ nằm trong địa chỉ trang.",
  "precheck.ready.title": "Quý vị có thể nộp trực tuyến",
  "precheck.ready.lead":
    "Kê khai mất khoảng 10 đến 15 phút. Mỗi trang được lưu lại, quý vị có thể dừng và làm tiếp sau.",
  "precheck.ready.parts": "Các việc được làm trong một hồ sơ",
  "precheck.ready.part": "{{name}} ({{agency}}).",
  "precheck.ready.needed": "Nên có sẵn",
  "precheck.ready.account": "Tài khoản định danh điện tử (VNeID) mức độ 2 để đăng nhập.",
  "precheck.ready.phone": "Số định danh cá nhân và số điện thoại của người có liên quan.",
  "precheck.ready.papers":
    "Giấy tờ nào đã có dữ liệu trong hệ thống của nhà nước thì không phải nộp; cổng báo ngay khi quý vị kê khai.",
  "precheck.ready.signIn": "Đăng nhập và bắt đầu",
  "precheck.ready.begin": "Bắt đầu",
  "precheck.ready.answers": "Câu trả lời của quý vị",
  "precheck.ready.change": "Sửa",
  "precheck.ready.changeLabel": "Sửa: {{label}}",

  "accessibility.title": "Tuyên bố về khả năng tiếp cận",
  "accessibility.goal":
    "Chúng tôi muốn mọi người tự làm được thủ tục ở đây: trên điện thoại cũ, với đường truyền chậm, bằng bàn phím, bằng trình đọc màn hình, với chữ phóng to gấp bốn lần.",
  "accessibility.how": "Trang này được làm thế nào",
  "accessibility.how.1": "Theo WCAG 2.2 mức AA; chữ chính đạt độ tương phản mức AAA.",
  "accessibility.how.2": "Mọi trang dùng được khi trình duyệt tắt JavaScript.",
  "accessibility.how.3": "Mọi nút và liên kết dùng được bằng bàn phím, vùng bấm từ 44 điểm ảnh.",
  "accessibility.how.4": "Màu sắc không bao giờ là cách duy nhất để báo một tình trạng.",
  "accessibility.how.5": "Không có hình ảnh chữ phải đọc để chứng minh là người.",
  "accessibility.limits": "Những điểm còn hạn chế",
  "accessibility.limits.text":
    "Tệp quý vị tải lên được giữ nguyên dạng ảnh hoặc PDF nên trình đọc màn hình có thể không đọc được nội dung bên trong.",
  "accessibility.help": "Nếu quý vị không dùng được một trang nào",
  "accessibility.help.text":
    "Xin báo cho Bộ phận Một cửa của Ủy ban nhân dân xã, phường, đặc khu nơi quý vị nộp hồ sơ. Cán bộ sẽ làm cùng quý vị tại quầy hoặc qua điện thoại, không thu thêm phí.",

  "privacy.title": "Quyền riêng tư",
  "privacy.lead": "Trang này chỉ hỏi những gì cơ quan giải quyết cần, và chỉ cho người cần xem được xem.",
  "privacy.what": "Chúng tôi giữ những gì",
  "privacy.what.1": "Thông tin quý vị kê khai và giấy tờ tải lên, để giải quyết hồ sơ.",
  "privacy.what.2":
    "Thông tin nhận từ VNeID khi đăng nhập: họ tên, số định danh, ngày sinh, giới tính, số điện thoại.",
  "privacy.what.3": "Nhật ký ai đã xem hồ sơ, lúc nào và vì việc gì.",
  "privacy.who": "Ai xem được",
  "privacy.who.1": "Quý vị, sau khi đăng nhập.",
  "privacy.who.2":
    "Cán bộ của cơ quan đang giải quyết hồ sơ, mỗi người chỉ những mục thuộc phần việc của mình.",
  "privacy.who.3": "Người được hỏi ý kiến chỉ thấy ai hỏi và hỏi về việc gì.",
  "privacy.who.4": "Người chỉ có mã hồ sơ chỉ thấy tình trạng và ngày hẹn, không thấy tên ai.",
  "privacy.long": "Giữ bao lâu",
  "privacy.long.text":
    "Hồ sơ nháp bị xóa sau 60 ngày không thay đổi. Hồ sơ đã nộp được lưu theo quy định về lưu trữ hồ sơ thủ tục hành chính.",
  "privacy.cookies": "Cookie",
  "privacy.cookies.text":
    "Trang này chỉ dùng cookie để giữ phiên đăng nhập và ngôn ngữ quý vị chọn. Không có quảng cáo, không có công cụ đo của bên thứ ba.",
} as const;
export default texts;
