import { StringDecoder } from 'node:string_decoder';
import { asMessage, type Message } from './messages';

/** Writes a message as one line. JSON escapes line ends within texts, so a line never holds more or less than a message. */
export function encode(message: Message): string {
  return JSON.stringify(message) + '\n';
}

/**
 * Reads messages from a stream of bytes, one to a line. Lines that are none, such as what native code prints past the engine, go to
 * `onNoise` and end nothing.
 */
export class MessageReader {
  private readonly decoder = new StringDecoder('utf8');
  private parts: string[] = [];

  constructor(
    private readonly onMessage: (message: Message) => void,
    private readonly onNoise: (line: string) => void,
  ) {}

  /** Takes the next bytes, which may end anywhere, also within a character. */
  push(bytes: Buffer): void {
    const [first, ...rest] = this.decoder.write(bytes).split('\n');
    this.parts.push(first ?? '');
    for (const next of rest) {
      const line = this.parts.join('');
      this.parts = [next];
      this.read(line);
    }
  }

  private read(line: string): void {
    if (line.trim() === '') return;
    const message = parse(line);
    if (message) this.onMessage(message);
    else this.onNoise(line);
  }
}

function parse(line: string): Message | undefined {
  try {
    return asMessage(JSON.parse(line));
  } catch {
    return undefined;
  }
}
