import { Form, useLocation } from "@remix-run/react";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Button } from "./button";
import { Notice } from "./notice";

/** A link that was sent to somebody else, or to another account of the reader: signing in anew leads back here. */
export function WrongAccount({ title, text }: { title: string; text: string }) {
  const next = new URLSearchParams({ next: useLocation().pathname });
  return (
    <Notice kind="waiting" title={title}>
      <p>{text}</p>
      <Form method="post" action={`/${currentLocale()}/sign-out?${next}`} reloadDocument>
        <Button look="main">{m.site_change_account()}</Button>
      </Form>
    </Notice>
  );
}
