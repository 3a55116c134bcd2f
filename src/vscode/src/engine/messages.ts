import { randomUUID } from 'node:crypto';

/** Where a message travels: the sockets of the Jupyter protocol, all in one stream here. */
export type Channel = 'shell' | 'control' | 'stdin' | 'iopub';

export type Json = Record<string, unknown>;

export interface Header {
  msg_id: string;
  msg_type: string;
  session: string;
  username: string;
  date: string;
  version: string;
}

/** A message of the Jupyter protocol, as one line of JSON carries it. */
export interface Message {
  channel: Channel;
  header: Header;
  parent_header: Partial<Header>;
  metadata: Json;
  content: Json;
}

/** Makes messages of one session. */
export class MessageFactory {
  private readonly session = randomUUID();

  create(channel: Channel, type: string, content: Json, metadata: Json = {}, parent: Partial<Header> = {}): Message {
    const header: Header = {
      msg_id: randomUUID(),
      msg_type: type,
      session: this.session,
      username: 'vscode',
      date: new Date().toISOString(),
      version: '5.4',
    };
    return { channel, header, parent_header: parent, metadata, content };
  }
}

/** The message in a value from outside, or undefined where it is none. */
export function asMessage(value: unknown): Message | undefined {
  if (!isObject(value) || !isObject(value['header'])) return undefined;
  const header = value['header'];
  const channel = value['channel'];
  if (typeof header['msg_id'] !== 'string' || typeof header['msg_type'] !== 'string' || !isChannel(channel)) return undefined;
  return {
    channel,
    header: header as unknown as Header,
    parent_header: objectIn(value['parent_header']),
    metadata: objectIn(value['metadata']),
    content: objectIn(value['content']),
  };
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value if it is an object, else an empty one: what comes from outside may lack any part. */
export function objectIn(value: unknown): Json {
  return isObject(value) ? value : {};
}

/** The value if it is a text, else the other one. */
export function textIn(value: unknown, otherwise = ''): string {
  return typeof value === 'string' ? value : otherwise;
}

function isChannel(value: unknown): value is Channel {
  return value === 'shell' || value === 'control' || value === 'stdin' || value === 'iopub';
}
