### Interface strings of the theme "welcome" in Dutch.

## The frame of every page

skip_to_content = Naar de inhoud
menu = Menu
main_navigation = Rubrieken
languages = Talen
choose_language = Kies uw taal
not_translated = nog niet vertaald
in_language_only = alleen in deze taal: { $language }
home = Startpagina
you_are_here = U bent hier
on_this_page = Op deze pagina
feed = Nieuwsfeed
published_by = Uitgegeven door
feed_title = { $site }: nieuwe en gewijzigde pagina’s
feed_title_section = { $site }: { $section }

## Notices about the state of a page or of its translation

borrowed_notice = Deze pagina is nog niet in uw taal vertaald. De tekst is in deze taal: { $language }.
stale_section_notice = Het origineel van dit deel is na de vertaling veranderd. Sommige informatie kan verouderd zijn.
stale_section_link = Bekijk de nieuwere tekst ({ $language })
source_text_notice = Een deel staat in de taal van het origineel.
unnoted_notice = Het is niet bekend of deze vertaling nog overeenkomt met het origineel.
stale_notice =
    { $count ->
        [one] Eén deel van deze pagina is na de vertaling veranderd. Dat deel is gemarkeerd.
       *[other] { $count } delen van deze pagina zijn na de vertaling veranderd. Die delen zijn gemarkeerd.
    }
missing_notice =
    { $count ->
        [one] Eén deel van het origineel is nog niet vertaald.
       *[other] { $count } delen van het origineel zijn nog niet vertaald.
    }
machine_notice = Deze tekst is door een machine vertaald en nog door niemand nagekeken. Er kunnen fouten in staan.
machine_reviewed_notice = Deze tekst is door een machine vertaald en daarna door een mens nagekeken.
read_original = Lees het origineel ({ $language })
archived_notice = Deze pagina wordt bewaard als archief. Ze wordt niet meer bijgewerkt.
draft_notice = Dit is een concept. Het is niet gepubliceerd.
verify_due_notice = Deze gegevens zijn al lang door niemand nagekeken. Ze kunnen veranderd zijn, dus vraag het na voordat u gaat.

## Moved and missing pages

page_not_found = Pagina niet gevonden
page_not_found_text = Op dit adres is geen pagina. Misschien is ze verplaatst. U kunt opnieuw beginnen op de startpagina.
redirect_text = Deze pagina is verplaatst.

## Lists

no_items = Hier staat nog niets. Kom later terug of kijk in de andere rubrieken.
no_events = Er zijn op dit moment geen activiteiten gepland. Nieuwe activiteiten komen hier te staan.
n_pages =
    { $count ->
        [one] { $count } pagina
       *[other] { $count } pagina’s
    }
n_practices =
    { $count ->
        [one] { $count } goed idee
       *[other] { $count } goede ideeën
    }
pagination = Pagina’s van deze lijst
page_number = Pagina { $number }
page_n_of_m = Pagina { $number } van { $total }
previous = Vorige
next = Volgende
previous_and_next = Vorige en volgende pagina
read_more = Lees meer
see_all = Bekijk alles
filters = Toon alleen
filter_year = Begonnen in
filtered_list = { $list }: { $value }
filter_remove = Weghalen: { $value }
filter_results = Gevonden: { $count }
filter_nothing = Niets heeft dit allemaal samen. Haal iets weg om meer te zien.

## Small words

unknown = Niet bekend, vraag het even na
free = Gratis
not_free = Niet gratis
yes = Ja
no = Nee
from_until = { $from } – { $until }
since = Sinds { $from }
until = Tot en met { $until }
ongoing = Loopt nog
opening_hours = { $opens } – { $closes }
on_page = pagina { $page }
image_credit = Foto: { $credit }
accessed_on = Geraadpleegd op { $date }
last_updated = Laatst bijgewerkt
verified_on = Gegevens nagekeken op
verified_by = Nagekeken door
published_on = Gepubliceerd op
first_published = Eerst verschenen bij

## Kinds of page, in the singular: a small label above a title

kind_practice = Goed idee
kind_city = Stad
kind_guide = Gids voor nieuwkomers
kind_service = Dienst
kind_organisation = Organisatie
kind_person = Persoon
kind_event = Activiteit
kind_story = Verhaal
kind_essay = Essay
kind_recommendation = Aanbeveling
kind_volume = Bundel
kind_topic = Onderwerp
kind_term = Woord uitgelegd
kind_indicator = Indicator
kind_page = Pagina
kind_home = Startpagina
kind_list = Lijst

## Sections, in the plural: the menu and the titles of lists

section_practices = Goede ideeën
section_cities = Steden
section_guide = Gids
section_services = Diensten
section_organisations = Organisaties
section_people = Mensen
section_events = Activiteiten
section_stories = Verhalen
section_essays = Essays
section_recommendations = Aanbevelingen
section_volumes = Bundels
section_topics = Onderwerpen
section_terms = Woorden uitgelegd
section_indicators = Indicatoren

## Parts that many kinds of page share

facts = In het kort
topic = Onderwerp
topics = Onderwerpen
related = Zie ook
sources = Bronnen
source_n = Bron { $number }
contact = Contact
role = Taak
phone = Telefoon
email = E-mail
website = Website
address = Adres
links = Links
in_this_part = In dit deel
part_of = Onderdeel van
city = Stad
cities = Steden
country = Land
year = Jaar
source = Bron
partners = Partners
networks = Netwerken
audience = Voor wie
show_on_map = Bekijk op een kaart
cite_this = Deze pagina citeren
cite_place = In: { $volume }, pagina { $page }

## Good ideas (practices)

run_by = Uitgevoerd door
period = Wanneer
instrument = Soort maatregel
evidence = Wat het heeft opgeleverd
awards = Prijzen
replication = De reis van dit idee
adapted_from = Bouwt voort op
replicated_in = Wie het heeft overgenomen
replications = Ideeën die eruit zijn ontstaan
taken_up_by = Overgenomen door: { $idea }
after_example_of = Naar het voorbeeld van: { $idea }
recommendations_illustrated = Aanbevelingen waarvan dit een voorbeeld is
published_in = Verschenen in
more_from_city = Meer uit deze stad: { $city }

## Kinds of measure (instrument)

instrument_charter = Handvest
instrument_policy = Beleid
instrument_programme = Programma
instrument_service = Dienst
instrument_campaign = Campagne
instrument_space = Plek
instrument_network = Netwerk
instrument_data = Gegevens
instrument_event = Evenement

## Cities

region = Regio
population = Mensen die hier wonen
foreign_born = Geboren in een ander land
gateway = Geschiedenis van de immigratie
languages_spoken = Gesproken talen
local_vote = Stemrecht bij lokale verkiezingen
city_guide = Gids voor nieuwkomers
practices_here = Goede ideeën van hier
ideas_from_elsewhere = Ideeën die van elders komen
services_here = Diensten hier

## Kinds of immigrant city (Audrey Singer's "gateways"). The term is of research: use the one of your language

gateway_continuous = Doorlopende immigratiestad
gateway_post_war = Naoorlogse immigratiestad
gateway_recent = Recente immigratiestad
gateway_emerging = Opkomende immigratiestad
gateway_re_emerging = Opnieuw opkomende immigratiestad
gateway_former = Voormalige immigratiestad
gateway_transit = Doorreisstad
gateway_rural = Kleine stad of platteland

## Guide pages

page_kind_info = Informatie
page_kind_journey = Stap voor stap
page_kind_faq = Vragen en antwoorden
page_kind_emergency = Noodgeval
steps = Stap voor stap
step_where = Waar
step_time = Hoe lang het duurt
step_done = Klaar
services_that_help = Wie kan helpen
words_to_know = Woorden die u kunt tegenkomen
start_here = Begin hier

## Services

service_what = Wat u hier krijgt
service_who = Wie kan komen
service_how = Hoe het werkt
cost = Kosten
documents = Wat u meeneemt
interpretation = Tolken
places = Waar en wanneer
hours = Openingstijden
channel_hours = Bereikbaar
hours_whole_day = dag en nacht
by_appointment = op afspraak
book_appointment = Maak een afspraak
step_free = Toegang zonder trap of drempel
step_free_yes = Ja
step_free_no = Nee
step_free_unknown = Niet bekend, vraag het even na
channels = Zo neemt u contact op
offered_by = Aangeboden door
alert_until = Tot en met { $date }
mentioned_in = Pagina’s die dit noemen

## States of a service

state_active = Open
state_inactive = Deze dienst bestaat niet meer
state_temporarily_closed = Deze dienst is tijdelijk gesloten

## Ways to reach a service

channel_phone = Telefoon
channel_sms = Sms
channel_whatsapp = WhatsApp
channel_email = E-mail
channel_web = Website
channel_post = Post

## Two languages, the counter and paper

read_beside = In twee talen naast elkaar: { $own } – { $other }
read_alone = In één taal
card_link = Kaart om aan het loket te laten zien
card_need = Wat ik nodig heb
card_speak = Mijn taal
card_slowly = Spreek alstublieft langzaam en met eenvoudige woorden.
card_write = Schrijf alstublieft voor mij op wat belangrijk is.
card_interpreter = Is er iemand die kan tolken?
card_notes = Notities
page_online = Deze pagina op internet
check_again = Opnieuw controleren na

## Days, short enough for opening hours

weekday_mo = Maandag
weekday_tu = Dinsdag
weekday_we = Woensdag
weekday_th = Donderdag
weekday_fr = Vrijdag
weekday_sa = Zaterdag
weekday_su = Zondag
days_from_to = { $from } – { $to }

## Events

event_start = Begint
event_end = Eindigt
event_last_day = Laatste dag
event_last_day_on = Laatste dag: { $date }
event_when = Wanneer
event_time = Tijd
event_first = Eerste keer
event_dates = Volgende data, stand op { $date }
event_next = Volgende data
event_except = Niet op
event_over = Deze activiteit is voorbij.
event_is_over = Voorbij
event_cancelled = Deze activiteit gaat niet door.
event_is_cancelled = Gaat niet door
past_events = Eerdere activiteiten
timezone = Tijdzone
event_repeats = Deze activiteit vindt meer dan één keer plaats.
weekday_in_rule = { $weekday }
repeat_days =
    { $count ->
        [1] elke dag
       *[other] om de { $number } dagen
    }
repeat_weekday = elke { $weekday }
repeat_weeks = om de { $number } weken op { $days }
repeat_months =
    { $count ->
        [1] elke maand op { $days }
       *[other] om de { $number } maanden op { $days }
    }
repeat_years =
    { $count ->
        [1] elk jaar op { $days }
       *[other] om de { $number } jaar op { $days }
    }
nth_weekday =
    { $nth ->
        [first] de eerste { $weekday }
        [second] de tweede { $weekday }
        [third] de derde { $weekday }
        [fourth] de vierde { $weekday }
        [fifth] de vijfde { $weekday }
       *[last] de laatste { $weekday }
    }
month_day = dag { $number }
month_day_last = de laatste dag
repeat_until = { $rule } tot en met { $date }
place = Plaats
event_online = Online
event_join = Meedoen via internet
organiser = Georganiseerd door
event_languages = Talen
registration = Aanmelding
register = Aanmelden
register_by = Aanmelden tot en met { $date }
add_to_calendar = Zet in uw agenda
all_events_calendar = Alle activiteiten voor uw agenda

## Kinds of event

event_kind_course = Cursus
event_kind_open_day = Open dag
event_kind_webinar = Webinar
event_kind_festival = Feest
event_kind_deadline = Uiterste datum

## Essays, people and organisations

authors = Door
digest_of = Samenvatting van een tekst van
about_authors = Over de auteurs
affiliation = Werkt bij
organisation_kind = Soort organisatie
members = Leden
partner_of = Partner in

## Kinds of organisation

organisation_kind_city_office = Gemeentelijke dienst
organisation_kind_ngo = Organisatie zonder winstoogmerk
organisation_kind_foundation = Fonds
organisation_kind_network = Netwerk
organisation_kind_university = Universiteit
organisation_kind_company = Bedrijf
organisation_kind_international = Internationale organisatie

## Recommendations

number = Nummer
recommendation_for = Advies voor
ask_yourself = Een vraag om uzelf te stellen
practices_illustrating = Goede ideeën die laten zien hoe het kan
for_local_government = Gemeenten
for_community_partner = Lokale partners

## Volumes

series = Reeks
volume_number = Deel
isbn = ISBN
contents = In deze bundel
credits = Wie eraan meewerkten
imprint = Colofon
publisher = Uitgever
rights = Rechten
role_partner = Partner
role_supporter = Ondersteuning
role_community_partner = Lokale partner

## Words explained (glossary)

official_word = In officiële brieven
official_language = Taal
pronunciation = Zo spreekt u het uit
also_called = Heet ook
seen_in = Waar u het kunt zien

## Topics and indicators

subtopics = Onderwerpen binnen dit onderwerp
other_pages = Andere pagina’s
question = Vraag
unit = Eenheid
observations = Cijfers
value = Waarde
note = Opmerking

## Inside texts

alert_note = Goed om te weten
alert_tip = Tip
alert_important = Belangrijk
alert_warning = Let op
alert_caution = Pas op
footnotes = Voetnoten
footnote_back = Terug naar de tekst

## Maps and tables of many pages

map_title = Kaart van goede ideeën
map_summary = Elke stip is een stad en leidt ernaartoe. Hoe groter de stip, hoe meer goede ideeën. De lijst onder de kaart laat hetzelfde zien.
cities_by_country = Alle steden per land
not_on_map = niet op de kaart
country_unnamed = Geen land genoemd
city_on_map = De plaats van { $city } op een wereldkaart
coverage_title = Steden en aanbevelingen
coverage_summary = Welke stad laat in de praktijk zien hoe een aanbeveling werkt? Elke stip leidt naar een goed idee.
coverage_others =
    { $count ->
        [one] { $count } andere stad van deze site staat niet in de tabel: die heeft nog voor geen van de aanbevelingen een goed idee.
       *[other] { $count } andere steden van deze site staan niet in de tabel: die hebben nog voor geen van de aanbevelingen een goed idee.
    }

## Search

search = Zoeken
search_summary = Vraag het in uw eigen woorden, of bekijk alle pagina’s.
search_label = Wat zoekt u?
search_none = Geen pagina heeft dit: { $word }
search_instead = Geen pagina heeft { $word }. Deze hebben een woord dat erop lijkt: { $other }
search_narrow = Alleen een deel van de resultaten tonen
search_kind = Soort pagina
search_any = Alles
search_more = Meer resultaten
search_failed = Zoeken werkt nu niet. Alle pagina’s staan in de lijst hieronder.
search_saved = U bent offline. Er is alleen gezocht in de pagina’s die op deze telefoon bewaard zijn.
all_pages = Alle pagina’s van A tot Z
## Keeping a guide, taking it along, sending a page

whole_guide = De hele gids meenemen
one_file = De hele gids in één bestand
one_file_note = Dit is de hele gids in één bestand, zoals die was op { $date }. U hebt er geen internetverbinding voor nodig.
keep_offer = Deze hele gids op mijn telefoon bewaren
keep_size = Er is { $room } ruimte voor nodig op de telefoon. Downloaden: ongeveer { $sent }.
keep_going = Wordt gedownload: { $done } van { $all }
keep_kept = Op deze telefoon bewaard, bijgewerkt op { $date }
keep_remove = Van deze telefoon verwijderen
keep_waits = Nog niet alles staat op deze telefoon. Het downloaden gaat verder zodra er verbinding is.
file_not_kept = { $size } MB, alleen met internet
keep_full = Op deze telefoon is er geen ruimte meer voor.
keep_refused = Deze browser laat de pagina niets bewaren.
share = Deze pagina versturen
offline_title = U bent offline
offline_text = Er is geen verbinding, en deze pagina staat niet op uw telefoon.
offline_again = Opnieuw proberen
offline_kept = Bewaard op deze telefoon
offline_nothing = Op deze telefoon is nog niets bewaard.
