import { getFormProps, useForm } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirectDocument,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { type SignedIn, signIn, signInAsDemo } from "~/auth/sign-in.server";
import { readForm } from "~/http/forms";
import { badRequest } from "~/http/responses";
import { m } from "~/i18n/messages";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { FormField } from "~/ui/form-field";
import { FormNotice } from "~/ui/form-notice";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { DemoAccounts } from "./demo-accounts";
import { listDemoAccounts } from "./demo-accounts.server";
import { demoForm, signInForm } from "./forms";
import { nextOfVisitor } from "./next-of-visitor.server";
import { homePath, nextOf, withNext } from "./next-path";
import { PasswordField } from "./password-field";
import { tooManyText } from "./refusals";

export const meta: MetaFunction = () => [
  { title: `${m.account_sign_in_title()} · ${m.site_name()}` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const next = await nextOfVisitor(request, context);
  const hasNewPassword = new URL(request.url).searchParams.get("done") === "password";
  const demoAccounts = await listDemoAccounts(context);
  return { locale: context.locale, next, hasNewPassword, demoAccounts };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  if (form.get("intent") === "demo") {
    const demo = parseWithZod(form, { schema: demoForm });
    if (demo.status !== "success") return badRequest(null);
    const result = await signInAsDemo(request, context, demo.value.email);
    return result.ok ? welcome(result) : badRequest(null);
  }
  const submission = parseWithZod(form, { schema: signInForm });
  const hideFields = ["password"];
  if (submission.status !== "success") return badRequest(submission.reply({ hideFields }));
  const result = await signIn(request, context, submission.value);
  if (result.ok) return welcome(result, nextOf(request));
  const isWrong = result.reason === "wrong";
  const formErrors = [isWrong ? m.account_error_sign_in() : tooManyText(result)];
  return data(submission.reply({ formErrors, hideFields }), { status: isWrong ? 400 : 429 });
}

// A new document, because the page that follows may speak another language.
function welcome({ user, headers }: SignedIn, next?: string): Response {
  return redirectDocument(next ?? homePath(user.locale, user.memberships), { headers });
}

export default function SignInPage() {
  const { locale, next, hasNewPassword, demoAccounts } = useLoaderData<typeof loader>();
  const [form, fields] = useForm({
    lastResult: useActionData<typeof action>(),
    constraint: getZodConstraint(signInForm),
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseWithZod(formData, { schema: signInForm }),
  });
  return (
    <Page title={m.account_sign_in_title()} lead={m.account_sign_in_lead()} width="narrow">
      {hasNewPassword && (
        <Notice kind="good" isLive>
          <p>{m.mail_new_done()}</p>
        </Notice>
      )}
      <Card as="div">
        <Form method="post" className="stack" {...getFormProps(form)}>
          <FormNotice errors={form.errors} />
          <FormField
            field={fields.email}
            type="email"
            label={m.account_email()}
            autoComplete="username"
          />
          <PasswordField
            field={fields.password}
            label={m.account_password()}
            autoComplete="current-password"
          />
          <Button look="main">{m.account_sign_in()}</Button>
        </Form>
      </Card>
      <p>
        <ButtonLink look="plain" to={`/${locale}/forgot-password`}>
          {m.mail_forgot_link()}
        </ButtonLink>
      </p>
      <p>
        {m.account_no_account()}{" "}
        <ButtonLink look="plain" to={withNext(`/${locale}/register`, next)}>
          {m.account_register()}
        </ButtonLink>
      </p>
      {demoAccounts.length > 0 && <DemoAccounts accounts={demoAccounts} />}
    </Page>
  );
}
