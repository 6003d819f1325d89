/** Every address that is nobody's: the calm 404 page. */
import { titleFromLoader } from "#app/texts/title.ts";

export function loader(): never {
  throw new Response(null, { status: 404 });
}

export const meta = titleFromLoader;

export default function NotFound() {
  return null;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
