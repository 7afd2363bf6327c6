import { index, prefix, type RouteConfig, route } from "@remix-run/route-config";

// The whole URL map. Every address begins with its language; `/` alone is redirected there by the server.
export default [
  index("./start.ts"),
  ...prefix(":locale", [
    index("./account/welcome.page.tsx"),
    route("sign-in", "./account/sign-in.page.tsx"),
    route("sign-out", "./account/sign-out.ts"),
    route("register", "./account/register.page.tsx"),
    route("account", "./account/account.page.tsx"),
    route("learn", "./learn/pack.page.tsx"),
    route("learn/record", "./learn/record.page.tsx"),
    route("learn/paths/:path/start", "./learn/start.page.tsx"),
    route("learn/paths/:path/why", "./learn/why.page.tsx"),
    route("learn/paths/:path/exams/:course/:module", "./learn/exam.page.tsx"),
    route("learn/courses", "./learn/courses.page.tsx"),
    route("learn/courses/:course", "./learn/course.page.tsx"),
    route("learn/courses/:course/:lesson", "./learn/lesson.page.tsx"),
    route("learn/courses/:course/:lesson/practice", "./learn/practice.page.tsx"),
    route("learn/courses/:course/:lesson/check", "./learn/check.page.tsx"),
    route("learn/courses/:course/:lesson/result", "./learn/result.page.tsx"),
    route("join", "./teach/invitations.page.tsx"),
    route("join/:code", "./teach/join.page.tsx"),
    route("guide", "./guide/groups.page.tsx"),
    route("guide/groups/:group", "./guide/group.page.tsx"),
    route("guide/groups/:group/learners/:learner", "./guide/story.page.tsx"),
    route("teach", "./teach/groups.page.tsx"),
    route("teach/groups/:group", "./teach/group.page.tsx"),
    route("teach/groups/:group/assign", "./teach/assign.page.tsx"),
    route("refused", "./refused.tsx"),
  ]),
  route("*", "./nowhere.tsx"),
] satisfies RouteConfig;
