import { isObject, objectIn, textIn, type Json } from '../engine/messages';
import { toUtf16 } from './positions';

/** One thing that could stand at the cursor. */
export interface Suggestion {
  label: string;
  text: string;
  /** What it is, such as `method`; empty where the engine does not say. */
  kind: string;
  signature: string;
  documentation: string;
}

/** What could stand at the cursor, and which part of the code it replaces, in UTF-16 units. */
export interface Suggestions {
  start: number;
  end: number;
  items: Suggestion[];
}

/** The suggestions in a `complete_reply`. Their kinds are where other Jupyter clients look for them too. */
export function suggestionsIn(reply: Json, code: string): Suggestions {
  const start = toUtf16(code, count(reply['cursor_start']));
  const end = toUtf16(code, count(reply['cursor_end']));
  const described = objectIn(reply['metadata'])['_jupyter_types_experimental'];
  if (Array.isArray(described) && described.length > 0) return { start, end, items: described.filter(isObject).map(suggestion) };
  const matches = Array.isArray(reply['matches']) ? reply['matches'] : [];
  const texts = matches.filter(match => typeof match === 'string');
  return { start, end, items: texts.map(text => suggestion({ text })) };
}

function suggestion(fields: Json): Suggestion {
  const text = textIn(fields['text']);
  return {
    label: textIn(fields['label'], text),
    text,
    kind: textIn(fields['type']).toLowerCase(),
    signature: textIn(fields['signature']),
    documentation: textIn(fields['documentation']),
  };
}

function count(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
