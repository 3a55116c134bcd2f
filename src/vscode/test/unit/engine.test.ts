import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { EngineStopped, type ExecuteListener } from '../../src/engine/connection';
import { type Message, textIn } from '../../src/engine/messages';
import { EngineProcess } from '../../src/engine/process';

class Listener implements ExecuteListener {
  readonly messages: Message[] = [];

  constructor(private readonly answer?: string) {}

  onOutput(message: Message): void {
    this.messages.push(message);
  }

  async onInput(): Promise<string | undefined> {
    return await Promise.resolve(this.answer);
  }

  get text(): string {
    return this.messages.map(message => textIn(message.content['text'])).join('');
  }
}

async function withEngine(use: (engine: EngineProcess, unclaimed: Message[], log: string[]) => Promise<void>): Promise<void> {
  const unclaimed: Message[] = [];
  const log: string[] = [];
  const launch = { command: process.execPath, args: [join(import.meta.dirname, 'fakeEngine.mjs')], folder: import.meta.dirname };
  const engine = new EngineProcess(
    launch,
    text => log.push(text),
    message => unclaimed.push(message),
  );
  try {
    await engine.ready();
    await use(engine, unclaimed, log);
  } finally {
    await engine.stop();
  }
}

test('A cell is over when its reply and its last output have come', async () => {
  await withEngine(async engine => {
    const listener = new Listener();
    const reply = await engine.connection.execute('print', {}, listener);

    assert.equal(reply['status'], 'ok');
    assert.equal(reply['execution_count'], 1);
    assert.deepEqual(
      listener.messages.map(message => message.header.msg_type),
      ['execute_input', 'stream'],
    );
  });
});

test('What native code prints beside the messages goes to the log', async () => {
  await withEngine(async (engine, _, log) => {
    const listener = new Listener();
    await engine.connection.execute('noise', {}, listener);

    assert.equal(listener.text.length, 200_000);
    assert.deepEqual(log, ['printed by native code\n']);
  });
});

test('A failure is a reply, not an exception', async () => {
  await withEngine(async engine => {
    const reply = await engine.connection.execute('fail', {}, new Listener());

    assert.equal(reply['status'], 'error');
    assert.equal(reply['ename'], 'CS0103');
  });
});

test('A line that the cell asks for is given to it', async () => {
  await withEngine(async engine => {
    const listener = new Listener('Ada');
    await engine.connection.execute('ask', {}, listener);

    assert.equal(listener.text, 'Ada');
  });
});

test('A running cell can be interrupted', async () => {
  await withEngine(async engine => {
    const running = engine.connection.execute('loop', {}, new Listener());
    await engine.connection.request('control', 'interrupt_request', {});

    assert.equal((await running)['ename'], 'Interrupted');
  });
});

test('An engine that crashes ends the cell that runs, and those that are tried later, with what it said', async () => {
  await withEngine(async engine => {
    await assert.rejects(engine.connection.execute('crash', {}, new Listener()), new EngineStopped('The engine ended with exit code 70.'));
    await assert.rejects(engine.connection.execute('print', {}, new Listener()), EngineStopped);
    assert.equal(engine.lastWords, 'out of memory');
  });
});

test('Displays that change after their cell are passed on', async () => {
  await withEngine(async (engine, unclaimed) => {
    await engine.connection.execute('print', {}, new Listener());
    await engine.ready();

    assert.deepEqual(
      unclaimed.map(message => message.header.msg_type),
      ['update_display_data'],
    );
  });
});

test('A command that is not there is told as such', async () => {
  const launch = { command: '/no/such/dotnet', args: [], folder: import.meta.dirname };
  const engine = new EngineProcess(
    launch,
    () => undefined,
    () => undefined,
  );

  await assert.rejects(engine.ready(), /could not be started .*ENOENT/);
});
