import * as vscode from 'vscode';
import { objectIn, textIn, type Json, type Message } from '../engine/messages';
import { type ExecuteListener } from '../engine/connection';
import { type Displays } from './displays';
import { outputItems } from './outputItems';

/** One run of a cell: shows what the engine says of it, as it comes. */
export class CellRun implements ExecuteListener {
  // The text output that more text of the same stream is added to.
  private stream: { name: string; output: vscode.NotebookCellOutput } | undefined;
  private clearsNext = false;
  private hasError = false;

  constructor(
    readonly execution: vscode.NotebookCellExecution,
    private readonly displays: Displays,
    private readonly onFailure: (failure: unknown) => void,
  ) {}

  onOutput(message: Message): void {
    const content = message.content;
    switch (message.header.msg_type) {
      case 'execute_input':
        this.setOrder(content);
        break;
      case 'stream':
        this.write(textIn(content['name'], 'stdout'), textIn(content['text']));
        break;
      case 'display_data':
      case 'execute_result':
        this.display(message.header.msg_type, content);
        break;
      case 'update_display_data':
        this.displays.update(content);
        break;
      case 'error':
        this.showError(textIn(content['ename']), textIn(content['evalue']), traceback(content));
        break;
      case 'clear_output':
        if (content['wait'] === true) this.clearsNext = true;
        else this.clear();
        break;
    }
  }

  async onInput(prompt: string, isPassword: boolean): Promise<string | undefined> {
    const options = {
      prompt: prompt || 'The cell asks for a line of text. Escape interrupts it.',
      password: isPassword,
      ignoreFocusOut: true,
    };
    return await vscode.window.showInputBox({ title: `Cell ${this.execution.cell.index + 1}`, ...options });
  }

  /** Takes over what the reply to the run says of it. */
  finish(reply: Json): void {
    this.setOrder(reply);
    if (reply['status'] === 'error' && !this.hasError && textIn(reply['ename']) !== '') {
      this.showError(textIn(reply['ename']), textIn(reply['evalue']), traceback(reply));
    }
  }

  showError(name: string, message: string, lines: readonly string[]): void {
    this.hasError = true;
    const item = vscode.NotebookCellOutputItem.error({ name, message, stack: lines.join('\n') });
    // The built-in notebook format writes the traceback from here, line by line as it came.
    const original = { output_type: 'error', ename: name, evalue: message, traceback: lines };
    this.append(new vscode.NotebookCellOutput([item], { outputType: 'error', originalError: original }));
  }

  private write(name: string, text: string): void {
    const item = name === 'stderr' ? vscode.NotebookCellOutputItem.stderr(text) : vscode.NotebookCellOutputItem.stdout(text);
    if (this.stream?.name === name && !this.clearsNext) {
      this.follow(this.execution.appendOutputItems(item, this.stream.output));
      return;
    }

    const output = new vscode.NotebookCellOutput([item], { outputType: 'stream' });
    this.append(output);
    this.stream = { name, output };
  }

  private display(type: string, content: Json): void {
    const output = new vscode.NotebookCellOutput(outputItems(content), {
      outputType: type,
      metadata: objectIn(content['metadata']),
      ...(type === 'execute_result' ? { executionCount: content['execution_count'] } : {}),
    });
    this.displays.add(textIn(objectIn(content['transient'])['display_id']), this.execution.cell, output);
    this.append(output);
  }

  private append(output: vscode.NotebookCellOutput): void {
    if (this.clearsNext) this.clear();
    this.stream = undefined;
    this.follow(this.execution.appendOutput(output));
  }

  private clear(): void {
    this.clearsNext = false;
    this.stream = undefined;
    this.follow(this.execution.clearOutput());
  }

  private setOrder(content: Json): void {
    const order = content['execution_count'];
    if (typeof order === 'number') this.execution.executionOrder = order;
  }

  private follow(change: Thenable<void>): void {
    change.then(undefined, this.onFailure);
  }
}

function traceback(content: Json): string[] {
  const lines = content['traceback'];
  return Array.isArray(lines) ? lines.map(line => textIn(line)) : [];
}
