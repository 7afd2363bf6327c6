import { Notice } from "./notice";

/** What stopped a form as a whole, above its fields or in their place. */
export function FormNotice({ errors }: { errors: readonly string[] | undefined }) {
  if (!errors?.length) return null;
  return (
    <div role="alert">
      <Notice kind="slip">
        {errors.map((error) => (
          <p key={error}>{error}</p>
        ))}
      </Notice>
    </div>
  );
}
