import type { ShouldRevalidateFunction } from "@remix-run/react";
import { expect, it } from "vitest";

/** The pages with a form that tells its writer when somebody else was faster. */
const pages = import.meta.glob<ShouldRevalidateFunction | undefined>(
  "./{exchange-agreement,exchange-case,gap-case,gap-list,gaps-work,need-own,news-edit,offering-own,partner-edit,partner-own}.page.tsx",
  { eager: true, import: "shouldRevalidate" },
);

// Of a form that was refused a page is not read anew by itself: its revision would stay that of before, and whoever was
// overtaken could never save.
it.each(Object.keys(pages))("%s is read anew when somebody else was faster", (name) => {
  const isRead = (actionStatus: number) => {
    const asked = { actionStatus, defaultShouldRevalidate: false };
    return pages[name]?.(asked as Parameters<ShouldRevalidateFunction>[0]);
  };
  expect([isRead(409), isRead(400)]).toEqual([true, false]);
});
