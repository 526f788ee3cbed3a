/** A term of a compromise document. `pre`, `text` and `post` of all terms, joined, are its text. */
export interface HostTerm {
  readonly pre: string;
  /** Empty for the second half of a contraction. */
  readonly text: string;
  readonly post: string;
  readonly id?: string;
  readonly tags: Set<string>;
  /** Whether a lexicon or a user has fixed its tags. */
  frozen?: boolean;
  /** The name that this term is part of: one object for all its terms. */
  mention?: HostMention;
}

/** Marks the terms of one name, to keep adjacent names apart. */
export interface HostMention {
  readonly tag: NameTag;
}

/** The tags of the three types of name. */
export const NAME_TAGS = ["Person", "Place", "Organization"] as const;

export type NameTag = (typeof NAME_TAGS)[number];

/** Sentence, first term and end; then the ids of the first and last term, which repair a pointer. */
export type HostPointer = readonly [
  sentence: number,
  start: number,
  end: number,
  startId?: string | undefined,
  endId?: string | undefined,
];

/** All known tags, with their parents and the tags they exclude. */
export type TagSet = Readonly<Record<string, unknown>>;

/** The part of compromise's world that the plugin uses; every tier has it. */
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

/** The part of a compromise view that the plugin uses. */
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
