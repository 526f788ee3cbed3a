import nlp from "compromise/one";
import { describe } from "vitest";
import { itFindsNames } from "./plugin-contract.ts";

describe("the plugin on compromise/one", () => itFindsNames(nlp));
