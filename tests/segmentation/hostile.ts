import fc from "fast-check";

const FRAGMENTS = [
  ..."abAZé9.!?…,;:'’\"“”()[]-–—/&@#$%*_=。」 \n\t",
  "\u00a0",
  "\u200b",
  "\r\n",
  "\ud83d",
  "😀",
  "e\u0301",
  "Mr.",
  "U.S.",
  "p.m. ",
  "Inc. ",
  "The ",
  "*** ",
  "----- ",
  " :) ",
  " [12] ",
  "<3",
  "'s",
  "s' ",
  "x@y.z",
  "http://a.b/c?",
  "Sunday, May 28, 2006",
  " \n \n ",
];

/** Text that is hard for sentence splitters and tokenizers, mixed with random text. */
export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ unit: "binary", maxLength: 6 })), {
    maxLength: 60,
  })
  .map((parts) => parts.join(""));
