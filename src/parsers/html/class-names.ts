import { type DomElement, namesOf } from "./dom.ts";

/** Class names of the words under a picture. */
const CAPTION =
  /caption|(?:^|[\s_-])(?:(?:photo|image|img|media|picture)-?)?(?:credits?|copyright)(?:$|[\s_-])/i;
/** Class names of what stands beside an article. */
const PERIPHERAL =
  /(?:^|[\s_-])(?:comments?|commentlist|comment-?list|kommentare?|respond|disqus|related|recommend(?:ed|ations)?|similar|sidebar|side-?bar|widgets?|widget-?area|teasers?|more-?(?:stories|articles|news)|newsletter|share|sharing|social|promo|sponsored|outbrain|taboola|breadcrumbs?|footer|nav|navigation|menu|cookie|consent|author-?(?:bio|box|info)|tag-?(?:list|cloud|links)|pagination|forum)(?:$|[\s_-])/i;
/** Class names of an article, which may say besides that it has comments. */
const ARTICLE = /(?:^|[\s_-])(?:hentry|articles?|story|post|posts|entry|content|main)(?:$|[\s_-])/i;
/** Longer names are of generated style sheets. */
const LIMIT = 200;

/** What an element's own names say of it. */
interface Naming {
  readonly caption: boolean;
  readonly peripheral: boolean;
}

const UNNAMED: Naming = { caption: false, peripheral: false };
/** Roles of parts that are beside the article. */
const PERIPHERAL_ROLES: ReadonlySet<string> = new Set(
  "navigation contentinfo complementary banner search dialog menu".split(" "),
);
const PERIPHERAL_TAGS: ReadonlySet<string> = new Set("NAV FOOTER ASIDE DIALOG".split(" "));
const NEVER_PERIPHERAL: ReadonlySet<string> = new Set("HTML BODY ARTICLE MAIN".split(" "));

/** Reads the names of a page's elements; the same names are looked at once. */
export type NameReader = (element: DomElement) => Naming;

export function createNameReader(): NameReader {
  const known = new Map<string, Naming>();
  return (element) => {
    const names = namesOf(element);
    if (names === "" || names.length >= LIMIT) return UNNAMED;
    let naming = known.get(names);
    if (!naming) {
      naming = {
        caption: CAPTION.test(names),
        peripheral: PERIPHERAL.test(names) && !ARTICLE.test(names),
      };
      known.set(names, naming);
    }
    return naming;
  };
}

/** Whether an element holds the words under a picture. */
export function isCaption(element: DomElement, read: NameReader): boolean {
  const { tagName } = element;
  return tagName === "FIGCAPTION" || tagName === "FIGURE" || read(element).caption;
}

/** Whether an element is one beside the article, as its names say. */
export function isPeripheral(element: DomElement, read: NameReader): boolean {
  const { tagName } = element;
  if (PERIPHERAL_TAGS.has(tagName)) return true;
  if (NEVER_PERIPHERAL.has(tagName)) return false;
  return read(element).peripheral || PERIPHERAL_ROLES.has(element.getAttribute("role") ?? "");
}
