/** What a partner's reply means (interop §5.7). */
import { expect, it } from "vitest";
import { readAnswer } from "./partner-client.server.ts";

it("takes an accepted answer with its result", () => {
  expect(readAnswer(200, '{"status":"accepted","result":{"registerNumber":"12"}}')).toEqual({
    kind: "accepted",
    result: { registerNumber: "12" },
  });
});

it("takes a refusal with its reason", () => {
  expect(
    readAnswer(200, '{"status":"refused","reasonCode":"cardExists","result":{"cardNumberLast4":"9999"}}'),
  ).toMatchObject({ kind: "refused", reason: "cardExists" });
});

it.each([
  "Hồ sơ đã tồn tại trong một cửa điện tử",
  "Hồ sơ đã hoàn thành đăng ký, không được cập nhật trạng thái",
  "Hồ sơ đã có kết quả xử lý",
])("takes %s as done already", (message) =>
  expect(readAnswer(409, JSON.stringify({ message })).kind).toBe("accepted"),
);

it.each([
  [503, "server error"],
  [409, "Hồ sơ chưa cập nhật trạng thái"],
  [500, "Client received SOAP Fault"],
  [500, "<html>Bad gateway</html>"],
  [429, ""],
])("comes back later after %d %s [case X01]", (status, message) =>
  expect(readAnswer(status, message).kind).toBe("later"),
);

it.each([
  [409, "Logic xử lý không hợp lệ"],
  [400, '{"error":"personalId"}'],
])("never asks again after %d %s [case X03]", (status, message) =>
  expect(readAnswer(status, message).kind).toBe("failed"),
);

it("does not take an answer of an unknown shape for a yes", () => {
  expect(readAnswer(200, '{"ok":true}').kind).toBe("later");
});
