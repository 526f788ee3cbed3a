/** The command of a line that begins with a source or an option. */
export const IMPLIED_COMMAND = "show";
