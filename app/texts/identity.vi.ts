/** Vietnamese wording: signing in and out. */
const texts = {
  "signIn.title": "Đăng nhập",
  "signIn.text":
    "Quý vị đăng nhập bằng tài khoản định danh điện tử VNeID. Sau khi xác nhận, quý vị sẽ quay lại trang này.",
  "signIn.level": "Nộp hồ sơ và xác nhận ý kiến cần tài khoản định danh mức độ 2.",
  "signIn.button": "Đăng nhập bằng VNeID",
  "signIn.failed": "Lần đăng nhập vừa rồi chưa hoàn tất. Xin quý vị đăng nhập lại.",
  "signIn.officers": "Dành cho cán bộ, công chức",
  "officer.title": "Đăng nhập dành cho cán bộ",
  "officer.text": "Đăng nhập bằng tài khoản công vụ. Mọi lần xem hồ sơ đều được ghi lại.",
  "officer.button": "Đăng nhập bằng tài khoản công vụ",
  "officer.unknown":
    "Tài khoản này chưa được phân công tại cơ quan nào trên cổng. Xin liên hệ quản trị của đơn vị.",
  "level.title": "Cần tài khoản định danh mức độ 2",
  "level.text":
    "Tài khoản VNeID của quý vị đang ở mức độ 1. Nộp hồ sơ trực tuyến cần mức độ 2 để xác định đúng người yêu cầu.",
  "level.step1":
    "Mang thẻ căn cước đến Công an xã, phường nơi gần nhất và đề nghị cấp tài khoản định danh mức độ 2.",
  "level.step2": "Khi nhận được thông báo, mở ứng dụng VNeID và kích hoạt tài khoản mức độ 2.",
  "level.step3": "Quay lại đây và đăng nhập lại.",
  "level.meanwhile":
    "Trong lúc chờ, quý vị có thể nộp hồ sơ trực tiếp tại Bộ phận Một cửa của UBND xã, phường.",
  "level.home": "Về trang chủ",
} as const;
export default texts;
