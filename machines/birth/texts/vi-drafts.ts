/** Vietnamese wording about several children of one birth, and about a child that has a dossier already. */
export const viDrafts: Readonly<Record<string, string>> = {
  "sibling.offer": "Sinh đôi trở lên? Mỗi trẻ có một hồ sơ riêng; thông tin chung được chép sang.",
  "sibling.offerExpected":
    "Giấy chứng sinh ghi {{count}} trẻ trong lần sinh này. Mỗi trẻ có một hồ sơ riêng; thông tin chung được chép sang.",
  "sibling.begin": "Khai cho trẻ tiếp theo",
  "sibling.title": "Khai cho trẻ tiếp theo",
  "sibling.text":
    "Một hồ sơ nháp mới được tạo với thông tin chung của gia đình: cha, mẹ, nơi cư trú, cách nhận kết quả. Ông/bà chỉ khai tiếp giấy chứng sinh, họ tên, giới tính của trẻ và đính kèm giấy tờ, nếu cần.",
  "sibling.count": "Các hồ sơ của trẻ cùng một lần sinh được tính là một trong số hồ sơ nháp tối đa.",
  "sibling.enough": "Ông/bà đã có hồ sơ cho các trẻ trong lần sinh này:",
  "existing.title": "Trẻ này đã có hồ sơ",
  "existing.draft":
    "Ông/bà đang có một hồ sơ nháp cho trẻ này, lưu lần cuối {{at}}. Hãy làm tiếp hồ sơ đó để không phải khai lại.",
  "existing.draft.open": "Làm tiếp hồ sơ nháp đã có",
  "existing.draft.goOn": "Vẫn khai tiếp hồ sơ này",
  "existing.own": "Ông/bà đã nộp hồ sơ {{code}} cho trẻ này và hồ sơ đang được giải quyết.",
  "existing.own.open": "Xem hồ sơ {{code}}",
  "existing.other":
    "Trẻ này đã có hồ sơ đang được giải quyết. Xin liên hệ Bộ phận Một cửa nơi đăng ký khai sinh để được hướng dẫn.",
  "existing.correct": "Nếu khai nhầm số giấy chứng sinh hoặc thông tin của trẻ, ông/bà sửa lại rồi tiếp tục.",
  "existing.change": "Sửa thông tin đã khai",
  "existing.delete": "Xóa hồ sơ nháp vừa tạo",
};
