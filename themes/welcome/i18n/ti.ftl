### Interface strings of the theme "welcome" in Tigrinya.

## The frame of every page

skip_to_content = ናብ ትሕዝቶ ሕለፉ
menu = ሜኑ
main_navigation = ክፍልታት
languages = ቋንቋታት
choose_language = ቋንቋኹም ምረጹ
not_translated = ገና ኣይተተርጎመን
in_language_only = በዚ ቋንቋ ጥራይ፦ { $language }
home = መበገሲ
you_are_here = ኣብዚ ኣለኹም
on_this_page = ኣብዚ ገጽ
feed = መከታተሊ ዜና
published_by = ኣሕታሚ
feed_title = { $site }፦ ሓደስትን ዝተቐየሩን ገጻት
feed_title_section = { $site }፦ { $section }

## Notices about the state of a page or of its translation

borrowed_notice = እዚ ገጽ ገና ናብ ቋንቋኹም ኣይተተርጎመን። እቲ ጽሑፍ በዚ ቋንቋ እዩ ዘሎ፦ { $language }።
stale_section_notice = እቲ መበቆላዊ ጽሑፍ ናይዚ ክፋል ድሕሪ ምትርጓሙ ተቐይሩ እዩ። ገሊኡ ሓበሬታ ግዜኡ ዝሓለፈ ክኸውን ይኽእል እዩ።
stale_section_link = እቲ ሓድሽ ጽሑፍ ርኣዩ ({ $language })
source_text_notice = ገለ ክፋል ናይዚ ብናይ መጀመርታ ቋንቋ እዩ።
unnoted_notice = እዚ ትርጉም ምስ መበቆላዊ ጽሑፍ ክሳብ ሕጂ ዝሰማማዕ ምዃኑ ኣይፍለጥን።
stale_notice =
    { $count ->
        [one] ሓደ ክፋል ናይዚ ገጽ ድሕሪ ምትርጓሙ ተቐይሩ እዩ። እቲ ክፋል ምልክት ተገይሩሉ ኣሎ።
       *[other] { $count } ክፋላት ናይዚ ገጽ ድሕሪ ምትርጓሞም ተቐይሮም እዮም። እቶም ክፋላት ምልክት ተገይሩሎም ኣሎ።
    }
missing_notice =
    { $count ->
        [one] ሓደ ክፋል ናይቲ መበቆላዊ ጽሑፍ ገና ኣይተተርጎመን።
       *[other] { $count } ክፋላት ናይቲ መበቆላዊ ጽሑፍ ገና ኣይተተርጎሙን።
    }
machine_notice = እዚ ጽሑፍ ብማሽን እዩ ተተርጒሙ፣ ክሳብ ሕጂ ብሰብ ኣይተመርመረን። ጌጋታት ክህልዎ ይኽእል እዩ።
machine_reviewed_notice = እዚ ጽሑፍ ብማሽን ድሕሪ ምትርጓሙ ብሰብ ተመርሚሩ እዩ።
read_original = መበቆላዊ ጽሑፍ ኣንብቡ ({ $language })
archived_notice = እዚ ገጽ ንመዘከርታ ተዓቂቡ ኣሎ። ድሕሪ ሕጂ ኣይሕደስን እዩ።
draft_notice = እዚ ረቂቕ እዩ። ገና ኣይተሓትመን።
verify_due_notice = እዚ ሓበሬታ ንነዊሕ ግዜ ኣይተረጋገጸን። ተቐይሩ ክኸውን ስለ ዝኽእል፣ በጃኹም ቅድሚ ምኻድኩም ሕተቱ።

## Moved and missing pages

page_not_found = ገጽ ኣይተረኽበን
page_not_found_text = ኣብዚ ኣድራሻ ገጽ የለን። ናብ ካልእ ቦታ ግዒዙ ክኸውን ይኽእል እዩ። ካብ መበገሲ ገጽ እንደገና ክትጅምሩ ትኽእሉ ኢኹም።
redirect_text = እዚ ገጽ ናብ ካልእ ቦታ ግዒዙ ኣሎ።

## Lists

no_items = ክሳብ ሕጂ ኣብዚ ዝኾነ ነገር የለን። በጃኹም ጸኒሕኩም ተመለሱ፣ ወይ ካልኦት ክፍልታት ርኣዩ።
no_events = ኣብዚ እዋን ዝተወጠነ ፍጻመ የለን። ሓደስቲ ፍጻመታት ኣብዚ ክረኣዩ እዮም።
n_pages =
    { $count ->
        [one] { $count } ገጽ
       *[other] { $count } ገጻት
    }
n_practices =
    { $count ->
        [one] { $count } ጽቡቕ ሓሳብ
       *[other] { $count } ጽቡቓት ሓሳባት
    }
pagination = ገጻት ናይዚ ዝርዝር
page_number = ገጽ { $number }
page_n_of_m = ገጽ { $number } ካብ { $total }
previous = ዝሓለፈ
next = ዝቕጽል
previous_and_next = ዝሓለፈን ዝቕጽልን ገጽ
read_more = ተወሳኺ ኣንብቡ
see_all = ኩሉ ርኣዩ
filters = እዚ ጥራይ ኣርኢ
filter_year = ዝጀመረሉ ዓመት
filtered_list = { $list }፦ { $value }
filter_remove = ኣልግስ፦ { $value }
filter_results = ዝተረኽቡ፦ { $count }
filter_nothing = ንኹሉ እዚ ብሓባር ዝሓዘ ነገር የለን። ተወሳኺ ንምርኣይ ሓደ ኣልግሱ።

## Small words

unknown = ኣይፍለጥን፣ በጃኹም ሕተቱ
free = ብናጻ
not_free = ክፍሊት ኣለዎ
yes = እወ
no = ኣይፋል
from_until = { $from } – { $until }
since = ካብ { $from } ጀሚሩ
until = ክሳብ { $until }
ongoing = ዝካየድ ዘሎ
opening_hours = { $opens } – { $closes }
on_page = ገጽ { $page }
image_credit = ስእሊ፦ { $credit }
accessed_on = ዝተኸፍተሉ ዕለት፦ { $date }
last_updated = ንመወዳእታ ግዜ ዝተሓደሰሉ ዕለት
verified_on = ሓበሬታ ዝተረጋገጸሉ ዕለት
verified_by = ዘረጋገጸ
published_on = ዝተሓትመሉ ዕለት
first_published = መጀመርታ ዝተሓትመሉ መርበብ ሓበሬታ

## Kinds of page, in the singular: a small label above a title

kind_practice = ጽቡቕ ሓሳብ
kind_city = ከተማ
kind_guide = መምርሒ ንሓደስቲ ነበርቲ
kind_service = ኣገልግሎት
kind_organisation = ትካል
kind_person = ሰብ
kind_event = ፍጻመ
kind_story = ዛንታ
kind_essay = ድርሰት
kind_recommendation = ለበዋ
kind_volume = ቅጺ
kind_topic = ኣርእስቲ
kind_term = መግለጺ ቃል
kind_indicator = ኣመልካቲ
kind_page = ገጽ
kind_home = መበገሲ ገጽ
kind_list = ዝርዝር

## Sections, in the plural: the menu and the titles of lists

section_practices = ጽቡቓት ሓሳባት
section_cities = ከተማታት
section_guide = መምርሒ
section_services = ኣገልግሎታት
section_organisations = ትካላት
section_people = ሰባት
section_events = ፍጻመታት
section_stories = ዛንታታት
section_essays = ድርሰታት
section_recommendations = ለበዋታት
section_volumes = ቅጽታት
section_topics = ኣርእስትታት
section_terms = መግለጺ ቃላት
section_indicators = ኣመልከትቲ

## Parts that many kinds of page share

facts = ብሓጺሩ
topic = ኣርእስቲ
topics = ኣርእስትታት
related = ተወሳኺ ርኣዩ
sources = ምንጭታት
source_n = ምንጪ { $number }
contact = መራኸቢ
role = ሓላፍነት
phone = ስልኪ
email = ኢመይል
website = መርበብ ሓበሬታ
address = ኣድራሻ
links = መላግቦታት
in_this_part = ኣብዚ ክፋል
part_of = ክፋል ናይ
city = ከተማ
cities = ከተማታት
country = ሃገር
year = ዓመት
source = ምንጪ
partners = መሻርኽቲ
networks = መርበባት
audience = ንመን
show_on_map = ኣብ ካርታ ርኣዩ
cite_this = ነዚ ገጽ ጥቀሱ
cite_place = ኣብ፦ { $volume }፣ ገጽ { $page }

## Good ideas (practices)

run_by = ዘካይድ ትካል
period = መዓስ
instrument = ዓይነት ስጉምቲ
evidence = ዘምጽኦ ውጽኢት
awards = ሽልማታት
replication = እዚ ሓሳብ ዝተጓዕዞ መንገዲ
adapted_from = ዝተመርኮሰሎም ሓሳባት
replicated_in = ነዚ ሓሳብ ዝወሰዱ ካልኦት
replications = ካብዚ ዝተወልዱ ሓሳባት
taken_up_by = ዝወሰዶ፦ { $idea }
after_example_of = ኣብነት ዝኾኖ፦ { $idea }
recommendations_illustrated = ኣብነት ዝኾነሎም ለበዋታት
published_in = ዝተሓትመሉ ቅጺ
more_from_city = ካብዛ ከተማ ተወሳኺ፦ { $city }

## Kinds of measure (instrument)

instrument_charter = ቻርተር
instrument_policy = ፖሊሲ
instrument_programme = ፕሮግራም
instrument_service = ኣገልግሎት
instrument_campaign = ጎስጓስ
instrument_space = ቦታ
instrument_network = መርበብ
instrument_data = ቁጽራዊ ሓበሬታ
instrument_event = ፍጻመ

## Cities

region = ዞባ
population = በዝሒ ነበርቲ
foreign_born = ኣብ ካልእ ሃገር ዝተወልዱ
gateway = ታሪክ ስደት
languages_spoken = ዝዝረቡ ቋንቋታት
local_vote = ኣብ ከባብያዊ ምርጫ ድምጺ ምሃብ
city_guide = መምርሒ ንሓደስቲ ነበርቲ
practices_here = ጽቡቓት ሓሳባት ካብዚ
ideas_from_elsewhere = ካብ ካልእ ቦታ ዝተወስዱ ሓሳባት
services_here = ኣብዚ ዝርከቡ ኣገልግሎታት

## Kinds of immigrant city (Audrey Singer's "gateways"). The term is of research: use the one of your language

gateway_continuous = ቀጻሊ መእተዊ ስደተኛታት
gateway_post_war = ድሕሪ ካልኣይ ኲናት ዓለም ዝተኸፍተ መእተዊ ስደተኛታት
gateway_recent = ናይ ቀረባ ግዜ መእተዊ ስደተኛታት
gateway_emerging = ሓድሽ መእተዊ ስደተኛታት
gateway_re_emerging = ዳግማይ ዝተኸፍተ መእተዊ ስደተኛታት
gateway_former = ናይ ቀደም መእተዊ ስደተኛታት
gateway_transit = መሰጋገሪት ከተማ
gateway_rural = ንእሽቶ ከተማ ወይ ገጠር

## Guide pages

page_kind_info = ሓበሬታ
page_kind_journey = ደረጃ ብደረጃ
page_kind_faq = ሕቶታትን መልስታትን
page_kind_emergency = ህጹጽ ኩነታት
steps = ደረጃ ብደረጃ
step_where = ኣበይ
step_time = ዝወስዶ ግዜ
step_done = ተወዲኡ
services_that_help = መን ክሕግዝ ይኽእል
words_to_know = ከጋጥሙኹም ዝኽእሉ ቃላት
start_here = ካብዚ ጀምሩ

## Services

service_what = ኣብዚ እትረኽብዎ
service_who = መን ክመጽእ ይኽእል
service_how = ከመይ ከም ዝሰርሕ
cost = ክፍሊት
documents = ሒዝኩም ምጹ
interpretation = ኣገልግሎት ኣስተርጓሚ
places = ኣበይን መዓስን
hours = ናይ ስራሕ ሰዓታት
channel_hours = መልሲ ዝወሃበሉ ሰዓት
hours_whole_day = ቀትርን ለይትን
by_appointment = ብቖጸራ
book_appointment = ቆጸራ ሓዙ
step_free = መደያይቦ ዘይብሉ መእተዊ
step_free_yes = ኣሎ
step_free_no = የለን
step_free_unknown = ኣይፍለጥን፣ በጃኹም ሕተቱ
channels = ብኸመይ ክትረኽብዎም ትኽእሉ
offered_by = ነዚ ኣገልግሎት ዝህብ
alert_until = ክሳብ { $date }
mentioned_in = ነዚ ዝጠቕሱ ገጻት

## States of a service

state_active = ክፉት
state_inactive = እዚ ኣገልግሎት ድሕሪ ሕጂ የለን
state_temporarily_closed = እዚ ኣገልግሎት ንዝተወሰነ ግዜ ተዓጽዩ ኣሎ

## Ways to reach a service

channel_phone = ስልኪ
channel_sms = ናይ ጽሑፍ መልእኽቲ
channel_whatsapp = WhatsApp
channel_email = ኢመይል
channel_web = መርበብ ሓበሬታ
channel_post = ፖስታ

## Two languages, the counter and paper

read_beside = ብኽልተ ቋንቋታት ጎኒ ንጎኒ፦ { $own } – { $other }
read_alone = ብሓደ ቋንቋ ጥራይ
card_link = ኣብ መስኮት ዝርአ ካርድ
card_need = ዘድልየኒ
card_speak = ቋንቋይ
card_slowly = በጃኹም ቀስ ኢልኩምን ብቐሊል ቃላትን ተዛረቡ።
card_write = በጃኹም እቲ ኣገዳሲ ነገር ጽሒፍኩም ሃቡኒ።
card_interpreter = ክትርጉም ዝኽእል ሰብ ኣሎ ዶ?
card_notes = መዘክር
page_online = እዚ ገጽ ኣብ ኢንተርነት
check_again = ድሕሪ እዚ ዕለት ዳግማይ ይረጋገጽ

## Days, short enough for opening hours

weekday_mo = ሰኑይ
weekday_tu = ሰሉስ
weekday_we = ረቡዕ
weekday_th = ሓሙስ
weekday_fr = ዓርቢ
weekday_sa = ቀዳም
weekday_su = ሰንበት
days_from_to = { $from } – { $to }

## Events

event_start = ዝጅምረሉ ግዜ
event_end = ዝውድኣሉ ግዜ
event_last_day = ናይ መወዳእታ መዓልቲ
event_last_day_on = ናይ መወዳእታ መዓልቲ፦ { $date }
event_when = መዓስ
event_time = ሰዓት
event_first = ንመጀመርታ ግዜ
event_dates = ካብ { $date } ጀሚሮም ዝመጹ ዕለታት
event_next = ዝመጹ ዕለታት
event_except = ብዘይካ
event_over = እዚ ፍጻመ ተወዲኡ እዩ።
event_is_over = ተወዲኡ
event_cancelled = እዚ ፍጻመ ተሰሪዙ እዩ።
event_is_cancelled = ተሰሪዙ
past_events = ዝሓለፉ ፍጻመታት
timezone = ናይ ሰዓት ዞባ
event_repeats = እዚ ፍጻመ ልዕሊ ሓደ ግዜ ይካየድ።
weekday_in_rule = { $weekday }
repeat_days =
    { $count ->
        [1] ነፍሲ ወከፍ መዓልቲ
       *[other] ኣብ ነፍሲ ወከፍ { $number } መዓልቲ
    }
repeat_weekday = ነፍሲ ወከፍ { $weekday }
repeat_weeks = ኣብ ነፍሲ ወከፍ { $number } ሰሙን፦ { $days }
repeat_months =
    { $count ->
        [1] ነፍሲ ወከፍ ወርሒ፦ { $days }
       *[other] ኣብ ነፍሲ ወከፍ { $number } ኣዋርሕ፦ { $days }
    }
repeat_years =
    { $count ->
        [1] ነፍሲ ወከፍ ዓመት፦ { $days }
       *[other] ኣብ ነፍሲ ወከፍ { $number } ዓመት፦ { $days }
    }
nth_weekday =
    { $nth ->
        [first] ቀዳማይ { $weekday }
        [second] ካልኣይ { $weekday }
        [third] ሳልሳይ { $weekday }
        [fourth] ራብዓይ { $weekday }
        [fifth] ሓሙሻይ { $weekday }
       *[last] ናይ መወዳእታ { $weekday }
    }
month_day = ዕለት { $number }
month_day_last = ናይ መወዳእታ መዓልቲ
repeat_until = { $rule } ክሳብ { $date }
place = ቦታ
event_online = ብኢንተርነት
event_join = ብኢንተርነት ተሳተፉ
organiser = ኣዳላዊ
event_languages = ቋንቋታት
registration = ምዝገባ
register = ተመዝገቡ
register_by = ክሳብ { $date } ተመዝገቡ
add_to_calendar = ናብ ካላንደርኩም ወስኹ
all_events_calendar = ኩሎም ፍጻመታት ንካላንደርኩም

## Kinds of event

event_kind_course = ኮርስ
event_kind_open_day = ንበጻሕቲ ክፉት መዓልቲ
event_kind_webinar = ናይ ኢንተርነት ኣኼባ
event_kind_festival = ፈስቲቫል
event_kind_deadline = ናይ መወዳእታ ዕለት

## Essays, people and organisations

authors = ጸሓፊ
digest_of = ጽማቝ ጽሑፍ፤ ጸሓፊ
about_authors = ብዛዕባ እቶም ጸሓፍቲ
affiliation = ናይ ስራሕ ቦታ
organisation_kind = ዓይነት ትካል
members = ኣባላት
partner_of = መሻርኽቲ ኣብ

## Kinds of organisation

organisation_kind_city_office = ቤት ጽሕፈት ምምሕዳር ከተማ
organisation_kind_ngo = ንመኽሰብ ዘይሰርሕ ትካል
organisation_kind_foundation = ፋውንደሽን
organisation_kind_network = መርበብ
organisation_kind_university = ዩኒቨርሲቲ
organisation_kind_company = ኩባንያ
organisation_kind_international = ኣህጉራዊ ትካል

## Recommendations

number = ቁጽሪ
recommendation_for = ለበዋ ንመን
ask_yourself = ንገዛእ ርእስኹም እትሓትዎ ሕቶ
practices_illustrating = ከመይ ከም ዝግበር ዘርእዩ ጽቡቓት ሓሳባት
for_local_government = ከባብያዊ ምምሕዳራት
for_community_partner = ናይ ማሕበረሰብ መሻርኽቲ

## Volumes

series = ተኸታታሊ ሕትመት
volume_number = ቅጺ
isbn = ISBN
contents = ኣብዚ ቅጺ
credits = ኣበርክቶ ዝገበሩ
imprint = ሓበሬታ ሕትመት
publisher = ኣሕታሚ
rights = መሰላት
role_partner = መሻርኽቲ
role_supporter = ደጋፊ
role_community_partner = ናይ ማሕበረሰብ መሻርኽቲ

## Words explained (glossary)

official_word = ኣብ ወግዓዊ ደብዳቤታት
official_language = ቋንቋ
pronunciation = ኣደማምጻ
also_called = ካልኦት ኣስማት
seen_in = ኣበይ ክትርእይዎ ትኽእሉ

## Topics and indicators

subtopics = ኣርእስትታት ኣብ ውሽጢ እዚ ኣርእስቲ
other_pages = ካልኦት ገጻት
question = ሕቶ
unit = መለክዒ
observations = ኣሃዛት
value = ዓቐን
note = መዘኻኸሪ

## Inside texts

alert_note = መዘኻኸሪ
alert_tip = ጠቓሚ ምኽሪ
alert_important = ኣገዳሲ
alert_warning = መጠንቀቕታ
alert_caution = ዓቢ ጥንቃቐ
footnotes = መዘኻኸሪታት ኣብ ታሕቲ ገጽ
footnote_back = ናብ ጽሑፍ ተመለሱ

## Maps and tables of many pages

map_title = ካርታ ጽቡቓት ሓሳባት
map_summary = ነፍሲ ወከፍ ነጥቢ ከተማ እዩ፣ ናብ ገጹ ድማ ይወስድ። ነጥቢ እናዓበየ ብዝኸደ ቁጽሪ ጽቡቓት ሓሳባት ይበዝሕ። እቲ ኣብ ትሕቲ ካርታ ዘሎ ዝርዝር ተመሳሳሊ የርኢ።
cities_by_country = ኩለን ከተማታት ብሃገር
not_on_map = ኣብ ካርታ የለን
country_unnamed = ሃገር ኣይተጠቕሰን
city_on_map = ቦታ { $city } ኣብ ካርታ ዓለም
coverage_title = ከተማታትን ለበዋታትን
coverage_summary = ለበዋ ብግብሪ ከመይ ከም ዝሰርሕ ኣየናይ ከተማ እዩ ዘርኢ? ነፍሲ ወከፍ ነጥቢ ናብ ጽቡቕ ሓሳብ ይወስድ።
coverage_others =
    { $count ->
        [one] { $count } ካልእ ከተማ ናይዚ መርበብ ኣብ ሰደቓ የለን፦ ክሳብ ሕጂ ንዝኾነ ለበዋ ጽቡቕ ሓሳብ የብሉን።
       *[other] { $count } ካልኦት ከተማታት ናይዚ መርበብ ኣብ ሰደቓ የለዋን፦ ክሳብ ሕጂ ንዝኾነ ለበዋ ጽቡቕ ሓሳብ የብለንን።
    }

## Search

search = ድለ
search_summary = ብናይ ገዛእ ርእስኹም ቃላት ሕተቱ፣ ወይ ኩሎም ገጻት ርአዩ።
search_label = እንታይ ትደልዩ ኣለኹም?
search_none = እዚ ዘለዎ ገጽ የለን፦ { $word }
search_instead = { $word } ዘለዎ ገጽ የለን። እዞም ዝመሳሰል ቃል ኣለዎም፦ { $other }
search_narrow = ክፋል ናይቲ ውጽኢት ጥራይ ኣርኢ
search_kind = ዓይነት ገጽ
search_any = ኩሎም
search_more = ተወሳኺ ውጽኢታት
search_failed = እቲ ምድላይ ሕጂ ኣይሰርሕን ኣሎ። ኩሎም ገጻት ኣብ ታሕቲ ዘሎ ዝርዝር ኣለዉ።
search_saved = ምስ ኢንተርነት ኣይተራኸብኩምን። ዝተደለየ ኣብዚ ተሌፎን ኣብ ዝተቐመጡ ገጻት ጥራይ እዩ።
all_pages = ኩሎም ገጻት ብተራ ፊደል
## Keeping a guide, taking it along, sending a page

whole_guide = ምሉእ መምርሒ ሒዝኩም ክትከዱ
one_file = ምሉእ መምርሒ ኣብ ሓደ ፋይል
one_file_note = እዚ ምሉእ መምርሒ ኣብ ሓደ ፋይል እዩ፣ ከምቲ ኣብዚ ዕለት ዝነበሮ፦ { $date }። ኢንተርነት ኣየድልዮን።
keep_offer = ነዚ ምሉእ መምርሒ ኣብ ተሌፎነይ ኣቐምጦ
keep_size = ኣብ ተሌፎን ዘድልዮ ቦታ፦ { $room }። ዝወርድ፦ ኣስታት { $sent }።
keep_going = ይወርድ ኣሎ፦ { $done } ካብ { $all }
keep_kept = ኣብዚ ተሌፎን ተቐሚጡ ኣሎ፣ ክሳብ እዚ ዕለት፦ { $date }
keep_remove = ካብዚ ተሌፎን ኣወግዶ
keep_waits = ኩሉ ገና ኣብዚ ተሌፎን የለን። ርክብ ምስ ሃለወ ምውራድ ይቕጽል።
file_not_kept = { $size } ሜባ፣ ናይ ኢንተርነት መስመር የድሊ
keep_full = ኣብዚ ተሌፎን ንዕኡ ዝኸውን ቦታ የለን።
keep_refused = እዚ ብራውዘር እቲ ገጽ ዝኾነ ነገር ከቐምጥ ኣየፍቅድን።
share = ነዚ ገጽ ስደዱዎ
offline_title = ምስ ኢንተርነት ኣይተራኸብኩምን
offline_text = ርክብ የለን፣ እዚ ገጽ እውን ኣብ ተሌፎንኩም ኣይተቐመጠን።
offline_again = እንደገና ፈትኑ
offline_kept = ኣብዚ ተሌፎን ዝተቐመጠ
offline_nothing = ክሳብ ሕጂ ኣብዚ ተሌፎን ዝኾነ ነገር ኣይተቐመጠን።
