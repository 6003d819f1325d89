/** Forms as they arrive. */
import { expect, it } from "vitest";
import { z } from "zod";
import { formOf, readForm, typedOf } from "./read-form.ts";

const form = (entries: Record<string, string | File>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(entries)) data.append(name, value);
  return data;
};
const schema = z.object({ name: z.string().trim().min(1, { error: "name.required" }) });

it("gives the value of a valid form", () => {
  expect(readForm(schema, form({ name: " A ", other: "x" }))).toEqual({ value: { name: "A" } });
});

it("gives one message a field and keeps everything typed", () => {
  const read = readForm(
    schema.extend({ age: z.coerce.number({ error: "age.number" }) }),
    form({ name: " ", age: "x" }),
  );
  expect(read).toEqual({
    errors: { name: "name.required", age: "age.number" },
    typed: { name: " ", age: "x" },
  });
});

it("leaves files out of what was typed", () => {
  const read = readForm(schema, form({ name: "", file: new File(["x"], "x.txt") }));
  expect("typed" in read && read.typed).toEqual({ name: "" });
});

const posted = (body: BodyInit, type?: string) =>
  new Request("http://portal.example/", {
    method: "POST",
    body,
    ...(type ? { headers: { "content-type": type } } : {}),
  });

it("takes a posted form without the characters that no database takes", async () => {
  const read = await formOf(posted(new URLSearchParams({ name: "A\u0000N", detail: "dòng 1\r\ndòng 2" })));
  expect(typedOf(read)).toEqual({ name: "AN", detail: "dòng 1\r\ndòng 2" });
});

it.each([
  ["JSON", '{"name":"A"}', "application/json"],
  ["plain text", "name=A", "text/plain"],
  [
    "a multipart body that breaks off",
    "--x\r\nContent-Disposition: form-data; name=",
    "multipart/form-data; boundary=x",
  ],
])("answers %s instead of a form with 400", async (_, body, type) => {
  await expect(formOf(posted(body, type))).rejects.toMatchObject({ status: 400 });
});
