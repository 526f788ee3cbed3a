/** Whether a text's first letter is a lower-case one and nothing stands before it. */
export function startsLower(text: string): boolean {
  return /^\p{Ll}/u.test(text);
}
