/** Elements that stand apart from their neighbours. */
export const BLOCKS: ReadonlySet<string> = names(
  "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption",
  "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search",
  "section summary table tbody td tfoot th thead tr ul video audio",
);

/** Elements whose content is not text of the page, or not shown. */
export const UNSEEN: ReadonlySet<string> = names(
  "applet button canvas datalist embed head iframe input math meta link noembed noframes noscript object option",
  "progress script select source style svg template textarea title track",
);

export const HEADINGS: ReadonlySet<string> = names("h1 h2 h3 h4 h5 h6");

/** Upper-case names, as a DOM of HTML has them. */
function names(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.join(" ").toUpperCase().split(" "));
}
