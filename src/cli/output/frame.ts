import type { Renderer } from "../../renderers/renderer.ts";

/** Puts rendered results together: head before the first, separators between, tail at the end. */
export class Frame {
  readonly #renderer: Renderer;
  #isOpen = false;

  constructor(renderer: Renderer) {
    this.#renderer = renderer;
  }

  /** The head is written already, and at least one result. */
  resume(): void {
    this.#isOpen = true;
  }

  /** The next piece of output. */
  next(rendered: string): string {
    const { head, separator } = this.#renderer;
    const before = this.#isOpen ? separator : head;
    this.#isOpen = true;
    return before + rendered;
  }

  /** The last piece of output. */
  end(): string {
    return this.#isOpen ? this.#renderer.tail : "";
  }
}
