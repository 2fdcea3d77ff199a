### Interface strings of the theme "welcome" in Somali.

## The frame of every page

skip_to_content = U gudub nuxurka
menu = Menu
main_navigation = Qaybaha
languages = Luqadaha
choose_language = Dooro luqaddaada
not_translated = weli lama turjumin
in_language_only = luqaddan oo keliya: { $language }
home = Bogga hore
you_are_here = Halkan ayaad joogtaa
on_this_page = Waxa boggan ku jira
feed = La soco wararka
published_by = Waxaa daabacay
feed_title = { $site }: bogag cusub iyo kuwo la beddelay
feed_title_section = { $site }: { $section }

## Notices about the state of a page or of its translation

borrowed_notice = Boggan weli laguma turjumin luqaddaada. Qoraalku wuxuu ku qoran yahay luqaddan: { $language }.
stale_section_notice = Qoraalka asalka ah ee qaybtan waa la beddelay ka dib markii la turjumay. Macluumaadka qaarkood waxaa laga yaabaa inay duugoobeen.
stale_section_link = Eeg qoraalka ka cusub ({ $language })
source_text_notice = Qayb ka mid ah waxay ku qoran tahay luqadda asalka ah.
unnoted_notice = Lama oga in turjumaaddani weli la mid tahay qoraalka asalka ah.
stale_notice =
    { $count ->
        [one] Hal qayb oo boggan ka mid ah ayaa la beddelay ka dib markii la turjumay. Qaybtaas waa la calaamadeeyay.
       *[other] { $count } qaybood oo boggan ka mid ah ayaa la beddelay ka dib markii la turjumay. Qaybahaas waa la calaamadeeyay.
    }
missing_notice =
    { $count ->
        [one] Qayb ka mid ah qoraalka asalka ah weli lama turjumin.
       *[other] { $count } qaybood oo ka mid ah qoraalka asalka ah weli lama turjumin.
    }
machine_notice = Qoraalkan waxaa turjumay mashiin, weli qofna ma hubin. Khaladaad ayaa ku jiri kara.
machine_reviewed_notice = Qoraalkan waxaa turjumay mashiin, ka dibna qof ayaa hubiyay.
read_original = Akhri qoraalka asalka ah ({ $language })
archived_notice = Boggan waxaa loo hayaa kayd ahaan. Mar dambe lama cusboonaysiin doono.
draft_notice = Kani waa qabyo-qoraal. Weli lama daabicin.
verify_due_notice = Muddo dheer cidna ma hubin macluumaadkan. Waxaa laga yaabaa inuu is beddelay, ee fadlan weydii inta aadan tegin.

## Moved and missing pages

page_not_found = Bogga lama helin
page_not_found_text = Cinwaankan bog kuma yaal. Waxaa laga yaabaa in la raray. Waxaad mar kale ka bilaabi kartaa bogga hore.
redirect_text = Boggan waa la raray.

## Lists

no_items = Weli waxba halkan ma yaallaan. Fadlan mar dambe soo laabo, ama eeg qaybaha kale.
no_events = Hadda ma jiraan munaasabado la qorsheeyay. Kuwa cusub halkan ayaa lagu soo bandhigi doonaa.
n_pages =
    { $count ->
        [one] { $count } bog
       *[other] { $count } bog
    }
n_practices =
    { $count ->
        [one] { $count } fikrad oo wanaagsan
       *[other] { $count } fikradood oo wanaagsan
    }
pagination = Bogagga liiskan
page_number = Bogga { $number }
page_n_of_m = Bogga { $number } ee { $total }
previous = Kan ka horreeya
next = Kan xiga
previous_and_next = Bogga ka horreeya iyo kan xiga
read_more = Sii akhri
see_all = Eeg dhammaan
filters = Tus keliya
filter_year = Sannadka bilaabmay
filtered_list = { $list }: { $value }
filter_remove = Ka saar: { $value }
filter_results = La helay: { $count }
filter_nothing = Wax dhammaan kuwan wada leh ma jiraan. Wax ka saar si aad wax badan u aragto.

## Small words

unknown = Lama yaqaan, fadlan weydii
free = Bilaash
not_free = Lacag baa laga bixiyaa
yes = Haa
no = Maya
from_until = { $from } – { $until }
since = Laga bilaabo { $from }
until = Ilaa { $until }
ongoing = Weli socda
opening_hours = { $opens } – { $closes }
on_page = bogga { $page }
image_credit = Sawirka: { $credit }
accessed_on = Waxaa la furay: { $date }
last_updated = Markii ugu dambaysay ee la cusboonaysiiyay
verified_on = Taariikhda macluumaadka la hubiyay
verified_by = Waxaa hubiyay
published_on = Taariikhda la daabacay
first_published = Markii ugu horreysay waxaa lagu daabacay

## Kinds of page, in the singular: a small label above a title

kind_practice = Fikrad wanaagsan
kind_city = Magaalo
kind_guide = Hagaha dadka cusub
kind_service = Adeeg
kind_organisation = Hay’ad
kind_person = Qof
kind_event = Munaasabad
kind_story = Sheeko
kind_essay = Qormo
kind_recommendation = Talo
kind_volume = Buug
kind_topic = Mawduuc
kind_term = Erey la sharraxay
kind_indicator = Tilmaame
kind_page = Bog
kind_home = Bogga hore
kind_list = Liis

## Sections, in the plural: the menu and the titles of lists

section_practices = Fikradaha wanaagsan
section_cities = Magaalooyinka
section_guide = Hagaha
section_services = Adeegyada
section_organisations = Hay’adaha
section_people = Dadka
section_events = Munaasabadaha
section_stories = Sheekooyinka
section_essays = Qormooyinka
section_recommendations = Talooyinka
section_volumes = Buugaagta
section_topics = Mawduucyada
section_terms = Ereyada la sharraxay
section_indicators = Tilmaamayaasha

## Parts that many kinds of page share

facts = Si kooban
topic = Mawduuc
topics = Mawduucyo
related = Sidoo kale eeg
sources = Ilaha macluumaadka
source_n = Isha { $number }
contact = La xiriir
role = Doorka
phone = Telefoon
email = Iimayl
website = Websaydh
address = Cinwaan
links = Linkiyo
in_this_part = Waxa qaybtan ku jira
part_of = Qayb ka ah
city = Magaalo
cities = Magaalooyin
country = Dal
year = Sannad
source = Isha
partners = La-hawlgalayaal
networks = Shabakado
audience = Yaa loogu talagalay
show_on_map = Ku eeg khariidadda
cite_this = Tixraac boggan
cite_place = Ku jira: { $volume }, bogga { $page }

## Good ideas (practices)

run_by = Waxaa maamula
period = Goorma
instrument = Nooca tallaabada
evidence = Natiijada laga gaaray
awards = Abaalmarinno
replication = Sida fikraddani u faaftay
adapted_from = Waxay ku dhisan tahay
replicated_in = Kuwa kale ee qaatay
replications = Fikradaha ka dhashay
taken_up_by = Waxaa qaatay: { $idea }
after_example_of = Waxaa tusaale u ahaa: { $idea }
recommendations_illustrated = Talooyinka ay tusaale u tahay
published_in = Waxaa lagu daabacay
more_from_city = Fikrado kale oo ka yimid magaaladan: { $city }

## Kinds of measure (instrument)

instrument_charter = Axdi
instrument_policy = Siyaasad
instrument_programme = Barnaamij
instrument_service = Adeeg
instrument_campaign = Olole
instrument_space = Goob
instrument_network = Shabakad
instrument_data = Xog
instrument_event = Munaasabad

## Cities

region = Gobol
population = Dadka halkan ku nool
foreign_born = Ku dhashay dal kale
gateway = Taariikhda soogalootiga
languages_spoken = Luqadaha lagu hadlo
local_vote = Codaynta doorashooyinka deegaanka
city_guide = Hagaha dadka cusub
practices_here = Fikradaha wanaagsan ee halkan
ideas_from_elsewhere = Fikradaha laga soo qaatay meelo kale
services_here = Adeegyada halkan

## Kinds of immigrant city (Audrey Singer's "gateways"). The term is of research: use the one of your language

gateway_continuous = Irid soogalooti oo joogto ah
gateway_post_war = Irid soogalooti oo furantay Dagaalkii Labaad ee Adduunka ka dib
gateway_recent = Irid soogalooti oo dhowaan furantay
gateway_emerging = Irid soogalooti oo hadda soo baxaysa
gateway_re_emerging = Irid soogalooti oo mar kale soo baxaysa
gateway_former = Irid hore oo soogalooti
gateway_transit = Magaalo la sii maro
gateway_rural = Magaalo yar ama miyi

## Guide pages

page_kind_info = Macluumaad
page_kind_journey = Tallaabo tallaabo
page_kind_faq = Su’aalo iyo jawaabo
page_kind_emergency = Xaalad degdeg ah
steps = Tallaabo tallaabo
step_where = Halkee
step_time = Inta ay qaadanayso
step_done = La dhammeeyay
services_that_help = Yaa ku caawin kara
words_to_know = Ereyo aad la kulmi karto
start_here = Halkan ka bilow

## Services

service_what = Waxa aad halkan ka helayso
service_who = Yaa iman kara
service_how = Sida adeeggu u shaqeeyo
cost = Kharashka
documents = Soo qaado
interpretation = Turjubaan
places = Meesha iyo goorta
hours = Saacadaha shaqada
channel_hours = Goorta la jawaabo
hours_whole_day = habeen iyo maalin
by_appointment = ballan ayaa loo baahan yahay
book_appointment = Ballan qabso
step_free = Gelitaan aan jaranjaro lahayn
step_free_yes = Waa jiraa
step_free_no = Ma jiro
step_free_unknown = Lama yaqaan, fadlan weydii
channels = Sida loola xiriiro
offered_by = Waxaa bixiya
alert_until = Ilaa { $date }
mentioned_in = Bogagga arrintan sheegaya

## States of a service

state_active = Furan
state_inactive = Adeeggani hadda ma jiro
state_temporarily_closed = Adeeggani muddo ayuu xiran yahay

## Ways to reach a service

channel_phone = Telefoon
channel_sms = Fariin qoraal ah
channel_whatsapp = WhatsApp
channel_email = Iimayl
channel_web = Websaydh
channel_post = Boosto

## Two languages, the counter and paper

read_beside = Laba luqadood oo is garab yaal: { $own } – { $other }
read_alone = Hal luqad oo keliya
card_link = Kaar lagu tuso miiska adeegga
card_need = Waxaan u baahanahay
card_speak = Luqaddayda
card_slowly = Fadlan si tartiib ah u hadal, erayo fududna isticmaal.
card_write = Fadlan ii qor waxa muhiimka ah.
card_interpreter = Ma jiraa qof turjumi kara?
card_notes = Qoraallo
page_online = Boggan internetka
check_again = Dib u hubi kaddib

## Days, short enough for opening hours

weekday_mo = Isniin
weekday_tu = Talaado
weekday_we = Arbaco
weekday_th = Khamiis
weekday_fr = Jimco
weekday_sa = Sabti
weekday_su = Axad
days_from_to = { $from } – { $to }

## Events

event_start = Bilowga
event_end = Dhammaadka
event_last_day = Maalinta ugu dambaysa
event_last_day_on = Maalinta ugu dambaysa: { $date }
event_when = Goorma
event_time = Saacadda
event_first = Markii ugu horraysay
event_dates = Taariikhaha soo socda, laga bilaabo { $date }
event_next = Taariikhaha soo socda
event_except = Marka laga reebo
event_over = Munaasabaddani way dhammaatay.
event_is_over = Way dhammaatay
event_cancelled = Munaasabaddani waa la baajiyay.
event_is_cancelled = Waa la baajiyay
past_events = Munaasabadihii hore
timezone = Aagga waqtiga
event_repeats = Munaasabaddani waxay dhacdaa in ka badan hal mar.
weekday_in_rule = { $weekday }
repeat_days =
    { $count ->
        [1] maalin kasta
       *[other] { $number } maalmoodba mar
    }
repeat_weekday = { $weekday } kasta
repeat_weeks = { $number } toddobaadba mar: { $days }
repeat_months =
    { $count ->
        [1] bil kasta: { $days }
       *[other] { $number } biloodba mar: { $days }
    }
repeat_years =
    { $count ->
        [1] sannad kasta: { $days }
       *[other] { $number } sannadoodba mar: { $days }
    }
nth_weekday =
    { $nth ->
        [first] { $weekday } koowaad
        [second] { $weekday } labaad
        [third] { $weekday } saddexaad
        [fourth] { $weekday } afraad
        [fifth] { $weekday } shanaad
       *[last] { $weekday } ugu dambeeya
    }
month_day = maalinta { $number }
month_day_last = maalinta ugu dambaysa
repeat_until = { $rule } ilaa { $date }
place = Goobta
event_online = Onlayn
event_join = Kaga qayb gal internetka
organiser = Waxaa soo qabanqaabiyay
event_languages = Luqadaha
registration = Isdiiwaangelin
register = Isdiiwaangeli
register_by = Isdiiwaangeli ilaa { $date }
add_to_calendar = Ku dar kalandarkaaga
all_events_calendar = Dhammaan munaasabadaha ku dar kalandarkaaga

## Kinds of event

event_kind_course = Koorso
event_kind_open_day = Maalinta albaabbada furan
event_kind_webinar = Kulan onlayn ah
event_kind_festival = Dabbaaldeg
event_kind_deadline = Maalinta ugu dambaysa

## Essays, people and organisations

authors = Waxaa qoray
digest_of = Soo koobid qoraal uu qoray
about_authors = Ku saabsan qorayaasha
affiliation = Goobta shaqada
organisation_kind = Nooca hay’adda
members = Xubnaha
partner_of = La-hawlgale ka ah

## Kinds of organisation

organisation_kind_city_office = Xafiiska dawladda hoose
organisation_kind_ngo = Hay’ad aan faa’iido doon ahayn
organisation_kind_foundation = Mu’asasad
organisation_kind_network = Shabakad
organisation_kind_university = Jaamacad
organisation_kind_company = Shirkad
organisation_kind_international = Hay’ad caalami ah

## Recommendations

number = Lambar
recommendation_for = Talo ku socota
ask_yourself = Su’aal aad is weydiiso
practices_illustrating = Fikrado wanaagsan oo muujinaya sida loo sameeyo
for_local_government = Dawladaha hoose
for_community_partner = La-hawlgalayaasha bulshada

## Volumes

series = Taxane
volume_number = Lambarka buugga
isbn = ISBN
contents = Waxa buuggan ku jira
credits = Dadka ka qayb qaatay
imprint = Xogta daabacaadda
publisher = Daabace
rights = Xuquuqda
role_partner = La-hawlgale
role_supporter = Taageere
role_community_partner = La-hawlgale bulsho

## Words explained (glossary)

official_word = Sida ay ugu qoran tahay warqadaha rasmiga ah
official_language = Luqad
pronunciation = Sida loogu dhawaaqo
also_called = Magacyo kale
seen_in = Meelaha aad ku arki karto

## Topics and indicators

subtopics = Mawduucyada mawduucan ku jira
other_pages = Bogag kale
question = Su’aal
unit = Halbeeg
observations = Tirooyinka
value = Tiro
note = Faallo

## Inside texts

alert_note = Ogow
alert_tip = Talo wax ku ool ah
alert_important = Muhiim
alert_warning = Digniin
alert_caution = Aad uga taxaddar
footnotes = Qoraallada hoose
footnote_back = Ku noqo qoraalka

## Maps and tables of many pages

map_title = Khariidadda fikradaha wanaagsan
map_summary = Dhibic kastaa waa magaalo, waxayna kuu geynaysaa boggeeda. Dhibicda weyn waxay leedahay fikrado badan. Liiska khariidadda ka hooseeya isla wax buu muujinayaa.
cities_by_country = Dhammaan magaalooyinka, waddan ahaan
not_on_map = kuma jirto khariidadda
country_unnamed = Waddan lama sheegin
city_on_map = Meesha ay { $city } kaga taal khariidadda adduunka
coverage_title = Magaalooyin iyo talooyin
coverage_summary = Magaaladee ayaa ficil ku muujinaysa sida talo loo fuliyo? Dhibic kastaa waxay kuu geynaysaa fikrad wanaagsan.
coverage_others =
    { $count ->
        [one] { $count } magaalo oo kale oo bogga ku jirta kuma jirto shaxda: weli talo kasta fikrad wanaagsan uma hayso.
       *[other] { $count } magaalo oo kale oo bogga ku jira kuma jiraan shaxda: weli talooyinka midna fikrad wanaagsan uma hayaan.
    }

## Search

search = Raadi
search_summary = Ku weydii ereyadaada, ama eeg dhammaan bogagga.
search_label = Maxaad raadinaysaa?
search_none = Bog leh kan ma jiro: { $word }
search_instead = Bog leh { $word } ma jiro. Kuwani waxay leeyihiin erey u eg: { $other }
search_narrow = Tus qayb ka mid ah natiijooyinka oo keliya
search_kind = Nooca bogga
search_any = Dhammaan
search_more = Natiijooyin kale
search_failed = Raadintu hadda ma shaqaynayso. Dhammaan bogagga waxay ku jiraan liiska hoose.
search_saved = Internet kuma xirna. Waxaa laga raadiyay oo keliya bogagga ku kaydsan taleefankan.
all_pages = Dhammaan bogagga, A ilaa Y
## Keeping a guide, taking it along, sending a page

whole_guide = Hagaha oo dhan qaado
one_file = Hagaha oo dhan oo hal fayl ah
one_file_note = Kani waa hagaha oo dhan oo hal fayl ku jira, sidii uu ahaa { $date }. Internet uma baahna.
keep_offer = Hagahan oo dhan taleefankayga ku kaydi
keep_size = Taleefanka wuxuu uga baahan yahay { $room }. Soo dejinta: qiyaastii { $sent }.
keep_going = Waa la soo dejinayaa: { $done } ka mid ah { $all }
keep_kept = Wuu ku kaydsan yahay taleefankan, taariikhda { $date }
keep_remove = Ka saar taleefankan
keep_waits = Weli dhammaan kuma jiro taleefankan. Soo dejintu way sii socon doontaa marka xiriir jiro.
file_not_kept = { $size } MB, waxay u baahan tahay internet
keep_full = Taleefankan boos uma harin.
keep_refused = Biraawsarkan uma oggola bogga inuu wax kaydiyo.
share = Dir boggan
offline_title = Internet kuma xirna
offline_text = Xiriir ma jiro, boggan-na kuma kaydsana taleefankaaga.
offline_again = Mar kale isku day
offline_kept = Waxa ku kaydsan taleefankan
offline_nothing = Weli waxba kuma kaydsana taleefankan.
