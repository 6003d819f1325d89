/** Vietnamese wording of the death group beside its form: parts, results, grounds, what to do next, an existing dossier. */
export const viRules = {
  name: "Liên thông điện tử: đăng ký khai tử, xóa đăng ký thường trú, giải quyết mai táng phí, tử tuất",
  shortName: "Khai tử, xóa thường trú và mai táng phí, tử tuất",

  "component.deathRegistration.name": "Đăng ký khai tử",
  "component.deathRegistration.part.propose": "Đăng ký khai tử",
  "component.deathRegistration.part.sign": "Ký Trích lục khai tử",
  "component.deathRegistration.part.corroborate": "Xác minh việc chết",
  "component.residenceRemoval.name": "Xóa đăng ký thường trú",
  "component.residenceRemoval.part.propose": "Đề xuất xóa đăng ký thường trú",
  "component.residenceRemoval.part.sign": "Ký duyệt xóa đăng ký",
  "component.residenceRemoval.part.notApplicable": "Không thuộc trường hợp xóa đăng ký",
  "component.funeralBenefit.name": "Mai táng phí, hỗ trợ chi phí mai táng",
  "component.funeralBenefit.part.propose": "Quyết định mức hưởng",
  "component.funeralBenefit.part.sign": "Ký quyết định",
  "component.survivorBenefit.name": "Trợ cấp tuất",
  "component.survivorBenefit.part.propose": "Quyết định trợ cấp tuất",
  "result.deathExtract.name": "Trích lục khai tử",
  "result.deathExtractCopies.name": "Bản sao Trích lục khai tử",
  "result.removalNotice.name": "Thông báo kết quả xóa đăng ký thường trú",
  "result.funeralDecision.name": "Quyết định về tiền mai táng",
  "result.survivorDecision.name": "Quyết định trợ cấp tuất",

  "capacity.funeralOrganiser": "Người lo mai táng",

  "next.deathRegistration":
    "Kê khai lại sau khi khắc phục lý do từ chối, hoặc làm riêng thủ tục Đăng ký khai tử (1.000656) tại Ủy ban nhân dân cấp xã nơi cư trú cuối cùng của người chết. Mang theo: giấy báo tử hoặc giấy tờ thay giấy báo tử và giấy tờ tùy thân của người đi khai.",
  "next.residenceRemoval":
    "Làm riêng việc xóa đăng ký thường trú tại Công an cấp xã nơi người chết đăng ký thường trú. Mang theo: tờ khai CT01 và Trích lục khai tử.",
  "next.funeralBenefit":
    "Làm riêng tại cơ quan giải quyết: bảo hiểm xã hội cơ sở với người tham gia bảo hiểm xã hội; Ủy ban nhân dân cấp xã với đối tượng bảo trợ xã hội (1.001731) hoặc hưởng hưu trí xã hội (1.014028); Ủy ban nhân dân cấp xã tiếp nhận và chuyển Sở Nội vụ với người có công (1.010824). Mang theo: Trích lục khai tử và giấy tờ về chế độ của người chết.",
  "next.survivorBenefit":
    "Làm riêng tại bảo hiểm xã hội cơ sở nơi cư trú. Mang theo: Trích lục khai tử, tờ khai của thân nhân (mẫu 09-HSB) và giấy tờ về thân nhân.",

  "ground.alreadyRegistered": "Việc chết đã được đăng ký",
  "ground.notProven": "Chưa đủ căn cứ xác định người này đã chết",
  "ground.personAlive": "Người được khai còn sống, hoặc khai nhầm người",
  "ground.notCompetentData": "Thông tin, giấy tờ không đủ căn cứ đăng ký khai tử theo Luật Hộ tịch",
  "ground.foreignElement": "Việc khai tử có yếu tố nước ngoài, không thuộc thủ tục này",
  "ground.notEligible": "Người chết hoặc thân nhân không đủ điều kiện hưởng",
  "ground.paidAlready": "Chế độ này đã được chi trả",
  "ground.dataDiffers": "Thông tin khai khác với cơ sở dữ liệu và không được giải trình",
  "ground.other": "Lý do khác, ghi rõ trong nội dung",
  "reason.unreadable": "Ảnh mờ, thiếu góc hoặc không đọc được",
  "reason.missingPaper": "Thiếu giấy tờ phải có",
  "reason.missingSignature": "Thiếu chữ ký",
  "reason.wrongPaper": "Giấy tờ không đúng loại được yêu cầu",
  "reason.dataDiffers": "Thông tin khai khác với giấy tờ hoặc cơ sở dữ liệu",
  "reason.expired": "Giấy tờ đã hết giá trị",
  "guidance.unreadable": "Chụp lại nơi đủ sáng, thấy đủ bốn góc giấy và đọc được mọi chữ.",
  "guidance.missingPaper":
    "Chụp hoặc quét giấy này rồi gửi kèm. Nếu gia đình không có, ghi vì sao để cán bộ tìm cách khác.",
  "guidance.missingSignature": "Xin chữ ký của người có tên trên giấy, rồi chụp lại cả trang.",
  "guidance.wrongPaper": "Gửi đúng giấy ghi ở mục này. Giấy đã gửi là một loại giấy khác.",
  "guidance.dataDiffers":
    "Gia đình xem lại giấy tờ gốc và sửa cho đúng. Nếu giấy tờ ghi sai, gửi kèm giấy chứng minh.",
  "guidance.expired": "Gửi giấy còn giá trị. Nếu đang xin cấp lại, gửi giấy hẹn của cơ quan cấp.",

  "existing.title": "Người này đã có hồ sơ khai tử",
  "existing.draft":
    "Ông/bà đang có một hồ sơ nháp về người này, lưu lần cuối {{at}}. Hãy làm tiếp hồ sơ đó để không phải khai lại.",
  "existing.draft.open": "Làm tiếp hồ sơ nháp đã có",
  "existing.draft.goOn": "Vẫn khai tiếp hồ sơ này",
  "existing.own": "Ông/bà đã nộp hồ sơ {{code}} về người này và hồ sơ đang được giải quyết.",
  "existing.own.open": "Xem hồ sơ {{code}}",
  "existing.other":
    "Đã có hồ sơ khai tử về người này đang được giải quyết. Xin liên hệ Bộ phận Một cửa nơi đăng ký khai tử để được hướng dẫn.",
  "existing.correct": "Nếu khai nhầm số định danh, ông/bà sửa lại rồi tiếp tục.",
  "existing.change": "Sửa thông tin đã khai",
  "existing.delete": "Xóa hồ sơ nháp vừa tạo",

  "correct.deathRegistration":
    "Đề nghị cải chính hộ tịch theo Luật Hộ tịch, Điều 26 đến 28: nộp tại UBND cấp xã nơi đã đăng ký khai tử. Mang theo tờ khai cải chính, giấy tờ của người yêu cầu và giấy tờ chứng minh có sai sót. Nếu người được khai còn sống, xin báo ngay cho UBND cấp xã: cơ quan sẽ thu hồi, hủy bỏ việc đăng ký.",
  "correct.residenceRemoval":
    "Đề nghị điều chỉnh thông tin về cư trú theo Luật Cư trú, Điều 26: nộp tờ khai CT01 tại Công an cấp xã đã xóa đăng ký, cùng giấy tờ chứng minh.",
  "correct.funeralBenefit":
    "Đề nghị cơ quan đã ra quyết định xem xét lại: nộp đơn nêu rõ nội dung sai sót kèm giấy tờ chứng minh.",
  "correct.survivorBenefit":
    "Đề nghị cơ quan bảo hiểm xã hội đã ra quyết định xem xét lại: nộp đơn nêu rõ nội dung sai sót kèm giấy tờ chứng minh.",
} as const;
