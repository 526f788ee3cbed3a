import type { Article } from "../../model/article.ts";
import type { Entity } from "../../model/entity.ts";
import type { NameExplanation } from "../../model/explanation.ts";
import type { Segmentation } from "../../model/segmentation.ts";
import { nameRater, rateTrace } from "../confidence/name-rater.ts";
import { type Trace, traceNames } from "../confidence/trace-names.ts";
import type { NameModel } from "../crf/model.ts";
import { type FindOptions, findEntities } from "../find-entities.ts";
import type { Rater } from "../rater.ts";
import { explainPlace } from "./explain-place.ts";
import { findPlaces } from "./find-places.ts";
import { createScenes } from "./scenes.ts";

/** What an article has of a name. */
export interface NameReport {
  /** The entities of which it is a form. */
  readonly entities: readonly Entity[];
  /** All their mentions, and everywhere else where the words stand; in article order. */
  readonly places: readonly NameExplanation[];
}

/**
 * Why the words of a name were, or were not, taken for one, wherever an article has it in any of its
 * forms.
 * @param name In any letter case; not only names: any words.
 * @throws ReaderError `UNREADABLE` where the model that ships cannot be read.
 */
export function explainName(
  article: Article,
  segmentation: Segmentation,
  name: string,
  options: Omit<FindOptions, "rater"> = {},
): NameReport {
  const watcher = createWatcher();
  const entities = findEntities(article, segmentation, { ...options, rater: watcher });
  const { model, trace } = watcher.seen();
  const sceneOf = createScenes(article, segmentation, trace);
  const { named, places } = findPlaces(article.text, trace, entities, name);
  return {
    entities: named,
    places: places.map((place) => explainPlace(place, sceneOf(place.span), model)),
  };
}

interface Seen {
  readonly model: NameModel;
  readonly trace: Trace;
}

/** A rater that keeps what it was given. */
function createWatcher(): Rater & { seen(): Seen } {
  let seen: Seen | undefined;
  return {
    ...nameRater,
    rateNames(finding) {
      const trace = traceNames(finding);
      seen = { model: finding.model, trace };
      return rateTrace(trace);
    },
    seen() {
      if (!seen) throw new Error("nothing was rated");
      return seen;
    },
  };
}
