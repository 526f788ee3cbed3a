import { definedOnly } from "../../model/compose.ts";
import type { FeatureContribution, NameExplanation } from "../../model/explanation.ts";
import type { WhyResult } from "../../model/result.ts";
import { surface } from "../../model/span.ts";
import type { JsonOptions } from "../renderer.ts";
import { moved, type OffsetConverter } from "./offsets.ts";

/** What a record of `why` has beside what all records have. */
export function whyRecord(
  { article, name, entities, places }: WhyResult,
  { offsets, withText }: JsonOptions,
  convert: OffsetConverter,
): object {
  return definedOnly({
    name,
    entities: entities.map(({ mentions: _, ...entity }) => entity),
    places: places.map((place) => placeRecord(place, article.text, convert)),
    text: withText ? article.text : undefined,
    offsets,
  });
}

function placeRecord(place: NameExplanation, article: string, convert: OffsetConverter): object {
  const { text, sentence, block, context, type, entity, partOf, origin, confidence } = place;
  const { considered, probabilities, lists, changes } = place;
  const shares = Object.entries(probabilities).map(([key, value]) => [key, thousandths(value)]);
  return definedOnly({
    text,
    start: convert(place.start),
    end: convert(place.end),
    sentence,
    block,
    sentenceText: surface(article, context),
    type,
    entity,
    partOf: partOf && moved(partOf, convert),
    origin,
    confidence,
    considered,
    probabilities: Object.fromEntries(shares),
    alternatives: place.alternatives.map(({ probability, ...other }) => ({
      ...moved(other, convert),
      probability: thousandths(probability),
    })),
    for: place.for.map(roundedClue),
    against: place.against.map(roundedClue),
    lists,
    changes,
  });
}

function roundedClue({ text, weight }: FeatureContribution): FeatureContribution {
  return { text, weight: thousandths(weight) };
}

function thousandths(value: number): number {
  return Math.round(1000 * value) / 1000;
}
