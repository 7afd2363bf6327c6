import { getFormProps, useForm } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { resetPassword } from "~/auth/reset-password.server";
import { readForm } from "~/http/forms";
import { badRequest } from "~/http/responses";
import { m } from "~/i18n/messages";
import { hashOfToken } from "~/mail/secret-token.server";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { findPasswordReset } from "~db/queries/password-resets.server";
import { newPasswordForm } from "./forms";
import { PasswordField } from "./password-field";
import { passwordProblemText } from "./refusals";

export const meta: MetaFunction = () => [{ title: `${m.mail_forgot_title()} · ${m.site_name()}` }];

/** Opening the link changes nothing: mail scanners open links too. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const tokenHash = hashOfToken(params.token ?? "");
  const reset = await findPasswordReset(context.db, { tokenHash, now: new Date() });
  const shown = { locale: context.locale, email: reset?.email ?? null };
  return data(shown, { status: reset ? 200 : 404 });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const submission = parseWithZod(await readForm(request), { schema: newPasswordForm });
  const hideFields = ["password"];
  if (submission.status !== "success") return badRequest(submission.reply({ hideFields }));
  const { password } = submission.value;
  const tokenHash = hashOfToken(params.token ?? "");
  const changed = await resetPassword(context.db, { tokenHash, password, now: new Date() });
  if (changed.ok) return redirect(`/${context.locale}/sign-in?done=password`);
  // The page is read again, and says that its link is over.
  if (changed.reason === "link") return badRequest(submission.reply({ hideFields }));
  const fieldErrors = { password: [passwordProblemText(changed.problem)] };
  return badRequest(submission.reply({ fieldErrors, hideFields }));
}

export default function NewPasswordPage() {
  const { locale, email } = useLoaderData<typeof loader>();
  return (
    <Page title={m.mail_forgot_title()} width="narrow">
      {email === null ? (
        <>
          <Notice kind="waiting">
            <p>{m.mail_new_over()}</p>
          </Notice>
          <div>
            <ButtonLink look="main" to={`/${locale}/forgot-password`}>
              {m.mail_new_again()}
            </ButtonLink>
          </div>
        </>
      ) : (
        <NewPasswordForm email={email} />
      )}
    </Page>
  );
}

function NewPasswordForm({ email }: { email: string }) {
  const [form, fields] = useForm({
    lastResult: useActionData<typeof action>(),
    constraint: getZodConstraint(newPasswordForm),
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseWithZod(formData, { schema: newPasswordForm }),
  });
  return (
    <Card as="div">
      <p>{m.mail_new_lead()}</p>
      <Form method="post" className="stack" {...getFormProps(form)}>
        {/* For password managers, which must know whose password this is. */}
        <input type="hidden" autoComplete="username" value={email} readOnly />
        <PasswordField
          field={fields.password}
          label={m.account_password_new()}
          hint={m.account_password_hint()}
          autoComplete="new-password"
        />
        <Button look="main">{m.mail_new_save()}</Button>
      </Form>
    </Card>
  );
}
