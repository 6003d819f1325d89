/** How registered data of each part are corrected when they are wrong themselves, in both languages (from memory, not yet compared). */

export const correctionTextsVi = {
  "correct.birthRegistration":
    "Đề nghị cải chính hộ tịch theo Luật Hộ tịch, Điều 26 đến 28: nộp tại UBND cấp xã nơi đã đăng ký khai sinh hoặc nơi cư trú. Mang theo tờ khai cải chính hộ tịch, giấy tờ của người yêu cầu và giấy tờ chứng minh có sai sót (giấy chứng sinh, giấy đăng ký kết hôn của cha mẹ). Thời hạn 03 ngày làm việc, thêm không quá 03 ngày làm việc nếu phải xác minh. Sai sót do lỗi của cơ quan đăng ký thì không mất phí.",
  "correct.permanentResidence":
    "Đề nghị điều chỉnh thông tin về cư trú theo Luật Cư trú, Điều 26: nộp tờ khai CT01 tại Công an cấp xã nơi thường trú, cùng giấy tờ chứng minh thông tin đúng. Nếu thông tin sai theo giấy khai sinh, làm cải chính hộ tịch trước.",
  "correct.healthCard":
    "Đề nghị điều chỉnh thông tin trên thẻ BHYT: nộp tờ khai TK1-TS tại cơ quan BHXH nơi cấp thẻ, cùng giấy tờ chứng minh thông tin đúng. Nếu thông tin sai theo giấy khai sinh, làm cải chính hộ tịch trước.",
  "correct.idCard":
    "Đề nghị cấp đổi thẻ căn cước do có sai sót thông tin theo Luật Căn cước, Điều 24: nộp tại Công an cấp xã, mang theo thẻ đã cấp. Nếu thông tin sai theo giấy khai sinh, làm cải chính hộ tịch trước.",
} as const;

export const correctionTextsEn = {
  "correct.birthRegistration":
    "Ask for a correction of civil status (Law on Civil Status, Articles 26 to 28) at the commune's committee where the birth was registered or where you live. Bring the correction form, your identity paper and papers that prove the mistake (the notice of birth, the parents' marriage certificate). It takes 3 working days, and up to 3 more if something must be verified. Mistakes made by the registering agency are corrected free of charge.",
  "correct.permanentResidence":
    "Ask for a correction of residence data (Law on Residence, Article 26): form CT01 at the commune's police, with papers that prove what is right. If the birth certificate is wrong too, have the civil status corrected first.",
  "correct.healthCard":
    "Ask for a correction of the health card: form TK1-TS at the social insurance office that issued it, with papers that prove what is right. If the birth certificate is wrong too, have the civil status corrected first.",
  "correct.idCard":
    "Ask for the identity card to be replaced because of a mistake (Law on Identification, Article 24) at the commune's police, and bring the card. If the birth certificate is wrong too, have the civil status corrected first.",
} as const satisfies Record<keyof typeof correctionTextsVi, string>;
