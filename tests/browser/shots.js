// What the gallery shows: one line a picture, in the order of the page. `kind` is that of the page shown,
// `alt` says what is to be seen to whoever does not see it. Each kind of page needs at least one; a new
// one is a line here, and `npm run gallery` makes its picture and writes the page anew.

const phone = { width: 390, height: 700 };
const desktop = { width: 1280, height: 760 };
const dark = { scheme: 'dark' };

/** The parts of the page: a heading, a sentence, pictures. */
export const parts = [
  {
    title: 'To arrive',
    text: 'The first page of all asks for a language, in that language. Then comes what most people need, with a pictogram and a word for each.',
    shots: [
      { name: 'gate', kind: 'gate', address: '', ...phone, alt: 'The language gate on a phone: buttons below each other, each with the name of a language in its own script and direction.' },
      { name: 'home-ar', kind: 'home', address: 'ar/', ...phone, alt: 'The first page in Arabic, from right to left: below the title an emergency, the first days, and two telephone numbers to touch.' },
      { name: 'home-uk-dark', kind: 'home', address: 'uk/', ...phone, ...dark, scrollTo: 'section:has(> .tiles)', alt: 'Tiles on the first page in Ukrainian, dark: a pictogram and a name for each part of the site.' },
      { name: 'home-desktop', kind: 'home', address: 'en/', ...desktop, alt: 'The first page in English on a wide screen: all entries of the menu, below the title what is urgent, then what the site is.' },
    ],
  },
  {
    title: 'The guide',
    text: 'Steps can be ticked off and stay ticked on the device. A service says when it is open, who is understood there, and honestly what nobody knows.',
    shots: [
      { name: 'guide', kind: 'guide', address: 'en/guide/port-linden/', ...desktop, alt: 'The guide of the invented city of Port Linden: emergency, first days and numbers to call, then tiles by need.' },
      { name: 'guide-steps-fa', kind: 'guide', address: 'fa/guide/port-linden/rent-a-flat/', ...phone, scrollTo: 'ol.steps', tick: 1, alt: 'How to rent a flat, in Persian: numbered steps, each with a box to tick and its facts; the first is ticked and struck through.' },
      { name: 'service', kind: 'service', address: 'en/services/welcome-desk/', ...phone, scrollTo: '.hours', alt: 'The hours of a welcome desk at its two places, and whether one gets in there without steps is not known.' },
      { name: 'service-zh-dark', kind: 'service', address: 'zh-Hans/services/health-clinic/', ...phone, ...dark, scrollTo: 'section.facts', alt: 'A clinic at a glance in Chinese, dark: what one gets, who can come, what it costs, what to bring, which languages are spoken.' },
      { name: 'event-uk', kind: 'event', address: 'uk/events/vote-for-the-council/', ...phone, alt: 'The last day of an election in Ukrainian: title, a sentence, and at a glance when, where and in which languages.' },
      { name: 'bilingual-ar', kind: 'bilingual', address: 'ar/guide/port-linden/rent-a-flat/bilingual/', ...desktop, alt: 'A page of the guide in Arabic and in German beside each other, each section in one row, the reader’s language first.' },
      { name: 'card-uk', kind: 'card', address: 'uk/services/welcome-desk/card/', ...phone, alt: 'A card to show at a counter: what one needs and which language one speaks, large in German and below it in Ukrainian.' },
      { name: 'term-ar', kind: 'term', address: 'ar/terms/termin/', ...phone, alt: 'The German word “Termin” explained in Arabic: what it means, how it is spoken, and where one meets it.' },
      { name: 'topic-fr', kind: 'topic', address: 'fr/topics/health/', ...phone, alt: 'The topic of health in French: an introduction, then the pages of the guide with their pictograms.' },
      { name: 'page-zh', kind: 'page', address: 'zh-Hans/about/', ...phone, alt: 'A plain page of text in Chinese, about the demonstration.' },
    ],
  },
  {
    title: 'To find and to keep',
    text: 'Readers ask in their own words. A whole guide can be kept on the phone, or sent to somebody as one file.',
    shots: [
      { name: 'search-uk', kind: 'search', address: 'uk/search/', ...phone, ask: 'де можна вивчати мову', alt: 'A question typed in Ukrainian, where one can learn the language; below it, how many pages answer it, and the first of them.' },
      { name: 'search-ar-dark', kind: 'search', address: 'ar/search/', ...phone, ...dark, scrollTo: '.az', alt: 'All pages in Arabic by their first letters, dark.' },
      { name: 'guide-keep', kind: 'guide', address: 'en/guide/port-linden/', ...phone, scrollTo: 'section:has([data-keep])', until: '[data-keep] button', alt: 'At the end of the guide: a button to keep it on the phone with its size, the whole guide as one file, and ways to send the page.' },
    ],
  },
  {
    title: 'Ideas to take home',
    text: 'A practice of a city with its facts, its evidence and where that is from; who did it, and what was made of it elsewhere.',
    shots: [
      { name: 'practice', kind: 'practice', address: 'en/practices/walking-school-bus/', ...desktop, alt: 'A practice on a wide screen: the text on one side, its facts at a glance on the other.' },
      { name: 'practice-journey', kind: 'practice', address: 'en/practices/walking-school-bus/', ...phone, scrollTo: 'section:has(.journey)', alt: 'How an idea travelled: a line that leads from Auckland to the cities which took it home, and the same as a list.' },
      { name: 'practice-borrowed-ar', kind: 'practice', address: 'ar/practices/stuttgart-integration-policy/', ...phone, alt: 'A practice that nobody has translated yet, as Arabic readers meet it: a notice says so in Arabic, the text is English and runs from left to right.' },
      { name: 'list-filters-de', kind: 'list', address: 'de/practices/', ...phone, ...dark, scrollTo: '.filters', alt: 'The list of good ideas in German, dark: the filters above it, and the first ideas.' },
      { name: 'map', kind: 'map', address: 'en/practices/map/', ...desktop, alt: 'A map of the world with a dot for every city that has a practice here.' },
      { name: 'coverage', kind: 'coverage', address: 'en/recommendations/coverage/', ...desktop, alt: 'A grid of cities and recommendations: a mark where a practice of the city illustrates the recommendation.' },
      { name: 'city-dark', kind: 'city', address: 'en/cities/port-linden/', ...desktop, ...dark, alt: 'The profile of a city, dark: text and services on one side, the languages spoken there on the other.' },
      { name: 'organisation-es', kind: 'organisation', address: 'es/organisations/port-linden-city/', ...phone, alt: 'The city administration of Port Linden in Spanish: what kind of office it is, and what it runs.' },
      { name: 'person', kind: 'person', address: 'en/people/ratna-omidvar/', ...phone, ...dark, alt: 'A person, dark: where she worked, and a biography with links to her texts.' },
      { name: 'recommendation', kind: 'recommendation', address: 'en/recommendations/lg-6/', ...phone, alt: 'A recommendation: its number and advice, to whom it is given, and which book it is from.' },
    ],
  },
  {
    title: 'To read and to compare',
    text: 'Volumes lead through their practices from the first to the last; essays have footnotes, and indicators their figures.',
    shots: [
      { name: 'volume', kind: 'volume', address: 'en/volumes/practice-to-policy/', ...desktop, alt: 'A volume on a wide screen: its title, its cover of coloured shapes, and beside them series, year and ISBN.' },
      { name: 'essay', kind: 'essay', address: 'en/essays/migration-and-the-metropolis/', ...phone, alt: 'The beginning of an essay: title, a sentence, and at a glance who wrote it and where it appeared.' },
      { name: 'indicator', kind: 'indicator', address: 'en/indicators/migrants-in-global-cities/', ...phone, scrollTo: '.chart', alt: 'An indicator: a drawing of its figures, and below it the table that says the same.' },
    ],
  },
];

export const shots = parts.flatMap(({ shots }) => shots);
