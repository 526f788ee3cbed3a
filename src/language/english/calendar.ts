import { wordSet } from "../../model/letters.ts";

/** Weekdays, with their capital. */
export const WEEKDAYS = wordSet("Monday Tuesday Wednesday Thursday Friday Saturday Sunday");

/** Months, with their capital. */
export const MONTHS = wordSet(
  "January February March April May June July August September October November December",
);

/** How the names of months begin, with their capital. */
export const MONTH_PREFIXES = wordSet("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec");
