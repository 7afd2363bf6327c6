import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { configDefaults, defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [
    process.env.VITEST
      ? []
      : remix({
          future: {
            v3_fetcherPersist: true,
            v3_lazyRouteDiscovery: false,
            v3_relativeSplatPath: true,
            v3_routeConfig: true,
            v3_singleFetch: true,
            v3_throwAbortReason: true,
          },
        }),
  ],
  resolve: { alias: { "~db": here("./db"), "~": here("./app") } },
  // Remix's dev server looks for styles behind every import, server modules included; this one has no browser build.
  optimizeDeps: { exclude: ["@node-rs/argon2"] },
  build: { sourcemap: false, assetsInlineLimit: 0 },
  test: {
    environment: "node",
    exclude: [...configDefaults.exclude, "e2e/**", "build/**"],
    globalSetup: ["./db/test-database.ts"],
    pool: "threads",
    // Importing the app anew for each of hundreds of files takes as long as their tests.
    isolate: false,
    // By itself Vitest leaves one core to watching, which is half of a machine with two.
    maxWorkers: "100%",
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
