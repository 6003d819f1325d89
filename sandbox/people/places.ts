/** The two demonstration communes, their agencies and health facilities. Names of facilities are invented. */

export const demoA = {
  provinceCode: "19",
  provinceName: "Tỉnh Thái Nguyên",
  wardCode: "01954",
  wardName: "Xã Ngân Sơn",
};
export const demoB = {
  provinceCode: "96",
  provinceName: "Tỉnh Cà Mau",
  wardCode: "31900",
  wardName: "Xã Vĩnh Lợi",
};

/** Address of a house in Demo A or B. */
export const inDemoA = (detail: string) => ({ provinceCode: "19", wardCode: "01954", detail });
export const inDemoB = (detail: string) => ({ provinceCode: "96", wardCode: "31900", detail });

/** Province of a ward or agency, for requests that name only one of them. */
export const provinceOfWard: Record<string, string> = { "01954": "19", "31900": "96" };
export const provinceOfAgency: Record<string, string> = { H55: "19", H12: "96" };

export const facilities = {
  "19001": {
    code: "19001",
    name: "Bệnh viện Đa khoa Trình diễn A",
    provinceCode: "19",
    wardCode: "01954",
    address: "Số 1 đường Trình Diễn, Xã Ngân Sơn, Tỉnh Thái Nguyên",
  },
  "96000": {
    code: "96000",
    name: "Trung tâm Y tế Trình diễn B",
    provinceCode: "96",
    wardCode: "31900",
    address: "Số 2 đường Thử Nghiệm, Xã Vĩnh Lợi, Tỉnh Cà Mau",
  },
} as const;
export type FacilityCode = keyof typeof facilities;
