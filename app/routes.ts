/** The URL map: Vietnamese addresses (contracts) → route modules. */
import { index, prefix, type RouteConfig, route } from "@remix-run/route-config";

const publicPages = [
  index("routes/public/home.tsx"),
  route("thu-tuc/:slug", "routes/public/guide.tsx"),
  route("thu-tuc/:slug/bat-dau", "routes/public/precheck.tsx"),
  route("tra-cuu", "routes/public/track.tsx"),
  route("tra-cuu/:caseCode", "routes/public/track-case.tsx"),
  route("chia-se/:token", "routes/public/shared.tsx"),
  route("xac-thuc", "routes/public/verify.tsx"),
  route("xac-thuc/chung-thu-goc.pem", "routes/public/verify-roots.ts"),
  route("xac-thuc/:serial", "routes/public/verify-paper.tsx"),
  route("tiep-can", "routes/public/accessibility.tsx"),
  route("quyen-rieng-tu", "routes/public/privacy.tsx"),
  route("nhan-ho/:token", "routes/public/pass.tsx"),
  route("ngon-ngu", "routes/public/language.ts"),
];

const account = [
  route("dang-nhap", "routes/account/sign-in.tsx"),
  route("dang-nhap/tra-ve", "routes/account/sign-in-return.tsx"),
  route("dang-nhap/muc-do", "routes/account/level-needed.tsx"),
  route("dang-xuat", "routes/account/sign-out.ts"),
  route("thong-bao", "routes/account/notices.tsx"),
  route("thong-bao/cach-nhan", "routes/account/notice-channels.tsx"),
  route("thong-bao/:noticeId", "routes/account/notice.tsx"),
  route("can-bo/dang-nhap", "routes/account/officer-sign-in.tsx"),
  route("can-bo/dang-nhap/tra-ve", "routes/account/officer-sign-in-return.tsx"),
];

const filing = prefix("ho-so/nhap", [
  index("routes/filing/new-draft.tsx"),
  route(":draftId", "routes/filing/task-list.tsx"),
  route(":draftId/kiem-tra", "routes/filing/check-answers.tsx"),
  route(":draftId/nop", "routes/filing/submit.tsx"),
  route(":draftId/xoa", "routes/filing/delete-draft.tsx"),
  route(":draftId/to-khai/:form", "routes/filing/printed-form.tsx"),
  route(":draftId/tre-tiep-theo", "routes/filing/sibling.tsx"),
  route(":draftId/da-co-ho-so", "routes/filing/existing-subject.tsx"),
  route(":draftId/may-khac", "routes/filing/hand-over.tsx"),
  route(":draftId/:step", "routes/filing/step.tsx"),
]);

const handover = [route("tiep-tuc/:token", "routes/filing/take-over.tsx")];

const dossiers = [
  route("ho-so", "routes/dossiers/list.tsx"),
  route("ho-so/:caseCode", "routes/dossiers/dossier.tsx"),
  route("ho-so/:caseCode/bao-sai-sot/:serial", "routes/dossiers/report-mistake.tsx"),
  route("ho-so/:caseCode/bien-nhan", "routes/dossiers/receipt.tsx"),
  route("ho-so/:caseCode/chia-se", "routes/dossiers/share.tsx"),
  route("ho-so/:caseCode/lien-he", "routes/dossiers/contact.tsx"),
  route("ho-so/:caseCode/bo-sung", "routes/dossiers/supplement.tsx"),
  route("ho-so/:caseCode/ket-qua/:resultId", "routes/dossiers/result.tsx"),
  route("ho-so/:caseCode/lua-chon", "routes/dossiers/choice.tsx"),
  route("ho-so/:caseCode/nhan-tien", "routes/dossiers/receive-money.tsx"),
  route("ho-so/:caseCode/nhan-ket-qua", "routes/dossiers/receive-results.tsx"),
  route("ho-so/:caseCode/nhan-ket-qua/lich-hen", "routes/dossiers/appointment.tsx"),
  route("ho-so/:caseCode/nhan-ket-qua/lich.ics", "routes/dossiers/appointment-file.ts"),
  route("ho-so/:caseCode/nhan-ket-qua/nguoi-nhan-ho", "routes/dossiers/passes.tsx"),
  route("ho-so/:caseCode/rut", "routes/dossiers/withdraw.tsx"),
  route("ho-so/:caseCode/thanh-toan", "routes/dossiers/payment.tsx"),
  route("ho-so/:caseCode/to-khai/:form", "routes/dossiers/printed-form.tsx"),
  route("theo-doi/:caseCode", "routes/dossiers/follow.tsx"),
  route("xac-nhan/:requestId", "routes/dossiers/confirm.tsx"),
  route("phan-doi/:caseCode", "routes/dossiers/object.tsx"),
];

const papers = [
  route("giay/:serial", "routes/papers/paper.ts"),
  route("giay/:serial/dang-tao", "routes/papers/not-ready.tsx"),
];

const officer = [
  route("can-bo", "routes/officer/work-list.tsx"),
  route("can-bo/ban-tin", "routes/officer/digest.tsx"),
  route("can-bo/so-theo-doi", "routes/officer/registers.tsx"),
  route("can-bo/giao-buu-chinh", "routes/officer/carrier-list.tsx"),
  route("can-bo/ban-chinh", "routes/officer/kept-originals.tsx"),
  route("can-bo/nop-ho", "routes/officer/assist.tsx"),
  route("can-bo/nop-ho/:draftId", "routes/officer/assisted.tsx"),
  route("can-bo/so-thu-tu", "routes/officer/slips.tsx"),
  route("can-bo/so-thu-tu/:slipId", "routes/officer/slip.tsx"),
  route("can-bo/sai-sot", "routes/officer/corrections.tsx"),
  route("can-bo/ho-so/:caseCode", "routes/officer/dossier.tsx"),
  route("can-bo/ho-so/:caseCode/sai-sot/:correctionId", "routes/officer/correction.tsx"),
  route("can-bo/ho-so/:caseCode/quyet-dinh", "routes/officer/decide.tsx"),
  route("can-bo/ho-so/:caseCode/thu-giay", "routes/officer/letter.ts"),
  route("can-bo/ho-so/:caseCode/ghi-chu", "routes/officer/notes.tsx"),
  route("can-bo/tiep-theo", "routes/officer/next-dossier.ts"),
  route("can-bo/phim-tat", "routes/officer/keys.tsx"),
  route("can-bo/ho-so/:caseCode/ly-do", "routes/officer/state-reason.tsx"),
  route("can-bo/ho-so/:caseCode/ai-xem-duoc", "routes/officer/who-can-see.tsx"),
  route("can-bo/ho-so/:caseCode/nhan-viec", "routes/officer/claim.tsx"),
  route("can-bo/vang-mat", "routes/officer/absences.tsx"),
  route("can-bo/ky", "routes/officer/sign-several.tsx"),
  route("can-bo/quet", "routes/officer/scan.tsx"),
  route("can-bo/lich-hen", "routes/officer/appointments.tsx"),
  route("can-bo/ho-so/:caseCode/trung-lap", "routes/officer/duplicates.tsx"),
  route("can-bo/ho-so/:caseCode/ban-chinh", "routes/officer/originals.tsx"),
  route("can-bo/ho-so/:caseCode/chi-tien", "routes/officer/pay-out.tsx"),
  route("can-bo/ho-so/:caseCode/thu-phi", "routes/officer/take-payment.tsx"),
  route("can-bo/ho-so/:caseCode/trao-ket-qua/:resultId?", "routes/officer/hand-over.tsx"),
];

const manager = [
  route("quan-ly", "routes/manager/overview.tsx"),
  route("quan-ly/qua-han", "routes/manager/overdue.tsx"),
  route("quan-ly/phan-cong", "routes/manager/assign.tsx"),
  route("quan-ly/dung-han", "routes/manager/on-time.tsx"),
  route("quan-ly/ket", "routes/manager/stuck.tsx"),
  route("quan-ly/ky-so", "routes/manager/signing-queue.tsx"),
  route("quan-ly/su-co", "routes/manager/incidents.tsx"),
];

const machine = [
  route("dia-danh/tim", "routes/api/find-places.ts"),
  route("dia-danh/:provinceCode", "routes/api/places.ts"),
  route("dia-danh/:provinceCode/:wardCode", "routes/api/ward-agencies.ts"),
  route("van-ban/:language/:names/:version", "routes/api/texts.ts"),
  route("tep/:attachmentId", "routes/api/attachment.ts"),
  route("_clock", "routes/api/clock.ts"),
  route("api/v1/partners/carrier/scans", "routes/api/carrier-scans.ts"),
  route("api/v1/partners/payment/callbacks", "routes/api/payment-callbacks.ts"),
  route("api/v1/partners/treasury/callbacks", "routes/api/treasury-callbacks.ts"),
  route("api/v1/partners/sms/reports", "routes/api/sms-reports.ts"),
  route("api/v1/partners/vneid/reports", "routes/api/vneid-reports.ts"),
  route("*", "routes/public/not-found.tsx"),
];

export default [
  ...publicPages,
  ...account,
  ...filing,
  ...handover,
  ...dossiers,
  ...papers,
  ...officer,
  ...manager,
  ...machine,
] satisfies RouteConfig;
