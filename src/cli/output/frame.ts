import type { Result } from "../../model/result.ts";
import type { Renderer, RendererEntry } from "../../renderers/renderer.ts";

/** Strings for a sequence of results: head before the first, separators between, tail at the end. */
export class Frame {
  readonly #renderer: Renderer;
  readonly #entry: RendererEntry;
  #isOpen = false;

  constructor(renderer: Renderer, entry: RendererEntry) {
    this.#renderer = renderer;
    this.#entry = entry;
  }

  /** The next piece of output; empty for a failure that the format has no place for. */
  async next(result: Result): Promise<string> {
    if (result.kind === "failure" && !this.#entry.recordsFailures) return "";
    const { head, separator } = this.#renderer;
    const before = this.#isOpen ? separator : head;
    this.#isOpen = true;
    return before + (await this.#renderer.render(result));
  }

  /** The last piece of output. */
  end(): string {
    return this.#isOpen ? this.#renderer.tail : "";
  }
}
