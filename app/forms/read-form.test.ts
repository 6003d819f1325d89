/** Forms as they arrive. */
import { expect, it } from "vitest";
import { z } from "zod";
import { readForm } from "./read-form.ts";

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
