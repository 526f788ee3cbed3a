import { type Failure, ReaderError } from "../../model/failure.ts";
import { isZlibError } from "../system-failure.ts";
import type { Deadline } from "./deadline.ts";

const EXPLANATIONS: Readonly<Record<string, string>> = {
  ENOTFOUND: "no such host",
  EAI_AGAIN: "the host name cannot be resolved right now",
  ECONNREFUSED: "the connection was refused",
  ECONNRESET: "the connection was cut off",
  EPIPE: "the connection was cut off",
  ETIMEDOUT: "the connection timed out",
  EHOSTUNREACH: "the host cannot be reached",
  ENETUNREACH: "the network cannot be reached",
  UND_ERR_CONNECT_TIMEOUT: "the connection timed out",
  UND_ERR_SOCKET: "the connection was cut off",
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "the response is incomplete",
  UND_ERR_HEADERS_OVERFLOW: "the response headers are too large",
  CERT_HAS_EXPIRED: "its certificate has expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is not trusted",
  SELF_SIGNED_CERT_IN_CHAIN: "its certificate is not trusted",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its certificate is not trusted",
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is for another host",
};
const MAX_CAUSES = 5;

/** Converts an error of `fetch` or of a body. A timeout overrides all other causes. */
export function networkError(error: unknown, source: string, deadline: Deadline): ReaderError {
  if (error instanceof ReaderError) return error;
  return new ReaderError(failureOf(error, source, deadline), { cause: error });
}

function failureOf(error: unknown, source: string, { signal, timeout }: Deadline): Failure {
  if (signal.aborted) {
    return {
      code: "UNAVAILABLE",
      source,
      why: `no response within ${timeout / 1000} s: raise the limit with --timeout`,
    };
  }
  const causes = causesOf(error);
  if (causes.some(isZlibError)) return { code: "DAMAGED", source, what: "compressed data" };
  return { code: "UNAVAILABLE", source, why: explain(causes.map(codeOf)) };
}

function explain(codes: readonly string[]): string {
  if (codes.some((code) => code.startsWith("HPE_"))) return "the response is not HTTP";
  const known = codes.find((code) => Object.hasOwn(EXPLANATIONS, code));
  return (
    (known && EXPLANATIONS[known]) || codes.find((code) => code !== "") || "the connection failed"
  );
}

/** Whether an error or one of its causes has this code. */
export function hasCode(error: unknown, code: string): boolean {
  return causesOf(error).some((cause) => codeOf(cause) === code);
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** An error and its chain of causes. */
function causesOf(error: unknown): readonly unknown[] {
  const causes: unknown[] = [];
  for (let one = error; one !== undefined && causes.length < MAX_CAUSES; ) {
    causes.push(one);
    one = one instanceof Error ? one.cause : undefined;
  }
  return causes;
}
