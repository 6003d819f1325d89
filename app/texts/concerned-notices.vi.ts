/** Vietnamese wording of notices about a person concerned and parts that do not apply: quiet by nature, the same words in both tones. */
export const concernedNotices = {
  "objection.raised": [
    "có ý kiến phản đối",
    "Người có tên trong hồ sơ {{caseCode}} phản đối hồ sơ này. Việc giải quyết tạm dừng cho đến khi cơ quan tiếp nhận trả lời.",
    "co y kien phan doi, tam dung giai quyet",
  ],
  "objection.dismissed": [
    "phản đối không được chấp nhận",
    "Cơ quan đã xem xét ý kiến phản đối trong hồ sơ {{caseCode}} và không chấp nhận; hồ sơ được giải quyết tiếp. Lý do có trên trang hồ sơ.",
    "phan doi khong duoc chap nhan, xem ly do",
  ],
  "objection.upheld": [
    "dừng giải quyết vì có phản đối",
    "Ý kiến phản đối trong hồ sơ {{caseCode}} được chấp nhận nên hồ sơ dừng giải quyết. Thông báo dừng và việc cần làm tiếp có trên trang hồ sơ.",
    "dung giai quyet vi co phan doi",
  ],
  "objection.annul": [
    "phải thu hồi đăng ký",
    "Phản đối trong hồ sơ {{caseCode}} được chấp nhận sau khi đã đăng ký. Cơ quan đăng ký phải thu hồi, hủy bỏ theo quy định.",
    "phan doi duoc chap nhan, phai thu hoi dang ky",
  ],
  "part.notApplicable": [
    "một thủ tục không phải giải quyết",
    "Một thủ tục trong hồ sơ {{caseCode}} khép lại vì không có gì phải giải quyết; các thủ tục khác tiếp tục. Lý do có trên trang hồ sơ.",
    "mot thu tuc khong phai giai quyet",
  ],
  "part.corroborated": [
    "đã có người kiểm tra độc lập",
    "Một cán bộ khác đã kiểm tra độc lập hồ sơ {{caseCode}}; người ký có thể xem xét ký.",
    "da co nguoi kiem tra doc lap",
  ],
  "subject.filed": [
    "có người nộp hồ sơ ghi tên quý vị",
    "Hồ sơ {{caseCode}} vừa được nộp và ghi tên quý vị. Nếu nội dung không đúng, xin mở đường dẫn, đăng nhập và phản đối; mọi quyết định sẽ tạm dừng ngay.",
    "ghi ten quy vi. Neu khong dung, xin phan doi ngay",
  ],
  "subject.registered": [
    "đã đăng ký theo hồ sơ ghi tên quý vị",
    "Cơ quan đã đăng ký theo hồ sơ {{caseCode}} ghi tên quý vị. Nếu nội dung không đúng, xin mở đường dẫn, đăng nhập và phản đối, hoặc đến ngay cơ quan đăng ký.",
    "ghi ten quy vi da dang ky. Neu khong dung, xin phan doi",
  ],
} as const;
