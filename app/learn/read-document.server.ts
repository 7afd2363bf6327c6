import { type CheckedFile, checkFile } from "~/http/check-file.server";
import type { FileRefusal } from "~/http/file-kind.server";
import type { Upload } from "~/http/read-upload.server";
import { m } from "~/i18n/messages";

/** The document of a form, looked into; or what is wrong with it and what helps. */
export async function readDocument({
  file,
  isTooLarge,
}: Pick<Upload, "file" | "isTooLarge">): Promise<{
  document?: CheckedFile;
  error?: string;
}> {
  if (isTooLarge) return { error: m.recognition_file_too_large() };
  if (!file) return {};
  const checked = await checkFile(file);
  return checked.ok ? { document: checked.file } : { error: fileRefusalWords(checked.reason) };
}

/** What is wrong with a file that was refused, and the cure. */
export function fileRefusalWords(reason: FileRefusal): string {
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
