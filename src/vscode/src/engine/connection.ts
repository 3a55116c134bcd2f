import { MessageFactory, type Channel, type Json, type Message, textIn } from './messages';

/** The engine went away, or never was there. */
export class EngineStopped extends Error {
  constructor(message: string) {
    super(message);
    // Readers see it before the message.
    this.name = 'Engine';
  }
}

/** What a cell's run is told while it lasts. */
export interface ExecuteListener {
  /** A message about the run: outputs, its number, its state. */
  onOutput(message: Message): void;
  /** A question of the cell to the reader. Undefined where it was not answered. */
  onInput(prompt: string, isPassword: boolean): Promise<string | undefined>;
}

interface Pending {
  resolve(reply: Message): void;
  reject(reason: Error): void;
  listener: ExecuteListener | undefined;
  reply: Message | undefined;
  isIdle: boolean;
}

/** Asks the engine and sorts what it says by the question it belongs to. */
export class Connection {
  private readonly factory = new MessageFactory();
  private readonly pending = new Map<string, Pending>();
  private closed: EngineStopped | undefined;

  /**
   * @param send Writes a message to the engine.
   * @param onUnclaimed Gets what belongs to no open question, such as displays that are updated after their cell.
   */
  constructor(
    private readonly send: (message: Message) => void,
    private readonly onUnclaimed: (message: Message) => void,
  ) {}

  /** Asks something that is answered by one reply, and gives the reply's content. */
  async request(channel: Channel, type: string, content: Json, metadata: Json = {}): Promise<Json> {
    return (await this.ask(this.factory.create(channel, type, content, metadata), undefined)).content;
  }

  /** Runs code. Ends with the reply's content, when its last output has come too. */
  async execute(code: string, metadata: Json, listener: ExecuteListener): Promise<Json> {
    const content = { code, silent: false, store_history: true, user_expressions: {}, allow_stdin: true, stop_on_error: true };
    return (await this.ask(this.factory.create('shell', 'execute_request', content, metadata), listener)).content;
  }

  /** Takes a message of the engine. */
  receive(message: Message): void {
    const id = message.parent_header.msg_id ?? '';
    const open = this.pending.get(id);
    if (!open) {
      if (message.channel === 'iopub') this.onUnclaimed(message);
    } else if (message.channel === 'iopub') {
      if (message.header.msg_type === 'status') open.isIdle ||= message.content['execution_state'] === 'idle';
      else open.listener?.onOutput(message);
      this.settle(id, open);
    } else if (message.header.msg_type === 'input_request') {
      void this.answer(message, open.listener);
    } else {
      open.reply = message;
      this.settle(id, open);
    }
  }

  /** Ends every open question: no answer will come. */
  close(reason: EngineStopped): void {
    this.closed = reason;
    for (const open of this.pending.values()) open.reject(reason);
    this.pending.clear();
  }

  private async ask(message: Message, listener: ExecuteListener | undefined): Promise<Message> {
    if (this.closed) throw this.closed;
    return await new Promise<Message>((resolve, reject) => {
      this.pending.set(message.header.msg_id, { resolve, reject, listener, reply: undefined, isIdle: false });
      this.send(message);
    });
  }

  // Outputs and replies come from different channels of the engine, in either order: a run is over when both have ended.
  private settle(id: string, open: Pending): void {
    if (!open.reply || (open.listener && !open.isIdle)) return;
    this.pending.delete(id);
    open.resolve(open.reply);
  }

  private async answer(question: Message, listener: ExecuteListener | undefined): Promise<void> {
    const value = await listener?.onInput(textIn(question.content['prompt']), question.content['password'] === true);
    if (value === undefined || this.closed) return;
    this.send(this.factory.create('stdin', 'input_reply', { status: 'ok', value }, {}, question.header));
  }
}
