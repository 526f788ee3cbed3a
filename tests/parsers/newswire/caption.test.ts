import { describe, expect, it } from "vitest";
import { captionStrength } from "../../../src/parsers/newswire/caption.ts";

describe("captionStrength", () => {
  it.each([
    "Photo: The new bridge in Osaka (Kyodo)",
    "FILE PHOTO: A trader works in London. REUTERS/Jo Roe",
    "FILE - The bridge in May.",
    "Image source, Getty Images",
    "Image caption, The ferry at dawn",
    "People cross the bridge on Tuesday. (AP Photo/Jo Roe)",
    "A crowd. REUTERS/Jo Roe/File Photo",
    "A crowd. [Photo/Xinhua]",
    "A crowd. (Xinhua/Li Bo)",
    "A crowd. (Jo Roe/Getty Images)",
    "A crowd. Jo Roe/AFP via Getty Images",
    "A crowd in the square. Photo: Jo Roe",
    "A crowd (Photo courtesy of Jo Roe)",
    "Photo by Jo Roe",
    "(AP Photo/Jo Roe)",
    "Jo Roe/AP",
  ])("is sure: %s", (text) => expect(captionStrength(text)).toBe("sure"));

  it.each([
    "The new bridge is seen in Osaka on March 3, 2025. (Kyodo)",
    "Jo Roe and Ana Lima shake hands in Lima on Aug. 8, 2025. (Kyodo)",
    "Jo Roe, left, shakes hands with Ana Lima. (Kyodo)",
    "Jo Roe is pictured in Lima on May 3, 2025.",
  ])("is posed: %s", (text) => expect(captionStrength(text)).toBe("posed"));

  it.each(["The vote was close. (PTI)", "Jo Roe, right, greets the crowd."])(
    "wants more: %s",
    (text) => expect(captionStrength(text)).toBe("weak"),
  );

  it.each([
    "The mayor said on Tuesday the bridge (built in 1990) was unsafe.",
    "He held a picture of the bridge (a famous photo of its time).",
    "The firm paid (see image above).",
    "The AP Photo prize went to Lima.",
    "They filed a suit against Getty Images.",
    "Image is everything, he said.",
    "The vote was held in Lima on May 3, 2025.",
  ])("rejects: %s", (text) => expect(captionStrength(text)).toBeUndefined());
});
