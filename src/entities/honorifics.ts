/** What an honorific says of the person after it. */
export type Gender = "female" | "male";

const LONGEST = 12;
const BEFORE =
  /\b(?:(Mrs|Ms|Miss|Madam|Madame|Lady|Dame|Queen|Princess|Sister)|(?:Mr|Sir|Lord|King|Prince|Brother))\.?\s+$/;

/** The gender that the honorific right before a position tells, if there is one. */
export function genderBefore(text: string, position: number): Gender | undefined {
  const match = BEFORE.exec(text.slice(Math.max(0, position - LONGEST), position));
  if (!match) return undefined;
  return match[1] === undefined ? "male" : "female";
}
