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
