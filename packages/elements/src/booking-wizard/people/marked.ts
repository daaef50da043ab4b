import { html } from 'lit';

/** A text in which the part that was searched for is marked. */
export function marked(text: string, query: string): unknown {
  const at = query ? text.toLowerCase().indexOf(query.toLowerCase()) : -1;
  const end = at + query.length;
  return at < 0 ? text : html`${text.slice(0, at)}<mark>${text.slice(at, end)}</mark>${text.slice(end)}`;
}
