// A Remix page that does nothing: its loader has its text already and its component puts it on the page. What any page
// of that size costs at least on this stack: Express, compression, Remix, React, and the data that the browser wakes
// the page up with. No database, no session, no log, no security headers, no components. A process of its own.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createRequestHandler } from "@remix-run/express";
import type { LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useLoaderData } from "@remix-run/react";
import compression from "compression";
import express from "express";
import type { ReactNode } from "react";
import * as entry from "~/entry.server";

const text = readFileSync(process.argv[2] ?? "", "utf8");
const built: ServerBuild = await import(
  fileURLToPath(new URL("../build/server/index.js", import.meta.url))
);

function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="fi">
      <head>
        <meta charSet="utf-8" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}

/** As much of the text as the address asks for. */
function loader({ request }: LoaderFunctionArgs) {
  return { text: text.slice(0, Number(new URL(request.url).searchParams.get("length"))) };
}

function Page() {
  return <main>{useLoaderData<typeof loader>().text}</main>;
}

const inManifest = {
  module: built.assets.entry.module,
  hasAction: false,
  hasErrorBoundary: false,
  hasClientLoader: false,
  hasClientAction: false,
};
const build: ServerBuild = {
  ...built,
  entry: { module: entry },
  routes: {
    root: { id: "root", path: "", module: { default: Outlet, Layout } },
    page: { id: "page", parentId: "root", index: true, module: { default: Page, loader } },
  },
  assets: {
    ...built.assets,
    routes: {
      root: { id: "root", path: "", hasLoader: false, ...inManifest },
      page: { id: "page", parentId: "root", index: true, hasLoader: true, ...inManifest },
    },
  },
};

const app = express();
app.disable("x-powered-by");
app.use(compression());
app.all(
  "*",
  createRequestHandler({
    build,
    mode: "production",
    getLoadContext: () => ({ nonce: "" }) as never,
  }),
);
const server = app.listen(0, "127.0.0.1", () => {
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  process.stdout.write(`Bare page: http://127.0.0.1:${port}\n`);
});
