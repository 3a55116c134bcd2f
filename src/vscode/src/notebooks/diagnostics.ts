import { isObject, objectIn, textIn, type Json } from '../engine/messages';

/** What the engine remarks on a cell's code. Places are in UTF-16 units from 0, as editors count them. */
export interface Remark {
  code: string;
  message: string;
  start: number;
  end: number;
  isError: boolean;
}

/** The remarks in the reply to a cell's run. */
export function remarksIn(reply: Json): Remark[] {
  const listed = objectIn(reply['analytics'])['diagnostics'];
  return Array.isArray(listed) ? listed.filter(isObject).map(remark) : [];
}

function remark(fields: Json): Remark {
  const start = count(fields['start']);
  return {
    code: textIn(fields['code']),
    message: textIn(fields['message']),
    start,
    end: Math.max(start, count(fields['end'])),
    isError: textIn(fields['severity']).toLowerCase() !== 'warning',
  };
}

function count(value: unknown): number {
  return typeof value === 'number' && value >= 0 ? Math.floor(value) : 0;
}
