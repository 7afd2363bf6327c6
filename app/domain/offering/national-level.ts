// The name that a country's own framework gives to what is studied at a level of the EQF.
import type { Country } from "~/domain/region/regions";

export type NationalLevel =
  | "basic"
  | "upper-secondary"
  | "specialist"
  | "higher-vocational"
  | "bachelor"
  | "master"
  | "doctor";

/**
 * Finland: decree 120/2017, annex; level 5 is the specialist vocational qualification. Sweden: decree 2015:545, annex 2;
 * level 5 is the exam of higher vocational education. Both leave level 3 without a qualification of the school system.
 */
const levels: Readonly<Record<Country, Readonly<Record<number, NationalLevel>>>> = {
  FI: {
    2: "basic",
    4: "upper-secondary",
    5: "specialist",
    6: "bachelor",
    7: "master",
    8: "doctor",
  },
  SE: {
    2: "basic",
    4: "upper-secondary",
    5: "higher-vocational",
    6: "bachelor",
    7: "master",
    8: "doctor",
  },
};

/**
 * Which qualifications of a country stand at a level; undefined where its framework names none.
 * @param eqf 2 to 8
 */
export function nationalLevel(country: Country, eqf: number): NationalLevel | undefined {
  return levels[country][eqf];
}
