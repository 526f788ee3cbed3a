import { definedOnly } from "../../model/compose.ts";
import type { FeatureContribution, NameExplanation } from "../../model/explanation.ts";
import type { WhyResult } from "../../model/result.ts";
import { surface } from "../../model/span.ts";
import type { JsonOptions } from "../renderer.ts";
import { moved, type OffsetConverter } from "./offsets.ts";

/** The fields of a `why` record that other records do not have. */
export function whyRecord(
  { article, name, entities, occurrences }: WhyResult,
  { offsets, withText }: JsonOptions,
  convert: OffsetConverter,
): object {
  return definedOnly({
    name,
    entities: entities.map(({ mentions: _, ...entity }) => entity),
    occurrences: occurrences.map((one) => occurrenceRecord(one, article.text, convert)),
    text: withText ? article.text : undefined,
    offsets,
  });
}

function occurrenceRecord(
  occurrence: NameExplanation,
  article: string,
  convert: OffsetConverter,
): object {
  const { text, sentence, block, context, type, entity, partOf, origin, confidence } = occurrence;
  const { considered, probabilities, lists, changes } = occurrence;
  const shares = Object.entries(probabilities).map(([key, value]) => [key, thousandths(value)]);
  return definedOnly({
    text,
    start: convert(occurrence.start),
    end: convert(occurrence.end),
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
    alternatives: occurrence.alternatives.map(({ probability, ...other }) => ({
      ...moved(other, convert),
      probability: thousandths(probability),
    })),
    for: occurrence.for.map(rounded),
    against: occurrence.against.map(rounded),
    lists,
    changes,
  });
}

function rounded({ text, weight }: FeatureContribution): FeatureContribution {
  return { text, weight: thousandths(weight) };
}

function thousandths(value: number): number {
  return Math.round(1000 * value) / 1000;
}
