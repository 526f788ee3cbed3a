/** Whether a path (with forward slashes) matches. */
export type PathTest = (path: string) => boolean;

/**
 * A test for a pattern as shells have it: `*` is anything within a name, `?` one character of it, `**`
 * between slashes any number of folders. Everything else stands for itself. A pattern without a
 * slash is for the name alone, in whatever folder.
 */
export function globTest(pattern: string): PathTest {
  const parts = pattern.replace(/^\.?\/+/, "").split("/");
  if (!pattern.includes("/")) return (path) => matchesName(nameOf(path), pattern);
  return (path) => matchesAll(path.split("/"), parts, matchesName, (part) => part === "**");
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function matchesName(name: string, pattern: string): boolean {
  return matchesAll(
    Array.from(name),
    Array.from(pattern),
    (character, sign) => sign === "?" || sign === character,
    (sign) => sign === "*",
  );
}

/**
 * Whether items match signs, some of which stand for any number of items. Greedy: only the last such
 * sign is ever taken back, so the work is at most the product of both lengths.
 */
function matchesAll(
  items: readonly string[],
  signs: readonly string[],
  matches: (item: string, sign: string) => boolean,
  isAny: (sign: string) => boolean,
): boolean {
  let at = 0;
  let sign = 0;
  let retryAt = -1;
  let retrySign = -1;
  while (at < items.length) {
    const [item = "", wanted] = [items[at], signs[sign]];
    if (wanted !== undefined && isAny(wanted)) {
      retrySign = ++sign;
      retryAt = at;
    } else if (wanted !== undefined && matches(item, wanted)) {
      at++;
      sign++;
    } else if (retrySign >= 0) {
      sign = retrySign;
      at = ++retryAt;
    } else return false;
  }
  return signs.slice(sign).every(isAny);
}
