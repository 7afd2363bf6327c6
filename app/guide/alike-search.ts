import { z } from "zod";

/** Cases side by side on one page. Our choice: as many as ten minutes take. */
export const alikeLength = 10;

const kindSchema = z.enum(["workplace", "exam-task"]).catch("workplace");

export function readAlikeKind(request: Request): z.infer<typeof kindSchema> {
  return kindSchema.parse(new URL(request.url).searchParams.get("kind"));
}
