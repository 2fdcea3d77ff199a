// What has passed since the page was made: of the times of an event, of its registration, and of the events of a list. Without this file
// the page says what was to come on the day on which it was made, and which day that was.

const isOver = (thing) => Date.parse(thing.dataset.ends) <= Date.now();

function show() {
  for (const notice of document.querySelectorAll('[data-ends][role]')) notice.hidden = !isOver(notice);
  for (const link of document.querySelectorAll('[data-closes]')) link.hidden = Date.parse(link.dataset.closes) <= Date.now();
  for (const next of document.querySelectorAll('[data-next]')) {
    for (const time of next.querySelectorAll('dd[data-ends]')) if (isOver(time)) time.remove();
    if (next.querySelector('dd')) next.querySelector('dt').textContent = next.dataset.next;
    else next.remove();
  }
  const past = document.querySelector('[data-none]');
  if (!past) return;
  for (const event of document.querySelectorAll('main > .cards > li[data-ends]')) {
    if (!isOver(event)) continue;
    const over = Object.assign(document.createElement('b'), { textContent: past.dataset.over });
    event.querySelector('.meta')?.prepend(over, ' ');
    event.removeAttribute('data-ends');
    const list = event.parentElement;
    past.querySelector('.cards').prepend(event);
    past.hidden = false;
    if (!list.children.length) list.replaceWith(Object.assign(document.createElement('p'), { className: 'empty', textContent: past.dataset.none }));
  }
}

show();
setInterval(show, 60_000);
addEventListener('pageshow', show);
