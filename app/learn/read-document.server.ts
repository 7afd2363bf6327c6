import { type FileRefusal, fileKindOf } from "~/http/file-kind.server";
import type { Upload } from "~/http/read-upload.server";
import { m } from "~/i18n/messages";
import type { CheckedDocument } from "./make-claim.server";

/** The document of a form, looked into; or what is wrong with it and what helps. */
export async function readDocument({
  file,
  isTooLarge,
}: Pick<Upload, "file" | "isTooLarge">): Promise<{
  document?: CheckedDocument;
  error?: string;
}> {
  if (isTooLarge) return { error: m.recognition_file_too_large() };
  if (!file) return {};
  const found = await fileKindOf(file.bytes);
  return found.ok
    ? { document: { ...file, kind: found.kind } }
    : { error: refusalWords(found.reason) };
}

function refusalWords(reason: FileRefusal): string {
  switch (reason) {
    case "empty":
      return m.recognition_file_empty();
    case "other-kind":
      return m.recognition_file_other_kind();
    case "broken":
      return m.recognition_file_broken();
    case "several-kinds":
      return m.recognition_file_several_kinds();
    case "too-many-pixels":
      return m.recognition_file_pixels();
  }
}
