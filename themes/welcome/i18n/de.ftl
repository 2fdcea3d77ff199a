### Interface strings of the theme "welcome" in German.

## The frame of every page

skip_to_content = Zum Inhalt springen
menu = Menü
main_navigation = Bereiche
languages = Sprachen
choose_language = Wählen Sie Ihre Sprache
not_translated = noch nicht übersetzt
in_language_only = nur in dieser Sprache: { $language }
home = Startseite
you_are_here = Sie sind hier
on_this_page = Auf dieser Seite
feed = Newsfeed
published_by = Herausgegeben von
feed_title = { $site }: neue und geänderte Seiten
feed_title_section = { $site }: { $section }

## Notices about the state of a page or of its translation

borrowed_notice = Diese Seite ist noch nicht in Ihre Sprache übersetzt. Der Text ist in dieser Sprache: { $language }.
stale_section_notice = Das Original dieses Abschnitts wurde nach der Übersetzung geändert. Manches kann veraltet sein.
stale_section_link = Zum neueren Text ({ $language })
source_text_notice = Ein Teil davon steht in der Sprache des Originals.
unnoted_notice = Es ist nicht bekannt, ob diese Übersetzung noch dem Original entspricht.
stale_notice =
    { $count ->
        [one] Ein Abschnitt dieser Seite wurde nach der Übersetzung geändert. Er ist gekennzeichnet.
       *[other] { $count } Abschnitte dieser Seite wurden nach der Übersetzung geändert. Sie sind gekennzeichnet.
    }
missing_notice =
    { $count ->
        [one] Ein Abschnitt des Originals ist noch nicht übersetzt.
       *[other] { $count } Abschnitte des Originals sind noch nicht übersetzt.
    }
machine_notice = Diesen Text hat eine Maschine übersetzt und noch niemand geprüft. Er kann Fehler enthalten.
machine_reviewed_notice = Diesen Text hat eine Maschine übersetzt und danach ein Mensch geprüft.
read_original = Original lesen ({ $language })
archived_notice = Diese Seite bleibt als Archiv erhalten. Sie wird nicht mehr aktualisiert.
draft_notice = Das ist ein Entwurf. Er ist nicht veröffentlicht.
verify_due_notice = Diese Angaben hat lange niemand geprüft. Sie können sich geändert haben. Bitte fragen Sie nach, bevor Sie hingehen.

## Moved and missing pages

page_not_found = Seite nicht gefunden
page_not_found_text = Unter dieser Adresse gibt es keine Seite. Vielleicht ist sie umgezogen. Sie können auf der Startseite neu beginnen.
redirect_text = Diese Seite ist umgezogen.

## Lists

no_items = Hier gibt es noch nichts. Schauen Sie später wieder vorbei oder sehen Sie in den anderen Bereichen nach.
no_events = Zurzeit sind keine Veranstaltungen geplant. Neue werden hier angezeigt.
n_pages =
    { $count ->
        [one] { $count } Seite
       *[other] { $count } Seiten
    }
n_practices =
    { $count ->
        [one] { $count } gute Idee
       *[other] { $count } gute Ideen
    }
pagination = Seiten dieser Liste
page_number = Seite { $number }
page_n_of_m = Seite { $number } von { $total }
previous = Zurück
next = Weiter
previous_and_next = Vorherige und nächste Seite
read_more = Weiterlesen
see_all = Alle ansehen
filters = Nur zeigen
filter_year = Beginn
filtered_list = { $list }: { $value }
filter_remove = Wegnehmen: { $value }
filter_results = Gefunden: { $count }
filter_nothing = Nichts hat all das zugleich. Nehmen Sie etwas weg, um mehr zu sehen.

## Small words

unknown = Nicht bekannt, bitte nachfragen
free = Kostenlos
not_free = Kostenpflichtig
yes = Ja
no = Nein
from_until = { $from } – { $until }
since = Seit { $from }
until = Bis { $until }
ongoing = Läuft noch
opening_hours = { $opens } – { $closes }
on_page = Seite { $page }
image_credit = Foto: { $credit }
accessed_on = Aufgerufen am { $date }
last_updated = Zuletzt aktualisiert
verified_on = Angaben geprüft am
verified_by = Geprüft von
published_on = Veröffentlicht am
first_published = Zuerst erschienen bei

## Kinds of page, in the singular: a small label above a title

kind_practice = Gute Idee
kind_city = Stadt
kind_guide = Wegweiser für Neuankommende
kind_service = Angebot
kind_organisation = Organisation
kind_person = Person
kind_event = Veranstaltung
kind_story = Geschichte
kind_essay = Essay
kind_recommendation = Empfehlung
kind_volume = Band
kind_topic = Thema
kind_term = Worterklärung
kind_indicator = Indikator
kind_page = Seite
kind_home = Startseite
kind_list = Liste

## Sections, in the plural: the menu and the titles of lists

section_practices = Gute Ideen
section_cities = Städte
section_guide = Wegweiser
section_services = Angebote
section_organisations = Organisationen
section_people = Personen
section_events = Veranstaltungen
section_stories = Geschichten
section_essays = Essays
section_recommendations = Empfehlungen
section_volumes = Bände
section_topics = Themen
section_terms = Worterklärungen
section_indicators = Indikatoren

## Parts that many kinds of page share

facts = Auf einen Blick
topic = Thema
topics = Themen
related = Siehe auch
sources = Quellen
source_n = Quelle { $number }
contact = Kontakt
role = Aufgabe
phone = Telefon
email = E-Mail
website = Website
address = Adresse
links = Links
in_this_part = In diesem Teil
part_of = Teil von
city = Stadt
cities = Städte
country = Land
year = Jahr
source = Quelle
partners = Beteiligte
networks = Netzwerke
audience = Für wen
show_on_map = Auf einer Karte zeigen
cite_this = Diese Seite zitieren
cite_place = In: { $volume }, Seite { $page }

## Good ideas (practices)

run_by = Träger
period = Wann
instrument = Art der Maßnahme
evidence = Was erreicht wurde
awards = Auszeichnungen
replication = Der Weg dieser Idee
adapted_from = Worauf sie aufbaut
replicated_in = Wer sie aufgegriffen hat
replications = Ideen, die daraus entstanden sind
taken_up_by = Aufgegriffen von: { $idea }
after_example_of = Nach dem Vorbild von: { $idea }
recommendations_illustrated = Empfehlungen, für die sie ein Beispiel ist
published_in = Erschienen in
more_from_city = Mehr aus dieser Stadt: { $city }

## Kinds of measure (instrument)

instrument_charter = Charta
instrument_policy = Strategie
instrument_programme = Programm
instrument_service = Angebot
instrument_campaign = Kampagne
instrument_space = Ort
instrument_network = Netzwerk
instrument_data = Daten
instrument_event = Veranstaltung

## Cities

region = Region
population = Menschen, die hier leben
foreign_born = In einem anderen Land geboren
gateway = Geschichte der Einwanderung
languages_spoken = Gesprochene Sprachen
local_vote = Wahlrecht bei Kommunalwahlen
city_guide = Wegweiser für Neuankommende
practices_here = Gute Ideen von hier
ideas_from_elsewhere = Ideen, die von anderswo kommen
services_here = Angebote hier

## Kinds of immigrant city (Audrey Singer's "gateways"). The term is of research: use the one of your language

gateway_continuous = Durchgehende Einwanderungsstadt
gateway_post_war = Einwanderungsstadt der Nachkriegszeit
gateway_recent = Junge Einwanderungsstadt
gateway_emerging = Entstehende Einwanderungsstadt
gateway_re_emerging = Wieder entstehende Einwanderungsstadt
gateway_former = Ehemalige Einwanderungsstadt
gateway_transit = Durchgangsstadt
gateway_rural = Kleinstadt oder ländlicher Raum

## Guide pages

page_kind_info = Information
page_kind_journey = Schritt für Schritt
page_kind_faq = Fragen und Antworten
page_kind_emergency = Notfall
steps = Schritt für Schritt
step_where = Wo
step_time = Wie lange es dauert
step_done = Erledigt
services_that_help = Wer helfen kann
words_to_know = Wörter, die Ihnen begegnen können
start_here = Hier anfangen

## Services

service_what = Was Sie hier bekommen
service_who = Wer kommen kann
service_how = So funktioniert es
cost = Kosten
documents = Bitte mitbringen
interpretation = Dolmetschen
places = Wo und wann
hours = Öffnungszeiten
channel_hours = Erreichbar
hours_whole_day = Tag und Nacht
by_appointment = nach Vereinbarung
book_appointment = Termin vereinbaren
step_free = Zugang ohne Stufen
step_free_yes = Ja
step_free_no = Nein
step_free_unknown = Nicht bekannt, bitte nachfragen
channels = So nehmen Sie Kontakt auf
offered_by = Angeboten von
alert_until = Bis { $date }
mentioned_in = Seiten, die das erwähnen

## States of a service

state_active = In Betrieb
state_inactive = Dieses Angebot gibt es nicht mehr
state_temporarily_closed = Dieses Angebot ist vorübergehend geschlossen

## Ways to reach a service

channel_phone = Telefon
channel_sms = SMS
channel_whatsapp = WhatsApp
channel_email = E-Mail
channel_web = Website
channel_post = Post

## Two languages, the counter and paper

read_beside = In zwei Sprachen nebeneinander: { $own } – { $other }
read_alone = Nur in einer Sprache
card_link = Karte zum Vorzeigen am Schalter
card_need = Das brauche ich
card_speak = Meine Sprache
card_slowly = Bitte sprechen Sie langsam und mit einfachen Worten.
card_write = Bitte schreiben Sie mir das Wichtige auf.
card_interpreter = Kann jemand dolmetschen?
card_notes = Notizen
page_online = Diese Seite im Internet
check_again = Neu prüfen nach dem

## Days, short enough for opening hours

weekday_mo = Montag
weekday_tu = Dienstag
weekday_we = Mittwoch
weekday_th = Donnerstag
weekday_fr = Freitag
weekday_sa = Samstag
weekday_su = Sonntag
days_from_to = { $from } – { $to }

## Events

event_start = Beginn
event_end = Ende
event_last_day = Letzter Tag
event_last_day_on = Letzter Tag: { $date }
event_when = Wann
event_time = Uhrzeit
event_first = Zum ersten Mal
event_dates = Nächste Termine, Stand: { $date }
event_next = Nächste Termine
event_except = Nicht am
event_over = Diese Veranstaltung ist vorbei.
event_is_over = Vorbei
event_cancelled = Diese Veranstaltung ist abgesagt.
event_is_cancelled = Abgesagt
past_events = Vergangene Veranstaltungen
timezone = Zeitzone
event_repeats = Diese Veranstaltung findet mehrmals statt.
weekday_in_rule = { $weekday }
repeat_days =
    { $count ->
        [1] jeden Tag
       *[other] alle { $number } Tage
    }
repeat_weekday = jeden { $weekday }
repeat_weeks =
    { $count ->
        [2] jede zweite Woche am { $days }
       *[other] alle { $number } Wochen am { $days }
    }
repeat_months =
    { $count ->
        [1] jeden Monat am { $days }
        [2] jeden zweiten Monat am { $days }
       *[other] alle { $number } Monate am { $days }
    }
repeat_years =
    { $count ->
        [1] jedes Jahr am { $days }
        [2] jedes zweite Jahr am { $days }
       *[other] alle { $number } Jahre am { $days }
    }
nth_weekday =
    { $nth ->
        [first] ersten { $weekday }
        [second] zweiten { $weekday }
        [third] dritten { $weekday }
        [fourth] vierten { $weekday }
        [fifth] fünften { $weekday }
       *[last] letzten { $weekday }
    }
month_day = { $number }.
month_day_last = letzten Tag
repeat_until = { $rule } bis { $date }
place = Ort
event_online = Online
event_join = Im Internet teilnehmen
organiser = Veranstaltet von
event_languages = Sprachen
registration = Anmeldung
register = Anmelden
register_by = Anmeldung bis { $date }
add_to_calendar = In Ihren Kalender eintragen
all_events_calendar = Alle Veranstaltungen für Ihren Kalender

## Kinds of event

event_kind_course = Kurs
event_kind_open_day = Tag der offenen Tür
event_kind_webinar = Webinar
event_kind_festival = Fest
event_kind_deadline = Frist

## Essays, people and organisations

authors = Von
digest_of = Zusammenfassung eines Textes von
about_authors = Über die Autorinnen und Autoren
affiliation = Arbeitet bei
organisation_kind = Art der Organisation
members = Mitglieder
partner_of = Beteiligt an

## Kinds of organisation

organisation_kind_city_office = Städtische Stelle
organisation_kind_ngo = Gemeinnützige Organisation
organisation_kind_foundation = Stiftung
organisation_kind_network = Netzwerk
organisation_kind_university = Hochschule
organisation_kind_company = Unternehmen
organisation_kind_international = Internationale Organisation

## Recommendations

number = Nummer
recommendation_for = Rat für
ask_yourself = Eine Frage an sich selbst
practices_illustrating = Gute Ideen, die zeigen, wie es geht
for_local_government = Kommunen
for_community_partner = Partner vor Ort

## Volumes

series = Reihe
volume_number = Band
isbn = ISBN
contents = In diesem Band
credits = Mitwirkende
imprint = Impressum
publisher = Herausgegeben von
rights = Rechte
role_partner = Partner
role_supporter = Förderung
role_community_partner = Partner vor Ort

## Words explained (glossary)

official_word = In Behördenbriefen
official_language = Sprache
pronunciation = So spricht man es aus
also_called = Heißt auch
seen_in = Wo Sie es sehen können

## Topics and indicators

subtopics = Themen in diesem Thema
other_pages = Weitere Seiten
question = Frage
unit = Einheit
observations = Zahlen
value = Wert
note = Anmerkung

## Inside texts

alert_note = Hinweis
alert_tip = Tipp
alert_important = Wichtig
alert_warning = Achtung
alert_caution = Vorsicht
footnotes = Fußnoten
footnote_back = Zurück zum Text

## Maps and tables of many pages

map_title = Karte der guten Ideen
map_summary = Jeder Punkt ist eine Stadt und führt zu ihr. Je größer der Punkt, desto mehr gute Ideen. Die Liste unter der Karte zeigt dasselbe.
cities_by_country = Alle Städte nach Ländern
not_on_map = nicht auf der Karte
country_unnamed = Ohne Angabe des Landes
city_on_map = Die Lage von { $city } auf einer Weltkarte
coverage_title = Städte und Empfehlungen
coverage_summary = Welche Stadt zeigt in der Praxis, wie eine Empfehlung funktioniert? Jeder Punkt führt zu einer guten Idee.
coverage_others =
    { $count ->
        [one] { $count } weitere Stadt dieser Website steht nicht in der Tabelle: Sie hat noch zu keiner der Empfehlungen eine gute Idee.
       *[other] { $count } weitere Städte dieser Website stehen nicht in der Tabelle: Sie haben noch zu keiner der Empfehlungen eine gute Idee.
    }

## Search

search = Suche
search_summary = Fragen Sie mit Ihren eigenen Worten, oder sehen Sie alle Seiten durch.
search_label = Was suchen Sie?
search_none = Das steht auf keiner Seite: { $word }
search_instead = { $word } steht auf keiner Seite. Auf diesen steht ein ähnliches Wort: { $other }
search_narrow = Nur einen Teil der Ergebnisse zeigen
search_kind = Art der Seite
search_any = Alle
search_more = Mehr Ergebnisse
search_failed = Die Suche geht gerade nicht. Alle Seiten stehen in der Liste darunter.
search_saved = Sie sind offline. Gesucht wurde nur auf den Seiten, die auf diesem Telefon sind.
all_pages = Alle Seiten von A bis Z
## Keeping a guide, taking it along, sending a page

whole_guide = Den ganzen Wegweiser mitnehmen
one_file = Der ganze Wegweiser in einer Datei
one_file_note = Das ist der ganze Wegweiser in einer Datei, Stand { $date }. Er braucht keine Internetverbindung.
keep_offer = Den ganzen Wegweiser auf meinem Telefon behalten
keep_size = Er braucht { $room } Platz auf dem Telefon. Download: ungefähr { $sent }.
keep_going = Wird heruntergeladen: { $done } von { $all }
keep_kept = Auf diesem Telefon, Stand { $date }
keep_remove = Von diesem Telefon entfernen
keep_waits = Auf diesem Telefon ist noch nicht alles. Der Download geht weiter, sobald es eine Verbindung gibt.
file_not_kept = { $size } MB, nur mit Internet
keep_full = Auf diesem Telefon ist dafür kein Platz mehr.
keep_refused = Dieser Browser erlaubt der Seite nicht, etwas zu behalten.
share = Diese Seite senden
offline_title = Sie sind offline
offline_text = Es gibt keine Verbindung, und diese Seite ist nicht auf Ihrem Telefon.
offline_again = Noch einmal versuchen
offline_kept = Auf diesem Telefon
offline_nothing = Auf diesem Telefon ist noch nichts.
