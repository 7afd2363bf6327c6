// A Remix page that does nothing: one route, a text that is there already. What any page of that size costs at least
// on this stack: Express, compression, Remix, React. Runs as a process of its own, with the text in a file.
import { readFileSync } from "node:fs";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express from "express";
import * as entry from "~/entry.server";

const inside = readFileSync(process.argv[2] ?? "", "utf8");

function Page() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the benchmark's own text
  return <html lang="fi" dangerouslySetInnerHTML={{ __html: inside }} />;
}

const build: ServerBuild = {
  entry: { module: entry },
  routes: { root: { id: "root", path: "", module: { default: Page } } },
  assets: {
    version: "1",
    url: "/manifest.js",
    entry: { module: "/entry.js", imports: [] },
    routes: {
      root: {
        id: "root",
        path: "",
        module: "/root.js",
        hasLoader: false,
        hasAction: false,
        hasErrorBoundary: false,
        hasClientLoader: false,
        hasClientAction: false,
      },
    },
  },
  publicPath: "/",
  assetsBuildDirectory: "build",
  basename: "/",
  mode: "production",
  isSpaMode: false,
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: false,
    v3_relativeSplatPath: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
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
