/** English wording: the public check of papers and their signatures, and the queue of signatures. */
import type vi from "./verify.vi.ts";

const texts: Record<keyof typeof vi, string> = {
  title: "Check an electronic paper",
  lead: "Whoever holds a paper issued by this portal can check it, without signing in. This page shows nobody's name.",
  "serial.title": "Check by the paper's number",
  "serial.label": "Check number",
  "serial.hint":
    "12 letters and digits at the foot of the paper, beside the QR code, such as {{example}}. Scanning the code saves typing.",
  "serial.action": "Check",
  "serial.error.empty": "Enter the check number printed at the foot of the paper",
  "serial.error.format":
    "This number is not right. A check number has 12 letters and digits; compare each one with the foot of the paper.",

  "file.title": "Check a PDF file",
  "file.title.this": "Check a PDF file of this paper",
  "file.label": "PDF file to check",
  "file.hint": "At most {{limit}}. The file is read for the check only and is not kept.",
  "file.action": "Check the file",
  "file.error.missing": "Choose the PDF file to check",
  "file.error.tooLarge":
    "The file is larger than {{limit}}. Papers of this portal are always much smaller; choose the right file.",

  "paper.title": "Result of the check",
  "paper.serial": "Check number",
  "paper.kind": "Kind of paper",
  "paper.agency": "Issued by",
  "paper.issued": "Issued on",
  "paper.again": "Check another paper",
  "paper.compare":
    "Compare what the paper says with the person who shows it; this page only says whether the paper is real and still holds.",
  "paper.other": "Another paper",

  "state.ofNumber": "The paper with this number: {{state}}",

  "state.valid.title": "The paper is real and holds",
  "state.valid.text": "The paper was digitally signed by {{agency}}; the signature is valid.",
  "state.untold.title": "The paper is real, its certificate could not be checked",
  "state.untold.text":
    "The paper was issued and signed by {{agency}}. The portal cannot check the agency's certificate right now; try again in a few minutes.",
  "state.awaitingSignature.title": "The paper is real and waits for its signature",
  "state.awaitingSignature.text":
    "The paper was issued by {{agency}}. The digital signature is being added; a printed copy with the agency's seal and signature can be used meanwhile.",
  "state.record.title": "The paper is real",
  "state.record.text": "The paper was issued by {{agency}}. Papers of this kind are not digitally signed.",
  "state.superseded.title": "The paper was replaced by a newer one",
  "state.superseded.text":
    "This copy has not held since {{date}}. Ask whoever shows it for the newer one, or contact {{agency}}.",
  "state.revoked.title": "The paper was revoked",
  "state.revoked.text":
    "This copy has not held since {{date}}. {{reason}} To learn more, contact {{agency}}.",
  "state.broken.title": "The signature is not valid",
  "state.broken.text":
    "The signature of the stored copy cannot be confirmed. Do not use it, and contact {{agency}}.",

  "revoked.registrationCancelled": "Reason: the registration was cancelled.",
  "revoked.issuedTwice": "Reason: the paper was issued twice.",
  "revoked.wrongHolder": "Reason: the paper was issued to the wrong person.",
  "revoked.other": "The issuing agency decided to revoke it.",

  "signature.title": "Digital signature",
  "signature.signer": "Signed by",
  "signature.agencyCode": "Agency code",
  "signature.issuer": "Certificate issued by",
  "signature.validity": "Certificate valid",
  "signature.validity.value": "from {{from}} to {{to}}",
  "signature.certificate": "Certificate number",
  "signature.at": "Signed at",
  "signature.hash": "SHA-256 of the signed file",
  "signature.hash.text":
    "You would rather not send the file? Compute its SHA-256 yourself and compare: the same characters mean the same file.",
  "signature.roots": "Download the root certificate to check signatures in a PDF reader",

  "verdict.title": "Result for the file",
  "verdict.genuine.title": "It is this paper, and the signature is valid",
  "verdict.genuine.text": "Byte by byte the file is the one that {{agency}} signed.",
  "verdict.genuineUntold.title": "It is this paper, its certificate could not be checked",
  "verdict.genuineUntold.text":
    "Byte by byte the file is the one that the agency signed. The portal cannot check the certificate right now; try again in a few minutes.",
  "verdict.ended.title": "It is this paper, but the paper holds no more",
  "verdict.ended.text":
    "The file is a paper issued by {{agency}}; it was replaced by a newer one or revoked. Do not use it.",
  "verdict.unsignedPrint.title": "The content is that of this paper, the file has no signature",
  "verdict.unsignedPrint.text":
    "This is the copy for printing at the counter before the signature. It only holds in print, with the agency's seal and signature. Ask for the signed file.",
  "verdict.altered.title": "The file was altered",
  "verdict.altered.text":
    "The file carries this paper's number but is no longer as it was signed. Do not use it; ask for the original file, not opened and saved again.",
  "verdict.foreignSignature.title": "The signature is not this agency's",
  "verdict.foreignSignature.text":
    "The file carries this paper's number but was signed by somebody else. Do not use it, and tell the issuing agency.",
  "verdict.certificateExpired.title": "The certificate was not valid when the file was signed",
  "verdict.certificateExpired.text":
    "The certificate that signed this file was not yet, or no longer, valid at that time. Contact the issuing agency.",
  "verdict.otherPaper.title": "It is not this paper",
  "verdict.otherPaper.text":
    "The file is not the paper with the number shown here. If it is another paper of this portal, check it on the general page.",
  "verdict.unknown.title": "Not a paper of this portal",
  "verdict.unknown.text":
    "The portal knows no paper like this file. It may have been saved by other software; ask for the original file, or enter the check number at the foot of the paper.",
  "verdict.notPdf.title": "This file is no PDF",
  "verdict.notPdf.text":
    "Papers of this portal are PDF files. Photos and scans cannot be checked; choose the original PDF file.",
  "verdict.open": "See the paper {{serial}}",

  "unknown.title": "No paper has this number",
  "unknown.text": "This portal has issued no paper with such a number. A character may have been mistyped.",
  "unknown.next.type": "Enter the number at the foot of the paper again, or scan the QR code again.",
  "unknown.next.address":
    "See whether the address in your browser is really this portal's: a forged paper may lead to another site.",
  "unknown.next.agency":
    "If it is still not found, the paper was not issued by this portal; ask the agency named on it.",

  "result.unsigned.title": "The result waits for its digital signature",
  "result.unsigned.text":
    "You can read it now. The agency's digital signature is being added; only then the file is a valid electronic result. If signing is late you are told when it is done. You need not do anything.",

  "queue.title": "Papers waiting for their signature",
  "queue.text":
    "Issued papers whose digital signature is not there yet. The portal tries again by itself; the counter prints and hands over on paper and never waits.",
  "queue.none": "No paper waits for its signature.",
  "queue.count": "Waiting",
  "queue.count.value": "{{count}} papers",
  "queue.oldest": "Longest waiting since",
  "queue.failing": "Tried and not signed",
  "queue.column.paper": "Paper",
  "queue.column.agency": "Signing agency",
  "queue.column.since": "Waiting since",
  "queue.column.attempts": "Tries",
  "queue.column.error": "Last error",
  "queue.column.next": "Next try",
  "queue.retry": "Sign again now",
  "queue.retryAll": "Sign all again now",
  "queue.retryOf": "Sign paper {{serial}} again now",
  "queue.done":
    "{{count}} papers were handed over to be signed again. Reload in a few seconds to see the result.",
  "queue.error.none": "Not tried yet",
  "queue.error.down": "The signing service does not answer ({{code}})",
  "queue.error.trust": "The root certificate could not be fetched",
  "queue.error.refused": "The signing service refused",
  "queue.error.rejected": "The signing service does not take the request ({{code}})",
  "queue.error.signature": "The returned signature does not fit the paper: not stored",
  "queue.error.agency": "The returned certificate is not this agency's: not stored",
  "queue.error.certificate": "The returned certificate cannot be used: signature not stored",
  "queue.error.own": "The portal failed while signing this paper",
};
export default texts;
