import type { Candidates, CommandOutline, OptionOutline, ProgramOutline } from "./outline.ts";

/** Completion for zsh, as a file in $fpath or sourced after compinit. */
export function write({ name, implied, options, commands }: ProgramOutline): string {
  const names = commands.map((command) => command.name);
  const described = commands.map((command) => `    ${quote(`${command.name}:${command.about}`)}`);
  return `#compdef ${name}
# zsh completion for ${name}, made by: ${name} completion zsh

_${name}() {
  local command=$words[2] ret=1
  local -a commands=(
${described.join("\n")}
  )
  # A first word is a command, or a file, which is then shown.
  if (( CURRENT == 2 )) && [[ $command != -* ]]; then
    _describe -t commands command commands && ret=0
    _files && ret=0
    return ret
  fi
  local -a program=()
  (( CURRENT == 2 )) && program=(
${options
  .filter(({ long }) => long !== "--help")
  .map(specification)
  .join("\n")}
  )
  case $command in
    (${names.join("|")})
      shift words
      (( CURRENT-- ))
      ;;
    (*) command=${implied} ;;
  esac
  case $command in
${commands.map(commandCase).join("\n")}
  esac
}

if [[ $funcstack[1] == _${name} ]]; then
  _${name} "$@"
elif (( $+functions[compdef] )); then
  compdef _${name} ${name}
fi
`;
}

function commandCase({ name, options, operands }: CommandOutline): string {
  const label = operands.kind === "files" ? "file" : "word";
  const rest =
    operands.kind === "none" ? [] : [`        ${quote(`*:${label}:${action(operands)}`)}`];
  const lines = [...options.map((option) => `    ${specification(option)}`), ...rest];
  return `    (${name})
      _arguments -s -S : $program \\
${lines.join(" \\\n")}
      ;;`;
}

/** `'(-f --format)'{-f+,--format=}'[output format]:name:(text json)'`; the value may follow either way. */
function specification(option: OptionOutline): string {
  const { short, long, takesValue, placeholder, about, candidates } = option;
  const value = takesValue ? `:${placeholder}:${action(candidates)}` : "";
  const text = `[${about.replace(/[\\[\]:]/g, "\\$&")}]${value}`;
  const longName = takesValue ? `${long}=` : long;
  if (short === undefined) return `    ${quote(`${longName}${text}`)}`;
  const shortName = takesValue ? `${short}+` : short;
  return `    ${quote(`(${short} ${long})`)}{${shortName},${longName}}${quote(text)}`;
}

function action(candidates: Candidates): string {
  if (candidates.kind === "files") return "_files";
  if (candidates.kind === "none") return " ";
  const words = candidates.words.join(" ");
  return candidates.isList ? `_values -s , word ${words}` : `(${words})`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
