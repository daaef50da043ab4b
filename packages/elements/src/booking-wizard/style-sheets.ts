import { startPickerStyles } from '../shared/calendar/start-picker.styles.ts';
import { dialogStyles } from '../shared/dialog.styles.ts';
import { searchStyles } from '../shared/search.styles.ts';
import { statusGlyphStyles } from '../shared/status-glyph.styles.ts';
import { wizardStyles } from './booking-wizard.styles.ts';
import { assetPageStyles } from './pages/asset-page.styles.ts';
import { confirmPageStyles } from './pages/confirm-page.styles.ts';
import { packagePageStyles } from './pages/package-page.styles.ts';
import { whenPageStyles } from './pages/when-page.styles.ts';
import { peopleStyles } from './people/people.styles.ts';
import { summaryStyles } from './summary/summary.styles.ts';

/** Every style sheet of the wizard beside the base ones; later ones win. */
export const styleSheets = [
  statusGlyphStyles,
  searchStyles,
  dialogStyles,
  wizardStyles,
  confirmPageStyles,
  startPickerStyles,
  whenPageStyles,
  peopleStyles,
  assetPageStyles,
  packagePageStyles,
  summaryStyles,
];
