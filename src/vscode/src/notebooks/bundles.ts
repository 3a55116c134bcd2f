import { type Json } from '../engine/messages';

/** One format of an output: its MIME type and bytes. */
export interface BundleItem {
  mime: string;
  data: Uint8Array;
}

// The richest first: clients show the first that they can.
const order = [
  'application/vnd.',
  'text/html',
  'application/javascript',
  'text/markdown',
  'text/latex',
  'image/svg+xml',
  'image/png',
  'image/jpeg',
  'image/gif',
  'application/json',
  'text/plain',
];

/** The formats of a MIME bundle of the Jupyter protocol, the richest first. */
export function bundleItems(data: Json): BundleItem[] {
  return Object.entries(data)
    .map(([mime, value]) => ({ mime, data: bytesOf(mime, value) }))
    .sort((left, right) => rank(left.mime) - rank(right.mime));
}

function bytesOf(mime: string, value: unknown): Uint8Array {
  const text = Array.isArray(value) && value.every(line => typeof line === 'string') && !isJson(mime) ? value.join('') : value;
  if (typeof text !== 'string') return Buffer.from(JSON.stringify(text));
  if (isBinary(mime)) return Buffer.from(text, 'base64');
  return Buffer.from(text);
}

function rank(mime: string): number {
  const place = order.findIndex(known => mime.startsWith(known));
  return place < 0 ? order.length : place;
}

function isBinary(mime: string): boolean {
  return (mime.startsWith('image/') && mime !== 'image/svg+xml') || mime === 'application/pdf';
}

function isJson(mime: string): boolean {
  return mime === 'application/json' || mime.endsWith('+json');
}
