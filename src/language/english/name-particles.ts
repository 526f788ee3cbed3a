import { wordSet } from "../../model/letters.ts";

/** Particles in small letters inside a person's full name: "Ursula von der Leyen". */
export const NAME_PARTICLES = wordSet(
  "af al ap bin bint da dal de del della den der di do dos du e el ibn la le ten ter van von y zu",
);

/** Particles in small letters that may open a surname used alone: "bin Salman said". */
export const OPENING_PARTICLES = wordSet("bin ibn van von dos del al el");

/** Particles that a hyphen attaches to a name: "al-Assad". */
export const HYPHENATED_PARTICLES = wordSet("al el an ar as ash at ad az bin ul ur");
