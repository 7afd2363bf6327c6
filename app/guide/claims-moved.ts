import { type LoaderFunctionArgs, redirect } from "@remix-run/node";

/** Claims of prior learning wait in the one queue of evidence; old letters and bookmarks find it there. */
export function loader({ context }: LoaderFunctionArgs) {
  return redirect(`/${context.locale}/guide/evidence?kind=claim`, 301);
}
