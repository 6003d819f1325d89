/** The document's title, resolved by the loader in the person's language. */
import type { MetaFunction } from "@remix-run/react";

/** For routes whose loader returns `{ title }`. */
export const titleFromLoader: MetaFunction = ({ data }) => [
  {
    title:
      data && typeof data === "object" && "title" in data
        ? String(data.title)
        : "Cổng dịch vụ công liên thông",
  },
];
