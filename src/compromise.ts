import {
  type HostView,
  type HostWorld,
  NAME_TAGS,
  type NameTag,
} from "./entities/compromise/host.ts";
import { selectNames, tagDocument } from "./entities/compromise/tag-terms.ts";

/** The methods that the plugin adds to a document, `nlp<Names>(text)`. With `n`, they return one name. */
export interface Names {
  /** Persons, without their titles. */
  people(n?: number): this;
  /** Places; "Lyon, France" is two of them, "Washington, D.C." is one. */
  places(n?: number): this;
  /** Companies, parties, ministries, agencies, clubs and other organizations. */
  organizations(n?: number): this;
}

type Method = (this: HostView, n?: number | string) => HostView;

const METHODS = { people: "Person", places: "Place", organizations: "Organization" } as const;

/**
 * A compromise plugin that finds the people, places and organizations of a document. It works with
 * `compromise/one`, `/two` and `/three`, and replaces the methods of that name in `/three`.
 *
 * ```ts
 * import nlp from "compromise/one";
 * import { type Names, names } from "summit-reader/compromise";
 *
 * nlp.plugin(names);
 * const doc = nlp<Names>("Ana Ruiz met Premier Li Wen in Lyon, France.");
 * doc.people().out("array"); // ["Ana Ruiz", "Li Wen"]
 * doc.places().out("array"); // ["Lyon,", "France."]
 * ```
 *
 * Its hook, `names`, runs on every new document and tags terms `#Person`, `#Place` and `#Organization`.
 * After changes to a document, `doc.compute("names")` runs it again. As everywhere in compromise, the text
 * of a view includes punctuation and possessives: "Lyon,", "Tokyo's".
 */
export const names = {
  compute: { names: tagDocument },
  hooks: ["names"],
  api(View: { prototype: object }): void {
    const prototype = View.prototype as Record<string, Method | undefined>;
    for (const [name, tag] of Object.entries(METHODS)) {
      prototype[name] = selector(tag, prototype[name]);
    }
  },
  mutate(world: object): void {
    addMissingTags(world as HostWorld);
  },
};

/** Keeps the methods that a built-in method's view adds. */
function selector(tag: NameTag, builtIn: Method | undefined): Method {
  return function (this: HostView, n) {
    const empty = builtIn ? builtIn.call(this.none()) : this;
    return empty.update(selectNames(this, tag)).getNth(n);
  };
}

/** Adds the tags that `compromise/one` lacks. */
function addMissingTags({ model, methods }: HostWorld): void {
  const { one } = model;
  const missing = NAME_TAGS.filter((tag) => one.tagSet[tag] === undefined);
  if (missing.length === 0) return;
  one.tagSet = methods.one.addTags(Object.fromEntries(missing.map(describeTag)), one.tagSet);
}

function describeTag(tag: NameTag): [NameTag, object] {
  return [tag, { is: "Noun", not: NAME_TAGS.filter((other) => other !== tag) }];
}
