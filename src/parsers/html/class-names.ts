import { wordSet } from "../../model/letters.ts";
import { type DomElement, namesOf } from "./dom.ts";

/** Class names of captions. */
const CAPTION =
  /caption|(?:^|[\s_-])(?:(?:photo|image|img|media|picture)-?)?(?:credits?|copyright)(?:$|[\s_-])/i;
/** Class names of peripheral parts. */
const PERIPHERAL =
  /(?:^|[\s_-])(?:comments?|commentlist|comment-?list|kommentare?|respond|disqus|related|recommend(?:ed|ations)?|similar|sidebar|side-?bar|widgets?|widget-?area|teasers?|more-?(?:stories|articles|news)|newsletter|share|sharing|social|promo|sponsored|outbrain|taboola|breadcrumbs?|footer|nav|navigation|menu|cookie|consent|author-?(?:bio|box|info)|tag-?(?:list|cloud|links)|pagination|forum)(?:$|[\s_-])/i;
/** Class names of articles, which may also mention comments. */
const ARTICLE = /(?:^|[\s_-])(?:hentry|articles?|story|post|posts|entry|content|main)(?:$|[\s_-])/i;
/** Longer names come from generated style sheets. */
const MAX_NAMES_LENGTH = 200;

/** What an element's class names and id suggest. */
interface NameHints {
  readonly caption: boolean;
  readonly peripheral: boolean;
}

const UNNAMED: NameHints = { caption: false, peripheral: false };
/** ARIA roles of peripheral parts. */
const PERIPHERAL_ROLES: ReadonlySet<string> = wordSet(
  "navigation contentinfo complementary banner search dialog menu",
);
const PERIPHERAL_TAGS: ReadonlySet<string> = wordSet("NAV FOOTER ASIDE DIALOG");
const NEVER_PERIPHERAL: ReadonlySet<string> = wordSet("HTML BODY ARTICLE MAIN");

/** Reads the class names of elements, with a cache. */
export type NameReader = (element: DomElement) => NameHints;

export function createNameReader(): NameReader {
  const known = new Map<string, NameHints>();
  return (element) => {
    const names = namesOf(element);
    if (names === "" || names.length >= MAX_NAMES_LENGTH) return UNNAMED;
    let hints = known.get(names);
    if (!hints) {
      hints = {
        caption: CAPTION.test(names),
        peripheral: PERIPHERAL.test(names) && !ARTICLE.test(names),
      };
      known.set(names, hints);
    }
    return hints;
  };
}

/** Whether an element is a caption. */
export function isCaption(element: DomElement, read: NameReader): boolean {
  const { tagName } = element;
  return tagName === "FIGCAPTION" || tagName === "FIGURE" || read(element).caption;
}

/** Whether an element is peripheral: navigation, comments, related stories. */
export function isPeripheral(element: DomElement, read: NameReader): boolean {
  const { tagName } = element;
  if (PERIPHERAL_TAGS.has(tagName)) return true;
  if (NEVER_PERIPHERAL.has(tagName)) return false;
  return read(element).peripheral || PERIPHERAL_ROLES.has(element.getAttribute("role") ?? "");
}
