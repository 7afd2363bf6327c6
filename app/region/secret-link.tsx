import type { ReactNode } from "react";
import { TextField } from "~/ui/field";
import { Notice } from "~/ui/notice";

type SecretLinkProps = {
  url: string;
  title: string;
  label: string;
  hint: string;
  children?: ReactNode;
};

/** A link that was just made, the only time that it can be seen. */
export function SecretLink({ url, title, label, hint, children }: SecretLinkProps) {
  return (
    <Notice kind="good" isLive title={title}>
      <TextField
        key={url}
        label={label}
        hint={hint}
        defaultValue={url}
        readOnly
        onFocus={(event) => event.target.select()}
      />
      {children}
    </Notice>
  );
}
