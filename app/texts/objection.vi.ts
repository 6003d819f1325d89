/** Vietnamese wording: a person concerned and what that person may say against a dossier. */
const texts = {
  "banner.raised.title": "Có người phản đối hồ sơ này",
  "banner.raised.text":
    "Người có tên trong hồ sơ phản đối. Việc giải quyết tạm dừng cho đến khi cơ quan tiếp nhận trả lời. Ông/bà chưa phải làm gì; nếu có giấy tờ làm rõ, xin mang đến cơ quan tiếp nhận.",
  "banner.upheld.title": "Hồ sơ dừng lại vì có phản đối",
  "banner.upheld.text":
    "Cơ quan đã chấp nhận phản đối của người có tên trong hồ sơ. Lý do và Thông báo dừng giải quyết có ở dưới. Nếu không đồng ý, xin liên hệ cơ quan tiếp nhận.",
  title: "Hồ sơ ghi tên ông/bà",
  lead: "Có người đã nộp hồ sơ sau đây và ghi tên ông/bà là người được đăng ký. Hồ sơ chưa được đăng ký.",
  "lead.registered": "Có người đã nộp hồ sơ sau đây và ghi tên ông/bà. Cơ quan đã đăng ký theo hồ sơ này.",
  name: "Người có tên trong hồ sơ",
  procedure: "Thủ tục",
  submitted: "Nộp lúc",
  agency: "Cơ quan tiếp nhận",
  wrong: "Nếu hồ sơ này không đúng",
  meaning:
    "Bấm nút dưới đây. Mọi quyết định trong hồ sơ tạm dừng ngay. Lãnh đạo cơ quan tiếp nhận phải xem xét và trả lời; không trả lời đúng hạn thì hồ sơ dừng hẳn.",
  "meaning.registered":
    "Bấm nút dưới đây. Các khoản tiền và giấy tờ chưa trao sẽ dừng lại; lãnh đạo cơ quan tiếp nhận phải xem xét và trả lời. Việc thu hồi đăng ký do cơ quan đăng ký thực hiện, vì vậy xin ông/bà đến hoặc gọi ngay cơ quan ở trên.",
  right: "Nếu hồ sơ này đúng, ông/bà không phải làm gì. Trang này không cho biết ai đã nộp hồ sơ.",
  button: "Tôi phản đối hồ sơ này",
  "over.text":
    "Hồ sơ này đã kết thúc nên không phản đối được tại đây. Nếu nội dung không đúng, xin đến hoặc gọi cơ quan ở trên, mang theo giấy tờ tùy thân.",
  "raised.title": "Đã ghi nhận phản đối của ông/bà",
  "raised.text":
    "Mọi quyết định trong hồ sơ đã tạm dừng. Lãnh đạo cơ quan tiếp nhận trả lời trước {{until}}; nếu không, hồ sơ dừng hẳn. Cơ quan có thể liên hệ ông/bà để xác minh.",
  "upheld.title": "Phản đối của ông/bà được chấp nhận",
  "upheld.text": "Hồ sơ đã dừng. Ông/bà không phải làm gì thêm.",
  "upheld.registered.text":
    "Các phần còn lại của hồ sơ đã dừng. Cơ quan đăng ký phải thu hồi, hủy bỏ việc đăng ký theo quy định; xin ông/bà giữ liên lạc với cơ quan ở dưới.",
  "dismissed.title": "Phản đối của ông/bà không được chấp nhận",
  "dismissed.text":
    "Hồ sơ được giải quyết tiếp. Nếu ông/bà vẫn không đồng ý, xin phản đối lại tại đây hoặc đến cơ quan ở dưới cùng giấy tờ tùy thân.",
  reason: "Lý do của cơ quan: {{reason}}",
} as const;
export default texts;
