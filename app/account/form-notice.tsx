import { Notice } from "~/ui/notice";

/** What stopped a form as a whole, above its fields. */
export function FormNotice({ errors }: { errors: string[] | undefined }) {
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
