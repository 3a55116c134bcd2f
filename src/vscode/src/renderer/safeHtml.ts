// What tables and text are made of. Everything else is left out: what it says, where it says something, stays.
const elements = new Set(
  (
    'a abbr b blockquote br caption code col colgroup dd del details div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i ins kbd li ' +
    'mark ol p pre q s samp small span strong sub summary sup table tbody td tfoot th thead tr u ul var'
  ).split(' '),
);
const silent = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'embed',
  'svg',
  'math',
  'title',
  'select',
  'textarea',
]);
const attributes = new Set(['colspan', 'rowspan', 'scope', 'span', 'start', 'reversed', 'open', 'title', 'dir', 'lang', 'aria-label']);
const alignments = new Set(['left', 'right', 'center', 'start', 'end']);

/** A copy of HTML from a notebook that nobody has vouched for: tables and text, without anything that runs, loads or leads anywhere. */
export function safeCopy(html: string): DocumentFragment {
  // A parsed document runs and loads nothing by itself.
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const copy = document.createDocumentFragment();
  copyChildren(parsed.body, copy);
  return copy;
}

function copyChildren(from: Node, to: Node): void {
  for (const child of from.childNodes) {
    if (child instanceof Text) to.appendChild(document.createTextNode(child.data));
    else if (child instanceof Element) copyElement(child, to);
  }
}

function copyElement(element: Element, to: Node): void {
  const name = element.localName;
  if (silent.has(name)) return;
  if (!elements.has(name)) {
    copyChildren(element, to);
    return;
  }

  const copy = document.createElement(name);
  for (const { name: attribute, value } of element.attributes) if (attributes.has(attribute)) copy.setAttribute(attribute, value);
  const alignment = element instanceof HTMLElement ? element.style.textAlign : '';
  if (alignments.has(alignment)) copy.style.textAlign = alignment;
  copyChildren(element, copy);
  to.appendChild(copy);
}
