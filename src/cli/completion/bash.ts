import type { Candidates, CommandOutline, OptionOutline, ProgramOutline } from "./outline.ts";

/**
 * Completion for bash, with or without the bash-completion package. Where the script offers nothing,
 * readline offers file names: it quotes them better than a function can.
 */
export function write({ name, implied, options, commands }: ProgramOutline): string {
  const own = `_${name.replaceAll("-", "_")}`;
  const names = commands.map((command) => command.name);
  const first = commands.find((command) => command.name === implied)?.options ?? [];
  return `# bash completion for ${name}, made by: ${name} completion bash

# Offers words. What stands before a = or the last comma of a list stays.
${own}_words() {
    local kept=$1 current=$2 words=$3
    COMPREPLY=($(compgen -P "$kept" -W "$words" -- "$current"))
    [[ \${#COMPREPLY[@]} -gt 0 ]] || ${own}_nothing
}

# Offers those words that the list does not have yet.
${own}_list() {
    local kept= word rest=
    [[ $2 == *,* ]] && kept=\${2%,*},
    for word in $3; do
        [[ ,$kept == *,$word,* ]] || rest+=" $word"
    done
    compopt -o nospace 2>/dev/null
    ${own}_words "$1$kept" "\${2##*,}" "$rest"
}

# Keeps readline from offering files where none can stand; bash before 4 has no way to.
${own}_nothing() {
    compopt +o default +o bashdefault 2>/dev/null
}

# A first word is a command, or a file, which is then shown.
${own}_first() {
    local file
    COMPREPLY=($(compgen -W "${names.join(" ")}" -- "$1"))
    compopt -o filenames 2>/dev/null || return 0
    while IFS= read -r file; do
        COMPREPLY+=("$file")
    done < <(compgen -f -- "$1")
}

${own}() {
    local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]}
    local command=\${COMP_WORDS[1]} kept=
    COMPREPLY=()
    # Most readlines break words at =, and make it a word.
    if [[ $current == = ]]; then
        current=
    elif [[ $previous == = ]]; then
        previous=\${COMP_WORDS[COMP_CWORD-2]}
    elif [[ $current == --*=* ]]; then
        previous=\${current%%=*}
        kept=$previous=
        current=\${current#*=}
    elif [[ $COMP_CWORD -eq 1 ]]; then
        case $current in
            -*) ${own}_words "" "$current" "${flagsOf([...first, ...options])}" ;;
            *) ${own}_first "$current" ;;
        esac
        return
    fi
    case $command in
        ${names.join("|")}) ;;
        *) command=${implied} ;;
    esac
    case $command:$previous in
${valueCases(commands, own)}
    esac
    case $command:$current in
${commands.map((command) => wordCases(command, own)).join("\n")}
    esac
}

complete -o default -o bashdefault -F ${own} ${name}
`;
}

/** What to do after an option that takes a value: one case for all that take the same. */
function valueCases(commands: readonly CommandOutline[], own: string): string {
  const patterns = new Map<string, string[]>();
  for (const { name, options } of commands) {
    for (const option of options.filter(({ takesValue }) => takesValue)) {
      const what = offer(option.candidates, own);
      const places = flags(option).map((flag) => `${name}:${flag}`);
      patterns.set(what, [...(patterns.get(what) ?? []), ...places]);
    }
  }
  return [...patterns]
    .map(([what, places]) => `        ${places.join("|")}) ${what}; return ;;`)
    .join("\n");
}

/** What to do where neither a command nor an option's value stands. */
function wordCases({ name, options, operands }: CommandOutline, own: string): string {
  return `        ${name}:-*) ${own}_words "$kept" "$current" "${flagsOf(options)}" ;;
        ${name}:*) ${offer(operands, own)} ;;`;
}

function offer(candidates: Candidates, own: string): string {
  if (candidates.kind === "files") return ":";
  if (candidates.kind === "none") return `${own}_nothing`;
  const how = candidates.isList ? "list" : "words";
  return `${own}_${how} "$kept" "$current" "${candidates.words.join(" ")}"`;
}

function flagsOf(options: readonly OptionOutline[]): string {
  return [...new Set(options.flatMap(flags))].join(" ");
}

function flags({ short, long }: OptionOutline): string[] {
  return short === undefined ? [long] : [short, long];
}
