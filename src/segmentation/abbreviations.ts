/** Abbreviations that stand before a name, so that a sentence hardly ever ends with them. */
const BEFORE_NAMES = `
  mr mrs ms mx dr prof rev fr hon gen lt col maj capt cmdr cpl sgt pvt adm brig sen sens rep reps
  gov govs pres supt atty messrs mme mlle st ste mt ft pfc sr. sra srta insp det amb msgr sec treas
  vs v cf e.g i.e eg ie viz no nos fig figs eq eqs vol pp p ch art ca approx al ed eds
`;

/** Abbreviations that end a sentence as readily as they stand inside one. */
const ANYWHERE = `
  inc ltd corp co cos bros llc plc jr sr esq ph.d phd m.d md etc dept univ assn bldg
  jan feb mar apr jun jul aug sep sept oct nov dec
  a.m p.m am pm ave blvd rd hwy ariz calif colo conn fla ill ind kan mass md mich minn
  miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo ont que alta sask
`;

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ""));
}

/** Lower case, without the last period. */
export const ABBREVIATIONS_BEFORE_NAMES: ReadonlySet<string> = words(BEFORE_NAMES);

/** Lower case, without the last period. */
export const ABBREVIATIONS_ANYWHERE: ReadonlySet<string> = words(ANYWHERE);
