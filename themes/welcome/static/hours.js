// Whether a place is usually open at this moment: by its hours, by the clock where it is, and only where those hours
// are all that decides. Without this file the hours are read from their list.

const day = 1440;

// On these days offices are closed in many countries, and where they are not, often for a part of the day.
const holidays = ['1-1', '5-1', '12-24', '12-25', '12-26', '12-31'];

/** What time it is in a zone: the day, also as a day of the year, and the minute of the week from Monday on. */
function clock(zone) {
  const format = new Intl.DateTimeFormat('en-GB-u-ca-gregory-nu-latn', { timeZone: zone, weekday: 'short', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', hourCycle: 'h23' });
  const part = Object.fromEntries(format.formatToParts(new Date()).map(({ type, value }) => [type, value]));
  const weekday = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(part.weekday);
  const two = (number) => number.padStart(2, '0');
  return { day: `${part.year}-${two(part.month)}-${two(part.day)}`, date: `${Number(part.month)}-${Number(part.day)}`, minute: weekday * day + Number(part.hour) * 60 + Number(part.minute) };
}

/** Whether a minute lies in one of some spans, "540-1020 …"; the last night of a week ends in the next. */
function lies(minute, spans) {
  const each = spans.split(' ').filter(Boolean).map((span) => span.split('-').map(Number));
  return [minute, minute + 7 * day].some((at) => each.some(([from, to]) => from <= at && at < to));
}

/** What can be said of a place; nothing where it cannot be known. */
function said({ zone, open, appointment, until, usuallyOpen, usuallyClosed }) {
  let now;
  try {
    now = clock(zone);
  } catch {
    return; // A zone that this browser does not know.
  }
  // Nobody has looked at these hours for so long that they should be looked at again.
  if (until && now.day > until) return;
  if (holidays.includes(now.date) || lies(now.minute, appointment)) return;
  return lies(now.minute, open) ? usuallyOpen : usuallyClosed;
}

function show() {
  for (const row of document.querySelectorAll('[data-zone]')) {
    row.querySelector('.now')?.remove();
    const text = said(row.dataset);
    if (!text) continue;
    const now = Object.assign(document.createElement('dd'), { className: 'now', textContent: text });
    now.classList.toggle('open', text === row.dataset.usuallyOpen);
    row.querySelector('dt').after(now);
  }
}

show();
// A page may stay open, or come back from where the browser kept it.
setInterval(show, 30_000);
addEventListener('pageshow', show);
document.addEventListener('visibilitychange', show);
