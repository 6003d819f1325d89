/** Vietnamese wording of the death group where it is offered: home, guide, before beginning. */
export const guideTexts: Readonly<Record<string, string>> = {
  "home.title": "Người thân qua đời",
  "home.text": "Khai tử, xóa đăng ký thường trú, mai táng phí và tử tuất, trong một hồ sơ.",
  "home.action": "Xem hướng dẫn và bắt đầu",
  "new.ready":
    "Nếu có giấy báo tử, xin để sẵn bên cạnh; dữ liệu đã có trong cơ sở dữ liệu không phải khai lại.",
  "guide.who.1": "Vợ, chồng, con, cha, mẹ hoặc người thân thích khác của người đã mất.",
  "guide.who.2": "Không còn người thân thích thì đại diện cơ quan, tổ chức hoặc người có liên quan.",
  "guide.who.3":
    "Người đã mất là công dân Việt Nam, mất tại Việt Nam. Trường hợp khác được hướng dẫn nơi làm ngay ở những câu hỏi đầu.",
  "guide.who.4": "Luật định khai tử trong 15 ngày; quá thời hạn vẫn nộp được.",
  "guide.who.5": "Gia đình có thể cử một người khác nhận mọi tin về hồ sơ.",
  "guide.fees.1": "Đăng ký khai tử đúng hạn, xóa đăng ký thường trú và giải quyết trợ cấp: 0 đ.",
  "guide.fees.2":
    "Đăng ký khai tử quá hạn và bản sao Trích lục khai tử: theo mức phí của địa phương, được báo trước khi nộp.",
  "guide.fees.3": "Nhận giấy tờ qua bưu chính: cước bưu chính trả cho bưu tá.",
  "guide.law":
    "Luật Hộ tịch 60/2014/QH13; Luật Cư trú 68/2020/QH14; Luật Bảo hiểm xã hội 41/2024/QH15; Pháp lệnh 02/2020/UBTVQH14; Nghị định 63/2024/NĐ-CP; Nghị định 301/2026/NĐ-CP; Nghị định 335/2026/NĐ-CP.",
};
