import { TextField } from "~/ui/field";
import { Notice } from "~/ui/notice";

type SecretLinkProps = { url: string; title: string; label: string; hint: string; text: string };

/** A new link with a secret in it, the only time that it can be seen. */
export function SecretLink({ url, title, label, hint, text }: SecretLinkProps) {
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
      <p>{text}</p>
    </Notice>
  );
}
