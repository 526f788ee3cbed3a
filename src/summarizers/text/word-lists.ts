/*
 * The English words that summaries are made with, each list once. Words are in lower case unless a
 * comment says otherwise.
 */

import { WEEKDAYS } from "../../language/english/calendar.ts";
import { COMMON_TITLES } from "../../language/english/titles.ts";
import { capitalized, wordSet } from "../../model/letters.ts";

/** Words that say nothing about a text's subject. */
export const STOP_WORDS = wordSet(
  "a an the this that these those such same own other another each every either neither both all",
  "any some no none few many much more most less least several enough one ones two first",
  "i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his",
  "himself she her hers herself it its itself they them their theirs themselves who whom whose",
  "which what where when why how whether",
  "am is are was were be been being do does did doing done have has had having will would shall",
  "should can could may might must cannot ought",
  "isn aren wasn weren don doesn didn haven hasn hadn won wouldn shan shouldn couldn ain ll re ve",
  "and or but nor so yet if then else than because while as since until unless although though",
  "of in on at by for with about against between among into through during before after above",
  "below to from up down out off over under again further along across behind beyond within",
  "without upon toward towards near per via",
  "not only very too also just even still already now here there once ever never often always",
  "perhaps quite rather almost however",
  "say says said saying tell tells told add adds added get gets got like make makes made go went",
  "year years new",
  ...COMMON_TITLES,
);

/** Pronouns and possessives whose antecedent precedes them. */
export const PRONOUNS = wordSet(
  "he she it they him her them his hers its their theirs this these that those",
);

/** The pronouns that are often something else: "It is clear that", "This week". */
export const AMBIGUOUS_PRONOUNS = wordSet("it his her this these those that");

/** Words before a pronoun at the start of a sentence: "In his speech", "When they met". */
export const LEAD_IN_WORDS = wordSet(
  "when while as after before if although though since because until once for in on at with of to",
  "from under during despite unlike like among by about asked",
);

/** Quantifiers before "of" and a pronoun: "Some of them". */
export const QUANTIFIERS = wordSet("all most some many none one two each both half");

/** Words before a unit of time: "Last year". */
export const TIME_ADJECTIVES = wordSet("last this next earlier");

/** Words and phrases that connect a sentence to the one before. "There" has a pattern of its own. */
export const CONNECTIVES: readonly string[] = [
  "but, and, or, nor, so, yet, still, also, too, then, thus, hence, therefore, however, instead",
  "otherwise, meanwhile, moreover, furthermore, nevertheless, nonetheless, besides, likewise",
  "similarly, conversely, consequently, accordingly, additionally, rather, indeed, again",
  "afterward, afterwards, thereafter, elsewhere, alternatively, regardless, because, plus, even so",
  "that said, equally, eventually, subsequently, worse, in addition, in contrast, by contrast",
  "in comparison, by comparison, in turn, in fact, in response, in other words, in return, in short",
  "as a result, as such, as well, as for, for example, for instance, for its part, for his part",
  "for her part, for their part, on the other hand, on the contrary, at the same time, at the time",
  "after that, after this, since then, until then, by then, even then, even though, not only",
  "not surprisingly, to that end, of course, on top of, above all, after all, the result",
  "the reason, the answer, here",
].flatMap((line) => line.split(", "));

/** Nouns that, alone after "the", refer to something the sentence before names. */
export const ROLE_NOUNS = wordSet(
  "company firm group agency ministry department organisation organization association party team",
  "club bank university school hospital court committee commission council charity airline carmaker",
  "retailer man woman boy girl child children men women suspect suspects victim victims driver",
  "teenager officer officers player striker actor actress singer star director author writer minister",
  "leader president spokesman spokeswoman spokesperson judge defendant report study survey book film",
  "movie show song album game match move decision deal agreement plan plans proposal bill law measure",
  "measures project program programme scheme incident attack accident crash blast explosion fire",
  "announcement statement comments remarks letter video image images photo photos picture pictures",
  "findings figures results news idea problem issue case site website device system product vehicle",
  "aircraft plane ship vessel building event meeting summit talks visit trip award trial ruling",
);

/** Verbs that report what somebody said or wrote. */
export const REPORTING_VERBS = wordSet(
  "said say says saying told tell tells adds added wrote writes asks asked replies replied states",
  "stated explains explained announces announced insists insisted argues argued warns warned claims",
  "claimed tweeted posted comments commented notes noted declares declared remarks remarked recalls",
  "recalled testifies testified admits admitted read reads spoke speaks calls called",
);

/** Abbreviations that need a word after them, with their capital and without the period. */
export const ABBREVIATIONS_NEVER_FINAL = wordSet(
  "Mr Mrs Ms Messrs Dr Prof Sen Rep Gov Gen Col Lt Maj Sgt Capt Cmdr Rev Hon St Mt vs No",
  "Jan Feb Aug Sept Oct Nov Dec",
);

/** Capitalized words that are not the given name of the surname after them. */
export const NOT_GIVEN_NAMES: ReadonlySet<string> = new Set([
  ...capitalized(COMMON_TITLES),
  ...wordSet("Miss January February"),
  ...WEEKDAYS,
]);

/** Words that often precede a place or an organization and seldom a person. */
export const WORDS_BEFORE_PLACES = wordSet("the in at near across throughout outside around");

/** Apostrophe words that begin with the apostrophe, such as "'tis". */
export const ELISIONS = wordSet("em til tis twas n cause bout round cos");

/*
 * The lists below are features of the trained ranker: changing them means training it again.
 */

/** Words that refer to something mentioned before. */
export const FEATURE_PRONOUNS = wordSet(
  "he she it they him her his its their them this that these those there",
);

/** Words that connect a sentence to the one before. */
export const FEATURE_CONNECTIVES = wordSet(
  "but and or so yet still also then however instead meanwhile",
);

/** Verbs of direct and indirect speech. */
export const FEATURE_REPORTING_VERBS = wordSet("said says say told tells added adds");

/** Pronouns of the first and second person. */
export const FEATURE_SPEAKER_PRONOUNS = wordSet("i we my our me us you your");
