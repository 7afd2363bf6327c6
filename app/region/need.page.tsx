import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { getUser } from "~/auth/session.server";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { titlesIn } from "~/domain/course/titles";
import { regionName } from "~/domain/region/regions";
import { uuidParam } from "~/http/params";
import { keepPublic, publicHeaders } from "~/http/public-page";
import { notFound } from "~/http/responses";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { publicMeta } from "~/i18n/public-meta";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { findPublicNeed } from "~db/queries/region-needs-public.server";
import { Fact, NeedFacts, NeedSkills, needTitle } from "./need-facts";
import { quarterWords } from "./need-words";
import { RegionNav } from "./region-nav";

export const meta: MetaFunction<typeof loader> = ({ data: shown, location }) =>
  shown
    ? publicMeta({
        title: needTitle(shown.need),
        description: [
          quarterWords(shown.need.quarter),
          regionName(shown.need.region, currentLocale()),
          ...shown.need.skills.map(({ title }) => title),
        ].join(" · "),
        path: location.pathname,
        locale: currentLocale(),
        origin: shown.origin,
      })
    : [];
export const headers = publicHeaders;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, locale, origin } = context;
  const need = await findPublicNeed(db, { needId: uuidParam(params.need) });
  if (!need) notFound();
  const titles = titlesIn((await newestCatalogue(db)).catalogue, locale);
  const skills = need.skills.map((one) => ({ ...one, title: titles.skill(one.skill) }));
  const user = await getUser(request, context);
  return data({ origin, need: { ...need, skills } }, { headers: keepPublic(user) });
}

/** One need that the public may see. */
export default function NeedPage() {
  const { need } = useLoaderData<typeof loader>();
  const region = `/${currentLocale()}/region`;
  return (
    <Page
      nav={<RegionNav />}
      width="reading"
      title={needTitle(need)}
      lead={need.employer ?? m.need_employer_unnamed()}
      crumbs={{
        label: m.need_where(),
        trail: [{ label: m.need_list_title(), to: `${region}/needs` }],
      }}
    >
      {need.isDemo && (
        <Notice kind="waiting">
          <p>{m.need_demo_text()}</p>
        </Notice>
      )}
      <Card labelledBy="facts">
        <h2 id="facts">{m.need_facts()}</h2>
        <NeedFacts need={need}>
          <Fact label={m.need_employer()}>
            {need.partner ? (
              <Link to={`${region}/partners/${need.partner}`}>{need.employer}</Link>
            ) : (
              (need.employer ?? m.need_employer_unnamed())
            )}
          </Fact>
        </NeedFacts>
      </Card>
      <Card labelledBy="skills">
        <h2 id="skills">{m.need_skills()}</h2>
        <NeedSkills skills={need.skills} />
      </Card>
      <div className="row">
        <ButtonLink to={`${region}/regions/${need.region}`}>
          {m.need_to_region({ region: regionName(need.region, currentLocale()) })}
        </ButtonLink>
        <ButtonLink to={`${region}/offerings?region=${need.region}`}>
          {m.need_to_offerings()}
        </ButtonLink>
      </div>
    </Page>
  );
}
