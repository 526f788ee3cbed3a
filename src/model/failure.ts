/** What an HTML page may have too much of; `attributesEach` are those of one element. */
export type PageLimit =
  | "characters"
  | "elements"
  | "depth"
  | "texts"
  | "attributes"
  | "attributesEach"
  | "class";

/** Everything that can go wrong, as data. `explainFailure` turns it into a message. */
export type Failure =
  | { readonly code: "USAGE"; readonly message: string }
  | {
      readonly code: "UNKNOWN_CHOICE";
      readonly what: string;
      readonly name: string;
      readonly choices: readonly string[];
    }
  | {
      readonly code: "NO_SUCH_INPUT";
      readonly source: string;
      /** The HTTP status of a page: 404 or 410. */
      readonly status?: number;
    }
  | {
      readonly code: "NO_ARTICLES";
      readonly source: string;
      readonly extensions: readonly string[];
    }
  | { readonly code: "EMPTY_INPUT"; readonly source: string }
  | { readonly code: "BINARY_INPUT"; readonly source: string }
  | { readonly code: "INVALID_UTF8"; readonly source: string; readonly offset: number }
  | { readonly code: "TOO_LARGE"; readonly source: string; readonly limit: number }
  | {
      readonly code: "TOO_COMPLEX";
      readonly source: string;
      readonly what: PageLimit;
      readonly limit: number;
    }
  | { readonly code: "TOO_SLOW"; readonly source: string; readonly seconds: number }
  | {
      readonly code: "UNSUPPORTED";
      readonly source: string;
      /** The content type: `application/pdf`. */
      readonly what: string;
    }
  | { readonly code: "BAD_RECORD"; readonly source: string; readonly why: string }
  | {
      readonly code: "DAMAGED";
      readonly source: string;
      /** What the input should be: "gzip data", "feed". */
      readonly what: string;
    }
  | { readonly code: "UNREADABLE"; readonly source: string; readonly why: string }
  | { readonly code: "UNAVAILABLE"; readonly source: string; readonly why: string }
  | { readonly code: "PRIVATE_ADDRESS"; readonly source: string; readonly host: string }
  | { readonly code: "UNWRITABLE"; readonly source: string; readonly why: string }
  | { readonly code: "OUTPUT_EXISTS"; readonly source: string }
  | {
      readonly code: "BAD_CONFIG";
      /** The configuration file (with line and column, if known) or the environment variable. */
      readonly source: string;
      readonly why: string;
    }
  | { readonly code: "INTERNAL"; readonly source?: string; readonly message: string };

export type FailureCode = Failure["code"];

/** Every error that the library throws on purpose. `message` is the code; `explainFailure` has the words. */
export class ReaderError extends Error {
  override readonly name = "ReaderError";
  readonly failure: Failure;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.code, options);
    this.failure = failure;
  }
}
