import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDateline } from "../../../src/parsers/newswire/dateline.ts";

type Row = readonly [text: string, dateline: string, fields: object];

const DATELINES: readonly Row[] = [
  ["TOKYO (Kyodo) — The assembly", "TOKYO (Kyodo) —", { place: "TOKYO", agency: "Kyodo" }],
  ["SAN FRANCISCO (AP) — Fog", "SAN FRANCISCO (AP) —", { place: "SAN FRANCISCO", agency: "AP" }],
  [
    "NAIROBI, Nov 4 (AFP) - Rains",
    "NAIROBI, Nov 4 (AFP) -",
    { place: "NAIROBI", date: "Nov 4", agency: "AFP" },
  ],
  [
    "OSAKA, Japan, March 3 (Reuters) - Two",
    "OSAKA, Japan, March 3 (Reuters) -",
    { place: "OSAKA, Japan", date: "March 3", agency: "Reuters" },
  ],
  [
    "BEIJING, July 21 (Xinhua) -- China",
    "BEIJING, July 21 (Xinhua) --",
    { place: "BEIJING", date: "July 21", agency: "Xinhua" },
  ],
  [
    "BEIJING, July 21 /Xinhua/ -- China",
    "BEIJING, July 21 /Xinhua/ --",
    { place: "BEIJING", date: "July 21", agency: "Xinhua" },
  ],
  [
    "WASHINGTON/NEW YORK (Reuters) - A",
    "WASHINGTON/NEW YORK (Reuters) -",
    { place: "WASHINGTON/NEW YORK", agency: "Reuters" },
  ],
  ["June 12 (Reuters) - Shares", "June 12 (Reuters) -", { date: "June 12", agency: "Reuters" }],
  ["(Reuters) - Shares", "(Reuters) -", { agency: "Reuters" }],
  ["GENEVA — Talks", "GENEVA —", { place: "GENEVA" }],
  ["GENEVA, Switzerland — Talks", "GENEVA, Switzerland —", { place: "GENEVA, Switzerland" }],
  ["LONDON – The bank", "LONDON –", { place: "LONDON" }],
  ["LONDON, May 3 — The bank", "LONDON, May 3 —", { place: "LONDON", date: "May 3" }],
  ["CAIRO – 26 July 2022: Rain", "CAIRO – 26 July 2022:", { place: "CAIRO", date: "26 July 2022" }],
  [
    "NEW DELHI, May 3 (PTI): The",
    "NEW DELHI, May 3 (PTI):",
    { place: "NEW DELHI", date: "May 3", agency: "PTI" },
  ],
  [
    "New Delhi [India], March 3 (ANI): A",
    "New Delhi [India], March 3 (ANI):",
    { place: "New Delhi [India]", date: "March 3", agency: "ANI" },
  ],
  [
    "SAN FRANCISCO--(BUSINESS WIRE)--Acme",
    "SAN FRANCISCO--(BUSINESS WIRE)--",
    { place: "SAN FRANCISCO", agency: "BUSINESS WIRE" },
  ],
  [
    "NEW YORK, March 3, 2025 /PRNewswire/ -- A",
    "NEW YORK, March 3, 2025 /PRNewswire/ --",
    { place: "NEW YORK", date: "March 3, 2025", agency: "PRNewswire" },
  ],
  [
    "RIO DE JANEIRO (AP) — Police",
    "RIO DE JANEIRO (AP) —",
    { place: "RIO DE JANEIRO", agency: "AP" },
  ],
  ["ST. LOUIS (AP) -- A jury", "ST. LOUIS (AP) --", { place: "ST. LOUIS", agency: "AP" }],
  ["Aden (AFP) - A strike", "Aden (AFP) -", { place: "Aden", agency: "AFP" }],
  ["SÃO PAULO (Reuters) - A", "SÃO PAULO (Reuters) -", { place: "SÃO PAULO", agency: "Reuters" }],
  [
    "PORT-AU-PRINCE, Haiti (AP) — A",
    "PORT-AU-PRINCE, Haiti (AP) —",
    { place: "PORT-AU-PRINCE, Haiti", agency: "AP" },
  ],
  ["McALLEN, Texas (AP) — A", "McALLEN, Texas (AP) —", { place: "McALLEN, Texas", agency: "AP" }],
  ["Tokyo (CNN)Police say", "Tokyo (CNN)", { place: "Tokyo", agency: "CNN" }],
  ["WASHINGTON (AP) — iPhones", "WASHINGTON (AP) —", { place: "WASHINGTON", agency: "AP" }],
  ["TUVELSK — Police said", "TUVELSK —", { place: "TUVELSK" }],
  ["ROME — The vote - a first - failed.", "ROME —", { place: "ROME" }],
];

const OTHERS: readonly string[] = [
  "NASA - which built the probe - said",
  "NASA — The agency said",
  "IBM — the firm — said",
  "ACME — the Firm — said",
  "COVID-19 - a disease",
  "PARIS — City of Light — is lovely.",
  "TOKYO — which hosted the games — said",
  "Paris — it is always a good idea.",
  "UPDATE — The council met",
  "WARNING: The road is shut",
  "OPINION — We need a bridge",
  "LONDON: The bank said",
  "March 3 — The council met.",
  "The mayor (AP) — said",
  "Mayor Roe (AP) — who lost — said",
  "A man in TOKYO (Kyodo) said",
  "TOKYO (Kyodo) said",
  "(built in 1990) - the bridge",
  "Mr Roe - a plumber - said",
  "By the time",
];

describe("parseDateline", () => {
  it.each(DATELINES)("%s", (text, dateline, fields) => {
    const found = parseDateline(text);
    expect(found).toEqual({ ...fields, start: 0, end: dateline.length });
    expect(text.slice(0, found?.end)).toBe(dateline);
  });

  it.each(OTHERS)("finds none in: %s", (text) => {
    expect(parseDateline(text)).toBeUndefined();
  });

  it("ends within the text and takes its fields from it", () => {
    const piece = fc.constantFrom(
      "TOKYO",
      "Oslo",
      ", ",
      " ",
      "(AP)",
      "/Xinhua/",
      "—",
      " - ",
      "--",
      "May 3",
      ":",
      "The",
      "x",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        const found = parseDateline(text);
        if (!found) return;
        const surface = text.slice(found.start, found.end);
        expect(found.end).toBeLessThanOrEqual(text.length);
        for (const field of [found.place, found.date, found.agency]) {
          expect(surface).toContain(field ?? "");
        }
      }),
    );
  });
});
