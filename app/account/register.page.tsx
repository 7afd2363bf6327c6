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
import { register } from "~/auth/register.server";
import { readForm } from "~/http/forms";
import { badRequest } from "~/http/responses";
import { m } from "~/i18n/messages";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { FormField } from "~/ui/form-field";
import { FormNotice } from "~/ui/form-notice";
import { Page } from "~/ui/page";
import { registerForm } from "./forms";
import { nextOfVisitor } from "./next-of-visitor.server";
import { homePath, nextOf, withNext } from "./next-path";
import { PasswordField } from "./password-field";
import { passwordProblemText, tooManyText } from "./refusals";

export const meta: MetaFunction = () => [
  { title: `${m.account_register_title()} · ${m.site_name()}` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const next = await nextOfVisitor(request, context);
  return { locale: context.locale, next };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const submission = parseWithZod(await readForm(request), { schema: registerForm });
  const hideFields = ["password"];
  if (submission.status !== "success") return badRequest(submission.reply({ hideFields }));
  const account = { ...submission.value, locale: context.locale };
  const result = await register(request, context, account);
  if (result.ok) {
    return redirectDocument(nextOf(request) ?? homePath(context.locale, []), {
      headers: result.headers,
    });
  }
  switch (result.reason) {
    case "password": {
      const fieldErrors = { password: [passwordProblemText(result.problem)] };
      return badRequest(submission.reply({ fieldErrors, hideFields }));
    }
    case "refused":
      return badRequest(submission.reply({ formErrors: [m.account_error_register()], hideFields }));
    case "too-many":
      return data(submission.reply({ formErrors: [tooManyText(result)], hideFields }), {
        status: 429,
      });
  }
}

export default function RegisterPage() {
  const { locale, next } = useLoaderData<typeof loader>();
  const [form, fields] = useForm({
    lastResult: useActionData<typeof action>(),
    constraint: getZodConstraint(registerForm),
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseWithZod(formData, { schema: registerForm }),
  });
  return (
    <Page title={m.account_register_title()} lead={m.account_register_lead()} width="narrow">
      <Card as="div">
        <Form method="post" className="stack" {...getFormProps(form)}>
          <FormNotice errors={form.errors} />
          <FormField
            field={fields.name}
            label={m.account_name()}
            hint={m.account_name_hint()}
            autoComplete="name"
          />
          <FormField
            field={fields.email}
            type="email"
            label={m.account_email()}
            autoComplete="username"
          />
          <PasswordField
            field={fields.password}
            label={m.account_password()}
            hint={m.account_password_hint()}
            autoComplete="new-password"
          />
          <Button look="main">{m.account_register()}</Button>
        </Form>
      </Card>
      <p>
        {m.account_have_account()}{" "}
        <ButtonLink look="plain" to={withNext(`/${locale}/sign-in`, next)}>
          {m.account_sign_in()}
        </ButtonLink>
      </p>
    </Page>
  );
}
