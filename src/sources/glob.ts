/** Tests a path with forward slashes. */
export type PathTest = (path: string) => boolean;

/**
 * Compiles a shell pattern: `*` matches anything within a name, `?` one character, `**` between slashes any
 * number of folders. All other characters match themselves. A pattern without a slash matches the name in any
 * folder.
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
 * Whether items match signs, some of which match any number of items. Only the last such sign backtracks, so
 * the time is at most the product of both lengths.
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
