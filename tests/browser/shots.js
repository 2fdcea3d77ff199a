// What the gallery shows: one line a picture, in the order of the page. `kind` is that of the page shown,
// `alt` says what is to be seen to whoever does not see it. Each kind of page needs at least one; a new
// one is a line here, and `npm run gallery` makes its picture and writes the page anew.

const phone = { width: 390, height: 780 };
const desktop = { width: 1280, height: 860 };
const dark = { scheme: 'dark' };

/** The parts of the page: a heading, a sentence, pictures. */
export const parts = [
  {
    title: 'To arrive',
    text: 'The first page of all asks for a language, in that language. Then comes what most people need, with a pictogram and a word for each.',
    shots: [
      { name: 'gate', kind: 'gate', address: '', ...phone, alt: 'The language gate on a phone: eight buttons below each other, each with the name of a language in its own script.' },
      { name: 'home-ar', kind: 'home', address: 'ar/', ...phone, alt: 'The first page in Arabic, from right to left: language menu, title, and tiles with pictograms.' },
      { name: 'home-uk-dark', kind: 'home', address: 'uk/', ...phone, ...dark, alt: 'The first page in Ukrainian with light letters on a dark ground.' },
      { name: 'home-desktop', kind: 'home', address: 'en/', ...desktop, alt: 'The first page in English on a wide screen: the menu is open below the title, and the tiles stand in three columns.' },
    ],
  },
  {
    title: 'The guide',
    text: 'Steps can be ticked off and stay ticked on the device. A service says whether it is open, who is understood there, and honestly what nobody knows.',
    shots: [
      { name: 'guide', kind: 'guide', address: 'en/guide/port-linden/', ...desktop, alt: 'The guide of the invented city of Port Linden: tiles by need, such as a flat, work or a doctor.' },
      { name: 'guide-steps-fa', kind: 'guide', address: 'fa/guide/port-linden/rent-a-flat/', ...phone, scrollTo: 'ol.steps', tick: 1, alt: 'How to rent a flat, in Persian: numbered steps, each with a box to tick; the first is ticked and struck through.' },
      { name: 'service', kind: 'service', address: 'en/services/welcome-desk/', ...phone, alt: 'The welcome desk: what it does, and its facts at a glance.' },
      { name: 'service-zh-dark', kind: 'service', address: 'zh-Hans/services/health-clinic/', ...phone, ...dark, scrollTo: 'section.facts', alt: 'The facts of a clinic in Chinese, dark: whether it is open now, hours, telephone, languages spoken.' },
      { name: 'event-uk', kind: 'event', address: 'uk/events/vote-for-the-council/', ...phone, alt: 'An event in Ukrainian: when it begins and ends, where, and in which languages.' },
      { name: 'term-ar', kind: 'term', address: 'ar/terms/termin/', ...phone, alt: 'The German word “Termin” explained in Arabic: the word of the official letters, and what it means.' },
      { name: 'topic-fr', kind: 'topic', address: 'fr/topics/health/', ...phone, alt: 'The topic of health in French: everything that the site has on it, by kind.' },
      { name: 'page-zh', kind: 'page', address: 'zh-Hans/about/', ...phone, alt: 'A plain page of text in Chinese, about the demonstration.' },
    ],
  },
  {
    title: 'Ideas to take home',
    text: 'A practice of a city with its facts, its evidence and where that is from; who did it, and what was made of it elsewhere.',
    shots: [
      { name: 'practice', kind: 'practice', address: 'en/practices/walking-school-bus/', ...desktop, alt: 'A practice on a wide screen: the text on one side, its facts at a glance on the other.' },
      { name: 'practice-borrowed-ar', kind: 'practice', address: 'ar/practices/stuttgart-integration-policy/', ...phone, alt: 'A practice that nobody has translated yet, as Arabic readers meet it: a notice says so in Arabic, the text is English and runs from left to right.' },
      { name: 'list-de', kind: 'list', address: 'de/practices/', ...phone, alt: 'The list of practices in German: title, city and a sentence each.' },
      { name: 'city-dark', kind: 'city', address: 'en/cities/port-linden/', ...desktop, ...dark, alt: 'The profile of a city, dark: its facts stand beside its text.' },
      { name: 'organisation-es', kind: 'organisation', address: 'es/organisations/port-linden-city/', ...phone, alt: 'An organisation in Spanish: what it is, where, and how to reach it.' },
      { name: 'person', kind: 'person', address: 'en/people/ratna-omidvar/', ...phone, ...dark, alt: 'A person, dark: a biography, and what they wrote.' },
      { name: 'recommendation', kind: 'recommendation', address: 'en/recommendations/lg-6/', ...phone, alt: 'A recommendation: to whom it is given, and the practices that illustrate it.' },
    ],
  },
  {
    title: 'To read and to compare',
    text: 'Volumes lead through their practices from the first to the last; essays have footnotes, and indicators their figures.',
    shots: [
      { name: 'volume', kind: 'volume', address: 'en/volumes/practice-to-policy/', ...desktop, alt: 'A volume on a wide screen: what it is, who published it, and its contents.' },
      { name: 'essay', kind: 'essay', address: 'en/essays/migration-and-the-metropolis/', ...phone, alt: 'The beginning of an essay: title, author and the first paragraphs.' },
      { name: 'indicator', kind: 'indicator', address: 'en/indicators/us-immigrants-in-suburbs/', ...phone, alt: 'An indicator: the question that it answers, and a table of its figures.' },
    ],
  },
];

export const shots = parts.flatMap(({ shots }) => shots);
