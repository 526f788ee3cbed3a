/** What can go wrong, as data; `renderers/failure.ts` has the prose, `cli/exit-code.ts` the exit codes. */
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
      /** Of a page: what the server answered, 404 or 410. */
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
      /** What there is too much of: "elements", "depth". */
      readonly what: string;
      readonly limit: number;
    }
  | { readonly code: "TOO_SLOW"; readonly source: string; readonly seconds: number }
  | { readonly code: "UNSUPPORTED"; readonly source: string; readonly what: string }
  | { readonly code: "BAD_RECORD"; readonly source: string; readonly why: string }
  | {
      readonly code: "DAMAGED";
      readonly source: string;
      /** What it should have been: "gzip data", "a feed". */
      readonly what: string;
    }
  | { readonly code: "UNREADABLE"; readonly source: string; readonly why: string }
  | { readonly code: "UNAVAILABLE"; readonly source: string; readonly why: string }
  | { readonly code: "PRIVATE_ADDRESS"; readonly source: string; readonly host: string }
  | { readonly code: "UNWRITABLE"; readonly source: string; readonly why: string }
  | { readonly code: "OUTPUT_EXISTS"; readonly source: string }
  | {
      readonly code: "BAD_CONFIG";
      /** The configuration file, with line and column where they are known, or a variable. */
      readonly source: string;
      readonly why: string;
    }
  | { readonly code: "INTERNAL"; readonly source?: string; readonly message: string };

export type FailureCode = Failure["code"];

/** A failure on its way up; every error the library throws on purpose is one. */
export class ReaderError extends Error {
  override readonly name = "ReaderError";
  readonly failure: Failure;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.code, options);
    this.failure = failure;
  }
}
