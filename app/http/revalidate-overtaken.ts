import type { ShouldRevalidateFunctionArgs } from "@remix-run/react";

/** Somebody was faster: the page is read anew beside what was typed, though the form was refused. */
export function revalidateOvertaken({
  actionStatus,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean {
  return actionStatus === 409 || defaultShouldRevalidate;
}
