import type { Command } from "commander";
import { pick } from "../../model/registry.ts";
import type { Invocation } from "../command.ts";
import { outlineProgram } from "../completion/outline.ts";
import { type ShellName, shells } from "../completion/registry.ts";
import { EXIT } from "../exit-code.ts";
import { addExamples } from "../help.ts";
import { debugOption } from "../options/terminal.ts";
import { joinChoices, withChoices } from "../options/values.ts";

const SHELLS = Object.keys(shells) as ShellName[];

export function configure(command: Command): void {
  command
    .argument("<shell>", `the shell: ${joinChoices(SHELLS)}`, withChoices(SHELLS, shellOf))
    .addOption(debugOption())
    .addHelpText(
      "after",
      `
Without the bash-completion package, add this line to ~/.bashrc:
  source ~/.local/share/bash-completion/completions/summit-reader
For zsh, add this line to ~/.zshrc, before compinit:
  fpath=(~/.zfunc $fpath)
Run the command again after an update: the script does not call the program.`,
    );
  addExamples(
    command,
    `
mkdir -p ~/.local/share/bash-completion/completions
summit-reader completion bash \\
  > ~/.local/share/bash-completion/completions/summit-reader

mkdir -p ~/.zfunc && summit-reader completion zsh > ~/.zfunc/_summit-reader

mkdir -p ~/.config/fish/completions
summit-reader completion fish \\
  > ~/.config/fish/completions/summit-reader.fish`,
  );
}

export async function run({ operands, host, loadProgram }: Invocation<unknown>) {
  const { load } = pick(shells, operands[0] ?? "", "shell");
  const { write } = await load();
  await host.stdout.write(write(outlineProgram(await loadProgram())));
  return EXIT.ok;
}

function shellOf(name: string): string {
  pick(shells, name, "shell");
  return name;
}
