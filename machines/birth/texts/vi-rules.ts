/** Vietnamese wording of the birth group beside the form: errors, papers, exits, grounds, results, tasks. */
export const viRules = {
  name: "Liên thông điện tử: đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế, cấp thẻ căn cước cho trẻ em dưới 6 tuổi",
  shortName: "Khai sinh, thường trú và thẻ BHYT cho trẻ",

  "component.birthRegistration.name": "Đăng ký khai sinh",
  "component.birthRegistration.part.propose": "Đăng ký khai sinh",
  "component.birthRegistration.part.sign": "Ký Giấy khai sinh",
  "component.permanentResidence.name": "Đăng ký thường trú",
  "component.permanentResidence.part.propose": "Đề xuất đăng ký thường trú",
  "component.permanentResidence.part.sign": "Ký duyệt",
  "component.healthCard.name": "Cấp thẻ bảo hiểm y tế",
  "component.healthCard.part.propose": "Cấp thẻ BHYT",
  "component.idCard.name": "Cấp thẻ căn cước",
  "component.idCard.part.propose": "Đề xuất cấp thẻ căn cước",
  "component.idCard.part.sign": "Ký duyệt cấp thẻ",
  "result.birthCertificate.name": "Giấy khai sinh",
  "result.birthCertificateCopies.name": "Bản sao Giấy khai sinh",
  "result.residenceNotice.name": "Thông báo kết quả giải quyết đăng ký cư trú",
  "result.healthCard.name": "Thẻ bảo hiểm y tế",
  "result.idCard.name": "Thẻ căn cước",

  "next.birthRegistration":
    "Kê khai lại với thông tin đã có sau khi khắc phục lý do từ chối, hoặc làm riêng thủ tục Đăng ký khai sinh (1.001193) tại Ủy ban nhân dân cấp xã nơi cha hoặc mẹ cư trú. Mang theo: giấy chứng sinh (hoặc văn bản của người làm chứng, giấy cam đoan về việc sinh) và thẻ căn cước của cha hoặc mẹ.",
  "next.permanentResidence":
    "Làm riêng thủ tục Đăng ký thường trú (1.004222) tại Công an cấp xã nơi trẻ sẽ thường trú, hoặc nộp trực tuyến trên Cổng Dịch vụ công quốc gia; thời hạn 7 ngày làm việc. Mang theo: Giấy khai sinh của trẻ, tờ khai CT01 có ý kiến của chủ hộ và chủ sở hữu chỗ ở hợp pháp, giấy tờ về chỗ ở khi trẻ không về ở với cha, mẹ.",
  "next.healthCard":
    "Làm riêng việc cấp thẻ BHYT cho trẻ dưới 6 tuổi tại cơ quan bảo hiểm xã hội cơ sở nơi trẻ cư trú. Mang theo: Giấy khai sinh của trẻ và tờ khai TK1-TS. Trong khi chưa có thẻ, trẻ dùng Giấy khai sinh khi đi khám, chữa bệnh.",
  "next.idCard":
    "Làm riêng thủ tục Cấp thẻ căn cước cho trẻ em dưới 6 tuổi trên Cổng Dịch vụ công quốc gia, VNeID hoặc tại Công an cấp xã; thời hạn 7 ngày làm việc. Trẻ không phải có mặt. Mang theo: Giấy khai sinh của trẻ và thẻ căn cước của cha hoặc mẹ.",

  "ground.alreadyRegistered": "Trẻ đã được đăng ký khai sinh",
  "ground.notCompetentData": "Thông tin, giấy tờ không đủ căn cứ đăng ký khai sinh theo Luật Hộ tịch",
  "ground.foreignElement": "Việc khai sinh có yếu tố nước ngoài, không thuộc thủ tục này",
  "ground.ownerDisagrees": "Chủ hộ hoặc chủ sở hữu chỗ ở hợp pháp không đồng ý (Luật Cư trú Điều 20)",
  "ground.notLegalDwelling": "Chỗ ở không phải chỗ ở hợp pháp theo Luật Cư trú",
  "ground.dataDiffers": "Thông tin khai khác với cơ sở dữ liệu và không được giải trình",
  "ground.cardExists": "Trẻ đã có thẻ bảo hiểm y tế còn giá trị",
  "ground.idCardExists": "Trẻ đã có thẻ căn cước còn giá trị",
  "ground.other": "Lý do khác, ghi rõ trong nội dung",
  "reason.unreadable": "Ảnh mờ, thiếu góc hoặc không đọc được",
  "reason.missingPaper": "Thiếu giấy tờ phải có",
  "reason.missingSignature": "Thiếu chữ ký hoặc ý kiến đồng ý",
  "reason.wrongPaper": "Giấy tờ không đúng loại được yêu cầu",
  "reason.dataDiffers": "Thông tin khai khác với giấy tờ hoặc cơ sở dữ liệu",
  "reason.expired": "Giấy tờ đã hết giá trị",
  "guidance.unreadable": "Chụp lại nơi đủ sáng, thẳng góc, thấy đủ bốn góc giấy và đọc được mọi chữ.",
  "guidance.missingPaper":
    "Chụp hoặc quét giấy này rồi tải lên. Nếu không có, ghi vì sao để cán bộ hướng dẫn.",
  "guidance.missingSignature":
    "Xin chữ ký hoặc ý kiến đồng ý của người có tên trên giấy, rồi chụp lại cả trang.",
  "guidance.wrongPaper": "Tải lên đúng giấy ghi ở mục này. Giấy đã gửi là một loại giấy khác.",
  "guidance.dataDiffers":
    "Xem lại giấy tờ gốc và sửa cho đúng. Nếu giấy tờ ghi sai, gửi kèm giấy chứng minh.",
  "guidance.expired": "Gửi giấy còn giá trị. Nếu đang xin cấp lại, gửi giấy hẹn của cơ quan cấp.",

  "error.childState": "Chọn tình trạng của trẻ",
  "error.birthCase": "Chọn loại khai sinh",
  "error.parentCase": "Chọn trường hợp khai sinh",
  "error.parentsMarried": "Cho biết cha và mẹ có đăng ký kết hôn không",
  "error.residenceCase": "Chọn trường hợp đăng ký thường trú",
  "error.applicant.relationship": "Chọn quan hệ với người được khai sinh",
  "error.guardian.kind": "Cho biết ông/bà là ai đối với trẻ",
  "error.guardian.reason": "Chọn lý do cha, mẹ không tự khai sinh",
  "error.guardian.reasonDetail": "Ghi rõ lý do",
  "error.carer.personName": "Nhập họ và tên người đang nuôi dưỡng trẻ",
  "error.carer.organisationName": "Nhập tên tổ chức đang nuôi dưỡng trẻ",
  "error.carer.organisationNumber": "Nhập số quyết định thành lập hoặc mã số của tổ chức",
  "error.carer.representativeName": "Nhập họ và tên người đại diện",
  "error.carer.representativePosition": "Nhập chức vụ của người đại diện",
  "error.establishment.name": "Nhập tên cơ sở",
  "error.establishment.headName": "Nhập họ tên người đứng đầu hoặc người đại diện cơ sở",
  "error.establishment.vehicleNumber": "Nhập số đăng ký phương tiện",
  "error.establishment.ownerIs": "Chọn ai là chủ phương tiện",
  "error.establishment.ownerName": "Nhập họ tên chủ phương tiện",
  "error.birthNotice.way": "Chọn cách nhập giấy chứng sinh",
  "error.birthNotice.gone":
    "Giấy chứng sinh này không còn lấy được. Hãy chọn giấy khác, hoặc nhập mã in trên giấy",
  "error.birthNotice.code.required": "Nhập mã giấy chứng sinh",
  "error.birthNotice.code": "Mã giấy chứng sinh có dạng 00001.GCS.19001.26",
  "error.birthNotice.motherPersonalId": "Nhập số định danh cá nhân của mẹ để lấy giấy chứng sinh",
  "error.birthNotice.unknown":
    "Không tìm thấy giấy chứng sinh với mã này và số định danh của mẹ. Hãy kiểm tra lại hoặc chọn Nhập tay",
  "error.birthNotice.year": "Năm trong mã giấy chứng sinh không khớp ngày sinh đã khai",
  "error.birthNotice.birthDate":
    "Ngày sinh khác giấy chứng sinh điện tử. Hãy quay lại chọn lấy dữ liệu chứng sinh, hoặc đến Bộ phận Một cửa",
  "error.birthNotice.sex":
    "Giới tính khác giấy chứng sinh điện tử. Hãy quay lại chọn lấy dữ liệu chứng sinh, hoặc đến Bộ phận Một cửa",
  "error.child.familyName": "Nhập họ của trẻ, hoặc chọn trẻ chỉ có tên",
  "error.child.givenName": "Nhập tên của trẻ",
  "error.child.birthDetail": "Nhập nơi sinh: tên và địa chỉ cơ sở y tế",
  "error.parent.givenName": "Nhập tên",
  "error.parent.age": "Cha, mẹ phải hơn con ít nhất 10 tuổi; hãy kiểm tra ngày sinh",
  "error.parent.oldNumber":
    "Số CMND 9 chữ số chỉ dùng cho người đã chết; hãy nhập số định danh cá nhân gồm 12 chữ số",
  "error.parent.sameAsMother": "Số định danh này là của mẹ",
  "error.parent.isApplicant":
    "Số định danh này là của người yêu cầu; hãy sửa quan hệ với người được khai sinh",
  "error.marriage.allOrNone": "Điền đủ cả bốn mục về Giấy chứng nhận kết hôn hoặc bỏ trống cả bốn",
  "error.residence.headIs": "Chọn ai là chủ hộ",
  "error.residence.relationshipToHead": "Chọn quan hệ của trẻ với chủ hộ",
  "error.residence.ownerIs": "Chọn ai là chủ sở hữu chỗ ở hợp pháp",
  "error.residence.headName": "Nhập họ tên chủ hộ",
  "error.residence.ownerName": "Nhập họ tên chủ sở hữu, hoặc chọn chủ hộ cũng là chủ sở hữu",
  "error.consent.path": "Chọn hình thức xác nhận",
  "error.consent.level":
    "Có người chưa có tài khoản định danh mức độ 2 nên không xác nhận được trên VNeID. Hãy chọn tờ khai CT01 bản giấy",
  "error.healthCard.guardian": "Chọn người giám hộ",
  "error.healthCard.poorHousehold": "Điền cả số và ngày cấp, hoặc bỏ trống cả hai",
  "error.results.paperChannel": "Chọn nơi nhận bản giấy",
  "error.results.channel": "Chọn hình thức nhận",
  "error.delivery.receiver": "Nhập họ và tên người nhận",

  "warning.late":
    "Đăng ký quá hạn 60 ngày kể từ ngày sinh: hồ sơ vẫn được nhận, có thể có lệ phí đăng ký quá hạn.",
  "warning.childDied":
    "Hồ sơ này chỉ đăng ký khai sinh cho trẻ. Việc khai tử là một yêu cầu riêng: ông/bà có thể đề nghị ngay tại Ủy ban nhân dân cấp xã nơi đăng ký khai sinh, mang theo giấy báo tử do cơ sở y tế cấp nếu có; công chức hộ tịch sẽ hướng dẫn.",
  "warning.abandoned":
    "Trước khi đăng ký, Ủy ban nhân dân cấp xã niêm yết việc trẻ bị bỏ rơi (thường là 7 ngày liên tục, Nghị định 123/2015/NĐ-CP Điều 14) để tìm cha, mẹ của trẻ. Hồ sơ được giải quyết sau thời gian này.",
  "warning.noneKnown":
    "Ủy ban nhân dân cấp xã có thể niêm yết để tìm cha, mẹ của trẻ trước khi đăng ký (Nghị định 123/2015/NĐ-CP Điều 14, Điều 15). Phần ghi về cha, mẹ được để trống.",
  "warning.idCardTooEarly":
    "Thẻ căn cước chỉ được làm cùng hồ sơ này từ ngày 01/09/2026 (Nghị định 301/2026/NĐ-CP) nên phần này chưa được nộp. Ông/bà làm riêng tại Công an cấp xã.",
  "warning.motherYoung":
    "Mẹ dưới 16 tuổi khi sinh con. Xin xem lại ngày sinh của mẹ và của trẻ; đúng thì cứ nộp.",
  "warning.fatherYoung":
    "Cha dưới 16 tuổi khi con sinh ra. Xin xem lại ngày sinh của cha và của trẻ; đúng thì cứ nộp.",
  "warning.motherOneWord": "Tên của mẹ chưa có họ. Xin xem lại; nếu giấy tờ ghi như vậy thì cứ nộp.",
  "warning.fatherOneWord": "Tên của cha chưa có họ. Xin xem lại; nếu giấy tờ ghi như vậy thì cứ nộp.",
  "warning.nativePlace":
    "Quê quán của trẻ khác tỉnh với quê quán của ông/bà trong cơ sở dữ liệu. Xin xem lại; đúng ý thì cứ nộp.",
  "warning.longName": "Tên dài hơn 25 chữ cái: hợp lệ, nhưng có thể khó dùng trên giấy tờ.",
  "warning.motherDiffers":
    "Thông tin của mẹ chưa khớp cơ sở dữ liệu dân cư. Công chức sẽ xác minh, thời hạn có thể là 5 ngày làm việc.",
  "warning.noticeSpelling":
    "Tên mẹ trên giấy chứng sinh viết khác dữ liệu căn cước. Ông/bà vẫn nộp được; công chức sẽ xác minh, thời hạn có thể là 5 ngày làm việc, và ghi theo dữ liệu căn cước.",
  "warning.motherNumber":
    "Số định danh của mẹ không khớp năm sinh hoặc giới tính trong cơ sở dữ liệu. Công chức sẽ đối chiếu, ông/bà không phải sửa.",
  "warning.fatherNumber":
    "Số định danh của cha không khớp năm sinh hoặc giới tính trong cơ sở dữ liệu. Công chức sẽ đối chiếu, ông/bà không phải sửa.",
  "warning.motherAbroad":
    "Số định danh của mẹ được cấp cho người đăng ký khai sinh ở nước ngoài; công chức sẽ đối chiếu.",
  "warning.fatherAbroad":
    "Số định danh của cha được cấp cho người đăng ký khai sinh ở nước ngoài; công chức sẽ đối chiếu.",
  "warning.fatherDiffers":
    "Thông tin của cha chưa khớp cơ sở dữ liệu dân cư. Công chức sẽ xác minh, thời hạn có thể là 5 ngày làm việc.",

  "document.fullName": "Họ, chữ đệm, tên",
  "document.birthDate": "Ngày, tháng, năm sinh",
  "document.sex": "Giới tính",
  "document.ethnicity": "Dân tộc",
  "document.nationality": "Quốc tịch",
  "document.birthPlace": "Nơi sinh",
  "document.nativePlace": "Quê quán",
  "document.personalId": "Số định danh cá nhân",
  "document.mother": "Người mẹ",
  "document.father": "Người cha",
  "document.applicant": "Người đi khai sinh",
  "document.registerBook": "Quyển số",
  "document.registeredOn": "Ngày đăng ký",
  "document.head": "Chủ hộ",
  "document.relationshipToHead": "Quan hệ với chủ hộ",
  "document.address": "Nơi thường trú",
  "document.householdNumber": "Số hộ",
  "document.insuranceCode": "Mã số BHXH",
  "document.facility": "Nơi đăng ký KCB ban đầu",
  "document.validFrom": "Giá trị sử dụng từ",
  "document.validTo": "Giá trị sử dụng đến",

  "paper.birthNotice": "Giấy chứng sinh",
  "paper.birthNotice.hint": "Chụp cả hai mặt nếu có chữ ở mặt sau",
  "paper.birthNotice.missing": "Cần đính kèm giấy chứng sinh",
  "paper.birthEvidence": "Văn bản của người làm chứng xác nhận về việc sinh, hoặc giấy cam đoan về việc sinh",
  "paper.birthEvidence.hint": "Không có người làm chứng thì gửi giấy cam đoan",
  "paper.birthEvidence.missing": "Cần đính kèm văn bản của người làm chứng hoặc giấy cam đoan về việc sinh",
  "paper.abandonedRecord": "Biên bản về việc trẻ bị bỏ rơi",
  "paper.abandonedRecord.hint": "Do Ủy ban nhân dân hoặc Công an cấp xã nơi phát hiện trẻ lập",
  "paper.abandonedRecord.missing": "Cần đính kèm biên bản về việc trẻ bị bỏ rơi",
  "paper.surrogacy": "Văn bản xác nhận về kỹ thuật hỗ trợ sinh sản cho việc mang thai hộ",
  "paper.surrogacy.hint": "Do cơ sở y tế đã thực hiện kỹ thuật cấp",
  "paper.surrogacy.missing": "Cần đính kèm văn bản xác nhận của cơ sở y tế về việc mang thai hộ",
  "paper.ct01": "Tờ khai CT01 có đủ ý kiến, chữ ký",
  "paper.ct01.hint": "Ý kiến và chữ ký của chủ hộ, chủ sở hữu chỗ ở hợp pháp, cha hoặc mẹ",
  "paper.ct01.missing": "Cần đính kèm tờ khai CT01",
  "paper.dwelling": "Giấy tờ chứng minh quan hệ và chỗ ở hợp pháp",
  "paper.dwelling.hint": "Khi trẻ không về ở với cha, mẹ",
  "paper.establishment": "Văn bản của cơ sở về việc trẻ ở và được chăm sóc, nuôi dưỡng tại cơ sở",
  "paper.establishment.hint":
    "Có xác nhận của người đứng đầu hoặc người đại diện; hộ nhận chăm sóc, nuôi dưỡng thì gửi giấy tờ về việc nhận trẻ",
  "paper.vehicle": "Giấy đăng ký phương tiện và xác nhận nơi phương tiện đậu, đỗ thường xuyên",
  "paper.vehicle.hint": "Phương tiện không thuộc cha, mẹ thì gửi thêm ý kiến đồng ý của chủ phương tiện",
  "paper.authorisation.missing": "Cần đính kèm văn bản ủy quyền của cha, mẹ",
  "paper.authorisation": "Văn bản ủy quyền",
  "paper.authorisation.hint": "Có chứng thực; ông, bà, người thân thích gần không cần chứng thực",
  "paper.parentsAgreement": "Văn bản thỏa thuận của cha, mẹ về họ, dân tộc của trẻ",
  "paper.parentsAgreement.hint": "Khi họ hoặc dân tộc của trẻ không theo cha hoặc mẹ",
  "paper.poorHousehold": "Giấy chứng nhận hộ nghèo",

  "exit.foreignElement.title": "Trường hợp có yếu tố nước ngoài",
  "exit.foreignElement.text":
    "Việc khai sinh có yếu tố nước ngoài chưa làm được trên cổng này. Xin đến Ủy ban nhân dân cấp xã nơi cư trú, mang theo giấy chứng sinh và giấy tờ của cha, mẹ.",
  "exit.foreignElement.clause": "Luật Hộ tịch 2014 Điều 35; Nghị định 120/2025/NĐ-CP",
  "exit.paper.birthNotice": "Giấy chứng sinh, hoặc văn bản của người làm chứng, giấy cam đoan về việc sinh",
  "exit.paper.parentsIds": "Thẻ căn cước của cha và mẹ; Giấy chứng nhận kết hôn nếu có",
  "exit.paper.foreignParent":
    "Hộ chiếu hoặc giấy tờ thay hộ chiếu của cha hoặc mẹ là người nước ngoài; văn bản thỏa thuận của cha, mẹ về quốc tịch của con",
  "exit.paper.kinship": "Giấy tờ, đồ vật hoặc chứng cứ khác về quan hệ cha con, mẹ con (nếu có)",
  "exit.paper.birthCertificate": "Giấy khai sinh của trẻ",
  "exit.paper.ct01":
    "Tờ khai CT01 có ý kiến của chủ hộ và chủ sở hữu chỗ ở hợp pháp (khi đăng ký thường trú)",
  "exit.paper.tk1": "Tờ khai TK1-TS (khi cấp thẻ BHYT)",
  "exit.registered.title": "Trẻ đã có Giấy khai sinh",
  "exit.registered.text":
    "Thủ tục liên thông này bắt đầu từ việc khai sinh. Trẻ đã có Giấy khai sinh thì ông/bà làm riêng thủ tục Đăng ký thường trú (1.004222) tại Công an cấp xã nơi trẻ sẽ thường trú hoặc trực tuyến; thẻ BHYT làm tại cơ quan bảo hiểm xã hội cơ sở.",
  "exit.registered.clause": "Nghị định 63/2024/NĐ-CP Điều 1; Luật Cư trú 2020 Điều 20",
  "exit.registered.link": "Cổng Dịch vụ công quốc gia: tìm thủ tục 1.004222, Đăng ký thường trú",
  "exit.recognition.link":
    "Cổng Dịch vụ công quốc gia: tìm thủ tục 1.000689, Đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con",
  "exit.notMarried.title": "Cha, mẹ chưa đăng ký kết hôn",
  "exit.notMarried.text":
    "Khi cha, mẹ không đăng ký kết hôn và người cha muốn được ghi tên, việc khai sinh làm kết hợp với nhận cha, mẹ, con (thủ tục 1.000689) tại Ủy ban nhân dân cấp xã nơi cha hoặc mẹ cư trú. Nếu mẹ khai sinh cho con mà không ghi tên cha, ông/bà quay lại chọn “Chưa xác định được cha” và nộp ngay trên cổng này.",
  "exit.notMarried.clause": "Thông tư 04/2020/TT-BTP Điều 15",
  "exit.motherUnknown.title": "Cần nhận cha, mẹ, con trước hoặc cùng lúc",
  "exit.motherUnknown.text":
    "Khi chưa xác định được mẹ mà người cha muốn đăng ký, việc khai sinh làm kết hợp với nhận cha, mẹ, con (thủ tục 1.000689) tại Ủy ban nhân dân cấp xã.",
  "exit.motherUnknown.clause": "Thông tư 04/2020/TT-BTP Điều 15",
  "exit.sexUndetermined.title": "Giấy chứng sinh chưa ghi giới tính của trẻ",
  "exit.sexUndetermined.text":
    "Xin mang giấy chứng sinh đến Ủy ban nhân dân cấp xã để được hướng dẫn đăng ký trực tiếp.",
  "exit.sexUndetermined.clause": "Thông tư 22/2025/TT-BYT",
  "exit.noticeDiffers.title": "Thông tin khai khác giấy chứng sinh điện tử",
  "exit.noticeDiffers.text":
    "Giấy chứng sinh này đã có trong dữ liệu của cơ sở y tế. Xin dùng dữ liệu giấy chứng sinh; nếu dữ liệu sai, xin đề nghị cơ sở y tế sửa hoặc đến nơi giải quyết dưới đây.",
  "exit.noticeDiffers.clause": "Nghị định 63/2024/NĐ-CP Điều 5",
  "exit.noticeDiffers.take": "Dùng dữ liệu giấy chứng sinh",
  "exit.noticeOtherMother.title": "Giấy chứng sinh ghi một người mẹ khác",
  "exit.noticeOtherMother.text":
    "Ông/bà khai là mẹ của trẻ, nhưng giấy chứng sinh này ghi người khác. Xin kiểm tra lại mã giấy chứng sinh; nếu mã đúng, xin đề nghị cơ sở y tế sửa hoặc đến nơi giải quyết dưới đây.",
  "exit.noticeOtherMother.clause": "Nghị định 63/2024/NĐ-CP Điều 5",
  "exit.alreadyRegistered.title": "Trẻ đã được đăng ký khai sinh",
  "exit.alreadyRegistered.text":
    "Cơ sở dữ liệu hộ tịch đã có việc khai sinh của trẻ này nên không đăng ký lần nữa. Nếu cần bản sao, hoặc cho rằng đây không phải con mình, xin hỏi Ủy ban nhân dân cấp xã dưới đây. Đăng ký thường trú và thẻ BHYT cho trẻ được làm riêng.",
  "exit.alreadyRegistered.clause": "Luật Hộ tịch 2014 Điều 12",
  "exit.alreadyRegistered.number": "Số đăng ký khai sinh (đã che)",
  "exit.sixYears.title": "Trẻ đã đủ 6 tuổi",
  "exit.sixYears.text":
    "Thủ tục liên thông này chỉ dành cho trẻ dưới 6 tuổi. Ông/bà làm thủ tục Đăng ký khai sinh (1.001193) tại Ủy ban nhân dân cấp xã nơi cư trú.",
  "exit.sixYears.clause": "Nghị định 63/2024/NĐ-CP Điều 1",
  "exit.sixYears.link": "Cổng Dịch vụ công quốc gia: tìm thủ tục 1.001193, Đăng ký khai sinh",
} as const;
