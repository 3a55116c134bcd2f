import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { Connection, EngineStopped } from './connection';
import { encode, MessageReader } from './framing';
import { type Json, type Message } from './messages';

/** A command to start. */
export interface Launch {
  command: string;
  args: readonly string[];
  folder: string;
}

/** How much of what the engine prints beside its messages is kept, to be shown when it ends unexpectedly. */
const keptText = 4000;

/** How long an engine that is asked to end may take, in milliseconds. */
const graceTime = 2000;

/** A running engine: a process that speaks over its standard input and output. */
export class EngineProcess {
  readonly connection: Connection;
  /** Fulfilled when the process has ended, with a sentence that says how. */
  readonly ended: Promise<string>;
  private readonly child: ChildProcessWithoutNullStreams;
  private said = '';

  constructor(launch: Launch, log: (text: string) => void, onUnclaimed: (message: Message) => void) {
    this.child = spawn(launch.command, launch.args, { cwd: launch.folder, windowsHide: true, stdio: 'pipe' });
    const child = this.child;
    this.connection = new Connection(message => child.stdin.write(encode(message)), onUnclaimed);
    const keep = (text: string) => {
      this.said = (this.said + text).slice(-keptText);
      log(text);
    };
    const reader = new MessageReader(
      message => {
        this.connection.receive(message);
      },
      line => {
        keep(line + '\n');
      },
    );
    child.stdout.on('data', (bytes: Buffer) => {
      reader.push(bytes);
    });
    child.stderr.setEncoding('utf8').on('data', keep);
    // A pipe that the other side has closed: that it ended is told by `ended`.
    child.stdin.on('error', failure => {
      log(`The engine takes no more messages: ${failure.message}\n`);
    });
    this.ended = this.waitForEnd();
  }

  /** The last of what the engine printed that was no message. */
  get lastWords(): string {
    return this.said.trim();
  }

  /** What the engine says of itself, once it is ready to run cells. */
  async ready(): Promise<Json> {
    return await this.connection.request('shell', 'kernel_info_request', {});
  }

  /** Asks the engine to end, and ends it if it does not. */
  async stop(): Promise<void> {
    this.connection.request('control', 'shutdown_request', { restart: false }).catch(() => undefined);
    this.child.stdin.end();
    const timer = setTimeout(() => this.child.kill('SIGKILL'), graceTime);
    await this.ended;
    clearTimeout(timer);
  }

  private async waitForEnd(): Promise<string> {
    const how = await new Promise<string>(resolve => {
      this.child.once('error', failure => {
        resolve(`could not be started (${failure.message})`);
      });
      this.child.once('close', (code, signal) => {
        resolve(signal === null ? `ended with exit code ${String(code)}` : `was ended by ${signal}`);
      });
    });
    this.connection.close(new EngineStopped(`The engine ${how}.`));
    return how;
  }
}
