### Interface strings of the theme "welcome" in Polish.

## The frame of every page

skip_to_content = Do treści strony
menu = Menu
main_navigation = Działy
languages = Języki
choose_language = Proszę wybrać język
not_translated = jeszcze nieprzetłumaczone
in_language_only = tylko w tym języku: { $language }
home = Strona główna
you_are_here = Są Państwo tutaj
on_this_page = Na tej stronie
feed = Kanał z nowościami
published_by = Wydawca
feed_title = { $site }: nowe i zmienione strony
feed_title_section = { $site }: { $section }

## Notices about the state of a page or of its translation

borrowed_notice = Ta strona nie jest jeszcze przetłumaczona na Państwa język. Tekst jest w tym języku: { $language }.
stale_section_notice = Oryginał tej części zmienił się po przetłumaczeniu. Niektóre informacje mogą być nieaktualne.
stale_section_link = Nowszy tekst ({ $language })
source_text_notice = Część jest w języku oryginału.
unnoted_notice = Nie wiadomo, czy to tłumaczenie nadal jest zgodne z oryginałem.
stale_notice =
    { $count ->
        [one] Jedna część tej strony zmieniła się po przetłumaczeniu. Ta część jest oznaczona.
        [few] { $count } części tej strony zmieniły się po przetłumaczeniu. Te części są oznaczone.
        [many] { $count } części tej strony zmieniło się po przetłumaczeniu. Te części są oznaczone.
       *[other] { $count } części tej strony zmieniło się po przetłumaczeniu. Te części są oznaczone.
    }
missing_notice =
    { $count ->
        [one] Jedna część oryginału nie jest jeszcze przetłumaczona.
        [few] { $count } części oryginału nie są jeszcze przetłumaczone.
        [many] { $count } części oryginału nie jest jeszcze przetłumaczonych.
       *[other] { $count } części oryginału nie jest jeszcze przetłumaczone.
    }
machine_notice = Ten tekst przetłumaczyła maszyna i nikt go jeszcze nie sprawdził. Może zawierać błędy.
machine_reviewed_notice = Ten tekst przetłumaczyła maszyna, a potem sprawdził go człowiek.
read_original = Oryginał ({ $language })
archived_notice = Ta strona jest zachowana w archiwum. Nie jest już aktualizowana.
draft_notice = To jest wersja robocza. Nie jest opublikowana.
verify_due_notice = Nikt od dawna nie sprawdzał tych informacji. Mogły się zmienić, więc warto zapytać przed wizytą.

## Moved and missing pages

page_not_found = Nie znaleziono strony
page_not_found_text = Pod tym adresem nie ma strony. Być może została przeniesiona. Można zacząć od nowa na stronie głównej.
redirect_text = Ta strona została przeniesiona.

## Lists

no_items = Na razie nic tu nie ma. Zapraszamy później albo do innych działów.
no_events = Obecnie nie ma zaplanowanych wydarzeń. Nowe pojawią się tutaj.
n_pages =
    { $count ->
        [one] { $count } strona
        [few] { $count } strony
        [many] { $count } stron
       *[other] { $count } strony
    }
n_practices =
    { $count ->
        [one] { $count } dobry pomysł
        [few] { $count } dobre pomysły
        [many] { $count } dobrych pomysłów
       *[other] { $count } dobrego pomysłu
    }
pagination = Strony tej listy
page_number = Strona { $number }
page_n_of_m = Strona { $number } z { $total }
previous = Poprzednia
next = Następna
previous_and_next = Poprzednia i następna strona
read_more = Więcej
see_all = Wszystkie
filters = Pokaż tylko
filter_year = Początek
filtered_list = { $list }: { $value }
filter_remove = Usuń: { $value }
filter_results = Znaleziono: { $count }
filter_nothing = Nic nie spełnia tego wszystkiego naraz. Proszę coś usunąć, aby zobaczyć więcej.

## Small words

unknown = Nie wiadomo, proszę zapytać
free = Bezpłatnie
not_free = Odpłatnie
yes = Tak
no = Nie
from_until = { $from } – { $until }
since = Początek: { $from } (nadal trwa)
until = Koniec: { $until }
ongoing = Nadal trwa
opening_hours = { $opens } – { $closes }
on_page = strona { $page }
image_credit = Zdjęcie: { $credit }
accessed_on = Dostęp: { $date }
last_updated = Ostatnia aktualizacja
verified_on = Data sprawdzenia informacji
verified_by = Kto sprawdził
published_on = Data publikacji
first_published = Pierwsza publikacja

## Kinds of page, in the singular: a small label above a title

kind_practice = Dobry pomysł
kind_city = Miasto
kind_guide = Poradnik dla nowo przybyłych
kind_service = Usługa
kind_organisation = Organizacja
kind_person = Osoba
kind_event = Wydarzenie
kind_story = Historia
kind_essay = Esej
kind_recommendation = Zalecenie
kind_volume = Tom
kind_topic = Temat
kind_term = Wyjaśnione słowo
kind_indicator = Wskaźnik
kind_page = Strona
kind_home = Strona główna
kind_list = Lista

## Sections, in the plural: the menu and the titles of lists

section_practices = Dobre pomysły
section_cities = Miasta
section_guide = Poradnik
section_services = Usługi
section_organisations = Organizacje
section_people = Osoby
section_events = Wydarzenia
section_stories = Historie
section_essays = Eseje
section_recommendations = Zalecenia
section_volumes = Tomy
section_topics = Tematy
section_terms = Wyjaśnione słowa
section_indicators = Wskaźniki

## Parts that many kinds of page share

facts = W skrócie
topic = Temat
topics = Tematy
related = Podobne strony
sources = Źródła
source_n = Źródło { $number }
contact = Kontakt
role = Rola
phone = Telefon
email = E-mail
website = Strona internetowa
address = Adres
links = Linki
in_this_part = W tej części
part_of = Należy do
city = Miasto
cities = Miasta
country = Kraj
year = Rok
source = Źródło
partners = Partnerzy
networks = Sieci
audience = Dla kogo
show_on_map = Na mapie
cite_this = Zacytuj tę stronę
cite_place = W: { $volume }, strona { $page }

## Good ideas (practices)

run_by = Kto prowadzi
period = Kiedy
instrument = Rodzaj działania
evidence = Co udało się osiągnąć
awards = Nagrody
replication = Droga tego pomysłu
adapted_from = Na czym się opiera
replicated_in = Kto skorzystał z tego pomysłu
replications = Pomysły, które z niego wyrosły
taken_up_by = Podjęte przez: { $idea }
after_example_of = Według wzoru: { $idea }
recommendations_illustrated = Zalecenia, których jest przykładem
published_in = Gdzie opublikowano
more_from_city = Więcej z tego miasta: { $city }

## Kinds of measure (instrument)

instrument_charter = Karta praw lub zasad
instrument_policy = Polityka miejska
instrument_programme = Program
instrument_service = Usługa
instrument_campaign = Kampania
instrument_space = Miejsce
instrument_network = Sieć
instrument_data = Dane
instrument_event = Wydarzenie

## Cities

region = Region
population = Liczba mieszkańców
foreign_born = Osoby urodzone w innym kraju
gateway = Historia imigracji
languages_spoken = Używane języki
local_vote = Prawo głosu w wyborach lokalnych
city_guide = Poradnik dla nowo przybyłych
practices_here = Dobre pomysły stąd
ideas_from_elsewhere = Pomysły przejęte z innych miejsc
services_here = Usługi na miejscu

## Kinds of immigrant city (Audrey Singer's "gateways"). The term is of research: use the one of your language

gateway_continuous = Stała brama imigracyjna
gateway_post_war = Powojenna brama imigracyjna
gateway_recent = Niedawna brama imigracyjna
gateway_emerging = Wyłaniająca się brama imigracyjna
gateway_re_emerging = Odradzająca się brama imigracyjna
gateway_former = Dawna brama imigracyjna
gateway_transit = Miasto tranzytowe
gateway_rural = Małe miasto lub wieś

## Guide pages

page_kind_info = Informacje
page_kind_journey = Krok po kroku
page_kind_faq = Pytania i odpowiedzi
page_kind_emergency = Nagły wypadek
steps = Krok po kroku
step_where = Gdzie
step_time = Ile to trwa
step_done = Zrobione
services_that_help = Kto może pomóc
words_to_know = Słowa, które warto znać
start_here = Zacznij tutaj

## Services

service_what = Co można tu załatwić
service_who = Kto może przyjść
service_how = Jak to działa
cost = Koszt
documents = Co przynieść
interpretation = Tłumaczenie ustne
places = Gdzie i kiedy
hours = Godziny otwarcia
channel_hours = Kiedy ktoś odbiera
hours_whole_day = całą dobę
by_appointment = po umówieniu wizyty
book_appointment = Umawianie wizyty
step_free = Wejście bez schodów
step_free_yes = Tak
step_free_no = Nie
step_free_unknown = Nie wiadomo, proszę zapytać
channels = Jak się skontaktować
offered_by = Kto to oferuje
alert_until = Do { $date }
mentioned_in = Strony, które o tym wspominają

## States of a service

state_active = Działa
state_inactive = Ta usługa już nie istnieje
state_temporarily_closed = Ta usługa jest przez pewien czas niedostępna

## Ways to reach a service

channel_phone = Telefon
channel_sms = SMS
channel_whatsapp = WhatsApp
channel_email = E-mail
channel_web = Strona internetowa
channel_post = Poczta

## Two languages, the counter and paper

read_beside = W dwóch językach obok siebie: { $own } – { $other }
read_alone = Tylko w jednym języku
card_link = Karta do pokazania w okienku
card_need = Czego potrzebuję
card_speak = Mój język
card_slowly = Proszę mówić powoli i prostymi słowami.
card_write = Proszę zapisać mi to, co ważne.
card_interpreter = Czy ktoś może tłumaczyć?
card_notes = Notatki
page_online = Ta strona w internecie
check_again = Sprawdzić ponownie po

## Days, short enough for opening hours

weekday_mo = Poniedziałek
weekday_tu = Wtorek
weekday_we = Środa
weekday_th = Czwartek
weekday_fr = Piątek
weekday_sa = Sobota
weekday_su = Niedziela
days_from_to = { $from } – { $to }

## Events

event_start = Początek
event_end = Koniec
event_last_day = Ostatni dzień
event_last_day_on = Ostatni dzień: { $date }
event_when = Kiedy
event_time = Godzina
event_first = Pierwszy raz
event_dates = Następne terminy, stan na { $date }
event_next = Następne terminy
event_except = Z wyjątkiem
event_over = To wydarzenie już się odbyło.
event_is_over = Zakończone
event_cancelled = To wydarzenie zostało odwołane.
event_is_cancelled = Odwołane
past_events = Minione wydarzenia
timezone = Strefa czasowa
event_repeats = To wydarzenie odbywa się więcej niż raz.
weekday_in_rule = { $weekday }
repeat_days =
    { $count ->
        [1] codziennie
       *[other] co { $number } dni
    }
repeat_weekday =
    { $day ->
        [mo] w każdy poniedziałek
        [tu] w każdy wtorek
        [we] w każdą środę
        [th] w każdy czwartek
        [fr] w każdy piątek
        [sa] w każdą sobotę
       *[su] w każdą niedzielę
    }
repeat_weeks =
    { $count ->
        [few] co { $number } tygodnie: { $days }
       *[other] co { $number } tygodni: { $days }
    }
repeat_months =
    { $count ->
        [1] co miesiąc: { $days }
        [few] co { $number } miesiące: { $days }
       *[other] co { $number } miesięcy: { $days }
    }
repeat_years =
    { $count ->
        [1] co roku: { $days }
        [few] co { $number } lata: { $days }
       *[other] co { $number } lat: { $days }
    }
nth_weekday =
    { $nth ->
        [first] { $day ->
            [we] pierwsza { $weekday }
            [sa] pierwsza { $weekday }
            [su] pierwsza { $weekday }
           *[other] pierwszy { $weekday }
        }
        [second] { $day ->
            [we] druga { $weekday }
            [sa] druga { $weekday }
            [su] druga { $weekday }
           *[other] drugi { $weekday }
        }
        [third] { $day ->
            [we] trzecia { $weekday }
            [sa] trzecia { $weekday }
            [su] trzecia { $weekday }
           *[other] trzeci { $weekday }
        }
        [fourth] { $day ->
            [we] czwarta { $weekday }
            [sa] czwarta { $weekday }
            [su] czwarta { $weekday }
           *[other] czwarty { $weekday }
        }
        [fifth] { $day ->
            [we] piąta { $weekday }
            [sa] piąta { $weekday }
            [su] piąta { $weekday }
           *[other] piąty { $weekday }
        }
       *[last] { $day ->
            [we] ostatnia { $weekday }
            [sa] ostatnia { $weekday }
            [su] ostatnia { $weekday }
           *[other] ostatni { $weekday }
        }
    }
month_day = { $number }. dzień
month_day_last = ostatni dzień
repeat_until = { $rule } do { $date }
place = Miejsce
event_online = Online
event_join = Udział przez internet
organiser = Organizator
event_languages = Języki
registration = Zapisy
register = Zapisy przez internet
register_by = Ostatni dzień zapisów: { $date }
add_to_calendar = Do kalendarza
all_events_calendar = Wszystkie wydarzenia do kalendarza

## Kinds of event

event_kind_course = Kurs
event_kind_open_day = Dzień otwarty
event_kind_webinar = Webinar
event_kind_festival = Święto
event_kind_deadline = Termin

## Essays, people and organisations

authors = Tekst
digest_of = Streszczenie tekstu, autor
about_authors = O autorach
affiliation = Miejsce pracy
organisation_kind = Rodzaj organizacji
members = Członkowie
partner_of = Udział w roli partnera

## Kinds of organisation

organisation_kind_city_office = Urząd miejski
organisation_kind_ngo = Organizacja społeczna
organisation_kind_foundation = Fundacja
organisation_kind_network = Sieć
organisation_kind_university = Uczelnia
organisation_kind_company = Firma
organisation_kind_international = Organizacja międzynarodowa

## Recommendations

number = Numer
recommendation_for = Adresaci
ask_yourself = Pytanie do przemyślenia
practices_illustrating = Dobre pomysły, które pokazują, jak to zrobić
for_local_government = Samorządy lokalne
for_community_partner = Partnerzy lokalni

## Volumes

series = Seria
volume_number = Tom
isbn = ISBN
contents = W tym tomie
credits = Twórcy
imprint = Stopka redakcyjna
publisher = Wydawca
rights = Prawa
role_partner = Partner
role_supporter = Wsparcie
role_community_partner = Partner lokalny

## Words explained (glossary)

official_word = W pismach urzędowych
official_language = Język
pronunciation = Jak to wymówić
also_called = Inne nazwy
seen_in = Gdzie można to zobaczyć

## Topics and indicators

subtopics = Tematy w tym temacie
other_pages = Inne strony
question = Pytanie
unit = Jednostka
observations = Liczby
value = Wartość
note = Uwagi

## Inside texts

alert_note = Warto wiedzieć
alert_tip = Wskazówka
alert_important = Ważne
alert_warning = Uwaga
alert_caution = Ostrzeżenie
footnotes = Przypisy
footnote_back = Powrót do tekstu

## Maps and tables of many pages

map_title = Mapa dobrych pomysłów
map_summary = Każda kropka to miasto i prowadzi na jego stronę. Im większa kropka, tym więcej dobrych pomysłów. Lista pod mapą pokazuje to samo.
cities_by_country = Wszystkie miasta według krajów
not_on_map = nie ma na mapie
country_unnamed = Bez podanego kraju
city_on_map = Miejsce na mapie świata: { $city }
coverage_title = Miasta i zalecenia
coverage_summary = Które miasto pokazuje w praktyce, jak działa zalecenie? Każda kropka prowadzi do dobrego pomysłu.
coverage_others =
    { $count ->
        [one] { $count } innego miasta z tej strony nie ma w tabeli: nie ma ono jeszcze dobrego pomysłu do żadnego z zaleceń.
        [few] { $count } innych miast z tej strony nie ma w tabeli: nie mają one jeszcze dobrego pomysłu do żadnego z zaleceń.
        [many] { $count } innych miast z tej strony nie ma w tabeli: nie mają one jeszcze dobrego pomysłu do żadnego z zaleceń.
       *[other] { $count } innego miasta z tej strony nie ma w tabeli: nie mają one jeszcze dobrego pomysłu do żadnego z zaleceń.
    }

## Search

search = Szukaj
search_summary = Proszę zapytać własnymi słowami albo przejrzeć wszystkie strony.
search_label = Czego Pan/Pani szuka?
search_none = Nie ma tego na żadnej stronie: { $word }
search_instead = Na żadnej stronie nie ma słowa { $word }. Na tych jest słowo podobne: { $other }
search_narrow = Pokaż tylko część wyników
search_kind = Rodzaj strony
search_any = Wszystko
search_more = Więcej wyników
search_failed = Wyszukiwanie teraz nie działa. Wszystkie strony są na liście poniżej.
search_saved = Brak połączenia. Przeszukano tylko strony zachowane w tym telefonie.
all_pages = Wszystkie strony od A do Z
## Keeping a guide, taking it along, sending a page

whole_guide = Cały poradnik ze sobą
one_file = Cały poradnik w jednym pliku
one_file_note = To cały poradnik w jednym pliku. Stan na dzień: { $date }. Nie potrzeba do niego połączenia z internetem.
keep_offer = Zachowaj cały poradnik w moim telefonie
keep_size = Miejsce potrzebne w telefonie: { $room }. Do pobrania: około { $sent }.
keep_going = Pobieranie: { $done } z { $all }
keep_kept = Zachowano w tym telefonie. Stan na dzień: { $date }
keep_remove = Usuń z tego telefonu
keep_waits = W telefonie nie ma jeszcze całości. Pobieranie będzie trwało dalej, gdy pojawi się połączenie.
file_not_kept = { $size } MB, potrzebny jest internet
keep_full = W tym telefonie nie ma już na to miejsca.
keep_refused = Ta przeglądarka nie pozwala stronie niczego zachować.
share = Wyślij tę stronę
offline_title = Brak połączenia
offline_text = Nie ma połączenia, a ta strona nie jest zachowana w telefonie.
offline_again = Spróbuj ponownie
offline_kept = Zachowane w tym telefonie
offline_nothing = W tym telefonie nic jeszcze nie zachowano.
