### Interface strings of the theme "welcome" in French.

## The frame of every page

skip_to_content = Aller au contenu
menu = Menu
main_navigation = Rubriques
languages = Langues
choose_language = Choisissez votre langue
not_translated = pas encore traduit
in_language_only = uniquement dans cette langue : { $language }
home = Accueil
you_are_here = Vous êtes ici
on_this_page = Sur cette page
feed = Fil d’actualité
published_by = Publié par
feed_title = { $site } : pages nouvelles et modifiées
feed_title_section = { $site } : { $section }

## Notices about the state of a page or of its translation

borrowed_notice = Cette page n’est pas encore traduite dans votre langue. Le texte est dans cette langue : { $language }.
stale_section_notice = L’original de cette partie a changé depuis la traduction. Certaines informations ne sont peut-être plus à jour.
stale_section_link = Voir le texte plus récent ({ $language })
source_text_notice = Une partie est dans la langue d’origine.
unnoted_notice = On ne sait pas si cette traduction correspond encore à l’original.
stale_notice =
    { $count ->
        [one] Une partie de cette page a changé depuis la traduction. Cette partie est signalée.
       *[other] { $count } parties de cette page ont changé depuis la traduction. Ces parties sont signalées.
    }
missing_notice =
    { $count ->
        [one] Une partie de l’original n’est pas encore traduite.
       *[other] { $count } parties de l’original ne sont pas encore traduites.
    }
machine_notice = Ce texte a été traduit par une machine et personne ne l’a encore relu. Il peut contenir des erreurs.
machine_reviewed_notice = Ce texte a été traduit par une machine, puis relu par une personne.
read_original = Lire l’original ({ $language })
archived_notice = Cette page est conservée comme archive. Elle n’est plus mise à jour.
draft_notice = Ceci est un brouillon. Il n’est pas publié.
verify_due_notice = Personne n’a vérifié ces informations depuis longtemps. Elles ont peut-être changé : renseignez-vous avant de vous déplacer.

## Moved and missing pages

page_not_found = Page introuvable
page_not_found_text = Il n’y a pas de page à cette adresse. Elle a peut-être été déplacée. Vous pouvez repartir de la page d’accueil.
redirect_text = Cette page a été déplacée.

## Lists

no_items = Il n’y a encore rien ici. Revenez plus tard ou regardez dans les autres rubriques.
no_events = Aucun événement n’est prévu pour le moment. Les prochains seront affichés ici.
n_pages =
    { $count ->
        [one] { $count } page
       *[other] { $count } pages
    }
n_practices =
    { $count ->
        [one] { $count } bonne idée
       *[other] { $count } bonnes idées
    }
pagination = Pages de cette liste
page_number = Page { $number }
page_n_of_m = Page { $number } sur { $total }
previous = Précédent
next = Suivant
previous_and_next = Page précédente et page suivante
read_more = Lire la suite
see_all = Tout voir
filters = Afficher seulement
filter_year = Début en
filtered_list = { $list } : { $value }
filter_remove = Retirer : { $value }
filter_results = Résultats : { $count }
filter_nothing = Rien ne réunit tout cela. Retirez un choix pour en voir plus.

## Small words

unknown = Non précisé, merci de demander
free = Gratuit
not_free = Payant
yes = Oui
no = Non
from_until = { $from } – { $until }
since = Début : { $from } (en cours)
until = Fin : { $until }
ongoing = En cours
opening_hours = { $opens } – { $closes }
on_page = page { $page }
image_credit = Photo : { $credit }
accessed_on = Consulté le { $date }
last_updated = Dernière mise à jour
verified_on = Informations vérifiées le
verified_by = Vérifié par
published_on = Publié le
first_published = Paru d’abord sur

## Kinds of page, in the singular: a small label above a title

kind_practice = Bonne idée
kind_city = Ville
kind_guide = Guide des nouveaux arrivants
kind_service = Service
kind_organisation = Organisation
kind_person = Personne
kind_event = Événement
kind_story = Récit
kind_essay = Essai
kind_recommendation = Recommandation
kind_volume = Volume
kind_topic = Thème
kind_term = Mot expliqué
kind_indicator = Indicateur
kind_page = Page
kind_home = Page d’accueil
kind_list = Liste

## Sections, in the plural: the menu and the titles of lists

section_practices = Bonnes idées
section_cities = Villes
section_guide = Guide
section_services = Services
section_organisations = Organisations
section_people = Personnes
section_events = Événements
section_stories = Récits
section_essays = Essais
section_recommendations = Recommandations
section_volumes = Volumes
section_topics = Thèmes
section_terms = Mots expliqués
section_indicators = Indicateurs

## Parts that many kinds of page share

facts = En bref
topic = Thème
topics = Thèmes
related = Voir aussi
sources = Sources
source_n = Source { $number }
contact = Contact
role = Rôle
phone = Téléphone
email = E-mail
website = Site web
address = Adresse
links = Liens
in_this_part = Dans cette partie
part_of = Fait partie de
city = Ville
cities = Villes
country = Pays
year = Année
source = Source
partners = Partenaires
networks = Réseaux
audience = Pour qui
show_on_map = Voir sur une carte
cite_this = Citer cette page
cite_place = Dans : { $volume }, page { $page }

## Good ideas (practices)

run_by = Porté par
period = Quand
instrument = Type de mesure
evidence = Ce que cela a apporté
awards = Distinctions
replication = Le voyage de cette idée
adapted_from = S’appuie sur
replicated_in = Reprise par d’autres
replications = Idées qui en sont nées
taken_up_by = Reprise par : { $idea }
after_example_of = D’après l’exemple de : { $idea }
recommendations_illustrated = Recommandations qu’elle illustre
published_in = Paru dans
more_from_city = D’autres idées de cette ville : { $city }

## Kinds of measure (instrument)

instrument_charter = Charte
instrument_policy = Politique
instrument_programme = Programme
instrument_service = Service
instrument_campaign = Campagne
instrument_space = Lieu
instrument_network = Réseau
instrument_data = Données
instrument_event = Événement

## Cities

region = Région
population = Nombre d’habitants
foreign_born = Personnes nées dans un autre pays
gateway = Histoire de l’immigration
languages_spoken = Langues parlées
local_vote = Droit de vote aux élections locales
city_guide = Guide des nouveaux arrivants
practices_here = Bonnes idées d’ici
ideas_from_elsewhere = Idées venues d’ailleurs
services_here = Services sur place

## Kinds of immigrant city (Audrey Singer's "gateways"). The term is of research: use the one of your language

gateway_continuous = Porte d’entrée continue
gateway_post_war = Porte d’entrée d’après-guerre
gateway_recent = Porte d’entrée récente
gateway_emerging = Porte d’entrée émergente
gateway_re_emerging = Porte d’entrée réémergente
gateway_former = Ancienne porte d’entrée
gateway_transit = Ville de transit
gateway_rural = Petite ville ou campagne

## Guide pages

page_kind_info = Informations
page_kind_journey = Étape par étape
page_kind_faq = Questions et réponses
page_kind_emergency = Urgence
steps = Étape par étape
step_where = Où
step_time = Durée
step_done = Fait
services_that_help = Qui peut aider
words_to_know = Mots que vous pouvez rencontrer
start_here = Commencez ici

## Services

service_what = Ce que vous trouvez ici
service_who = Qui peut venir
service_how = Comment ça se passe
cost = Coût
documents = À apporter
interpretation = Interprétation
places = Où et quand
hours = Heures d’ouverture
channel_hours = On vous répond
hours_whole_day = jour et nuit
by_appointment = sur rendez-vous
book_appointment = Prendre rendez-vous
step_free = Accès sans marches
step_free_yes = Oui
step_free_no = Non
step_free_unknown = Non précisé, merci de demander
channels = Comment prendre contact
offered_by = Proposé par
alert_until = Jusqu’au { $date }
mentioned_in = Pages qui en parlent

## States of a service

state_active = En service
state_inactive = Ce service n’existe plus
state_temporarily_closed = Ce service est fermé pour quelque temps

## Ways to reach a service

channel_phone = Téléphone
channel_sms = SMS
channel_whatsapp = WhatsApp
channel_email = E-mail
channel_web = Site web
channel_post = Courrier

## Two languages, the counter and paper

read_beside = En deux langues, côte à côte : { $own } – { $other }
read_alone = Dans une seule langue
card_link = Carte à montrer au guichet
card_need = Ce dont j’ai besoin
card_speak = Ma langue
card_slowly = Merci de parler lentement, avec des mots simples.
card_write = Merci de m’écrire ce qui est important.
card_interpreter = Y a-t-il quelqu’un qui peut interpréter ?
card_notes = Notes
page_online = Cette page en ligne
check_again = À revérifier après le

## Days, short enough for opening hours

weekday_mo = Lundi
weekday_tu = Mardi
weekday_we = Mercredi
weekday_th = Jeudi
weekday_fr = Vendredi
weekday_sa = Samedi
weekday_su = Dimanche
days_from_to = { $from } – { $to }

## Events

event_start = Début
event_end = Fin
event_last_day = Dernier jour
event_last_day_on = Dernier jour : { $date }
event_when = Quand
event_time = Heure
event_first = Première fois
event_dates = Prochaines dates, au { $date }
event_next = Prochaines dates
event_except = Pas le
event_over = Cet événement est terminé.
event_is_over = Terminé
event_cancelled = Cet événement est annulé.
event_is_cancelled = Annulé
past_events = Événements passés
timezone = Fuseau horaire
event_repeats = Cet événement a lieu plusieurs fois.
weekday_in_rule = { $weekday }
repeat_days =
    { $count ->
        [1] tous les jours
       *[other] tous les { $number } jours
    }
repeat_weekday = chaque { $weekday }
repeat_weeks =
    { $count ->
        [2] une semaine sur deux, le { $days }
       *[other] toutes les { $number } semaines, le { $days }
    }
repeat_months =
    { $count ->
        [1] chaque mois, { $days }
        [2] un mois sur deux, { $days }
       *[other] tous les { $number } mois, { $days }
    }
repeat_years =
    { $count ->
        [1] chaque année : { $days }
        [2] un an sur deux : { $days }
       *[other] tous les { $number } ans : { $days }
    }
nth_weekday =
    { $nth ->
        [first] le premier { $weekday }
        [second] le deuxième { $weekday }
        [third] le troisième { $weekday }
        [fourth] le quatrième { $weekday }
        [fifth] le cinquième { $weekday }
       *[last] le dernier { $weekday }
    }
month_day = le { $number }
month_day_last = le dernier jour
repeat_until = { $rule } jusqu’au { $date }
place = Lieu
event_online = En ligne
event_join = Participer sur internet
organiser = Organisé par
event_languages = Langues
registration = Inscription
register = S’inscrire
register_by = Inscription jusqu’au { $date }
add_to_calendar = Ajouter à votre agenda
all_events_calendar = Tous les événements pour votre agenda

## Kinds of event

event_kind_course = Cours
event_kind_open_day = Journée portes ouvertes
event_kind_webinar = Webinaire
event_kind_festival = Fête
event_kind_deadline = Date limite

## Essays, people and organisations

authors = Par
digest_of = Résumé d’un texte de
about_authors = À propos des auteurs et autrices
affiliation = Travaille pour
organisation_kind = Type d’organisation
members = Membres
partner_of = Partenaire de

## Kinds of organisation

organisation_kind_city_office = Service municipal
organisation_kind_ngo = Organisation à but non lucratif
organisation_kind_foundation = Fondation
organisation_kind_network = Réseau
organisation_kind_university = Université
organisation_kind_company = Entreprise
organisation_kind_international = Organisation internationale

## Recommendations

number = Numéro
recommendation_for = Conseil pour
ask_yourself = Une question à se poser
practices_illustrating = De bonnes idées qui montrent comment faire
for_local_government = Collectivités locales
for_community_partner = Partenaires locaux

## Volumes

series = Collection
volume_number = Volume
isbn = ISBN
contents = Dans ce volume
credits = Crédits
imprint = Informations éditoriales
publisher = Éditeur
rights = Droits
role_partner = Partenaire
role_supporter = Soutien
role_community_partner = Partenaire local

## Words explained (glossary)

official_word = Dans les courriers officiels
official_language = Langue
pronunciation = Prononciation
also_called = Autres noms
seen_in = Où vous pouvez le voir

## Topics and indicators

subtopics = Thèmes dans ce thème
other_pages = Autres pages
question = Question
unit = Unité
observations = Chiffres
value = Valeur
note = Remarque

## Inside texts

alert_note = À savoir
alert_tip = Conseil
alert_important = Important
alert_warning = Attention
alert_caution = Mise en garde
footnotes = Notes
footnote_back = Retour au texte

## Maps and tables of many pages

map_title = Carte des bonnes idées
map_summary = Chaque point est une ville et mène à sa page. Plus le point est grand, plus il y a de bonnes idées. La liste sous la carte montre la même chose.
cities_by_country = Toutes les villes par pays
not_on_map = absente de la carte
country_unnamed = Pays non indiqué
city_on_map = Où se trouve { $city } sur une carte du monde
coverage_title = Villes et recommandations
coverage_summary = Quelle ville montre en pratique comment suivre une recommandation ? Chaque point mène à une bonne idée.
coverage_others =
    { $count ->
        [one] { $count } autre ville de ce site n’est pas dans le tableau : elle n’a encore de bonne idée pour aucune des recommandations.
       *[other] { $count } autres villes de ce site ne sont pas dans le tableau : elles n’ont encore de bonne idée pour aucune des recommandations.
    }

## Search

search = Rechercher
search_summary = Posez votre question avec vos propres mots, ou parcourez toutes les pages.
search_label = Que cherchez-vous ?
search_none = Aucune page ne contient ceci : { $word }
search_instead = Aucune page ne contient { $word }. Celles-ci contiennent un mot qui lui ressemble : { $other }
search_narrow = N’afficher qu’une partie des résultats
search_kind = Type de page
search_any = Tout
search_more = Plus de résultats
search_failed = La recherche ne fonctionne pas en ce moment. Toutes les pages sont dans la liste ci-dessous.
search_saved = Vous êtes hors ligne. La recherche ne porte que sur les pages gardées sur ce téléphone.
all_pages = Toutes les pages de A à Z
## Keeping a guide, taking it along, sending a page

whole_guide = Emporter tout le guide
one_file = Tout le guide dans un seul fichier
one_file_note = Voici tout le guide dans un seul fichier, tel qu’il était à cette date : { $date }. Il se lit sans connexion à internet.
keep_offer = Garder tout ce guide sur mon téléphone
keep_size = Il prend { $room } sur le téléphone. Téléchargement : environ { $sent }.
keep_going = Téléchargement : { $done } sur { $all }
keep_kept = Gardé sur ce téléphone, à jour à cette date : { $date }
keep_remove = Retirer de ce téléphone
keep_waits = Il manque encore une partie sur ce téléphone. Le téléchargement continuera dès qu’il y aura une connexion.
file_not_kept = { $size } Mo, il faut une connexion
keep_full = Il n’y a plus assez de place sur ce téléphone.
keep_refused = Ce navigateur ne permet pas à la page de garder quoi que ce soit.
share = Envoyer cette page
offline_title = Vous êtes hors ligne
offline_text = Il n’y a pas de connexion, et cette page n’est pas gardée sur votre téléphone.
offline_again = Réessayer
offline_kept = Gardé sur ce téléphone
offline_nothing = Rien n’est encore gardé sur ce téléphone.
