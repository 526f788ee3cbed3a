/** What fetches a page: the engine's own, or one with its own connections. */
export type Fetch = (url: URL, init: RequestInit) => Promise<Response>;
