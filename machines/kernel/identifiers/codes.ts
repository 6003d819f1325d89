/** Codes of agencies, cases, results and register entries (identifiers §5, §6, §10, §11). Upper case, without spaces. */

const agency = "[A-Z][0-9]{2}(\\.[0-9]{1,3}){0,4}";
const legacyAgency = "[0-9]{3}\\.[0-9]{2}\\.[0-9]{2}\\.[A-Z][0-9]{2}";
const agencyLength = 35;

/** Mã định danh điện tử of an agency, QĐ 20/2020/QĐ-TTg. */
export const isAgencyCode = (value: string): boolean =>
  value.length <= agencyLength && new RegExp(`^${agency}$`).test(value);

/** As older systems write it too (`000.00.12.H55`): read, never given out. */
export const isReadableAgencyCode = (value: string): boolean =>
  isAgencyCode(value) || new RegExp(`^${legacyAgency}$`).test(value);

/** Families of case codes: agency, day, serial number. */
const caseCodes = [
  new RegExp(`^${legacyAgency}-(\\d{2})(\\d{2})(\\d{2})-\\d{4}$`),
  new RegExp(`^${agency}-(\\d{2})(\\d{2})(\\d{2})-\\d{4,6}$`),
  new RegExp(`^${agency}-(\\d{4})(\\d{2})(\\d{2})-\\d{7}$`),
];

/** A case code whose day is a real one. */
export const isCaseCode = (value: string): boolean =>
  caseCodes.some((family) => {
    const [year, month, day] = family.exec(value)?.slice(-3).map(Number) ?? [];
    if (year === undefined || month === undefined || day === undefined) return false;
    const date = new Date(Date.UTC(year < 100 ? 2000 + year : year, month - 1, day));
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  });

/** Mã kết quả. */
export const isResultCode = (value: string): boolean => /^KQ\.[A-Z][0-9]{2}\.[0-9]{6}$/.test(value);

/** Số of an entry in a civil-status book, 1–7 digits and not zero; page 1–9999. */
export const isRegisterNumber = (value: string): boolean => /^(?!0+$)[0-9]{1,7}$/.test(value);
export const isRegisterPage = (value: string): boolean => /^(?!0+$)[0-9]{1,4}$/.test(value);

/** Number of a decision or notice as agencies write it (`15/QĐ-UBND`): at most 50 characters, a digit among them. */
export const isDocumentNumber = (value: string): boolean => value.length <= 50 && /[0-9]/.test(value);
