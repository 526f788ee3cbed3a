import { endsSentence } from "../newswire/line.ts";

const MAX_BOILERPLATE_LENGTH = 260;

/** Whole lines of boilerplate, in lower case and without final punctuation. */
const PHRASES: ReadonlySet<string> = new Set([
  ..."advertisement|advertisements|advert|ad|anzeige|werbung|publicité|publicidad|pubblicità|reklama|advertorial|sponsored".split(
    "|",
  ),
  ..."share|share this|share this article|share this story|share this post|teilen|artikel teilen|beitrag teilen|partager|compartir|condividi".split(
    "|",
  ),
  ..."tweet|pin it|print|print this page|drucken|e-mail|email|email this|whatsapp|facebook|twitter|linkedin|reddit|telegram|instagram|pinterest|xing|flipboard|copy link|save|merken".split(
    "|",
  ),
  ..."log in|login|sign in|sign up|register|subscribe|subscribe now|anmelden|registrieren|einloggen|abonnieren|menu|menü|search|suche|home|news|startseite|skip to content|skip to main content|zum inhalt springen".split(
    "|",
  ),
  ..."loading|please wait|close|schließen|next|previous|zurück|weiter|back|back to top|nach oben|more|mehr|read more|show more|load more|see more|view more|learn more|mehr lesen|weiterlesen|mehr anzeigen|mehr erfahren|continue reading|expand|comment|comments|no comments|kommentare|keine kommentare|kommentieren|leave a comment|post a comment|add a comment|reply|antworten|order reprints|text size|listen to this article|listen|watch|play|video|gallery|slideshow|view gallery|this slideshow requires javascript".split(
    "|",
  ),
]);

/** Openings of boilerplate lines, in lower case. */
const OPENINGS: readonly RegExp[] = [
  /^(?:the )?(?:story|article|post) continues (?:below|after)\b/,
  /^(?:advertisement|anzeige) ?[-–—:]/,
  /^(?:image|media|photo|picture) (?:copyright|caption|credit|source|by)\b/,
  /^(?:photos?|images?|credits?|pictures?|foto|fotos|bild|bilder|bildquelle|bildnachweis|copyright|grafik|quelle|quellen|source|sources|video|photo credit|image credit|fotocredit|titelbild) ?: ?\S/,
  /^(?:related|also|see also|read also|also read|read more|read next|up next|more|more info|watch|listen|see more|recommended|lesen sie auch|lesen sie mehr|mehr zum thema|siehe auch|auch interessant|passend dazu|mehr dazu|lire aussi|à lire aussi|leggi anche|lea también|zum thema) ?[:\-–—|] ?\S/,
  /^(?:read|see|view|show|load|find out|learn) (?:more|all)\b.{0,60}$/,
  /^related (?:articles?|stories|contents?|posts|topics|links|news|coverage)\b.{0,40}$/,
  /^(?:you (?:may|might) also (?:like|be interested)|das könnte (?:sie|dich) auch|auch interessant|mehr zum thema|ähnliche (?:artikel|beiträge)|weitere (?:artikel|beiträge|themen|meldungen))\b/,
  /^(?:recommended for|most (?:read|popular|viewed|recent)|trending|top stories|latest news|more from|more in|about the author|meistgelesen)\b.{0,60}$/,
  /^(?:first )?(?:published|posted|updated|last updated|last modified|created|veröffentlicht|aktualisiert|erstellt|stand|publié|mis à jour|pubblicato|publicado)(?: (?:on|at|am|le|il|el|in))? ?:? .{0,60}\b\d{4}\b.{0,40}$/,
  /^(?:follow|like|join|find|folgen|folge|folgt|besuchen) (?:us|me|her|him|sie uns|uns|mir)\b.{0,120}\b(?:facebook|twitter|instagram|youtube|linkedin|telegram|google)/,
  /^(?:©|\(c\)|copyright\b)/,
  /^(?:tags?|topics?|categor(?:y|ies)|filed under|kategorien?|schlagw(?:ort|örter|orte)|stichworte?|themen|labels|keywords|posted in|eingestellt von|verschlagwortet)\b ?(?:mit ?)?:/,
  /^(?:tagged|filed under|filed in|posted in|abgelegt unter|veröffentlicht in|veröffentlicht unter|dieser (?:beitrag|eintrag) wurde)\b/,
  /^\d+ (?:comments?|kommentare?|shares|likes|views|responses|gedanken)\b.{0,60}$/,
  /^(?:post|leave|add|write|schreibe?|verfassen?) (?:a |an |ein(?:en)? )?(?:comment|reply|kommentar|antwort)\b/,
  /^(?:teilen mit|gefällt mir|like this|share this|share on|share via|teilen auf|auf (?:facebook|twitter|whatsapp) teilen|bei (?:facebook|twitter) teilen|diesen (?:artikel|beitrag) (?:teilen|drucken|empfehlen))\b/,
  /^(?:sign up|subscribe|get our|jetzt abonnieren|abonnieren sie|newsletter)\b/,
  /^(?:write to|contact) .{0,60}@/,
  /^(?:by|von|par|por) .{1,60}[|•·,–-] ?.{0,40}\b\d{4}\b.{0,30}$/,
  /^(?:your email address will not be published|deine e-mail-adresse wird nicht|this site uses akismet|diese website verwendet akismet|required fields are marked|erforderliche felder)/,
  /^(?:this website uses cookies|diese (?:website|seite|webseite) (?:verwendet|nutzt|benutzt) cookies|we use cookies)/,
];

/** Fragments of boilerplate, searched in short lines only. */
const FRAGMENTS: readonly RegExp[] = [
  /\ball rights reserved\b|\balle rechte vorbehalten\b/,
  /(?:\/|\| ?)(?:getty images|afp|ap photo|reuters|shutterstock|dpa|apa|imago|istock|picture[ -]alliance|keystone|fotolia|pixabay)\b.{0,40}$/,
  /^\((?:photo|image|credit|ap photo|reuters|getty|foto|bild)\b/,
  /\bnewsletter\b|\bjavascript\b/,
];
const MAX_FRAGMENT_LINE_LENGTH = 160;

/** Headings and lines that end the article, in lower case. */
const FOOTER_HEADINGS =
  /^(?:trending(?: now)?|(?:you|we) (?:may|might|think you.d) also (?:like|be interested in)\b.*|more (?:great |top )?.{0,30}stories|more (?:from|in|on) .{0,50}|related(?: .{0,30})?|recommended(?: .{0,30})?|most (?:read|popular|viewed)|read next|up next|latest (?:news|stories|posts|articles)|top stories|about the authors?|about .{0,40}author|comments?(?: \(\d+\))?|\d+ (?:comments?|kommentare?|responses?|thoughts?|gedanken)\b.{0,100}|leave a (?:reply|comment)|join the (?:conversation|discussion)|share this(?: .{0,20})?|sponsored (?:content|links)|popular (?:posts|stories|articles)|don.t miss|also (?:on|read)|see also|kommentare?(?: \(\d+\))?|kommentar (?:verfassen|schreiben|hinterlassen|abgeben)|schreibe? einen kommentar|hinterlasse.{0,20} (?:kommentar|antwort)|einen kommentar (?:schreiben|hinterlassen|verfassen)|ähnliche (?:artikel|beiträge|themen|nachrichten)|weitere (?:artikel|beiträge|themen|meldungen|nachrichten|informationen|links).{0,30}|mehr zum thema.{0,30}|das könnte (?:sie|dich) (?:auch )?interessieren|auch interessant|verwandte (?:artikel|beiträge|themen)|meistgelesen.{0,30}|teilen(?: mit)?|diesen (?:artikel|beitrag) teilen|über den autor|über die autorin|zum autor|zur person|lesen sie auch|articles similaires|à lire aussi|artículos relacionados|articoli correlati|powiązane.{0,30}|komentarze.{0,20})$/;
const MAX_FOOTER_HEADING_LENGTH = 70;

/** Whether a line is boilerplate: an advertisement's label, a share button, a credit. */
export function isBoilerplate(text: string): boolean {
  if (text.length > MAX_BOILERPLATE_LENGTH) return false;
  const small = text.toLowerCase().replace(/\s+/g, " ");
  if (PHRASES.has(small.replace(/^[\s»›>*•|#]+|[\s.:…!»›>*•|]+$/g, ""))) return true;
  if (OPENINGS.some((pattern) => pattern.test(small))) return true;
  return (
    text.length <= MAX_FRAGMENT_LINE_LENGTH && FRAGMENTS.some((pattern) => pattern.test(small))
  );
}

/** Whether a line ends the article: comments, other stories or a biography follow. */
export function opensFooter(text: string): boolean {
  if (text.length > MAX_FOOTER_HEADING_LENGTH || (endsSentence(text) && text.length > 30))
    return false;
  return FOOTER_HEADINGS.test(text.toLowerCase().replace(/[\s:….!]+$/, ""));
}
