import {
  type HostPointer,
  type HostView,
  type HostWorld,
  NAME_TAGS,
  type NameTag,
} from "./entities/compromise/host.ts";
import { selectNames } from "./entities/compromise/select-names.ts";
import { tagDocument } from "./entities/compromise/tag-names.ts";

/** What the plugin adds to a compromise document, or makes better there; `n` chooses one of the names. */
export interface Names {
  /** Persons, without titles: "Shigeru Ishiba". */
  people(n?: number): unknown;
  /** Places; "Lyon, France" is two of them, "Washington, D.C." is one. */
  places(n?: number): unknown;
  /** Companies, parties, ministries, agencies, clubs and the like. */
  organizations(n?: number): unknown;
}

type Method = (this: HostView, n?: number | string) => HostView;

const METHODS = { people: "Person", places: "Place", organizations: "Organization" } as const;

/**
 * A compromise plugin that finds the people, places and organizations of a document. It works on
 * `compromise/one`, `/two` and `/three`; where `/three` has these methods already, it takes their place.
 *
 * ```ts
 * import nlp from "compromise/one";
 * import { names } from "summit-reader/compromise";
 *
 * nlp.plugin(names);
 * nlp("Ana Botín met ministers in Lyon, France.").places().out("array"); // ["Lyon,", "France."]
 * ```
 *
 * Its hook, `names`, runs when a document is made and tags terms `#Person`, `#Place` and
 * `#Organization`; after changes to a document, `doc.compute("names")` runs it again. A term holds its
 * possessive, so a view's text may be "Tokyo's".
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
  mutate(world: HostWorld, nlp: { addTags(tags: object): unknown }): void {
    const missing = NAME_TAGS.filter((tag) => world.model.one.tagSet[tag] === undefined);
    if (missing.length > 0) nlp.addTags(Object.fromEntries(missing.map(describeTag)));
  },
};

/** A built-in method's view may have methods of its own, which are kept. */
function selector(tag: NameTag, builtIn: Method | undefined): Method {
  return function (this: HostView, n) {
    const pointers: readonly HostPointer[] = selectNames(this, tag);
    const empty = builtIn ? builtIn.call(this.none()) : this;
    return empty.update(pointers).getNth(n);
  };
}

/** `compromise/one` has no tags of its own. */
function describeTag(tag: NameTag): [string, object] {
  return [tag, { is: "Noun", not: NAME_TAGS.filter((other) => other !== tag) }];
}
