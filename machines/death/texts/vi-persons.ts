/** Vietnamese wording of the pages about the person who died and who files; labels are those of the national form (death-linked §4). */
import { relationshipsToHead } from "../answers/household.ts";

export const personTexts = {
  "source.kin": "Theo cơ sở dữ liệu cư trú về người thân của ông/bà",
  "source.deathNotice": "Theo giấy báo tử điện tử",
  "unavailable.kin":
    "Cơ sở dữ liệu cư trú đang gián đoạn nên chưa lấy được thông tin về người thân. Ông/bà tự khai các thông tin còn trống; hồ sơ không bị ảnh hưởng.",
  "unavailable.deathNotice":
    "Chưa lấy được giấy báo tử điện tử vì hệ thống đang gián đoạn. Ông/bà tự khai theo giấy báo tử và chụp giấy gửi kèm.",
  "unavailable.household": "Cơ sở dữ liệu cư trú đang gián đoạn. Ông/bà tự khai thông tin chủ hộ.",

  "deathCase.title": "Trường hợp khai tử",
  "deathCase.label": "Người được khai tử thuộc trường hợp nào?",
  "deathCase.vietnam": "Công dân Việt Nam, chết tại Việt Nam",
  "deathCase.vietnam.hint": "Kể cả khi đã mất lâu hoặc không còn giấy tờ",
  "deathCase.foreign": "Người nước ngoài, hoặc chết ở nước ngoài",
  "deathCase.courtDeclared": "Người bị Tòa án tuyên bố là đã chết",
  "deathCase.courtDeclared.hint": "Có quyết định của Tòa án tuyên bố một người là đã chết",

  "who.title": "Người được khai tử",
  "who.lead":
    "Chọn người thân đã có trong dữ liệu cư trú thì ông/bà không phải khai lại thông tin của người đó.",
  "who.label": "Ông/bà khai tử cho ai?",
  "who.why": "Chỉ ông/bà thấy danh sách này. Thông tin của người khác không được lấy.",
  "who.relative.wife": "{{name}} (vợ của ông/bà)",
  "who.relative.husband": "{{name}} (chồng của ông/bà)",
  "who.relative.child": "{{name}} (con của ông/bà)",
  "who.relative.father": "{{name}} (cha của ông/bà)",
  "who.relative.mother": "{{name}} (mẹ của ông/bà)",
  "who.relative.grandparent": "{{name}} (ông hoặc bà của ông/bà)",
  "who.relative.sibling": "{{name}} (anh, chị hoặc em của ông/bà)",
  "who.relative.grandchild": "{{name}} (cháu của ông/bà)",
  "who.relative.householdMember": "{{name}} (thành viên cùng hộ)",
  "who.other": "Người khác",
  "who.other.hint": "Ông/bà tự khai, hoặc lấy dữ liệu bằng số giấy báo tử",

  "applicant.relationship.label": "Quan hệ với người chết",
  "applicant.relationship.wife": "Vợ",
  "applicant.relationship.husband": "Chồng",
  "applicant.relationship.child": "Con",
  "applicant.relationship.father": "Cha",
  "applicant.relationship.mother": "Mẹ",
  "applicant.relationship.grandparent": "Ông, bà",
  "applicant.relationship.sibling": "Anh, chị, em",
  "applicant.relationship.grandchild": "Cháu",
  "applicant.relationship.other": "Khác",
  "applicant.relationship.organisation": "Cơ quan/tổ chức",
  "applicant.organisationName.label": "Tên cơ quan, tổ chức",
  "applicant.organisationName.hint": "Ghi khi ông/bà là người đại diện của cơ quan, tổ chức đi khai tử",

  "deathNotice.title": "Giấy báo tử",
  "deathNotice.lead":
    "Có giấy báo tử điện tử của cơ sở y tế thì thời gian, nơi chết và nguyên nhân được điền sẵn, không phải chụp giấy.",
  "deathNotice.way.label": "Cách nhập",
  "deathNotice.own": "Giấy báo tử {{code}}, cấp ngày {{date}}",
  "deathNotice.way.fetch": "Lấy dữ liệu báo tử từ CSDL Bảo hiểm",
  "deathNotice.way.fetch.hint": "Cần số giấy báo tử và số định danh của người chết",
  "deathNotice.way.typed": "Nhập tay",
  "deathNotice.way.typed.hint":
    "Ông/bà khai theo giấy báo tử hoặc giấy tờ thay giấy báo tử và chụp giấy gửi kèm",
  "deathNotice.way.sameCommittee": "Không cấp giấy báo tử",
  "deathNotice.way.sameCommittee.hint":
    "Mất tại nhà, Ủy ban nhân dân cấp xã nơi mất cũng là nơi đăng ký khai tử",
  "deathNotice.way.none": "Đã mất lâu, không có giấy báo tử và giấy tờ thay thế",
  "deathNotice.way.none.hint":
    "Cần gửi kèm giấy tờ, tài liệu hoặc chứng cứ khác về việc chết; công chức hộ tịch sẽ xác minh",
  "deathNotice.code.label": "Số giấy báo tử",
  "deathNotice.code.hint": "Ghi như trên giấy, ví dụ 01/UBND-GBT",
  "deathNotice.personalId.label": "Số định danh cá nhân của người chết",
  "deathNotice.personalId.hint": "12 chữ số; dùng để tìm đúng giấy báo tử",

  "deceased.title": "Thông tin người được khai tử",
  "deceased.lead": "Thông tin này được ghi trên Trích lục khai tử. Xin ông/bà đọc lại thật kỹ.",
  "deceased.identity.title": "Thông tin nhân thân",
  "deceased.paper.title": "Số định danh, giấy tờ",
  "deceased.residence.title": "Nơi cư trú cuối cùng",
  "deceased.residence.lead":
    "Ghi nơi đăng ký thường trú; không có nơi thường trú thì ghi nơi tạm trú, không có cả hai thì ghi nơi ở hiện tại trước khi mất.",
  "deceased.familyName.label": "Họ",
  "deceased.familyName.hint": "Bỏ trống nếu tên không có họ",
  "deceased.middleName.label": "Chữ đệm",
  "deceased.givenName.label": "Tên",
  "deceased.idKind.label": "Loại giấy tờ",
  "deceased.idKind.personalId": "Số định danh cá nhân (căn cước)",
  "deceased.idKind.oldIdCard": "Chứng minh nhân dân 9 chữ số",
  "deceased.idKind.passport": "Hộ chiếu",
  "deceased.idKind.other": "Giấy tờ khác",
  "deceased.idKind.other.hint":
    "Không còn giấy tờ nào thì chọn mục này và bỏ trống các mục về giấy tờ ở dưới",
  "deceased.personalId.label": "Số định danh",
  "deceased.personalId.hint": "12 chữ số",
  "deceased.idNumber.label": "Số giấy tờ",
  "deceased.idNumber.hint": "Ghi như trên giấy; giấy tờ khác không có số thì bỏ trống",
  "deceased.idIssuedOn.label": "Ngày cấp",
  "deceased.idIssuedOn.hint": "Ngày cấp giấy tờ của người được khai tử. Ví dụ: 01/07/2021",
  "deceased.idIssuedBy.label": "Nơi cấp",
  "residenceKind.unknown": "Không xác định được",

  "death.title": "Thời gian, nơi chết và nguyên nhân",
  "death.lead": "Ghi theo giấy báo tử hoặc giấy tờ thay giấy báo tử. Biết đến đâu thì ghi đến đó.",
  "death.time.title": "Đã chết vào lúc",
  "death.diedOn.label": "Ngày, tháng, năm",
  "death.diedOn.hint": "Ngày/tháng/năm, tháng/năm hoặc chỉ năm. Ví dụ: 14/11/2026",
  "death.diedAt.label": "Giờ, phút",
  "death.diedAt.hint": "Từ 00:00 đến 23:59, chỉ ghi khi biết cả ngày. Ví dụ: 08:05",
  "death.place.title": "Nơi chết",
  "death.atLastResidence.label": "Nơi chết là nơi cư trú cuối cùng",
  "death.atLastResidence.hint": "Chọn thì không phải khai nơi chết ở dưới",
  "death.detail.hint": "Mất tại cơ sở y tế thì chỉ ghi tên cơ sở; nơi khác thì ghi số nhà, đường, thôn, xóm",
  "death.cause.title": "Nguyên nhân chết",
  "death.cause.label": "Nguyên nhân chết",
  "death.cause.hint": "Theo giấy báo tử; chưa rõ thì ghi không rõ hoặc bỏ trống",

  "noticePaper.title": "Giấy báo tử, giấy tờ thay thế",
  "noticePaper.lead": "Ghi đúng như trên giấy. Giấy này được chụp và gửi kèm ở phần giấy tờ.",
  "noticePaper.kind.label": "Loại giấy tờ",
  "noticePaper.kind.deathNotice": "Giấy báo tử",
  "noticePaper.kind.policeRecord": "Văn bản xác nhận của công an, kết quả giám định pháp y",
  "noticePaper.kind.courtDecision": "Quyết định của Tòa án",
  "noticePaper.kind.executionRecord": "Biên bản thi hành án tử hình",
  "noticePaper.kind.other": "Khác",
  "noticePaper.number.label": "Số",
  "noticePaper.number.hint": "Ví dụ: 01/UBND-GBT",
  "noticePaper.issuedOn.label": "Ngày cấp",
  "noticePaper.issuedBy.label": "Nơi cấp",
  "noticePaper.issuedBy.hint": "Tên cơ sở y tế hoặc cơ quan đã cấp giấy",

  "agencies.title": "Cơ quan thực hiện",
  "agencies.lead":
    "Việc khai tử được đăng ký tại Ủy ban nhân dân cấp xã nơi cư trú cuối cùng của người chết; không rõ nơi đó thì tại nơi chết.",
  "agencies.registration.title": "Cơ quan đăng ký khai tử",
  "agencies.deathWard.hint": "Xã, phường, đặc khu nơi người chết cư trú cuối cùng",
  "agencies.sameArea.label": "Cùng địa bàn thực hiện đăng ký khai tử",
  "agencies.sameArea.hint": "Công an nơi này xóa đăng ký thường trú",
  "agencies.copies.title": "Bản sao Trích lục khai tử",
  "agencies.copies.label": "Số lượng bản sao",
  "agencies.copies.hint": "Từ 0 đến 20; ghi 0 nếu không cần. Bản chính luôn được cấp",
  "residenceAgency.title": "Cơ quan xóa đăng ký thường trú",
  "residenceAgency.lead": "Chọn xã, phường, đặc khu nơi người chết đăng ký thường trú.",

  "household.title": "Hộ gia đình của người được khai tử",
  "household.lead": "Công an dùng thông tin này để xóa đăng ký thường trú của người chết.",
  "household.headIs.label": "Ai là chủ hộ?",
  "household.headIs.applicant": "Chủ hộ là người kê khai",
  "household.headIs.other": "Chủ hộ là người khác",
  "household.headIs.deceasedWithOthers": "Người được khai tử là chủ hộ, hộ còn thành viên khác",
  "household.headIs.deceasedAlone": "Hộ chỉ có một thành viên duy nhất (là người được khai tử)",
  "household.headIs.deceasedAlone.hint": "Không phải khai chủ hộ; hồ sơ của hộ được khép lại",
  "household.headName.label": "Họ tên chủ hộ",
  "household.headPersonalId.label": "Số giấy tờ chủ hộ",
  "household.relationshipToHead.label": "Quan hệ với chủ hộ",
  "household.newHead.lead":
    "Hộ cần có chủ hộ mới. Đây là một yêu cầu riêng, gia đình làm sau cũng được; việc xóa đăng ký thường trú vẫn tiến hành.",
  "household.newHead.label": "Người dự kiến làm chủ hộ mới",
  "household.newHead.hint": "Chỉ là gợi ý theo dữ liệu cư trú; gia đình tự thống nhất và sửa được",
  ...Object.fromEntries(relationshipsToHead.map((value, index) => [`relationshipToHead.${index}`, value])),

  "error.deathCase": "Chọn trường hợp của người được khai tử",
  "error.who": "Chọn người được khai tử, hoặc chọn Người khác",
  "error.applicant.relationship": "Chọn quan hệ với người chết",
  "error.applicant.organisationName": "Nhập tên cơ quan, tổ chức mà ông/bà đại diện",
  "error.deathNotice.way": "Chọn cách nhập giấy báo tử",
  "error.deathNotice.code.required": "Nhập số giấy báo tử",
  "error.deathNotice.code": "Số giấy báo tử phải có ít nhất một chữ số, ví dụ 01/UBND-GBT",
  "error.deathNotice.personalId": "Nhập số định danh của người chết để lấy giấy báo tử",
  "error.deathNotice.gone": "Giấy báo tử này không còn lấy được. Hãy chọn Nhập tay và khai theo giấy",
  "error.deathNotice.unknown":
    "Không tìm thấy giấy báo tử với số này và số định danh đã nhập. Hãy kiểm tra lại hoặc chọn Nhập tay",
  "error.deceased.givenName": "Nhập tên của người được khai tử",
  "error.deceased.familyName": "Nhập họ; tên chỉ có một chữ thì chỉ ghi ở mục Tên",
  "error.deceased.birthDate": "Nhập ngày sinh; chỉ biết năm thì ghi năm",
  "error.deceased.idKind": "Chọn loại giấy tờ của người được khai tử",
  "error.deceased.idNumber": "Nhập số giấy tờ",
  "error.deceased.oldIdCard": "Chứng minh nhân dân gồm 9 chữ số; số 12 chữ số thì chọn Số định danh cá nhân",
  "error.deceased.idIssuedOn": "Nhập ngày cấp giấy tờ; không còn giấy tờ thì chọn Giấy tờ khác",
  "error.deceased.idIssuedBy": "Nhập nơi cấp giấy tờ; không còn giấy tờ thì chọn Giấy tờ khác",
  "error.deceased.isApplicant":
    "Đây là số định danh của ông/bà. Hãy nhập số định danh của người được khai tử",
  "error.death.diedOn": "Nhập ngày chết; chỉ biết tháng hoặc năm thì ghi tháng/năm hoặc năm",
  "error.death.future": "Ngày chết không được ở tương lai; hãy kiểm tra lại",
  "error.death.beforeBirth": "Ngày chết không được trước ngày sinh; hãy kiểm tra lại cả hai ngày",
  "error.death.diedAt.day": "Chỉ ghi giờ khi biết đủ ngày, tháng, năm; hãy bỏ trống giờ",
  "error.death.diedAt.future": "Giờ này chưa tới; hãy kiểm tra lại ngày và giờ",
  "error.death.noResidence": "Chưa rõ nơi cư trú cuối cùng, xin ghi nơi chết ở dưới",
  "error.death.detail": "Nhập nơi chết: tên cơ sở y tế hoặc địa chỉ",
  "error.noticePaper.kind": "Chọn loại giấy tờ",
  "error.noticePaper.number": "Nhập số ghi trên giấy",
  "error.noticePaper.number.digit": "Số giấy tờ phải có ít nhất một chữ số",
  "error.noticePaper.issuedOn": "Nhập ngày cấp giấy",
  "error.noticePaper.issuedBy": "Nhập nơi cấp giấy",
  "error.noticePaper.beforeDeath": "Ngày cấp giấy không được trước ngày chết; hãy kiểm tra lại",
  "error.agencies.sameArea":
    "Người được khai tử đăng ký thường trú ở nơi khác. Hãy bỏ chọn mục này để chọn cơ quan xóa đăng ký thường trú",
  "error.household.headIs": "Chọn ai là chủ hộ",
  "error.household.headName": "Nhập họ tên chủ hộ",
  "error.household.headIsDeceased":
    "Đây là số định danh của người được khai tử. Nếu người được khai tử là chủ hộ, hãy chọn đúng mục ở trên",
  "error.household.relationshipToHead": "Chọn quan hệ của người được khai tử với chủ hộ",

  "warning.late":
    "Đăng ký quá hạn 15 ngày kể từ ngày chết: hồ sơ vẫn được nhận, có thể có lệ phí đăng ký quá hạn.",
  "warning.longDead":
    "Không có giấy báo tử và giấy tờ thay thế: hồ sơ vẫn được nhận. Ông/bà gửi kèm giấy tờ, tài liệu hoặc chứng cứ về việc chết; công chức hộ tịch có thể xác minh nên thời gian giải quyết dài hơn.",
  "warning.yearOnly":
    "Mới biết năm chết. Để xét tiền mai táng cần biết ít nhất tháng chết; ông/bà xin xác nhận của công an hoặc Ủy ban nhân dân cấp xã và bổ sung khi có.",
  "warning.diedElsewhere":
    "Người mất ở tỉnh, thành phố khác: giấy báo tử do cơ sở y tế hoặc Ủy ban nhân dân cấp xã nơi mất cấp; việc khai tử vẫn đăng ký tại nơi cư trú cuối cùng.",
  "warning.registrationElsewhere":
    "Cơ quan đã chọn không phải nơi cư trú cuối cùng đã khai. Hồ sơ có thể được chuyển đến cơ quan có thẩm quyền; xin ông/bà kiểm tra lại.",
  "warning.otherCommittee":
    "Nơi mất và nơi đăng ký khai tử là hai xã, phường khác nhau: ông/bà cần giấy báo tử do Ủy ban nhân dân cấp xã nơi mất cấp. Xin chọn Nhập tay khi đã có giấy.",
  "warning.newHead":
    "Người được khai tử là chủ hộ và hộ còn thành viên khác. Việc xóa đăng ký thường trú vẫn tiến hành; sau đó gia đình làm yêu cầu thay đổi chủ hộ tại Công an cấp xã hoặc trên Cổng Dịch vụ công.",
  "warning.registerDiffers":
    "Họ tên hoặc ngày sinh đã khai khác cơ sở dữ liệu dân cư. Hồ sơ vẫn được nhận; công chức hộ tịch sẽ kiểm tra.",
  "warning.registerUnknown":
    "Cơ sở dữ liệu dân cư chưa có số định danh này. Hồ sơ vẫn được nhận; xin ông/bà kiểm tra lại số.",
  "warning.populationDead":
    "Cơ sở dữ liệu dân cư đã ghi nhận người này không còn. Hồ sơ vẫn được nhận; công chức hộ tịch sẽ đối chiếu với sổ hộ tịch.",
  "warning.deceasedNumber":
    "Số định danh trong cơ sở dữ liệu không khớp năm sinh hoặc giới tính. Hồ sơ vẫn được nhận; công chức hộ tịch sẽ kiểm tra.",
  "warning.deceasedAbroad":
    "Số định danh này được cấp cho người đăng ký khai sinh ở nước ngoài; công chức hộ tịch sẽ kiểm tra.",
  "warning.noticeSpelling":
    "Họ tên trên giấy báo tử viết khác. Hồ sơ vẫn được nhận; công chức hộ tịch sẽ quyết định cách ghi.",

  "exit.foreign.title": "Khai tử có yếu tố nước ngoài",
  "exit.foreign.text":
    "Việc khai tử cho người nước ngoài hoặc người chết ở nước ngoài chưa làm được trên cổng này. Xin ông/bà làm thủ tục Đăng ký khai tử có yếu tố nước ngoài (1.001766) tại cơ quan dưới đây.",
  "exit.foreign.clause": "Luật Hộ tịch 2014 Điều 51, Điều 52; Nghị định 120/2025/NĐ-CP",
  "exit.foreign.link":
    "Cổng Dịch vụ công quốc gia: tìm thủ tục 1.001766, Đăng ký khai tử có yếu tố nước ngoài",
  "exit.courtDeclared.title": "Người bị Tòa án tuyên bố là đã chết",
  "exit.courtDeclared.text":
    "Trường hợp này được đăng ký khai tử trực tiếp tại Ủy ban nhân dân cấp xã, theo quyết định của Tòa án đã có hiệu lực pháp luật. Xin ông/bà mang quyết định đến cơ quan dưới đây.",
  "exit.courtDeclared.clause": "Luật Hộ tịch 2014 Điều 33, Điều 34; Nghị định 123/2015/NĐ-CP Điều 4",
  "exit.alreadyRegistered.title": "Việc chết đã được đăng ký",
  "exit.alreadyRegistered.text":
    "Cơ sở dữ liệu hộ tịch đã có đăng ký khai tử của người này nên không đăng ký lại. Nếu cần trích lục, hoặc cho rằng có nhầm lẫn, xin ông/bà liên hệ cơ quan dưới đây. Việc xóa đăng ký thường trú và tiền mai táng được làm riêng với Trích lục khai tử.",
  "exit.alreadyRegistered.clause": "Luật Hộ tịch 2014 Điều 12",
  "exit.alreadyRegistered.number": "Số đăng ký khai tử (đã che)",
  "exit.noticeDiffers.title": "Thông tin khai khác giấy báo tử điện tử",
  "exit.noticeDiffers.text":
    "Cơ sở y tế đã gửi dữ liệu của giấy báo tử này. Xin ông/bà dùng dữ liệu của giấy; nếu dữ liệu sai, đề nghị cơ sở y tế sửa hoặc đến cơ quan dưới đây.",
  "exit.noticeDiffers.clause": "Nghị định 63/2024/NĐ-CP Điều 5",
  "exit.noticeDiffers.take": "Dùng dữ liệu giấy báo tử",
  "exit.paper.deathNotice": "Giấy báo tử hoặc giấy tờ thay giấy báo tử",
  "exit.paper.applicantId": "Thẻ căn cước của ông/bà; giấy tờ về quan hệ với người chết nếu có",
  "exit.paper.foreignDeceased":
    "Hộ chiếu hoặc giấy tờ khác của người chết; giấy tờ do cơ quan nước ngoài cấp thì kèm bản dịch",
  "exit.paper.courtDecision": "Quyết định của Tòa án tuyên bố là đã chết, đã có hiệu lực pháp luật",

  "takeOver.birth.title": "Khai tử cho trẻ đã được khai sinh",
  "takeOver.birth.text":
    "Thông tin của trẻ trong hồ sơ khai sinh được dùng lại, ông/bà không phải khai lần nữa.",
  "takeOver.birth.begin": "Bắt đầu khai tử với thông tin đã có",
} as const;
