import { useEffect, useRef, useState } from "react";
import { m } from "~/i18n/messages";
import { type DraftFields, type DraftStore, dropDraft, keepDraft, readDraft } from "./draft-store";
import { Notice } from "./notice";

/**
 * Keeps what is typed into a form in this tab, so that neither an ended session nor a lost connection costs it, and
 * fills it in when the form is there again. A form carries its own key in the field `key`.
 * @param name what is written, and about what: the same name is the same text; undefined where nothing is kept
 * @param isRefused the server has answered with what was typed: then that stands there
 */
export function useDraft(name: string | undefined, isRefused: boolean) {
  const ref = useRef<HTMLFormElement>(null);
  const [isRestored, setRestored] = useState(false);
  useEffect(() => {
    if (isRefused || name === undefined) return;
    const fields = inTab((store) => readDraft(store, name));
    if (ref.current && fields && fillIn(ref.current, fields)) setRestored(true);
  }, [name, isRefused]);
  const keep = () => {
    const form = ref.current;
    if (form && name !== undefined) inTab((store) => keepDraft(store, name, fieldsOf(form)));
  };
  return { isRestored, form: { ref, onInput: keep, onSubmit: keep } };
}

/** Says that text came back which has not been saved. */
export function DraftNotice({ isRestored }: { isRestored: boolean }) {
  return isRestored ? (
    <Notice kind="waiting" isLive>
      <p>{m.site_draft_restored()}</p>
    </Notice>
  ) : null;
}

/** Says that a form was saved, and forgets what was kept of it. To stand before the form that comes next. */
export function SavedNotice({ sentKey, text }: { sentKey: string; text: string }) {
  useEffect(() => {
    inTab((store) => dropDraft(store, sentKey));
  }, [sentKey]);
  return (
    <Notice kind="good" isLive>
      <p>{text}</p>
    </Notice>
  );
}

/** Where a browser keeps nothing, or no more, forms work as before. */
function inTab<T>(work: (store: DraftStore) => T): T | undefined {
  try {
    return work(window.sessionStorage);
  } catch {
    return undefined;
  }
}

function fieldsOf(form: HTMLFormElement): DraftFields {
  return [...new FormData(form)].flatMap(
    ([name, value]): DraftFields => (typeof value === "string" ? [[name, value]] : []),
  );
}

/** @returns whether anything stands otherwise than before */
function fillIn(form: HTMLFormElement, fields: DraftFields): boolean {
  const before = JSON.stringify(fieldsOf(form));
  const rest = [...fields];
  for (const field of form.elements) {
    if (!isField(field)) continue;
    if (field instanceof HTMLInputElement && ["checkbox", "radio"].includes(field.type)) {
      field.checked = fields.some(([name, value]) => name === field.name && value === field.value);
      continue;
    }
    // Fields of one name stand in their order.
    const place = rest.findIndex(([name]) => name === field.name);
    const [kept] = place < 0 ? [] : rest.splice(place, 1);
    if (kept) field.value = kept[1];
  }
  return JSON.stringify(fieldsOf(form)) !== before;
}

function isField(
  field: Element,
): field is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  return (
    field instanceof HTMLInputElement ||
    field instanceof HTMLTextAreaElement ||
    field instanceof HTMLSelectElement
  );
}
