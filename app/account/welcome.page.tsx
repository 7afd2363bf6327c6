import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getUser } from "~/auth/session.server";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { ExamplePack } from "./example-pack";
import { homePath } from "./next-path";

export const meta: MetaFunction = () => [
  { title: `${m.site_name()} · ${m.site_footer_text()}` },
  { name: "description", content: m.account_welcome_lead() },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const user = await getUser(request, context);
  if (user) throw redirect(homePath(context.locale, user.memberships));
  return { locale: context.locale };
}

export default function WelcomePage() {
  const { locale } = useLoaderData<typeof loader>();
  return (
    <main id="content" className="page welcome">
      <section className="welcome__hero" aria-labelledby="welcome-title">
        <div className="welcome__words">
          <h1 id="welcome-title">{m.account_welcome_title()}</h1>
          <p className="welcome__lead">{m.account_welcome_lead()}</p>
          <div className="row">
            <ButtonLink look="main" to={`/${locale}/register`}>
              {m.account_register()}
            </ButtonLink>
            <ButtonLink to={`/${locale}/sign-in`}>{m.account_sign_in()}</ButtonLink>
          </div>
        </div>
        <ExamplePack />
      </section>
      <ul className="plain-list grid">
        <Benefit title={m.account_welcome_known_title()} text={m.account_welcome_known_text()} />
        <Benefit title={m.account_welcome_time_title()} text={m.account_welcome_time_text()} />
        <Benefit title={m.account_welcome_why_title()} text={m.account_welcome_why_text()} />
      </ul>
    </main>
  );
}

function Benefit({ title, text }: { title: string; text: string }) {
  return (
    <Card as="li">
      <h2 className="welcome__benefit">{title}</h2>
      <p>{text}</p>
    </Card>
  );
}
