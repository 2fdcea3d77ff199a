### Interface strings of the theme "welcome" in Italian.

## The frame of every page

skip_to_content = Al contenuto
menu = Menu
main_navigation = Sezioni
languages = Lingue
choose_language = Scegliere la lingua
not_translated = non ancora tradotto
in_language_only = solo in questa lingua: { $language }
home = Pagina iniziale
you_are_here = Posizione nel sito
on_this_page = In questa pagina
feed = Feed delle novità
published_by = Pubblicato da
feed_title = { $site }: pagine nuove e modificate
feed_title_section = { $site }: { $section }

## Notices about the state of a page or of its translation

borrowed_notice = Questa pagina non è ancora tradotta nella lingua scelta. Il testo è in questa lingua: { $language }.
stale_section_notice = L’originale di questa parte è cambiato dopo la traduzione. Qualche informazione potrebbe non essere aggiornata.
stale_section_link = Il testo più recente ({ $language })
source_text_notice = Una parte è nella lingua dell’originale.
unnoted_notice = Non si sa se questa traduzione corrisponde ancora all’originale.
stale_notice =
    { $count ->
        [one] Una parte di questa pagina è cambiata dopo la traduzione. Quella parte è segnalata.
       *[other] { $count } parti di questa pagina sono cambiate dopo la traduzione. Quelle parti sono segnalate.
    }
missing_notice =
    { $count ->
        [one] Una parte dell’originale non è ancora tradotta.
       *[other] { $count } parti dell’originale non sono ancora tradotte.
    }
machine_notice = Questo testo è stato tradotto da una macchina e nessuno lo ha ancora controllato. Può contenere errori.
machine_reviewed_notice = Questo testo è stato tradotto da una macchina e poi controllato da una persona.
read_original = Il testo originale ({ $language })
archived_notice = Questa pagina è conservata come archivio. Non viene più aggiornata.
draft_notice = Questa è una bozza. Non è pubblicata.
verify_due_notice = Da molto tempo nessuno controlla queste informazioni. Potrebbero essere cambiate: meglio chiedere prima di andare.

## Moved and missing pages

page_not_found = Pagina non trovata
page_not_found_text = A questo indirizzo non c’è nessuna pagina. Forse è stata spostata. Si può ricominciare dalla pagina iniziale.
redirect_text = Questa pagina è stata spostata.

## Lists

no_items = Qui non c’è ancora niente. Si può tornare più tardi o guardare nelle altre sezioni.
no_events = Al momento non ci sono eventi in programma. I nuovi eventi appariranno qui.
n_pages =
    { $count ->
        [one] { $count } pagina
       *[other] { $count } pagine
    }
n_practices =
    { $count ->
        [one] { $count } buona idea
       *[other] { $count } buone idee
    }
pagination = Pagine di questo elenco
page_number = Pagina { $number }
page_n_of_m = Pagina { $number } di { $total }
previous = Precedente
next = Successiva
previous_and_next = Pagina precedente e successiva
read_more = Il testo completo
see_all = Tutto l’elenco
filters = Mostra solo
filter_year = Inizio
filtered_list = { $list }: { $value }
filter_remove = Togli: { $value }
filter_results = Risultati: { $count }
filter_nothing = Niente riunisce tutto questo. Tolga qualcosa per vedere di più.

## Small words

unknown = Non si sa, meglio chiedere
free = Gratuito
not_free = A pagamento
yes = Sì
no = No
from_until = { $from } – { $until }
since = Dal { $from }
until = Fino al { $until }
ongoing = In corso
opening_hours = { $opens } – { $closes }
on_page = pagina { $page }
image_credit = Foto: { $credit }
accessed_on = Consultato in data { $date }
last_updated = Ultimo aggiornamento
verified_on = Data di verifica delle informazioni
verified_by = Verificato da
published_on = Data di pubblicazione
first_published = Pubblicato per la prima volta su

## Kinds of page, in the singular: a small label above a title

kind_practice = Buona idea
kind_city = Città
kind_guide = Guida per chi è appena arrivato
kind_service = Servizio
kind_organisation = Organizzazione
kind_person = Persona
kind_event = Evento
kind_story = Storia
kind_essay = Saggio
kind_recommendation = Raccomandazione
kind_volume = Volume
kind_topic = Tema
kind_term = Parola spiegata
kind_indicator = Indicatore
kind_page = Pagina
kind_home = Pagina iniziale
kind_list = Elenco

## Sections, in the plural: the menu and the titles of lists

section_practices = Buone idee
section_cities = Città
section_guide = Guida
section_services = Servizi
section_organisations = Organizzazioni
section_people = Persone
section_events = Eventi
section_stories = Storie
section_essays = Saggi
section_recommendations = Raccomandazioni
section_volumes = Volumi
section_topics = Temi
section_terms = Parole spiegate
section_indicators = Indicatori

## Parts that many kinds of page share

facts = In breve
topic = Tema
topics = Temi
related = Vedi anche
sources = Fonti
source_n = Fonte { $number }
contact = Contatti
role = Ruolo
phone = Telefono
email = E-mail
website = Sito web
address = Indirizzo
links = Link
in_this_part = In questa parte
part_of = Fa parte di
city = Città
cities = Città
country = Paese
year = Anno
source = Fonte
partners = Partner
networks = Reti
audience = Per chi
show_on_map = Sulla mappa
cite_this = Citare questa pagina
cite_place = In: { $volume }, pagina { $page }

## Good ideas (practices)

run_by = Promosso da
period = Quando
instrument = Tipo di misura
evidence = Che cosa ha ottenuto
awards = Premi
replication = Il viaggio di questa idea
adapted_from = Si basa su
replicated_in = Chi l’ha ripresa
replications = Idee nate da questa
taken_up_by = Ripresa da: { $idea }
after_example_of = Sull’esempio di: { $idea }
recommendations_illustrated = Raccomandazioni di cui è un esempio
published_in = Pubblicato in
more_from_city = Altro da questa città: { $city }

## Kinds of measure (instrument)

instrument_charter = Carta di diritti o principi
instrument_policy = Politica
instrument_programme = Programma
instrument_service = Servizio
instrument_campaign = Campagna
instrument_space = Spazio
instrument_network = Rete
instrument_data = Dati
instrument_event = Evento

## Cities

region = Regione
population = Persone che vivono qui
foreign_born = Persone nate in un altro paese
gateway = Storia dell’immigrazione
languages_spoken = Lingue parlate
local_vote = Diritto di voto alle elezioni locali
city_guide = Guida per chi è appena arrivato
practices_here = Buone idee da qui
ideas_from_elsewhere = Idee riprese da altri luoghi
services_here = Servizi qui

## Kinds of immigrant city (Audrey Singer's "gateways"). The term is of research: use the one of your language

gateway_continuous = Porta d’ingresso continua
gateway_post_war = Porta d’ingresso del dopoguerra
gateway_recent = Porta d’ingresso recente
gateway_emerging = Porta d’ingresso emergente
gateway_re_emerging = Porta d’ingresso riemergente
gateway_former = Ex porta d’ingresso
gateway_transit = Città di transito
gateway_rural = Piccolo centro o campagna

## Guide pages

page_kind_info = Informazioni
page_kind_journey = Passo per passo
page_kind_faq = Domande e risposte
page_kind_emergency = Emergenza
steps = Passo per passo
step_where = Dove
step_time = Quanto tempo ci vuole
step_done = Fatto
services_that_help = Chi può aiutare
words_to_know = Parole che si possono incontrare
start_here = Cominci da qui

## Services

service_what = Che cosa si trova qui
service_who = Chi può venire
service_how = Come funziona
cost = Costo
documents = Da portare
interpretation = Interpretariato
places = Dove e quando
hours = Orari di apertura
channel_hours = Rispondono
hours_whole_day = giorno e notte
by_appointment = su appuntamento
book_appointment = Prenotare un appuntamento
step_free = Accesso senza gradini
step_free_yes = Sì
step_free_no = No
step_free_unknown = Non si sa, meglio chiedere
channels = Come mettersi in contatto
offered_by = Offerto da
alert_until = Fino al giorno { $date }
mentioned_in = Pagine che ne parlano

## States of a service

state_active = Attivo
state_inactive = Questo servizio non esiste più
state_temporarily_closed = Questo servizio è chiuso per un certo periodo

## Ways to reach a service

channel_phone = Telefono
channel_sms = SMS
channel_whatsapp = WhatsApp
channel_email = E-mail
channel_web = Sito web
channel_post = Posta

## Two languages, the counter and paper

read_beside = In due lingue, una accanto all’altra: { $own } – { $other }
read_alone = In una sola lingua
card_link = Scheda da mostrare allo sportello
card_need = Di che cosa ho bisogno
card_speak = La mia lingua
card_slowly = Per favore, parli lentamente e con parole semplici.
card_write = Per favore, mi scriva le cose importanti.
card_interpreter = C’è qualcuno che può fare da interprete?
card_notes = Note
page_online = Questa pagina in rete
check_again = Da ricontrollare dopo il

## Days, short enough for opening hours

weekday_mo = Lunedì
weekday_tu = Martedì
weekday_we = Mercoledì
weekday_th = Giovedì
weekday_fr = Venerdì
weekday_sa = Sabato
weekday_su = Domenica
days_from_to = { $from } – { $to }

## Events

event_start = Inizio
event_end = Fine
event_last_day = Ultimo giorno
event_last_day_on = Ultimo giorno: { $date }
event_when = Quando
event_time = Ora
event_first = Prima volta
event_dates = Prossime date, aggiornate al { $date }
event_next = Prossime date
event_except = Tranne
event_over = Questo evento è finito.
event_is_over = Finito
event_cancelled = Questo evento è annullato.
event_is_cancelled = Annullato
past_events = Eventi passati
timezone = Fuso orario
event_repeats = Questo evento si svolge più di una volta.
weekday_in_rule = { $weekday }
repeat_days =
    { $count ->
        [1] ogni giorno
       *[other] ogni { $number } giorni
    }
repeat_weekday = ogni { $weekday }
repeat_weeks = ogni { $number } settimane: { $days }
repeat_months =
    { $count ->
        [1] ogni mese: { $days }
       *[other] ogni { $number } mesi: { $days }
    }
repeat_years =
    { $count ->
        [1] ogni anno: { $days }
       *[other] ogni { $number } anni: { $days }
    }
nth_weekday =
    { $nth ->
        [first] { $day ->
            [su] la prima { $weekday }
           *[other] il primo { $weekday }
        }
        [second] { $day ->
            [su] la seconda { $weekday }
           *[other] il secondo { $weekday }
        }
        [third] { $day ->
            [su] la terza { $weekday }
           *[other] il terzo { $weekday }
        }
        [fourth] { $day ->
            [su] la quarta { $weekday }
           *[other] il quarto { $weekday }
        }
        [fifth] { $day ->
            [su] la quinta { $weekday }
           *[other] il quinto { $weekday }
        }
       *[last] { $day ->
            [su] l’ultima { $weekday }
           *[other] l’ultimo { $weekday }
        }
    }
month_day = il giorno { $number }
month_day_last = l’ultimo giorno
repeat_until = { $rule } fino al { $date }
place = Luogo
event_online = Online
event_join = Partecipare su internet
organiser = Organizzato da
event_languages = Lingue
registration = Iscrizione
register = Iscriversi
register_by = Ultimo giorno per iscriversi: { $date }
add_to_calendar = Aggiungere al calendario
all_events_calendar = Tutti gli eventi per il calendario

## Kinds of event

event_kind_course = Corso
event_kind_open_day = Giornata a porte aperte
event_kind_webinar = Webinar
event_kind_festival = Festa
event_kind_deadline = Scadenza

## Essays, people and organisations

authors = Di
digest_of = Sintesi di un testo di
about_authors = Chi ha scritto questo testo
affiliation = Lavora presso
organisation_kind = Tipo di organizzazione
members = Membri
partner_of = Partner in

## Kinds of organisation

organisation_kind_city_office = Ufficio comunale
organisation_kind_ngo = Organizzazione senza scopo di lucro
organisation_kind_foundation = Fondazione
organisation_kind_network = Rete
organisation_kind_university = Università
organisation_kind_company = Azienda
organisation_kind_international = Organizzazione internazionale

## Recommendations

number = Numero
recommendation_for = Consiglio per
ask_yourself = Una domanda da farsi
practices_illustrating = Buone idee che mostrano come si fa
for_local_government = Enti locali
for_community_partner = Partner locali

## Volumes

series = Collana
volume_number = Volume
isbn = ISBN
contents = In questo volume
credits = Hanno collaborato
imprint = Dati editoriali
publisher = Editore
rights = Diritti
role_partner = Partner
role_supporter = Sostegno
role_community_partner = Partner locale

## Words explained (glossary)

official_word = Nelle lettere ufficiali
official_language = Lingua
pronunciation = Come si pronuncia
also_called = Si chiama anche
seen_in = Dove si può trovare

## Topics and indicators

subtopics = Temi in questo tema
other_pages = Altre pagine
question = Domanda
unit = Unità
observations = Dati numerici
value = Valore
note = Osservazione

## Inside texts

alert_note = Nota
alert_tip = Consiglio
alert_important = Importante
alert_warning = Attenzione
alert_caution = Massima attenzione
footnotes = Note
footnote_back = Ritorno al testo

## Maps and tables of many pages

map_title = Mappa delle buone idee
map_summary = Ogni punto è una città e porta alla sua pagina. Più grande è il punto, più sono le buone idee. L’elenco sotto la mappa mostra le stesse cose.
cities_by_country = Tutte le città per paese
not_on_map = non è sulla mappa
country_unnamed = Paese non indicato
city_on_map = Dove si trova { $city } su una mappa del mondo
coverage_title = Città e raccomandazioni
coverage_summary = Quale città mostra in pratica come funziona una raccomandazione? Ogni punto porta a una buona idea.
coverage_others =
    { $count ->
        [one] { $count } altra città di questo sito non è nella tabella: non ha ancora una buona idea per nessuna delle raccomandazioni.
       *[other] { $count } altre città di questo sito non sono nella tabella: non hanno ancora una buona idea per nessuna delle raccomandazioni.
    }

## Search

search = Cerca
search_summary = Chieda con parole sue, oppure scorra tutte le pagine.
search_label = Che cosa cerca?
search_none = Nessuna pagina contiene: { $word }
search_instead = Nessuna pagina contiene { $word }. Queste hanno una parola simile: { $other }
search_narrow = Mostra solo una parte dei risultati
search_kind = Tipo di pagina
search_any = Tutto
search_more = Altri risultati
search_failed = La ricerca ora non funziona. Tutte le pagine sono nell’elenco qui sotto.
search_saved = Manca la connessione. La ricerca riguarda solo le pagine conservate su questo telefono.
all_pages = Tutte le pagine dalla A alla Z
## Keeping a guide, taking it along, sending a page

whole_guide = Portare con sé tutta la guida
one_file = Tutta la guida in un solo file
one_file_note = Questa è tutta la guida in un solo file, com’era in questa data: { $date }. Si legge senza connessione a internet.
keep_offer = Tenere tutta questa guida sul mio telefono
keep_size = Occupa { $room } sul telefono. Da scaricare: circa { $sent }.
keep_going = Scaricamento: { $done } di { $all }
keep_kept = Sul telefono, aggiornata a questa data: { $date }
keep_remove = Togliere da questo telefono
keep_waits = Sul telefono manca ancora una parte. Lo scaricamento continua quando c’è connessione.
file_not_kept = { $size } MB, serve una connessione
keep_full = Su questo telefono non c’è più spazio.
keep_refused = Questo browser non permette alla pagina di conservare nulla.
share = Inviare questa pagina
offline_title = Manca la connessione
offline_text = Non c’è connessione e questa pagina non è conservata sul telefono.
offline_again = Riprovare
offline_kept = Su questo telefono
offline_nothing = Su questo telefono non c’è ancora niente.
