import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundleItems } from '../../src/notebooks/bundles';
import { remarksIn } from '../../src/notebooks/diagnostics';
import { kernelNameOf, languageToShow, withLanguage, withoutLanguage } from '../../src/notebooks/languages';
import { isOurs, isUnclaimed } from '../../src/notebooks/ownership';

test('Notebooks made for the engine, for Polyglot Notebooks, or in C# are ours', () => {
  assert.ok(isOurs({ kernelspec: { name: 'analytics' } }));
  assert.ok(isOurs({ kernelspec: { name: '.net-csharp', language: 'C#' } }));
  assert.ok(isOurs({ kernelspec: { name: 'csharp-elsewhere', language: 'C#' } }));
  assert.ok(isOurs({ language_info: { name: 'csharp' } }));
  assert.ok(isOurs({ language_info: { name: 'polyglot-notebook' }, polyglot_notebook: { kernelInfo: { defaultKernelName: 'csharp' } } }));
});

test('Notebooks of other languages are not', () => {
  assert.ok(!isOurs({}));
  assert.ok(!isOurs({ kernelspec: { name: 'python3', language: 'python' } }));
  assert.ok(
    !isOurs({ kernelspec: { name: '.net-fsharp', language: 'F#' }, polyglot_notebook: { kernelInfo: { defaultKernelName: 'fsharp' } } }),
  );
  assert.ok(!isOurs({ kernelspec: 'analytics', language_info: null }));
});

test('A notebook that names no kernel and no language is free', () => {
  assert.ok(isUnclaimed({ tags: [] }));
  assert.ok(!isUnclaimed({ language_info: { name: 'python' } }));
});

test('A cell keeps the kernel its author named while it stays in that language', () => {
  const named = { polyglot_notebook: { kernelName: 'sql' } };
  const connection = { polyglot_notebook: { kernelName: 'sql-archive' } };

  assert.equal(kernelNameOf('sql', named), 'sql');
  assert.equal(kernelNameOf('csharp', named), 'csharp');
  assert.equal(kernelNameOf('csharp', connection), 'sql-archive');
  assert.equal(kernelNameOf('sql', {}), 'sql');
});

test('A changed language is kept as Polyglot Notebooks does, beside what else is there', () => {
  assert.deepEqual(withLanguage({ tags: ['a'] }, 'sql'), { tags: ['a'], polyglot_notebook: { kernelName: 'sql' } });
  assert.deepEqual(withLanguage({ polyglot_notebook: { kernelName: 'sql' } }, 'csharp'), { polyglot_notebook: { kernelName: 'csharp' } });
  const both = { dotnet_interactive: { language: 'csharp' }, polyglot_notebook: { kernelName: 'csharp', more: 1 } };
  assert.deepEqual(withLanguage(both, 'html'), {
    dotnet_interactive: { language: 'html' },
    polyglot_notebook: { kernelName: 'html', more: 1 },
  });
});

test('Metadata that is right is left alone', () => {
  assert.equal(withLanguage({}, 'csharp'), undefined);
  assert.equal(withLanguage({ polyglot_notebook: { kernelName: 'sql' } }, 'sql'), undefined);
  assert.equal(withLanguage({ dotnet_interactive: { language: 'sql' } }, 'sql'), undefined);
  assert.equal(withLanguage({ polyglot_notebook: { kernelName: 'sql-archive' } }, 'csharp'), undefined);
  assert.equal(withLanguage({}, 'raw'), undefined);
});

test('A text cell has no kernel', () => {
  assert.deepEqual(withoutLanguage({ tags: ['a'], polyglot_notebook: { kernelName: 'sql' }, dotnet_interactive: {} }), { tags: ['a'] });
  assert.equal(withoutLanguage({ tags: ['a'] }), undefined);
});

test('Cells show the language they were stored with', () => {
  assert.equal(languageToShow('csharp', { polyglot_notebook: { kernelName: 'sql' } }), 'sql');
  assert.equal(languageToShow('plaintext', { dotnet_interactive: { language: 'csharp' } }), 'csharp');
  assert.equal(languageToShow('polyglot-notebook', { vscode: { languageId: 'polyglot-notebook' } }), 'csharp');
  assert.equal(languageToShow('polyglot-notebook', {}), 'csharp');
});

test('A language that was chosen in VS Code stays', () => {
  assert.equal(languageToShow('sql', { vscode: { languageId: 'sql' } }), undefined);
  assert.equal(languageToShow('python', { vscode: { languageId: 'python' } }), undefined);
  assert.equal(languageToShow('csharp', {}), undefined);
  assert.equal(languageToShow('raw', {}), undefined);
});

test('The richest format of an output comes first, pictures as bytes and figures as JSON', () => {
  const items = bundleItems({
    'text/plain': ['Bar chart:\n', 'words'],
    'image/png': 'iVBORw==',
    'application/vnd.plotly.v1+json': { data: [] },
    'text/html': '<b>é</b>',
  });

  assert.deepEqual(
    items.map(item => item.mime),
    ['application/vnd.plotly.v1+json', 'text/html', 'image/png', 'text/plain'],
  );
  assert.deepEqual(
    items.map(item => Buffer.from(item.data).toString('latin1')),
    ['{"data":[]}', Buffer.from('<b>é</b>').toString('latin1'), '\x89PNG', 'Bar chart:\nwords'],
  );
});

test('Remarks on the code have a place, also where parts are missing', () => {
  const diagnostics = [
    { code: 'CS0103', message: 'unknown', start: 4, end: 9, line: 1, column: 5, severity: 'error' },
    { code: 'CS0168', message: 'unused', start: 12, severity: 'Warning' },
    'no remark',
  ];

  assert.deepEqual(remarksIn({ status: 'error', analytics: { diagnostics } }), [
    { code: 'CS0103', message: 'unknown', start: 4, end: 9, isError: true },
    { code: 'CS0168', message: 'unused', start: 12, end: 12, isError: false },
  ]);
  assert.deepEqual(remarksIn({ status: 'ok' }), []);
});
