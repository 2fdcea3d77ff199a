// Whether one can walk in at this moment, by the reader's clock and the hours that machines are told of.
// Without this file the hours are read from their list.

function openNow() {
  const told = [...document.head.querySelectorAll('script[type="application/ld+json"]')].map((script) => JSON.parse(script.text));
  const list = (value) => [value ?? []].flat();
  const service = told.flatMap((data) => data['@graph'] ?? data).find((thing) => thing.availableChannel);
  const places = list(service?.availableChannel).map((channel) => channel.serviceLocation).filter(Boolean);
  const now = new Date();
  const day = now.toLocaleDateString('en', { weekday: 'long' });
  const time = now.toTimeString().slice(0, 5);
  // A night that ends after midnight belongs to the evening on which it began.
  const before = new Date(now - 86_400_000).toLocaleDateString('en', { weekday: 'long' });
  const isOpen = ({ dayOfWeek, opens, closes }) => {
    const days = list(dayOfWeek);
    if (opens <= closes) return days.includes(day) && opens <= time && time < closes;
    return (days.includes(day) && opens <= time) || (days.includes(before) && time < closes);
  };
  for (const row of document.querySelectorAll('[data-place]')) {
    const hours = list(places.find((place) => place.address === row.dataset.place)?.openingHoursSpecification);
    if (hours.length === 0) continue;
    const open = hours.some(isOpen);
    const said = Object.assign(document.createElement('dd'), { className: 'now', textContent: row.dataset[open ? 'open' : 'closed'] });
    said.classList.toggle('open', open);
    row.querySelector('dt').after(said);
  }
}

openNow();
