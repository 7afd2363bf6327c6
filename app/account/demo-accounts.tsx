import { Form } from "@remix-run/react";
import { useId } from "react";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";

type DemoAccount = { email: string; name: string };

/** One tap to see the demo with the eyes of each of its people. */
export function DemoAccounts({ accounts }: { accounts: DemoAccount[] }) {
  const heading = useId();
  return (
    <Card look="quiet" labelledBy={heading}>
      <h2 id={heading}>{m.account_demo_title()}</h2>
      <p>{m.account_demo_lead()}</p>
      <Form method="post" className="demo-accounts">
        <input type="hidden" name="intent" value="demo" />
        {accounts.map((account) => (
          <Button key={account.email} name="email" value={account.email}>
            {nameOf(account)}
          </Button>
        ))}
      </Form>
    </Card>
  );
}

function nameOf({ email, name }: DemoAccount): string {
  switch (email.split("@")[0]) {
    case "retrainee":
      return m.account_demo_retrainee();
    case "student":
      return m.account_demo_student();
    case "teacher":
      return m.account_demo_teacher();
    case "instructor":
      return m.account_demo_instructor();
    case "coordinator":
      return m.account_demo_coordinator();
    case "admin":
      return m.account_demo_admin();
    default:
      return name;
  }
}
