import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encode, MessageReader } from '../../src/engine/framing';
import { MessageFactory, type Message } from '../../src/engine/messages';

function read(bytes: Buffer, pieceLength: number): { messages: Message[]; noise: string[] } {
  const messages: Message[] = [];
  const noise: string[] = [];
  const reader = new MessageReader(
    message => messages.push(message),
    line => noise.push(line),
  );
  for (let i = 0; i < bytes.length; i += pieceLength) reader.push(bytes.subarray(i, i + pieceLength));
  return { messages, noise };
}

const message = new MessageFactory().create('shell', 'execute_request', { code: 'var a = "é🎉";\nvar b = 2;' });

test('A message is one line, whatever line ends its texts hold', () => {
  assert.equal(encode(message).indexOf('\n'), encode(message).length - 1);
});

for (const length of [1, 2, 3, 7, 1000]) {
  test(`Messages are read whole from pieces of ${length} bytes`, () => {
    const { messages, noise } = read(Buffer.from(encode(message) + encode(message)), length);

    assert.deepEqual(messages, [message, message]);
    assert.deepEqual(noise, []);
  });
}

test('Lines that are no messages are told apart and end nothing', () => {
  const strange = ['printed by native code', '{"channel":"shell"}', '{"channel":"shell","header":{"msg_id":1}}', '[]', 'null', '{'];
  const { messages, noise } = read(Buffer.from(strange.map(line => line + '\n').join('') + '\n' + encode(message)), 50);

  assert.deepEqual(messages, [message]);
  assert.deepEqual(noise, strange);
});

test('Parts that are missing or of another kind are empty', () => {
  const { messages } = read(Buffer.from('{"channel":"iopub","header":{"msg_id":"1","msg_type":"status"},"content":7}\n'), 100);

  assert.deepEqual(
    messages.map(({ content, parent_header }) => ({ content, parent_header })),
    [{ content: {}, parent_header: {} }],
  );
});
