/** The citizens of the test cases, with a house each. Table-like data. */
import type { Essentials } from "./citizens.ts";
import { inDemoA, inDemoB } from "./places.ts";

const house1 = inDemoA("Thôn Mẫu 1");
const house2 = inDemoA("Thôn Mẫu 2");
const house3 = inDemoA("Thôn Mẫu 3");
const house4 = inDemoA("Thôn Mẫu 4, nhà thuê");
const house5 = inDemoA("Thôn Mẫu 5");
const house6 = inDemoA("Thôn Mẫu 6");
const house7 = inDemoA("Thôn Mẫu 7");
const house8 = inDemoA("Thôn Mẫu 8");
const house9 = inDemoA("Thôn Mẫu 9");
const house10 = inDemoA("Thôn Mẫu 10");
const house11 = inDemoB("Ấp Ví Dụ 1");
const house12 = inDemoB("Ấp Ví Dụ 2");

export const fixturePeople: readonly Essentials[] = [
  {
    fixture: "MẸ-1",
    personalId: "019192000456",
    fullName: "TRẦN THỊ THỬ",
    birthDate: "1992-03-14",
    sex: "female",
    permanentResidence: house1,
    insuranceCode: "1900000456",
  },
  {
    fixture: "CHA-1",
    personalId: "019090000123",
    fullName: "NGUYỄN VĂN MẪU",
    birthDate: "1990-08-20",
    sex: "male",
    permanentResidence: house1,
  },
  {
    fixture: "CHA-2",
    personalId: "096085000222",
    fullName: "LÊ VĂN VÍ DỤ",
    birthDate: "1985-05-05",
    sex: "male",
    permanentResidence: house11,
  },
  {
    fixture: "ÔNG-1",
    personalId: "019055000777",
    fullName: "NGUYỄN VĂN GIẢ",
    birthDate: "1955-02-10",
    sex: "male",
    permanentResidence: house2,
    levelOfAssurance: 1,
  },
  {
    fixture: "MẸ-2",
    personalId: "096195000234",
    fullName: "ĐẶNG THỊ THỰC HÀNH",
    birthDate: "1995-09-09",
    sex: "female",
    permanentResidence: house12,
    insuranceCode: "9600000234",
  },
  {
    fixture: "MẸ-3",
    personalId: "019198000345",
    fullName: "NGÔ THỊ TẬP DƯỢT",
    birthDate: "1998-12-01",
    sex: "female",
    permanentResidence: house3,
    levelOfAssurance: 1,
  },
  {
    fixture: "MẸ-4",
    personalId: "019193000678",
    fullName: "LÝ THỊ GIẢ ĐỊNH",
    birthDate: "1993-06-18",
    sex: "female",
    permanentResidence: house4,
    ethnicity: "Dao",
  },
  {
    fixture: "CHA-4",
    personalId: "019091000789",
    fullName: "TRIỆU VĂN GIẢ THIẾT",
    birthDate: "1991-01-25",
    sex: "male",
    permanentResidence: house4,
    ethnicity: "Dao",
  },
  {
    fixture: "CHỦ-4",
    personalId: "019060000912",
    fullName: "NÔNG VĂN PHÁC THẢO",
    birthDate: "1960-10-10",
    sex: "male",
    permanentResidence: house5,
    ethnicity: "Tày",
  },
  {
    fixture: "MẸ-5",
    personalId: "019194000567",
    fullName: "HÀ THỊ MINH CHỨNG",
    birthDate: "1994-04-04",
    sex: "female",
    permanentResidence: house6,
    levelOfAssurance: 0,
    alive: false,
  },
  {
    fixture: "CHA-5",
    personalId: "019089000654",
    fullName: "DƯƠNG VĂN GỢI Ý",
    birthDate: "1989-11-11",
    sex: "male",
    permanentResidence: house6,
  },
  {
    fixture: "CHẾT-1",
    personalId: "019040000888",
    fullName: "PHẠM VĂN THÍ ĐIỂM",
    birthDate: "1940-01-15",
    sex: "male",
    permanentResidence: house7,
    levelOfAssurance: 0,
  },
  {
    fixture: "CON-1",
    personalId: "019070000321",
    fullName: "PHẠM VĂN TRẢI NGHIỆM",
    birthDate: "1970-07-07",
    sex: "male",
    permanentResidence: house7,
  },
  {
    fixture: "CHẾT-2",
    personalId: "019144000999",
    fullName: "VŨ THỊ MINH HỌA",
    birthDate: "1944-02-29",
    sex: "female",
    permanentResidence: house8,
    levelOfAssurance: 0,
    insuranceCode: "1900000003",
  },
  {
    fixture: "CON-2",
    personalId: "019175000432",
    fullName: "LƯƠNG THỊ DÙNG THỬ",
    birthDate: "1975-03-03",
    sex: "female",
    permanentResidence: house8,
  },
  {
    fixture: "CHẾT-3",
    personalId: "019062000555",
    fullName: "ĐỖ VĂN KIỂM TRA",
    birthDate: "1962-08-30",
    sex: "male",
    permanentResidence: house9,
    levelOfAssurance: 0,
    insuranceCode: "1900000002",
  },
  {
    fixture: "VỢ-3",
    personalId: "019165000654",
    fullName: "BÙI THỊ KIỂM CHỨNG",
    birthDate: "1965-05-19",
    sex: "female",
    permanentResidence: house9,
  },
  {
    fixture: "CHẾT-4",
    personalId: "019048000876",
    fullName: "HOÀNG VĂN LÀM MẪU",
    birthDate: "1948-09-02",
    sex: "male",
    permanentResidence: house10,
    levelOfAssurance: 0,
  },
  {
    fixture: "CON-4",
    personalId: "019178000543",
    fullName: "HOÀNG THỊ LẤY MẪU",
    birthDate: "1978-10-20",
    sex: "female",
    permanentResidence: house10,
  },
];
