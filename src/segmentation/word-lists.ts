function list(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/** Stand before a name or inside a clause: no sentence ends with them. Lower case, no last period. */
export const NEVER_LAST = list(`
  mr mrs ms mx dr drs prof profs rev fr hon gen lt col maj capt cmdr cpl sgt pvt adm brig pfc
  sen sens rep reps gov govs pres supt insp atty amb msgr messrs mme mlle mt ste sra srta
  vs v cf e.g i.e eg ie viz approx ca esp ps p.s
`);

/** Stand before a number: "No. 7", "pp. 3-9"; before anything else they are words. */
export const BEFORE_NUMBERS = list(`
  no nos fig figs eq eqs vol vols p pp ch sec art par para ext tel op nr
`);

/** Stand inside a sentence as readily as at its end, so that the next word decides. */
export const MAYBE_LAST = list(`
  inc ltd corp co cos bros llc plc gmbh jr sr esq phd dept univ assn bldg intl natl govt st ft
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri
  al ed eds trans ave blvd rd hwy ariz ark calif colo conn del fla ill ind kan mass md mich minn
  miss mo mont neb nev okla ore pa penn tenn tex vt va wash wis wyo ont que alta sask
`);

/** Stand inside a sentence before a small letter or a number; before a capital they end it. */
export const LAST_BEFORE_CAPITAL = list(`
  etc a.m p.m am pm km cm mm mi kg mg lb lbs oz ml hr hrs min sec mph kmph kb mb gb hz
`);

/** Words of everyday English that are abbreviations only with a capital, or not at all. */
export const EVERYDAY_WORDS = list(`
  ad am apt arc art col def del det ed ex exp fri gal gen hon ill ind kan lit ma mar mass md mi min
  miss mo mon no ore par pa pl plz pref prob rep reps res sat sec sir situ sun temp trans va ver
  vet vitro vivo wash wed
`);

/** Names that are written with an exclamation mark. */
export const EXCLAIMED_NAMES = list("yahoo jeopardy yum");

const STARTERS = `
  The This That These Those There He She It They We You I His Her Its Their Our My Your A An
  And But Or So Yet If When While Where As At In On For From By With After Before Since Although
  Though However Because Meanwhile Some Many Most Both Each Not What Who Why How Here Now Then
  Once Even Such Another Other Later Earlier Also
`;

/**
 * Source of a regular expression for words that, with a capital, begin a sentence rather than go on
 * with a name.
 */
export const STARTER_SOURCE = String.raw`(?:${STARTERS.trim().split(/\s+/).join("|")})(?=[\s,'’]|$)`;
