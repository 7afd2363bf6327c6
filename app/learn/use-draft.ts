import { useFetcher } from "@remix-run/react";
import { type FormEvent, useEffect, useRef } from "react";
import type { actOnTask } from "./task-action.server";

/** A pause in typing after which the text is stored. */
const pauseMs = 3000;

/** Stores a text while it is being typed, so that a lost phone or a closed page loses a sentence at most. */
export function useDraft() {
  const fetcher = useFetcher<typeof actOnTask>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function store(form: HTMLFormElement | null) {
    clearTimeout(timer.current);
    if (!form) return;
    const typed = new FormData(form);
    const draft = new FormData();
    for (const name of ["key", "text", "written", "period"]) {
      draft.set(name, String(typed.get(name) ?? ""));
    }
    draft.set("intent", "draft");
    fetcher.submit(draft, { method: "post" });
  }

  return {
    /** Nothing is said before the first text was stored. */
    state: fetcher.state === "idle" ? (fetcher.data ? "stored" : "quiet") : "storing",
    error: fetcher.data?.errors.text ?? fetcher.data?.errors.form,
    listen: {
      onInput: ({ currentTarget: { form } }: FormEvent<HTMLTextAreaElement>) => {
        clearTimeout(timer.current);
        timer.current = setTimeout(() => store(form), pauseMs);
      },
    },
  } as const;
}
