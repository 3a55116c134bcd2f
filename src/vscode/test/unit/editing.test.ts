import assert from 'node:assert/strict';
import { test } from 'node:test';
import { suggestionsIn } from '../../src/editing/completions';
import { toCodePoints, toUtf16 } from '../../src/editing/positions';
import { variablesIn } from '../../src/variables/variables';

test('Positions count characters for the engine and UTF-16 units for the editor', () => {
  const text = 'a🎉b';

  assert.deepEqual(
    [0, 1, 3, 4].map(units => toCodePoints(text, units)),
    [0, 1, 2, 3],
  );
  assert.deepEqual(
    [0, 1, 2, 3].map(points => toUtf16(text, points)),
    [0, 1, 3, 4],
  );
  assert.equal(toUtf16(text, 100), 4);
});

test('Suggestions replace the part of the code that the engine names', () => {
  const described = [{ start: 2, end: 4, text: 'Count', type: 'Property', signature: 'int List<int>.Count' }];
  const reply = { matches: ['Count'], cursor_start: 2, cursor_end: 4, metadata: { _jupyter_types_experimental: described } };

  assert.deepEqual(suggestionsIn(reply, '🎉.Co'), {
    start: 3,
    end: 5,
    items: [{ label: 'Count', text: 'Count', kind: 'property', signature: 'int List<int>.Count', documentation: '' }],
  });
});

test('Suggestions without a description are their text', () => {
  const { items } = suggestionsIn({ matches: ['Where', 1, 'Select'], cursor_start: 0, cursor_end: 0 }, '');

  assert.deepEqual(
    items.map(item => item.label),
    ['Where', 'Select'],
  );
});

test('Variables are listed as they come', () => {
  assert.deepEqual(variablesIn({ variables: [{ name: 'news', type: 'Corpus', value: '48 stories', language: 'csharp' }, 7] }), [
    { name: 'news', type: 'Corpus', value: '48 stories', language: 'csharp' },
  ]);
  assert.deepEqual(variablesIn({ status: 'error' }), []);
});
