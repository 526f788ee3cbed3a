/** A worker that dies of one input; of all others it says what their source is. */
export default function work(items) {
  return items.map((item) => {
    const { source } = item.document;
    if (source === "deadly") process.exit(1);
    return { kind: "done", source, text: source, isEmpty: false };
  });
}
