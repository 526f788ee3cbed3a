import type { Article } from "../../model/article.ts";
import type { Entity } from "../../model/entity.ts";
import type { FeatureContribution, NameChange, NameExplanation } from "../../model/explanation.ts";
import type { Segmentation } from "../../model/segmentation.ts";
import { labelOf, OUTSIDE } from "../crf/labels.ts";
import type { NameModel } from "../crf/model.ts";
import { type ConfidenceEstimator, type FindOptions, findEntities } from "../pipeline.ts";
import type { WordRange } from "../rules/runs.ts";
import { findAlternatives, probabilitiesOf } from "./alternatives.ts";
import { confidenceEstimator, rateTrace } from "./confidence.ts";
import { weighClues } from "./feature-contributions.ts";
import { listedWords } from "./listed-words.ts";
import { createScenes, findPlaces, type Place, type Scene } from "./occurrences.ts";
import { labelledIn, type Trace, traceNames } from "./trace-names.ts";

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
function createWatcher(): ConfidenceEstimator & { seen(): Seen } {
  let seen: Seen | undefined;
  return {
    ...confidenceEstimator,
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

/** Weaker clues explain nothing. */
const LEAST = 0.02;
const MOST = 10;

/** Why some words were, or were not, taken for a name. */
export function explainPlace(place: Place, scene: Scene, model: NameModel): NameExplanation {
  const { text, sequence, range, sentence, block, context } = scene;
  const { start, end } = place.span;
  const type = place.mention?.type ?? null;
  const clues = weighClues(model, sequence, range, labeller(place, scene));
  const alternatives = findAlternatives(text, sequence, range).filter(
    (one) => !(one.type === type && (type === null || (one.start === start && one.end === end))),
  );
  return {
    text: text.slice(start, end),
    start,
    end,
    sentence,
    block,
    context: { start: context.start, end: context.end },
    type,
    entity: place.entity?.id ?? null,
    ...partOf(place),
    ...rating(place, scene),
    probabilities: probabilitiesOf(sequence, range),
    alternatives,
    considered: isConsidered(scene),
    for: strongest(clues, 1),
    against: strongest(clues, -1),
    lists: listedWords(sequence.sequence.words.slice(range.start, range.end), text),
    changes: findChanges(place, scene),
  };
}

function partOf({ partOf: longer }: Place): Pick<NameExplanation, "partOf"> {
  if (!longer) return {};
  const { text, type, start, end } = longer;
  return { partOf: { text, type, start, end } };
}

function rating({ mention }: Place, { traced }: Scene) {
  if (!mention || !traced) return {};
  const { confidence } = mention;
  return { origin: traced.origin, ...(confidence !== undefined && { confidence }) };
}

/** The label that is asked about: of the name, of the longer name, of none. */
function labeller({ mention, partOf, span }: Place, { range }: Scene): (at: number) => number {
  const name = mention ?? partOf;
  if (!name) return () => OUTSIDE;
  const begins = name.start === span.start;
  return (at) => labelOf(name.type, begins && at === range.start);
}

function isConsidered({ sequence, range }: Scene): boolean {
  return sequence.open.subarray(range.start, range.end).includes(1);
}

function strongest(clues: readonly FeatureContribution[], sign: number): FeatureContribution[] {
  return clues.filter(({ weight }) => sign * weight >= LEAST).slice(0, MOST);
}

function findChanges(place: Place, scene: Scene): NameChange[] {
  const { mention, entity, partOf: longer } = place;
  if (longer) return [];
  if (!mention) return droppedFrom(scene);
  const resolved: NameChange[] =
    entity && entity.count > 1
      ? [{ code: "resolved", name: entity.name, count: entity.count }]
      : [];
  return [...originChanges(scene), ...resolved];
}

function originChanges(scene: Scene): NameChange[] {
  const { origin, labelled, typeBefore } = scene.traced ?? {};
  if (origin === "mended" && labelled) {
    return [{ code: "mended", text: textOf(scene, labelled), type: labelled.type }];
  }
  if (origin === "rules") return [{ code: "ruled" }];
  if (origin === "repeated") return [{ code: "repeated" }];
  return typeBefore ? [{ code: "retyped", type: typeBefore }] : [];
}

/** The labels' name that is none in the end. */
function droppedFrom(scene: Scene): NameChange[] {
  const labelled = labelledIn(scene.range, scene.sequence);
  if (!labelled) return [];
  return [{ code: "dropped", text: textOf(scene, labelled), type: labelled.type }];
}

function textOf({ text, sequence }: Scene, { start, end }: WordRange): string {
  const { words } = sequence.sequence;
  return text.slice(words[start]?.start ?? 0, words[end - 1]?.end ?? 0);
}
