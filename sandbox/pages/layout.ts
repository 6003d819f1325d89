/** The frame of every sandbox page. */
import { type Html, html, toText } from "./html.ts";

export const stylesheetPath = "/moi-truong-thu.css";

const links = [
  { href: "/", label: "Tổng quan" },
  { href: "/hop-thu", label: "Hộp thư" },
  { href: "/dong-ho", label: "Đồng hồ" },
  { href: "/buu-chinh", label: "Bưu chính" },
  { href: "/thanh-toan", label: "Thanh toán" },
  { href: "/kho-bac", label: "Kho bạc" },
  { href: "/vneid", label: "VNeID" },
];

/** A whole page; its title is its `<h1>`. `current` marks where in the menu it lies. */
export function page({ title, body, current }: { title: string; body: Html; current?: string }): string {
  const menu = links.map(
    ({ href, label }) =>
      html`<li><a href="${href}"${current === href && html` aria-current="page"`}>${label}</a></li>`,
  );
  return `<!doctype html>\n${toText(html`<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} – Môi trường thử</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${stylesheetPath}">
</head>
<body>
<a class="skip" href="#noi-dung">Đến nội dung chính</a>
<header><div class="frame">
<p class="brand">Môi trường thử <span>mọi người, số liệu ở đây đều hư cấu</span></p>
<nav aria-label="Các trang môi trường thử"><ul>${menu}</ul></nav>
</div></header>
<main id="noi-dung" class="frame" tabindex="-1">
<h1>${title}</h1>
${body}
</main>
</body>
</html>`)}`;
}
