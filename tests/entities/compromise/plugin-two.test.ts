import nlp from "compromise/two";
import { describe } from "vitest";
import { itFindsNames } from "./plugin-contract.ts";

describe("the plugin on compromise/two", () => itFindsNames(nlp));
