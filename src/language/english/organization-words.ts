import { wordSet } from "../../model/letters.ts";

/** Last words of names of organizations that are legal forms or the like. */
export const LEGAL_FORMS = wordSet(
  "inc corp corporation co company ltd limited llc llp lp plc ag sa sae spa nv bv gmbh kg se ab oy oyj as a/s",
  "asa aps bhd pty pte kk pjsc jsc group holding holdings fc afc",
);

/** Last words of clubs' names after the town. Each is a short name of the club too: "United". Plurals are not listed. */
export const CLUB_WORDS = wordSet(
  "united city town rovers wanderers athletic albion hotspur villa rangers celtic county wednesday forest palace",
  "orient argyle alexandra wasps saracens tigers sharks warriors harlequins",
);
