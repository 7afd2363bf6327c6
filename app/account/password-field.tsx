import { useEffect, useState } from "react";
import { m } from "~/i18n/messages";
import { FormField, type FormFieldProps } from "~/ui/form-field";

/** A password that its writer may look at. Without JavaScript it simply stays hidden. */
export function PasswordField(props: Omit<FormFieldProps, "type">) {
  const [canShow, setCanShow] = useState(false);
  const [isShown, setIsShown] = useState(false);
  useEffect(() => setCanShow(true), []);
  return (
    <div className="password-field">
      <FormField {...props} type={isShown ? "text" : "password"} />
      {canShow && (
        <button
          type="button"
          className="button button--plain"
          aria-pressed={isShown}
          onClick={() => setIsShown(!isShown)}
        >
          {m.account_show_password()}
        </button>
      )}
    </div>
  );
}
