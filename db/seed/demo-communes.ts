/** The two communes whose desks are manned in demonstrations and tests. The places are real, their agencies and officers are not. */

export const demoCommunes = [
  { letter: "A", wardCode: "01954" },
  { letter: "B", wardCode: "31900" },
] as const;
