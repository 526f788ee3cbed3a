/** A term of a compromise document; joined, `pre`, `text` and `post` of all terms are the document's text. */
export interface HostTerm {
  readonly pre: string;
  /** Empty for the second half of a contraction. */
  readonly text: string;
  readonly post: string;
  readonly id?: string;
  readonly tags: Set<string>;
  /** Whether its tags are to stay: by a lexicon, or by hand. */
  frozen?: boolean;
  /** Which name this term is part of; the same object for all its terms. */
  mention?: HostMention;
}

/** Marks the terms of one name, so that two names that touch stay two. */
export interface HostMention {
  readonly tag: NameTag;
}

/** The tags of the three kinds of name. */
export const NAME_TAGS = ["Person", "Place", "Organization"] as const;

export type NameTag = (typeof NAME_TAGS)[number];

/** Sentence, first term, end; then the ids of first and last term, by which compromise mends a pointer. */
export type HostPointer = readonly [
  sentence: number,
  start: number,
  end: number,
  startId?: string | undefined,
  endId?: string | undefined,
];

/** All known tags, with their parents and what they exclude. */
export type TagSet = Readonly<Record<string, unknown>>;

/** As much of compromise's world as the plugin uses: tags, which every tier has. */
export interface HostWorld {
  readonly model: { readonly one: { tagSet: TagSet } };
  readonly methods: {
    readonly one: {
      addTags(tags: object, tagSet: TagSet): TagSet;
      setTag(terms: readonly HostTerm[], tag: string, world: HostWorld): void;
      unTag(terms: readonly HostTerm[], tag: string, tagSet: TagSet): void;
    };
  };
}

/** As much of a compromise view as the plugin uses. */
export interface HostView {
  readonly document: readonly (readonly HostTerm[])[];
  readonly world: HostWorld;
  readonly fullPointer: readonly HostPointer[];
  update(pointers: readonly HostPointer[]): HostView;
  /** Runs a compute function on the view. */
  compute(method: string): unknown;
  none(): HostView;
  getNth(n?: number | string): HostView;
}
