import { readFileSync } from "node:fs";
import { systemFailure } from "../../sources/system-failure.ts";
import { checkKeys } from "./check-keys.ts";
import { complain, complainOfSyntax, refuseConfig } from "./complaint.ts";
import { type ConfigFile, isRecord } from "./config-file.ts";
import type { ConfigLocation } from "./location.ts";

/** @throws ReaderError `BAD_CONFIG` with the place in the file. */
export async function readConfig({ path }: ConfigLocation): Promise<ConfigFile> {
  const text = readText(path);
  const content = await parse(path, text);
  const complaint = checkKeys(content);
  return complaint ? complain({ path, text }, complaint) : { path, text, content };
}

function readText(path: string): string {
  try {
    const text = readFileSync(path, "utf8");
    return text.startsWith("\ufeff") ? text.slice(1) : text;
  } catch (error) {
    const failure = systemFailure(error, path);
    const why = "why" in failure ? `cannot be read: ${failure.why}` : "no such file or directory";
    return refuseConfig(path, why);
  }
}

/** An empty file says nothing. */
async function parse(path: string, text: string): Promise<ConfigFile["content"]> {
  if (text.trim() === "") return {};
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    return complainOfSyntax(path, text, error);
  }
  return isRecord(content) ? content : refuseConfig(`${path}:1:1`, "must be a JSON object");
}
