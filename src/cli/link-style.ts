/** What may stand behind `--links`; alone it is the last of them. */
export const LINK_CHOICES = ["none", "inline", "references"] as const;

/** A bare `--links` with its value, so that no source behind it is taken for that. */
export function withLinkStyle(argv: readonly string[]): string[] {
  const end = argv.indexOf("--");
  return argv.map((word, at) => {
    const isOption = word === "--links" && (end < 0 || at < end);
    const hasValue = LINK_CHOICES.some((choice) => choice === argv[at + 1]);
    return isOption && !hasValue ? "--links=references" : word;
  });
}
