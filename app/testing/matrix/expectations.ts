/**
 * Who may come to which address, as the law and the decisions say it (decisions 7, 13, 21; architecture §5), and how everybody else is sent
 * away. Written by hand: nothing here is taken from the policy.
 */
import type { Role } from "#machines/kernel/actors.ts";
import type { Person, Place } from "./people.ts";

/**
 * `in`; sent to sign in (as a citizen, as an officer), to VNeID level 2, to state a reason, or to another page of one's own; `forbidden` (403);
 * `hidden` (404: even the existence is nobody else's business).
 */
export type Outcome =
  | ("in" | "signIn" | "officerSignIn" | "level" | "reason" | "elsewhere")
  | ("forbidden" | "hidden");
export type Audience = (person: Person) => Outcome;
type CitizenRow = Record<(Person & { kind: "citizen" })["name"], Outcome>;

const citizens =
  (row: CitizenRow, officers: Outcome = "forbidden"): Audience =>
  (person) =>
    person.kind === "citizen" ? row[person.name] : officers;

// What each person of the family's side meets, in the order: nobody, applicant, applicant without level 2, a stranger, who was asked for
// consent, whom another dossier is about, the device to which the draft was handed over.
const row = (...outcomes: [Outcome, Outcome, Outcome, Outcome, Outcome, Outcome, Outcome]): CitizenRow => {
  const [nobody, applicant, applicantOfLevel1, stranger, asked, concerned, handOver] = outcomes;
  return { nobody, applicant, applicantOfLevel1, stranger, asked, concerned, handOver };
};

const everybody: Audience = () => "in";
const account = citizens(row("signIn", "in", "in", "in", "in", "in", "signIn"));
const filer = citizens(row("signIn", "in", "level", "in", "in", "in", "signIn"));
const applicant = citizens(row("signIn", "in", "in", "hidden", "hidden", "hidden", "signIn"));
/** The applicant has the dossier itself. */
const follower = citizens(row("signIn", "elsewhere", "level", "hidden", "in", "hidden", "signIn"));
const asked = citizens(row("signIn", "hidden", "level", "hidden", "in", "hidden", "signIn"));
const concerned = citizens(row("signIn", "hidden", "level", "hidden", "hidden", "in", "signIn"));

/** Only the officer who fills the draft in at that person's side, with the consent that was recorded. */
const assistant = (person: Person, others: Outcome): Outcome =>
  person.kind === "officer" && person.role === "receptionOfficer" && person.place === "committee"
    ? "in"
    : others;
const ofDraft =
  (row: CitizenRow): Audience =>
  (person) =>
    person.kind === "citizen" ? row[person.name] : assistant(person, "hidden");
const draftHolder = ofDraft(row("signIn", "in", "level", "hidden", "hidden", "hidden", "in"));
/** A handed-over device may fill in; to file, delete or pass on the draft somebody signs in. */
const draftOwner = ofDraft(row("signIn", "in", "level", "hidden", "hidden", "hidden", "signIn"));
const draftCopier = citizens(row("signIn", "in", "level", "hidden", "hidden", "hidden", "signIn"));

const officers =
  (of: (person: Person & { kind: "officer" }) => Outcome, citizen: Outcome = "officerSignIn"): Audience =>
  (person) =>
    person.kind === "officer" ? of(person) : citizen;
const roles = (...allowed: Role[]): Audience =>
  officers(({ role }) => (allowed.includes(role) ? "in" : "forbidden"));

const anyOfficer = officers(() => "in");
/** Everybody who works with dossiers; who keeps the system running does not. */
const dossierOfficer = officers(({ role }) => (role === "administrator" ? "forbidden" : "in"));
const reception = roles("receptionOfficer");
const signers = roles("signer");
const registerKeepers = roles("receptionOfficer", "signer", "manager");
const leaders = roles("signer", "manager");
const managers = roles("manager");

/** The dossier of the matrix: a birth with residence and health insurance (decisions 7). */
const ownList: Partial<Record<Place, readonly Role[]>> = {
  committee: ["receptionOfficer", "civilStatusOfficer", "signer"],
  police: ["residenceOfficer", "signer"],
  insurance: ["insuranceOfficer"],
};
const reading = ({ role, place }: Person & { kind: "officer" }): Outcome => {
  const own = ownList[place];
  if (own) return own.includes(role) ? "in" : role === "administrator" ? "hidden" : "reason";
  return place === "province" && (role === "manager" || role === "auditor") ? "reason" : "hidden";
};
const readers = officers(reading);
/** What an officer does to a dossier of the own list; a stated reason is for reading only. */
const workers = officers((person) => (reading(person) === "in" ? "in" : "hidden"));
/** The question why is asked of those who need a reason. */
const reasonGivers = officers((person) => {
  const outcome = reading(person);
  return outcome === "in" ? "elsewhere" : outcome === "reason" ? "in" : "hidden";
});

/** Files of the dossier: of the family the applicant alone. */
const files: Audience = (person) =>
  person.kind === "officer"
    ? reading(person)
    : row("signIn", "in", "in", "hidden", "hidden", "hidden", "hidden")[person.name];
const papers: Audience = (person) =>
  person.kind === "officer"
    ? reading(person)
    : row("signIn", "in", "in", "hidden", "hidden", "hidden", "signIn")[person.name];
/** A partner proves itself by a signature, not by who is signed in. */
const partners: Audience = () => "in";

/** `absent`: the dossier of the matrix has no such thing, so that the page may say 404 to those who were let in. */
export type Expected = { page: Audience; post?: Audience; absent?: true };
const both = (audience: Audience, more: Omit<Expected, "page" | "post"> = {}): Expected => ({
  ...{ page: audience, post: audience },
  ...more,
});
const page = (audience: Audience, more: Omit<Expected, "page"> = {}): Expected => ({
  page: audience,
  ...more,
});
const absent = { absent: true } as const;

/** By address as `routes.ts` has it. A new route without a line here fails the matrix. */
export const expectations: Readonly<Record<string, Expected>> = {
  "": page(everybody),
  "thu-tuc/:slug": page(everybody),
  "thu-tuc/:slug/bat-dau": page(everybody),
  "tra-cuu": page(everybody),
  "tra-cuu/:caseCode": page(everybody),
  "chia-se/:token": page(everybody),
  "xac-thuc": both(everybody),
  "xac-thuc/chung-thu-goc.pem": page(everybody, absent),
  "xac-thuc/:serial": both(everybody, absent),
  "tiep-can": page(everybody),
  "quyen-rieng-tu": page(everybody),
  "nhan-ho/:token": page(everybody, absent),
  "ngon-ngu": both(everybody),
  "dang-nhap": both(everybody),
  "dang-nhap/tra-ve": page(everybody),
  "dang-nhap/muc-do": page(account),
  "dang-xuat": both(everybody),
  "thong-bao": both(account),
  "thong-bao/cach-nhan": both(account),
  "thong-bao/:noticeId": page(account, absent),
  "can-bo/dang-nhap": both(everybody),
  "can-bo/dang-nhap/tra-ve": page(everybody),

  "ho-so/nhap": both(filer),
  "ho-so/nhap/:draftId": page(draftHolder),
  "ho-so/nhap/:draftId/kiem-tra": page(draftHolder),
  "ho-so/nhap/:draftId/nop": both(draftOwner),
  "ho-so/nhap/:draftId/xoa": both(draftOwner),
  "ho-so/nhap/:draftId/to-khai/:form": page(draftHolder, absent),
  "ho-so/nhap/:draftId/tre-tiep-theo": both(draftCopier, absent),
  "ho-so/nhap/:draftId/da-co-ho-so": page(draftHolder, absent),
  "ho-so/nhap/:draftId/may-khac": both(draftOwner),
  "ho-so/nhap/:draftId/:step": both(draftHolder, absent),
  /** An officer has no draft to go on with. */
  "tiep-tuc/:token": {
    page: everybody,
    post: (person) => (person.kind === "officer" ? "forbidden" : "in"),
    ...absent,
  },

  "ho-so": page(account),
  "ho-so/:caseCode": page(applicant),
  "ho-so/:caseCode/bao-sai-sot/:serial": both(applicant, absent),
  "ho-so/:caseCode/bien-nhan": page(applicant),
  "ho-so/:caseCode/chia-se": both(applicant),
  "ho-so/:caseCode/lien-he": both(applicant),
  "ho-so/:caseCode/bo-sung": both(applicant, absent),
  "ho-so/:caseCode/ket-qua/:resultId": page(applicant, absent),
  "ho-so/:caseCode/lua-chon": both(applicant, absent),
  "ho-so/:caseCode/nhan-tien": both(applicant, absent),
  "ho-so/:caseCode/nhan-ket-qua": both(applicant, absent),
  "ho-so/:caseCode/nhan-ket-qua/lich-hen": both(applicant, absent),
  "ho-so/:caseCode/nhan-ket-qua/lich.ics": page(applicant, absent),
  "ho-so/:caseCode/nhan-ket-qua/nguoi-nhan-ho": both(applicant, absent),
  "ho-so/:caseCode/rut": both(applicant, absent),
  "ho-so/:caseCode/thanh-toan": both(applicant, absent),
  "ho-so/:caseCode/to-khai/:form": page(applicant, absent),
  "theo-doi/:caseCode": page(follower),
  "xac-nhan/:requestId": both(asked),
  "phan-doi/:caseCode": both(concerned),

  "giay/:serial": page(papers),
  "giay/:serial/dang-tao": page(papers),
  "tep/:attachmentId": page(files, {
    post: ofDraft(row("signIn", "in", "level", "hidden", "hidden", "hidden", "in")),
  }),

  "can-bo": page(anyOfficer),
  "can-bo/tiep-theo": page(anyOfficer),
  "can-bo/phim-tat": both(anyOfficer),
  "can-bo/vang-mat": both(anyOfficer),
  "can-bo/ban-tin": page(dossierOfficer),
  "can-bo/sai-sot": page(dossierOfficer),
  "can-bo/giao-buu-chinh": both(dossierOfficer),
  "can-bo/so-theo-doi": both(registerKeepers),
  "can-bo/ky": both(signers),
  "can-bo/quet": both(reception),
  "can-bo/lich-hen": page(reception),
  "can-bo/ban-chinh": page(reception),
  "can-bo/nop-ho": both(reception),
  "can-bo/nop-ho/:draftId": both(
    officers((person) => assistant(person, person.role === "receptionOfficer" ? "hidden" : "forbidden")),
  ),
  "can-bo/so-thu-tu": both(reception),
  "can-bo/so-thu-tu/:slipId": page(
    officers(({ role, place }) =>
      role !== "receptionOfficer" ? "forbidden" : place === "committee" ? "in" : "hidden",
    ),
  ),
  "can-bo/ho-so/:caseCode": page(readers),
  "can-bo/ho-so/:caseCode/ai-xem-duoc": page(readers),
  "can-bo/ho-so/:caseCode/ly-do": both(reasonGivers),
  "can-bo/ho-so/:caseCode/sai-sot/:correctionId": both(readers, absent),
  "can-bo/ho-so/:caseCode/quyet-dinh": both(readers),
  "can-bo/ho-so/:caseCode/nhan-viec": both(readers),
  "can-bo/ho-so/:caseCode/trung-lap": { page: readers, post: workers },
  "can-bo/ho-so/:caseCode/ban-chinh": both(readers),
  "can-bo/ho-so/:caseCode/chi-tien": both(readers),
  "can-bo/ho-so/:caseCode/thu-phi": both(readers),
  "can-bo/ho-so/:caseCode/trao-ket-qua/:resultId?": both(readers),
  "can-bo/ho-so/:caseCode/ghi-chu": { page: workers, post: workers },
  "can-bo/ho-so/:caseCode/thu-giay": { page: everybody, post: workers, ...absent },

  "quan-ly": page(leaders),
  "quan-ly/qua-han": page(leaders),
  "quan-ly/phan-cong": both(leaders),
  "quan-ly/dung-han": page(managers),
  "quan-ly/ket": both(managers),
  "quan-ly/ky-so": both(managers),
  "quan-ly/su-co": both(managers),

  "dia-danh/tim": page(everybody),
  "dia-danh/:provinceCode": page(everybody),
  "dia-danh/:provinceCode/:wardCode": page(everybody),
  "van-ban/:language/:names/:version": page(everybody, absent),
  _clock: both(everybody),
  "api/v1/partners/carrier/scans": both(partners),
  "api/v1/partners/payment/callbacks": both(partners),
  "api/v1/partners/treasury/callbacks": both(partners),
  "api/v1/partners/sms/reports": both(partners),
  "api/v1/partners/vneid/reports": both(partners),
  "*": page(everybody, absent),
};
