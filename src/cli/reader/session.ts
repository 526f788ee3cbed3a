import type { Input } from "../../reader/keys/input.ts";
import type { ReaderEvent, ReaderState, Request } from "../../reader/state/state.ts";
import { createState, update } from "../../reader/update/update.ts";
import { view } from "../../reader/view/view.ts";
import { loadTypesetting } from "../../renderers/terminal/page.ts";
import { isSingleWidth } from "../../renderers/terminal/wrap.ts";
import type { InteractiveTerminal, TerminalSignal } from "../host.ts";
import { type AnalysisClient, createAnalysisClient } from "./analysis-client.ts";
import { type OpenedArticle, openArticle, type ReadingContext } from "./article-queue.ts";
import { createKeyboard } from "./open-terminal.ts";
import type { Screen } from "./screen.ts";
import { createSuspension, type Suspension } from "./suspend.ts";

/** How a session ended: the user quit or pressed Ctrl-C, or a signal ended it. */
export type Ending = "quit" | "interrupt" | "SIGTERM" | "SIGHUP";

/** What a session works with. */
export interface SessionParts {
  readonly terminal: InteractiveTerminal;
  readonly screen: Screen;
  readonly context: ReadingContext;
  /** Returns a message for the newest failed input since the last call, if there is one. */
  readonly takeFailure: () => string | undefined;
  /** The longest line of text, in columns. */
  readonly maxWidth: number;
}

const ENDING_SIGNALS = ["SIGTERM", "SIGHUP"] as const satisfies readonly TerminalSignal[];

/** The size when the terminal reports none. */
const DEFAULT_SIZE = { columns: 80, rows: 24 };

/**
 * One reader at one terminal. Turns keys, signals, results of the analysis and newly opened articles into
 * events, updates the state and draws it. Restores the terminal however the session ends.
 */
export class Session {
  readonly #parts: SessionParts;
  readonly #analysis: AnalysisClient;
  readonly #suspension: Suspension;
  readonly #releases: readonly (() => void)[];
  readonly #finish: (outcome: Ending | Promise<never>) => void;
  readonly #services: Readonly<Record<Request, () => void>> = {
    quit: () => this.end("quit"),
    interrupt: () => this.end("interrupt"),
    suspend: () => this.#suspend(),
    redraw: () => this.#redraw(),
    summary: () => this.#analysis.summarize(),
    "next-article": () => this.#turn(1),
    "previous-article": () => this.#turn(-1),
  };
  #article: OpenedArticle["article"];
  #state: ReaderState;
  #isTurning = false;
  #isOver = false;

  /** @param finish Called once when the session ends, with a rejection after an error. */
  constructor(
    parts: SessionParts,
    { article, opening }: OpenedArticle,
    finish: (outcome: Ending | Promise<never>) => void,
  ) {
    const { terminal, screen, maxWidth } = parts;
    this.#parts = parts;
    this.#finish = finish;
    this.#article = article;
    const { measure } = opening.article;
    this.#state = createState({ ...sizeOf(terminal), maxWidth, measure }, opening);
    this.#analysis = createAnalysisClient((message) => this.#dispatch(message));
    this.#suspension = createSuspension(terminal, screen, () => this.#attempt(() => this.#draw()));
    this.#releases = ENDING_SIGNALS.map((name) => terminal.onSignal(name, () => this.end(name)));
  }

  /** Takes over the terminal and draws the first screen; the search for names starts afterwards. */
  begin(): void {
    const { terminal, screen, context } = this.#parts;
    terminal.onCrash(() => screen.leave());
    terminal.onResize(() => this.#resize());
    const type = createKeyboard((input) => this.#onInput(input));
    terminal.listen(type, () => this.end("quit"));
    this.#attempt(() => {
      screen.enter();
      this.#draw();
      this.#analysis.open(this.#article, context.wantsNames);
    });
  }

  /** Stores the position and restores the terminal. */
  end(ending: Ending): void {
    if (this.#isOver) return;
    this.#release();
    this.#storePosition();
    this.#finish(ending);
  }

  #release(): void {
    this.#isOver = true;
    this.#parts.screen.leave();
    this.#suspension.release();
    for (const release of this.#releases) release();
    this.#analysis.close();
    this.#parts.terminal.close();
  }

  /** Restores the terminal if the work throws. */
  #attempt(work: () => void): void {
    if (this.#isOver) return;
    try {
      work();
    } catch (error) {
      this.#release();
      this.#finish(Promise.reject(error));
    }
  }

  #dispatch(event: ReaderEvent): void {
    this.#attempt(() => {
      this.#state = update(this.#state, event);
      this.#draw();
      if (this.#state.request) this.#services[this.#state.request]();
    });
  }

  #draw(): void {
    this.#parts.screen.draw(view(this.#state));
  }

  /** Terminals differ in what they do to the rows on a resize, so all of them are drawn. */
  #resize(): void {
    this.#parts.screen.forget();
    this.#dispatch({ kind: "resize", ...sizeOf(this.#parts.terminal) });
  }

  #redraw(): void {
    this.#parts.screen.forget();
    this.#draw();
  }

  /** Stores the position first: a stopped process may never continue. */
  #suspend(): void {
    this.#storePosition();
    this.#suspension.suspend();
  }

  /** A typed or pasted query may have characters whose width the article's measure does not know. */
  #onInput(input: Input): void {
    this.#dispatch(input);
    if ("text" in input && !isSingleWidth(input.text)) {
      loadTypesetting(input.text).then(({ measure }) =>
        this.#dispatch({ kind: "measure", measure }),
      );
    }
  }

  /** Turns to another article, one at a time: a held key skips none while they load. */
  #turn(by: 1 | -1): void {
    if (this.#isTurning) return;
    this.#isTurning = true;
    this.#open(this.#state.position.index + by)
      .catch((error) => this.#attempt(() => raise(error)))
      .finally(() => {
        this.#isTurning = false;
      });
  }

  async #open(index: number): Promise<void> {
    const { context, takeFailure } = this.#parts;
    const opened = index < 0 ? undefined : await openArticle(context, index);
    if (this.#isOver) return;
    if (opened) {
      this.#storePosition();
      this.#article = opened.article;
      this.#dispatch({ kind: "article", opening: opened.opening });
      this.#analysis.open(opened.article, context.wantsNames);
    }
    const end = index < 0 ? "this is the first article" : "this is the last article";
    const text = takeFailure() ?? (opened ? undefined : end);
    if (text !== undefined) this.#dispatch({ kind: "message", text });
  }

  #storePosition(): void {
    this.#parts.context.positions.store(this.#article, this.#state.anchor);
  }
}

function sizeOf({ columns, rows }: InteractiveTerminal) {
  return { columns: columns || DEFAULT_SIZE.columns, rows: rows || DEFAULT_SIZE.rows };
}

function raise(error: unknown): never {
  throw error;
}
