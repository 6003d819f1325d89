/** Papers beside the answers as they leave the server: complete without script. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { PapersViewer } from "./papers-viewer.tsx";

const file = (id: string, mediaType: string) => ({
  ...{ id, paper: "birthNotice", fileName: `${id}.x`, mediaType, size: 340_000 },
});
const papers = [
  {
    id: "birthNotice",
    label: "Giấy chứng sinh",
    files: [file("a", "image/jpeg"), file("b", "application/pdf")],
  },
  { id: "ct01", label: "Tờ khai CT01", files: [] },
];
const html = renderToStaticMarkup(<PapersViewer papers={papers} />);

it("shows pictures in their place and links to documents, without script", () => {
  expect(html).toContain('<img src="/tep/a"');
  expect(html).not.toContain('<img src="/tep/b"');
  expect(html).toContain('<a class="tall-link" href="/tep/b" target="_blank"');
});

it("says which papers have no file", () => {
  expect(html).toContain("deskDossier:viewer.missing");
  expect(html).not.toContain('id="giay-ct01"');
});

it("keeps its buttons back until script has woken them, each with a name and a key of its own", () => {
  expect(html).toContain('data-viewer-tools="true" hidden');
  const keys = [...html.matchAll(/data-key="([^"]+)"/g)].flatMap(([, key = ""]) => key.split(" "));
  expect(keys).toHaveLength(9);
  expect(new Set(keys).size).toBe(9);
  expect(html.match(/<button[^>]*>deskDossier:viewer\.\w+<\/button>/g)).toHaveLength(8);
});

it("offers the download where a file cannot be shown", () => {
  expect(html).toContain('download="b.x"');
});
