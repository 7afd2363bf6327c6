import { Link, useNavigation } from "@remix-run/react";
import type { ComponentProps } from "react";

type Look = "main" | "plain" | "side";

function classOf(look: Look): string {
  return look === "side" ? "button" : `button button--${look}`;
}

/** Submits the form around it. While the form is on its way a second press does nothing. */
export function Button({ look = "side", ...props }: ComponentProps<"button"> & { look?: Look }) {
  const isBusy = useNavigation().state === "submitting";
  return (
    <button
      type="submit"
      {...props}
      className={classOf(look)}
      aria-disabled={isBusy || undefined}
      onClick={(event) => {
        if (isBusy) event.preventDefault();
        else props.onClick?.(event);
      }}
    />
  );
}

export function ButtonLink({
  look = "side",
  ...props
}: ComponentProps<typeof Link> & { look?: Look }) {
  return <Link {...props} className={classOf(look)} />;
}
