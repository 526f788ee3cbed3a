import { describe, expect, it } from "vitest";
import { seemsEnglish } from "../../src/segmentation/detect-english.ts";

const ENGLISH =
  "The ferry to Chios sank at dawn with forty people on board, and all of them were saved by the coast guard before noon, officials said.";
const OTHERS = {
  German:
    "Die Fähre nach Chios ist am Morgen mit vierzig Menschen an Bord gesunken, und alle wurden vor Mittag von der Küstenwache gerettet, wie die Behörden mitteilten.",
  French:
    "Le ferry pour Chios a coulé à l'aube avec quarante personnes à bord, et toutes ont été sauvées avant midi par les garde-côtes, selon les autorités du port.",
  Spanish:
    "El transbordador a Quíos se hundió al amanecer con cuarenta personas a bordo, y todas fueron rescatadas antes del mediodía por los guardacostas, según las autoridades.",
  Dutch:
    "De veerboot naar Chios zonk bij zonsopgang met veertig mensen aan boord, en allen werden voor de middag door de kustwacht gered, zo zeiden de autoriteiten daar.",
  Turkish:
    "Sakız Adası'na giden feribot şafak vakti kırk kişiyle battı ve yetkililerin söylediğine göre hepsi öğleden önce sahil güvenlik tarafından kurtarıldı, gemide kimse kalmadı, kaptan da kurtuldu.",
  Russian: "Паром на Хиос затонул на рассвете, на борту было сорок человек, всех спасли.",
  Japanese:
    "キオス島へ向かうフェリーが夜明けに沈没し、四十人が乗っていたが、全員が正午までに救助された。",
};

describe("seemsEnglish", () => {
  it("recognizes English", () => expect(seemsEnglish(ENGLISH)).toBe(true));

  it.each(Object.entries(OTHERS))("rejects %s", (_, text) => {
    expect(seemsEnglish(text)).toBe(false);
  });

  it.each(["", "Tokyo 3, Osaka 2", "FERRY SINKS", "Die Fähre ist gesunken."])(
    "accepts a few words: %j",
    (text) => expect(seemsEnglish(text)).toBe(true),
  );
});
