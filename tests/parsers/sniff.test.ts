import { describe, expect, it } from "vitest";
import { looksLikeHtml, looksLikeMarkdown } from "../../src/parsers/registry.ts";

describe("looksLikeMarkdown", () => {
  it.each([
    "# Title\n\nText",
    "\n\n## Title",
    "---\ntitle: A\n---\nText",
    "---\nnote\ndate: 1\n---",
  ])("%j", (head) => expect(looksLikeMarkdown(head)).toBe(true));

  it.each([
    "Title\n\n# Later",
    "#hashtag first",
    "###\n\nText",
    "---\nJust a rule\n---\n",
    "---\ntitle: never closed",
    "---\n---\n",
    "# ",
  ])("not %j", (head) => expect(looksLikeMarkdown(head)).toBe(false));
});

describe("looksLikeHtml", () => {
  it.each([
    "<!doctype html>",
    " <HTML>",
    "<!-- saved -->\n<html>",
    '<?xml version="1.0"?><!DOCTYPE html >',
  ])("%j", (head) => expect(looksLikeHtml(head)).toBe(true));

  it.each(["<htmlx>", "html", "He wrote <html> on the wall.", "<p>"])("not %j", (head) =>
    expect(looksLikeHtml(head)).toBe(false),
  );
});
