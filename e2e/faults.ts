// What a browser finds wrong while a person uses the site: any of it fails the test, unless the test said so before.
import type { BrowserContext } from "@playwright/test";

export type Faults = {
  /** From now on answers with this status are part of the story; the test fails if none comes. */
  announce: (status: number) => void;
  watch: (context: BrowserContext) => void;
  /** Everything that nobody announced, and what was announced and never came. */
  found: () => string[];
};

/** @param runsScript where no script runs, the browser reports each that it leaves out */
export function watchFaults({ runsScript }: { runsScript: boolean }): Faults {
  const announced = new Map<number, boolean>();
  const faults: string[] = [];

  function watch(context: BrowserContext): void {
    context.on("weberror", (error) => faults.push(`error on the page: ${error.error().stack}`));
    context.on("console", (message) => {
      if (message.type() !== "error") return;
      const status = Number(/responded with a status of (\d+)/.exec(message.text())?.[1]);
      if (!announced.has(status)) faults.push(`console: ${message.text()}`);
    });
    context.on("response", (response) => {
      const status = response.status();
      if (status < 400) return;
      if (announced.has(status)) announced.set(status, true);
      else faults.push(`${status}: ${response.request().method()} ${response.url()}`);
    });
    context.on("requestfailed", (request) => {
      const reason = request.failure()?.errorText ?? "";
      // A page that is left takes its open requests along.
      const isLeft = reason === "net::ERR_ABORTED";
      const isUnused = !runsScript && reason === "csp" && request.resourceType() === "script";
      if (!isLeft && !isUnused) faults.push(`${reason}: ${request.url()}`);
    });
  }

  return {
    announce: (status) => announced.set(status, false),
    watch,
    found: () => [
      ...faults,
      ...[...announced]
        .filter(([, hasCome]) => !hasCome)
        .map(([status]) => `announced, but never came: ${status}`),
    ],
  };
}
