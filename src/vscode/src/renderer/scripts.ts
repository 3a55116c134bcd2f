import { isSmall, type Figure, type Part } from './figures';

/** The part of Plotly that charts need. */
export interface Plotly {
  react(element: HTMLElement, data: Part[], layout: Part, config: Part): Promise<unknown>;
  purge(element: HTMLElement): void;
  Plots: { resize(element: HTMLElement): Promise<unknown> };
}

declare global {
  interface Window {
    Plotly?: Plotly;
  }
}

const loaded = new Map<string, Promise<Plotly>>();

/** The script that draws the figure, loaded from the extension's own files when the first such chart is shown. */
export async function plotlyFor(figure: Figure): Promise<Plotly> {
  // The whole script draws everything, so once it is there no other is needed.
  const whole = loaded.get('plotly.min.js');
  if (whole) return await whole;
  const name = isSmall(figure) ? 'plotly-cartesian.min.js' : 'plotly.min.js';
  const known = loaded.get(name) ?? load(name);
  loaded.set(name, known);
  return await known;
}

async function load(name: string): Promise<Plotly> {
  const script = document.createElement('script');
  script.src = new URL(name, import.meta.url).href;
  await new Promise<void>((resolve, reject) => {
    script.onload = () => {
      resolve();
    };
    script.onerror = () => {
      loaded.delete(name);
      reject(new Error(`The script that draws charts could not be loaded (${name}). Install the extension again.`));
    };
    document.head.append(script);
  });
  if (!window.Plotly) throw new Error(`The script that draws charts is damaged (${name}). Install the extension again.`);
  return window.Plotly;
}
