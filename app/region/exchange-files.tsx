import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { fileSizeWords } from "~/ui/claim-words";
import type { ExchangeView } from "./exchange-view.server";

/** The host's documents, to keep. */
export function ExchangeFiles({ view: { id, files } }: { view: ExchangeView }) {
  if (files.length === 0) return null;
  return (
    <ul className="plain-list">
      {files.map((file) => (
        <li key={file.id}>
          <a
            className="claim-story__file"
            href={`/${currentLocale()}/region/exchange/${id}/files/${file.id}`}
          >
            {m.recognition_file_download({ name: file.name })} ({fileSizeWords(file.bytes)})
          </a>
        </li>
      ))}
    </ul>
  );
}
