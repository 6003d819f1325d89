/** The document's title, resolved by the loader in the person's language. */
import type { MetaFunction } from "@remix-run/react";
import type { Translate } from "./texts.tsx";

/** The title of a page with a form; `failed`: the form came back ("Lỗi: …"). */
export const titleOf = (t: Translate, title: string, failed: boolean): string =>
  failed ? t("common:title.error", { title }) : title;

/** For routes whose loader returns `{ title }`. */
export const titleFromLoader: MetaFunction = ({ data }) => [
  {
    title:
      data && typeof data === "object" && "title" in data
        ? String(data.title)
        : "Cổng dịch vụ công liên thông",
  },
];
