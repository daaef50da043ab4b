import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.ts';
import { skeleton } from '../shared/panels.ts';
import { troubleLine } from '../shared/trouble-line.ts';
import { effects } from './effects.ts';
import { fits } from './fits.ts';
import { insteadOfPreview, notices, wrongStatus } from './notices.ts';
import type { OpenFields, Opening } from './opening.ts';

/** What is picked, and what saving it would do. */
export function confirmationBody(opening: Opening): TemplateResult {
  const view = opening.view();
  const fields = opening.fields();
  return html`<div class="news stack" aria-live="polite">${notices(view)}</div>
    ${
      fields
        ? fits(fields.view)
          ? picks(fields)
          : wrongStatus(fields.view, fields.view.booking.status)
        : view.state.booking.status === 'loading'
          ? skeleton(8)
          : nothing
    }`;
}

function picks(fields: OpenFields): TemplateResult {
  const { view, start, vehicle } = fields;
  const { kind, state } = view;
  return html`<div class="fields" part="fields" ?inert=${state.locked}>
      ${kind.before?.(view)} ${start.render(view)} ${vehicle(view)}
    </div>
    ${previewOf(fields)}`;
}

/** The preview, the last good one while a newer one is worked out, or why there is none. */
function previewOf({ view, preview, standing }: OpenFields): unknown {
  const { host, kind, state, session, writer } = view;
  const { words } = host;
  const { value, fresh, status, fault } = state.preview;
  const trouble = troubleLine(writer, 'previewFailed', fault, session.refresh);
  const reading = status === 'loading';
  if (!reading && !fresh && !fault) return insteadOfPreview(view, standing);
  if (!value) return [trouble, reading ? skeleton(8) : nothing];
  const id = `${kind.event}-preview`;
  const [picture, table] = preview(view, value);
  // What saving does is read before the bills one by one, of which there may be many.
  return html`${trouble}
    <section class="preview ${fresh ? '' : 'stale'}" part="preview" aria-labelledby=${id} aria-busy=${reading}>
      <div class="row">
        <h3 class="grow" id=${id}>${words.plain(kind.texts.preview)}</h3>
        ${fresh ? nothing : html`<span class="chip warning">${icon('refresh')}${words.plain('outOfDate')}</span>`}
      </div>
      ${picture} ${effects(view, value)} ${table}
    </section>`;
}
