/** White space and what a terminal shows as nothing. */
const BLANK = /\s|\p{C}|\u00ad|\u034f|\u115f|\u1160|\u17b4|\u17b5|\u3164|\uffa0/u;

/** How often each visible character occurs in a text. */
export function inkOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of text.normalize("NFKD")) {
    if (BLANK.test(character)) continue;
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return counts;
}

/** The visible characters of `before` that `after` lacks, each as often as it is missing; 40 at most. */
export function lostInk(before: string, after: string): string {
  const rest = inkOf(after);
  let lost = "";
  for (const [character, count] of inkOf(before)) {
    const missing = count - (rest.get(character) ?? 0);
    if (missing > 0) lost += character.repeat(Math.min(missing, 40));
  }
  return lost.slice(0, 40);
}
