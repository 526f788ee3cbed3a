import { CAPITALS, LETTERS } from "../../model/letters.ts";

/** News agencies and newspapers' wire services in datelines and credits, in lower case. */
const AGENCIES: ReadonlySet<string> = new Set(
  [
    "AP, Associated Press, The Associated Press, AP Business, Reuters, Thomson Reuters Foundation, Reuters Breakingviews",
    "Kyodo, Kyodo News, Jiji, Jiji Press, AFP, Agence France-Presse, AFX, Xinhua, Xinhua News Agency, UPI, Bloomberg, Bloomberg News",
    "dpa, ANSA, EFE, TASS, Tass, Interfax, Ukrinform, PTI, Press Trust of India, ANI, IANS, UNI, APP, PNA, VNA, Bernama, Antara",
    "Yonhap, Yonhap News, CNA, Focus Taiwan, CNN, BBC, BBC News, Dow Jones, MarketWatch, RNS, Religion News Service, KHN, KFF Health News",
    "CBS, NPR, ABC, NBC, VOA, RFE/RL, CP, The Canadian Press, Canadian Press, AAP, PA, PA Media, Press Association, AJ, Al Jazeera, IPS, AA",
    "Anadolu, Anadolu Agency, SANA, WAFA, WAM, SPA, KUNA, QNA, MENA, Tasnim, IRNA, KCNA, BTA, STT, TT, NTB, Ritzau, APA, ATS, PAP, CTK, MTI",
    "PRNewswire, PR Newswire, Business Wire, GLOBE NEWSWIRE, Newsfile Corp., ACCESSWIRE, EZ Newswire, States Newsroom, Stacker",
    "Lusa, Belga, ANP, AGI, Adnkronos, Cihan, NAN, GNA, KNA, MAP, APS, TAP, Fides, Zenit, UCAN, CNS, OSV News, Tribune News Service, TNS",
    "The New York Times, The Washington Post, Los Angeles Times, The Guardian, Rolling Stone, Getty Images, EPA, EPA-EFE, Getty, Zuma Press",
  ]
    .join(", ")
    .split(", ")
    .map((name) => name.toLowerCase()),
);

const MAX_AGENCY_LENGTH = 60;

const AGENCY_SHAPE = new RegExp(
  `^(?:[A-Z]{2,6}|(?:The )?(?:[${CAPITALS}][${LETTERS}'’.-]* ){1,4}(?:News|Press|News Agency|Newswire|Wire|Newsroom|News Service))$`,
);

/** Whether a name is a known agency, or two agencies: "AP", "AFP-Jiji", "Xinhua/UNB". */
export function isAgency(name: string): boolean {
  if (name.length > MAX_AGENCY_LENGTH) return false;
  const parts = name.trim().split(/[/-]/);
  return isKnown(name.trim()) || (parts.some(isKnown) && parts.every(isKnownOrAcronym));
}

/** Whether a name could be an agency: an acronym, or "... News Agency". */
export function looksLikeAgency(name: string): boolean {
  return isAgency(name) || (name.length <= MAX_AGENCY_LENGTH && AGENCY_SHAPE.test(name));
}

function isKnown(name: string): boolean {
  return AGENCIES.has(name.toLowerCase());
}

function isKnownOrAcronym(name: string): boolean {
  return isKnown(name) || /^[A-Z]{2,6}$/.test(name);
}
