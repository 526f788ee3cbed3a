import nlp from "compromise/three";
import { describe } from "vitest";
import { itFindsNames } from "./plugin-contract.ts";

describe("the plugin on compromise/three", () => itFindsNames(nlp));
