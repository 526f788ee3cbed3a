/** How to say options once for all; lines are short enough as they stand. */
export const CONFIGURATION = `What you would type each time can stand in a file, by the options' long names:

  {
    "width": 72,
    "color": "always",
    "summary": { "sentences": 5 },
    "entities": { "type": ["person", "place"], "min-count": 2 }
  }

At its top, a key holds for every command that has the option; under a
command's name, for that one. A switch is true or false; "color": false is
--no-color.

The file is summit-reader/config.json in $XDG_CONFIG_HOME or ~/.config, on
Windows in %APPDATA%; SUMMIT_READER_CONFIG=FILE names another, and with nothing
after the = none. A flag is stronger than a variable (SUMMIT_READER_WIDTH=72), a
variable than the file, the file than the default.

Out of the file, format and color hold on a terminal only. What one run reads,
writes and answers (output, input, strict, exit-status ...) can be a flag only.
With --no-config neither the file nor a variable counts.

A key that does not exist, or a value that the flag would not take, is an error
(exit code 78) that names the place.`;

export function text(): string {
  return `${CONFIGURATION}

Examples:
  summit-reader config
  summit-reader config summary --words 60
  $EDITOR "$(summit-reader config --path)"
`;
}
