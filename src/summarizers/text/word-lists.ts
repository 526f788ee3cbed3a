/** English words that say nothing of what a text is about. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  [
    "a an the this that these those such same own other another each every either neither both all",
    "any some no none few many much more most less least several enough one ones two first",
    "i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his",
    "himself she her hers herself it its itself they them their theirs themselves who whom whose",
    "which what where when why how whether",
    "am is are was were be been being do does did doing done have has had having will would shall",
    "should can could may might must cannot ought",
    "isn aren wasn weren don doesn didn haven hasn hadn won wouldn shan shouldn couldn ain ll re ve",
    "and or but nor so yet if then else than because while as since until unless although though",
    "of in on at by for with about against between among into through during before after above",
    "below to from up down out off over under again further along across behind beyond within",
    "without upon toward towards near per via",
    "not only very too also just even still already now here there once ever never often always",
    "perhaps quite rather almost however",
    "say says said saying tell tells told add adds added get gets got like make makes made go went",
    "year years new mr mrs ms dr",
  ].flatMap((line) => line.split(" ")),
);
