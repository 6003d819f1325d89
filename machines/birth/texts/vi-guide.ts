/** Vietnamese wording of the birth group where it is offered: home, guide, before beginning. */
export const viGuide: Readonly<Record<string, string>> = {
  "home.title": "Em bé chào đời",
  "home.text": "Khai sinh, đăng ký thường trú và thẻ bảo hiểm y tế cho trẻ dưới 6 tuổi, trong một hồ sơ.",
  "home.action": "Xem hướng dẫn và bắt đầu",
  "guide.who.1": "Cha hoặc mẹ của trẻ.",
  "guide.who.2": "Người giám hộ hoặc đại diện hợp pháp, khi cha mẹ không tự làm được.",
  "guide.who.3":
    "Trẻ dưới 6 tuổi, chưa đăng ký khai sinh, sinh tại Việt Nam và không có yếu tố nước ngoài. Mỗi trẻ một hồ sơ, kể cả sinh đôi.",
  "guide.who.4": "Quá 60 ngày kể từ ngày sinh vẫn nộp được.",
  "guide.fees.1": "Đăng ký khai sinh đúng hạn, đăng ký thường trú cho trẻ và thẻ bảo hiểm y tế: 0 đ.",
  "guide.fees.2": "Bản sao Giấy khai sinh, nếu quý vị cần thêm: 8.000 đ mỗi bản, nộp khi nhận.",
  "guide.fees.3": "Nhận kết quả qua bưu chính: cước bưu chính trả cho bưu tá.",
  "guide.law":
    "Luật Hộ tịch 60/2014/QH13; Luật Cư trú 68/2020/QH14; Luật Bảo hiểm y tế; Nghị định 63/2024/NĐ-CP; Nghị định 301/2026/NĐ-CP.",
  "new.ready": "Nên có sẵn giấy chứng sinh và số định danh của cha, mẹ.",
};
