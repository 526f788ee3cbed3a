import { constants, write } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";
import { systemCode } from "../../sources/system-failure.ts";
import type { Host } from "../host.ts";
import type { Frame, OutcomeOutput } from "./output.ts";
import { guarded, startReplacement } from "./replacement.ts";
import { resolveTarget, type Target } from "./target.ts";

/**
 * Writes all results to what a path leads to: a regular file is replaced when all is written, anything
 * else is written to directly.
 * @throws ReaderError `UNWRITABLE`, from this function and from the methods of its result.
 */
export async function fileOutput(path: string, frame: Frame, host: Host): Promise<OutcomeOutput> {
  const target = await guarded(path, () => resolveTarget(path));
  return target.kind === "file"
    ? replacingOutput(target, frame, host)
    : streamOutput(await openStream(path, target, host), frame);
}

/** If every article fails, an existing file stays as it was. */
async function replacingOutput(
  target: Extract<Target, { kind: "file" }>,
  frame: Frame,
  host: Host,
): Promise<OutcomeOutput> {
  const file = await startReplacement(target, host);
  let hasResult = false;
  return {
    async write(outcome) {
      if (outcome.text !== undefined) await file.write(frame.next(outcome.text));
      if (outcome.kind === "done") hasResult = true;
      return outcome;
    },
    async close() {
      await file.write(frame.end());
      await (hasResult ? file.commit() : file.discard());
    },
    abandon: () => file.discard(),
  };
}

interface Stream {
  write(text: string): Promise<void>;
  close(): Promise<void>;
}

function streamOutput(stream: Stream, frame: Frame): OutcomeOutput {
  let isOpen = true;
  const close = async () => {
    if (isOpen) await stream.close();
    isOpen = false;
  };
  return {
    async write(outcome) {
      if (outcome.text !== undefined) await stream.write(frame.next(outcome.text));
      return outcome;
    },
    async close() {
      await stream.write(frame.end());
      await close();
    },
    abandon: close,
  };
}

async function openStream(
  path: string,
  target: Exclude<Target, { kind: "file" }>,
  host: Host,
): Promise<Stream> {
  if (target.kind === "descriptor") {
    if (target.descriptor === 1) return { write: host.stdout.write, close: async () => {} };
    if (target.descriptor === 2) return { write: host.stderr.write, close: async () => {} };
    const { descriptor } = target;
    return { write: (text) => writeAll(path, descriptor, text, host), close: async () => {} };
  }
  const file = await guarded(path, () => openForWriting(path, target.isFifo));
  return {
    write: (text) => writeAll(path, file.fd, text, host),
    close: () => guarded(path, () => file.close()),
  };
}

const POLL_MILLISECONDS = 50;

/**
 * Opens a device or a FIFO. A FIFO opens once somebody reads it; to block until then would keep the program
 * from ending at an interrupt. A terminal must not become the controlling one.
 */
async function openForWriting(path: string, isFifo: boolean): Promise<FileHandle> {
  const flags = constants.O_WRONLY | constants.O_NOCTTY | constants.O_NONBLOCK;
  for (;;) {
    try {
      return await open(path, flags);
    } catch (error) {
      if (!isFifo || systemCode(error) !== "ENXIO") throw error;
    }
    await delay(POLL_MILLISECONDS);
  }
}

const writeSome = promisify(write);
const RETRY_MILLISECONDS = 5;

/** Writes a whole text to a descriptor. If its reader has gone, the program ends quietly, as for a pipe. */
async function writeAll(path: string, descriptor: number, text: string, host: Host): Promise<void> {
  const bytes = Buffer.from(text);
  for (let from = 0; from < bytes.length; ) {
    const written = await guarded(path, () =>
      writeSome(descriptor, bytes, from, bytes.length - from, null).catch(async (error) => {
        if (systemCode(error) === "EPIPE") host.leave();
        // The pipe is full.
        else if (systemCode(error) !== "EAGAIN") throw error;
        await delay(RETRY_MILLISECONDS);
        return { bytesWritten: 0 };
      }),
    );
    from += written.bytesWritten;
  }
}
