import { z } from "zod";
import { notFound } from "./responses";

const uuid = z.uuid();
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** A uuid from the URL; anything else is a page that does not exist. */
export function uuidParam(value: string | undefined): string {
  const parsed = uuid.safeParse(value);
  return parsed.success ? parsed.data : notFound();
}

/** A slug from the URL; anything else is a page that does not exist. */
export function slugParam(value: string | undefined): string {
  const parsed = slug.safeParse(value);
  return parsed.success ? parsed.data : notFound();
}
