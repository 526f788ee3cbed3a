import { isPersonName } from "../../newswire/byline-names.ts";
import { normalize } from "../dom.ts";

const BYLINE_OPENING =
  /^(?:(?:alle?|all|view all|zeige alle|more|mehr|weitere) (?:artikel|beiträge|posts|articles|stories) |(?:ein |eine |a )?(?:written|posted|published|story|text|texte|words|article|artikel|analyse|beitrag|gastbeitrag|kommentar|interview|geschrieben|verfasst|veröffentlicht|eingestellt|erstellt|author|autor|autorin|autoren|autor\*in|redaktion)s? ?:? ?)?(?:(?:by|von|vom|par|por|di|av|door)\b ?:?|:) ?(?=\S)/i;
const SEPARATOR = /\s*[;,&/|•·]\s*|\s+(?:and|und|et|y|e)\s+/i;
const NON_NAME =
  /^(?:admin(?:istrator)?|editors?|redaktion|die redaktion|author|autor|autorin|autoren|by|von|unknown|no-author|webmaster|root|user|guest|gast|anonymous|profile|alle beiträge|mehr|anzeige|sponsored|advertorial|(?:paid|sponsored) (?:content|post))$/i;
const ADDRESS = /https?:|www\.|@|\.(?:com|info)\b|[a-z]\.[a-z]{2,3}$|\//;
const ORGANIZATION =
  /(?:^|[\s-])(?:gmbh|ag|e\. ?v\.?|ev|inc\.?|ltd\.?|llc|se|kg|s\.a\.|verlag|media|magazine?|redaktion|redacción|redazione|editorial|staff|team|news|newsroom|newsdesk|press|presse|pressestelle|kitchens?|gruppe|group|verband|bundesverband|institut|institute|stiftung|foundation|departement|department|ministerium|agentur|agency|agencies|zeitung|online|tv|radio|abteilung|feuerwehr|germany|deutschland|wirtschaft|bildung|forschung|kirche|weine?|verein|office|company|blog|noticias)(?:$|[\s-])/i;
/** A user name: "jo.roe", "joroe". */
const HANDLE = /^[a-zà-ž\d]+(?:[._-][a-zà-ž\d]+)*$/;

/** Splits a line of authors into names. */
export function splitNames(line: string): string[] {
  if (line.length > 200) return [];
  const parts = line.replace(BYLINE_OPENING, "").split(SEPARATOR);
  // "Leser/innen" is one word.
  if (line.includes("/") && parts.some((part) => /^[a-zäöü]{1,5}\b/.test(part))) return [];
  return parts.map((part) => part.trim()).filter(isName);
}

function isName(name: string): boolean {
  if (name.length < 2 || name.length > 60 || name.split(" ").length > 6) return false;
  return !ADDRESS.test(name) && !/:|\d{4}/.test(name) && !NON_NAME.test(name);
}

/** Whether a name belongs to a paper, a company or an office. */
export function isOrganization(name: string): boolean {
  return ORGANIZATION.test(name);
}

export function isHandle(name: string): boolean {
  return HANDLE.test(name);
}

/** Whether a name is only initials: "jr", "dpa". */
export function isInitials(name: string): boolean {
  return name.length <= 3;
}

/** Whether a name is the site's: its stated name, or one like its host ("Post Online" at post-online.example). */
export function isSiteName(
  name: string,
  siteName: string | undefined,
  address: string | undefined,
): boolean {
  if (siteName !== undefined && normalize(name) === normalize(siteName)) return true;
  if (isPersonName(name) || address === undefined || !URL.canParse(address)) return false;
  const labels = new URL(address).hostname.split(".").slice(0, -1);
  const label = compact(labels.at(-1) ?? "");
  const own = compact(name);
  return own.length > 2 && label.length > 2 && (label.includes(own) || own.startsWith(label));
}

function compact(text: string): string {
  return normalize(text).replaceAll(" ", "");
}
