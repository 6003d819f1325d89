/** Vietnamese wording: pages shown when the portal cannot answer. Each says what happened and what to do next. */
const texts = {
  "403.title": "Quý vị không xem được trang này",
  "403.text":
    "Tài khoản đang đăng nhập không có quyền ở trang này. Nếu quý vị có tài khoản khác, xin đăng xuất rồi đăng nhập bằng tài khoản đó.",
  "404.title": "Không tìm thấy trang",
  "404.text":
    "Địa chỉ có thể đã gõ sai, hoặc trang không dành cho tài khoản này. Quý vị kiểm tra lại từng chữ số của mã hồ sơ, hoặc bắt đầu lại từ một trong các trang dưới đây.",
  "409.title": "Hồ sơ đã có thay đổi",
  "409.text":
    "Trong lúc quý vị xem trang, hồ sơ đã sang bước khác nên việc vừa gửi không còn thực hiện được. Xin mở lại hồ sơ để xem tình trạng mới nhất.",
  "411.title": "Trình duyệt gửi thiếu thông tin",
  "411.text": "Việc gửi biểu mẫu bị ngắt giữa chừng. Xin quay lại trang trước và gửi lại.",
  "413.title": "Tệp gửi lên quá lớn",
  "413.text":
    "Mỗi lần gửi được tối đa 16 MB. Xin quay lại trang trước, chọn ít tệp hơn hoặc ảnh nhỏ hơn rồi gửi lại.",
  "422.title": "Thông tin gửi lên chưa đúng",
  "422.text": "Xin quay lại trang trước, kiểm tra lại những gì đã nhập rồi gửi lại.",
  "429.title": "Có quá nhiều lần thử trong thời gian ngắn",
  "429.text": "Để bảo vệ hồ sơ của mọi người, xin đợi một phút rồi thử lại.",
  "500.title": "Trang đang gặp sự cố",
  "500.text":
    "Lỗi ở phía chúng tôi, không phải do quý vị. Những gì đã lưu vẫn còn nguyên. Xin thử lại sau ít phút.",
  next: "Quý vị có thể tiếp tục từ đây:",
  home: "Trang chủ",
  mine: "Hồ sơ của tôi",
  track: "Tra cứu hồ sơ theo mã",
} as const;
export default texts;
