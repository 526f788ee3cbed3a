/** How to set options for every run. No line is wider than the help. */
export const CONFIGURATION = `Options that you would type each time can go into a file, by their long names:

  {
    "width": 72,
    "color": "always",
    "summary": { "sentences": 5 },
    "entities": { "type": ["person", "place"], "min-count": 2 }
  }

A key at the top level applies to every command that has the option; a key in a
command's section, to that command only. A switch is true or false; "color":
false is --no-color.

The file is summit-reader/config.json in $XDG_CONFIG_HOME or ~/.config, or in
%APPDATA% on Windows. SUMMIT_READER_CONFIG=FILE names another file; an empty
value means none. The first one set wins: the flag, the variable
(SUMMIT_READER_WIDTH=72), the file, the default.

From the file, format and color apply only on a terminal. Options for a single
run (output, input, strict, exit-status and the like) can only be flags.
--no-config ignores the file and the variables.

An unknown key, or a value that the flag would reject, is an error (exit code
78) that names its line and column.`;

export function text(): string {
  return `${CONFIGURATION}

Examples:
  summit-reader config
  summit-reader config summary --words 60
  $EDITOR "$(summit-reader config --path)"
`;
}
