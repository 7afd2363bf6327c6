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
import { countResetRequest } from "~/auth/rate-limit.server";
import { readForm } from "~/http/forms";
import { badRequest } from "~/http/responses";
import { m } from "~/i18n/messages";
import { askForNewPassword } from "~/mail/offer-new-password.server";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { FormField } from "~/ui/form-field";
import { FormNotice } from "~/ui/form-notice";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { forgotForm } from "./forms";
import { tooManyText } from "./refusals";

export const meta: MetaFunction = () => [{ title: `${m.mail_forgot_title()} · ${m.site_name()}` }];

export function loader({ request, context }: LoaderFunctionArgs) {
  return { locale: context.locale, isSent: new URL(request.url).searchParams.has("sent") };
}

/** The same answer for every address: nobody learns here who has an account. */
export async function action({ request, context }: ActionFunctionArgs) {
  const submission = parseWithZod(await readForm(request), { schema: forgotForm });
  if (submission.status !== "success") return badRequest(submission.reply());
  const email = submission.value.email.toLowerCase();
  const tries = await countResetRequest(context.db, { email, ip: context.ip });
  if (!tries.ok) {
    return data(submission.reply({ formErrors: [tooManyText(tries)] }), { status: 429 });
  }
  await askForNewPassword(context.db, { email, now: new Date() });
  return redirect(`/${context.locale}/forgot-password?sent`);
}

export default function ForgotPasswordPage() {
  const { locale, isSent } = useLoaderData<typeof loader>();
  const [form, fields] = useForm({
    lastResult: useActionData<typeof action>(),
    constraint: getZodConstraint(forgotForm),
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseWithZod(formData, { schema: forgotForm }),
  });
  return (
    <Page title={m.mail_forgot_title()} lead={m.mail_forgot_lead()} width="narrow">
      {isSent && (
        <Notice kind="good" isLive>
          <p>{m.mail_forgot_sent()}</p>
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
          <Button look="main">{m.mail_forgot_send()}</Button>
        </Form>
      </Card>
      <p>
        <ButtonLink look="plain" to={`/${locale}/sign-in`}>
          {m.mail_forgot_back()}
        </ButtonLink>
      </p>
    </Page>
  );
}
