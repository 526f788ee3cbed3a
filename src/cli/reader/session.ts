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

/** How a session ended: the user quit, pressed Ctrl-C, or the process received a signal. */
export type Ending = "quit" | "interrupt" | "SIGTERM" | "SIGHUP";

/** What a session works with. */
export interface SessionParts {
  readonly terminal: InteractiveTerminal;
  readonly screen: Screen;
  readonly context: ReadingContext;
  /** Returns the newest failure of an input as text, once. */
  readonly takeFailure: () => string | undefined;
  /** The maximum width of text, in columns. */
  readonly widest: number;
}

const ENDING_SIGNALS = ["SIGTERM", "SIGHUP"] as const satisfies readonly TerminalSignal[];

/** The size of a terminal that does not report one. */
const USUAL = { columns: 80, rows: 24 };

/**
 * Runs the reader on a terminal. `src/reader` holds its state and views; this class connects them to
 * keys, signals, analysis messages and articles. However it ends, it restores the terminal.
 */
export class Session {
  readonly #parts: SessionParts;
  readonly #analysis: AnalysisClient;
  readonly #suspension: Suspension;
  readonly #releases: readonly (() => void)[];
  readonly #onEnd: (outcome: Ending | Promise<never>) => void;
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

  /** @param onEnd Called once at the end; with a rejected promise after an error. */
  constructor(
    parts: SessionParts,
    { article, opening }: OpenedArticle,
    onEnd: (outcome: Ending | Promise<never>) => void,
  ) {
    const { terminal, screen, widest } = parts;
    this.#parts = parts;
    this.#onEnd = onEnd;
    this.#article = article;
    const { measure } = opening.article;
    this.#state = createState({ ...sizeOf(terminal), widest, measure }, opening);
    this.#analysis = createAnalysisClient((message) => this.#dispatch(message));
    this.#suspension = createSuspension(terminal, screen, () => this.#attempt(() => this.#draw()));
    this.#releases = ENDING_SIGNALS.map((name) => terminal.onSignal(name, () => this.end(name)));
  }

  /** Takes over the terminal and shows the first screen, then starts to look for names. */
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

  /** Saves the position and restores the terminal. */
  end(ending: Ending): void {
    if (this.#isOver) return;
    this.#release();
    this.#storePosition();
    this.#onEnd(ending);
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
      this.#onEnd(Promise.reject(error));
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

  /** Redraws everything, because terminals rearrange their rows when the size changes. */
  #resize(): void {
    this.#parts.screen.forget();
    this.#dispatch({ kind: "resize", ...sizeOf(this.#parts.terminal) });
  }

  #redraw(): void {
    this.#parts.screen.forget();
    this.#draw();
  }

  /** Saves the position first: a stopped process may never continue. */
  #suspend(): void {
    this.#storePosition();
    this.#suspension.suspend();
  }

  /** Loads the code for wide characters if a search needs it and the article did not. */
  #onInput(input: Input): void {
    this.#dispatch(input);
    if ("text" in input && !isSingleWidth(input.text)) {
      loadTypesetting(input.text).then(({ measure }) =>
        this.#dispatch({ kind: "measure", measure }),
      );
    }
  }

  /** Opens one article at a time: holding the key down skips none that loads slowly. */
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
  return { columns: columns || USUAL.columns, rows: rows || USUAL.rows };
}

function raise(error: unknown): never {
  throw error;
}
