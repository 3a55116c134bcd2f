// Answers as an engine does, in as little as the tests need. What a cell's code says is what happens.
import { createInterface } from 'node:readline';

let count = 0;
let sent = 0;
let waiting;

const lines = createInterface({ input: process.stdin });
lines.on('line', line => handle(JSON.parse(line)));
lines.on('close', () => process.exit(0));

function send(channel, type, parent, content) {
  const header = { msg_id: `engine-${++sent}`, msg_type: type, session: 'engine', username: 'engine', date: '', version: '5.4' };
  process.stdout.write(JSON.stringify({ channel, header, parent_header: parent, metadata: {}, content }) + '\n');
}

function handle({ channel, header, content, metadata }) {
  const reply = (fields, type = header.msg_type.replace('_request', '_reply')) => send(channel, type, header, fields);
  const publish = (type, fields, parent = header) => send('iopub', type, parent, fields);
  switch (header.msg_type) {
    case 'kernel_info_request':
      return reply({ status: 'ok', implementation: 'fake' });
    case 'shutdown_request':
      reply({ status: 'ok', restart: content.restart });
      return process.exit(0);
    case 'interrupt_request':
      waiting?.('Interrupted');
      return reply({ status: 'ok' });
    case 'input_reply':
      return waiting?.(content.value);
    case 'execute_request':
      return execute(content.code, metadata, header, reply, publish);
  }
}

async function execute(code, metadata, header, reply, publish) {
  publish('status', { execution_state: 'busy' });
  publish('execute_input', { code, execution_count: ++count });
  const end = fields => {
    reply({ execution_count: count, ...fields });
    publish('status', { execution_state: 'idle' });
  };
  switch (code) {
    case 'crash':
      process.stderr.write('out of memory\n');
      return process.exit(70);
    case 'fail':
      publish('error', { ename: 'CS0103', evalue: 'unknown', traceback: ['CS0103: unknown'] });
      return end({ status: 'error', ename: 'CS0103', evalue: 'unknown', traceback: ['CS0103: unknown'] });
    case 'noise':
      process.stdout.write('printed by native code\n');
      publish('stream', { name: 'stdout', text: 'é '.repeat(100_000) });
      return end({ status: 'ok' });
    case 'ask':
      send('stdin', 'input_request', header, { prompt: 'Name', password: false });
      publish('stream', { name: 'stdout', text: await new Promise(resolve => (waiting = resolve)) });
      return end({ status: 'ok' });
    case 'loop':
      await new Promise(resolve => (waiting = resolve));
      return end({ status: 'error', ename: 'Interrupted', evalue: 'The cell was interrupted.', traceback: [] });
    case 'language':
      publish('stream', { name: 'stdout', text: metadata.polyglot_notebook.kernelName });
      return end({ status: 'ok' });
    default:
      publish('stream', { name: 'stdout', text: code });
      end({ status: 'ok' });
      publish('update_display_data', { data: {}, metadata: {}, transient: { display_id: 'late' } }, { msg_id: 'over' });
  }
}
