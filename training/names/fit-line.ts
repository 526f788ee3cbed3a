import { type Line, logOdds } from "../../src/entities/explain/calibration.ts";
import type { Judged } from "./judge-names.ts";

const MOST_STEPS = 100;
/** The strength of the prior, in names: without data the slope is one and the intercept zero. */
const PRIOR = 1;

/**
 * Fits the line over log odds that makes these outcomes likeliest, by Newton's method. Halves a step that does
 * not improve the fit.
 */
export function fitLine(names: readonly Judged[]): Line {
  let line: Line = { slope: 1, intercept: 0 };
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = stepFrom(line, names);
    if (Math.abs(next.slope - line.slope) + Math.abs(next.intercept - line.intercept) < 1e-9) break;
    line = next;
  }
  return line;
}

function stepFrom(line: Line, names: readonly Judged[]): Line {
  const slope = { gradient: PRIOR * (line.slope - 1), curve: PRIOR };
  const intercept = { gradient: PRIOR * line.intercept, curve: PRIOR };
  let mixed = 0;
  for (const { probability, isRight } of names) {
    const odds = logOdds(probability);
    const expected = 1 / (1 + Math.exp(-line.slope * odds - line.intercept));
    const error = expected - (isRight ? 1 : 0);
    const spread = expected * (1 - expected);
    slope.gradient += error * odds;
    slope.curve += spread * odds * odds;
    intercept.gradient += error;
    intercept.curve += spread;
    mixed += spread * odds;
  }
  const size = slope.curve * intercept.curve - mixed * mixed;
  const bySlope = (intercept.curve * slope.gradient - mixed * intercept.gradient) / size;
  const byIntercept = (slope.curve * intercept.gradient - mixed * slope.gradient) / size;
  return descend(line, { slope: bySlope, intercept: byIntercept }, names);
}

function descend(from: Line, by: Line, names: readonly Judged[]): Line {
  const before = lossOf(from, names);
  for (let share = 1; share > 1e-6; share /= 2) {
    const line = {
      slope: from.slope - share * by.slope,
      intercept: from.intercept - share * by.intercept,
    };
    if (lossOf(line, names) <= before) return line;
  }
  return from;
}

function lossOf({ slope, intercept }: Line, names: readonly Judged[]): number {
  let loss = (PRIOR * ((slope - 1) ** 2 + intercept ** 2)) / 2;
  for (const { probability, isRight } of names) {
    const odds = slope * logOdds(probability) + intercept;
    loss += Math.log1p(Math.exp(isRight ? -odds : odds));
  }
  return loss;
}
