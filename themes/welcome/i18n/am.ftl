### Interface strings of the theme "welcome" in Amharic.

## The frame of every page

skip_to_content = ወደ ይዘቱ ይለፉ
menu = ምናሌ
main_navigation = ክፍሎች
languages = ቋንቋዎች
choose_language = ቋንቋዎን ይምረጡ
not_translated = ገና አልተተረጎመም
in_language_only = በዚህ ቋንቋ ብቻ፦ { $language }
home = መነሻ
you_are_here = አሁን ያሉበት
on_this_page = በዚህ ገጽ ላይ
feed = የዜና መከታተያ
published_by = አሳታሚ
feed_title = { $site }፦ አዲስ እና የተለወጡ ገጾች
feed_title_section = { $site }፦ { $section }

## Notices about the state of a page or of its translation

borrowed_notice = ይህ ገጽ ገና ወደ ቋንቋዎ አልተተረጎመም። ጽሑፉ የቀረበው በዚህ ቋንቋ ነው፦ { $language }።
stale_section_notice = ይህ ክፍል ከተተረጎመ በኋላ ዋናው ጽሑፍ ተለውጧል። አንዳንዱ መረጃ ጊዜው ያለፈበት ሊሆን ይችላል።
stale_section_link = አዲሱን ጽሑፍ ይመልከቱ ({ $language })
source_text_notice = ከዚህ የተወሰነው በመጀመሪያው ቋንቋ ነው።
unnoted_notice = ይህ ትርጉም አሁንም ከዋናው ጽሑፍ ጋር የሚስማማ መሆኑ አይታወቅም።
stale_notice =
    { $count ->
        [one] የዚህ ገጽ አንድ ክፍል ከተተረጎመ በኋላ ተለውጧል። ያ ክፍል ምልክት ተደርጎበታል።
       *[other] የዚህ ገጽ { $count } ክፍሎች ከተተረጎሙ በኋላ ተለውጠዋል። እነዚያ ክፍሎች ምልክት ተደርጎባቸዋል።
    }
missing_notice =
    { $count ->
        [one] የዋናው ጽሑፍ አንድ ክፍል ገና አልተተረጎመም።
       *[other] የዋናው ጽሑፍ { $count } ክፍሎች ገና አልተተረጎሙም።
    }
machine_notice = ይህ ጽሑፍ የተተረጎመው በማሽን ነው፤ እስካሁን ማንም ሰው አልመረመረውም። ስህተቶች ሊኖሩት ይችላሉ።
machine_reviewed_notice = ይህ ጽሑፍ በማሽን ከተተረጎመ በኋላ በሰው ተመርምሯል።
read_original = ዋናውን ጽሑፍ ያንብቡ ({ $language })
archived_notice = ይህ ገጽ ለማስታወሻ ተቀምጧል። ከአሁን በኋላ አይታደስም።
draft_notice = ይህ ረቂቅ ነው። ገና አልታተመም።
verify_due_notice = እነዚህን መረጃዎች ለረጅም ጊዜ ማንም አላረጋገጠም። ተለውጠው ሊሆን ስለሚችል እባክዎ ከመሄድዎ በፊት ይጠይቁ።

## Moved and missing pages

page_not_found = ገጹ አልተገኘም
page_not_found_text = በዚህ አድራሻ ምንም ገጽ የለም። ወደ ሌላ ቦታ ተዛውሮ ሊሆን ይችላል። ከመነሻ ገጹ እንደገና መጀመር ይችላሉ።
redirect_text = ይህ ገጽ ወደ ሌላ ቦታ ተዛውሯል።

## Lists

no_items = እዚህ እስካሁን ምንም የለም። እባክዎ ቆይተው ይመለሱ፤ ወይም ሌሎቹን ክፍሎች ይመልከቱ።
no_events = በአሁኑ ጊዜ የታቀደ ዝግጅት የለም። አዳዲስ ዝግጅቶች እዚህ ይታያሉ።
n_pages =
    { $count ->
        [one] { $count } ገጽ
       *[other] { $count } ገጾች
    }
n_practices =
    { $count ->
        [one] { $count } ጥሩ ሐሳብ
       *[other] { $count } ጥሩ ሐሳቦች
    }
pagination = የዚህ ዝርዝር ገጾች
page_number = ገጽ { $number }
page_n_of_m = ገጽ { $number } ከ{ $total }
previous = ቀዳሚ
next = ቀጣይ
previous_and_next = ቀዳሚ እና ቀጣይ ገጽ
read_more = ተጨማሪ ያንብቡ
see_all = ሁሉንም ይመልከቱ
filters = ይህን ብቻ አሳይ
filter_year = የተጀመረበት ዓመት
filtered_list = { $list }፦ { $value }
filter_remove = አስወግድ፦ { $value }
filter_results = የተገኙ፦ { $count }
filter_nothing = እነዚህን ሁሉ በአንድነት የያዘ ነገር የለም። ተጨማሪ ለማየት አንዱን ያስወግዱ።

## Small words

unknown = አይታወቅም፣ እባክዎ ይጠይቁ
free = በነጻ
not_free = ክፍያ አለው
yes = አዎ
no = አይ
from_until = { $from } – { $until }
since = ከ{ $from } ጀምሮ
until = እስከ { $until }
ongoing = በመካሄድ ላይ
opening_hours = { $opens } – { $closes }
on_page = ገጽ { $page }
image_credit = ፎቶ፦ { $credit }
accessed_on = የታየበት ቀን፦ { $date }
last_updated = ለመጨረሻ ጊዜ የታደሰበት ቀን
verified_on = መረጃው የተረጋገጠበት ቀን
verified_by = ያረጋገጠው
published_on = የታተመበት ቀን
first_published = መጀመሪያ የታተመበት ድረ ገጽ

## Kinds of page, in the singular: a small label above a title

kind_practice = ጥሩ ሐሳብ
kind_city = ከተማ
kind_guide = የአዲስ ነዋሪዎች መመሪያ
kind_service = አገልግሎት
kind_organisation = ድርጅት
kind_person = ግለሰብ
kind_event = ዝግጅት
kind_story = ታሪክ
kind_essay = መጣጥፍ
kind_recommendation = ምክረ ሐሳብ
kind_volume = ቅጽ
kind_topic = ርዕሰ ጉዳይ
kind_term = የቃል ማብራሪያ
kind_indicator = አመላካች
kind_page = ገጽ
kind_home = መነሻ ገጽ
kind_list = ዝርዝር

## Sections, in the plural: the menu and the titles of lists

section_practices = ጥሩ ሐሳቦች
section_cities = ከተሞች
section_guide = መመሪያ
section_services = አገልግሎቶች
section_organisations = ድርጅቶች
section_people = ግለሰቦች
section_events = ዝግጅቶች
section_stories = ታሪኮች
section_essays = መጣጥፎች
section_recommendations = ምክረ ሐሳቦች
section_volumes = ቅጾች
section_topics = ርዕሰ ጉዳዮች
section_terms = የቃላት ማብራሪያ
section_indicators = አመላካቾች

## Parts that many kinds of page share

facts = በአጭሩ
topic = ርዕሰ ጉዳይ
topics = ርዕሰ ጉዳዮች
related = በተጨማሪ ይመልከቱ
sources = ምንጮች
source_n = ምንጭ { $number }
contact = ለማነጋገር
role = ኃላፊነት
phone = ስልክ
email = ኢሜይል
website = ድረ ገጽ
address = አድራሻ
links = አገናኞች
in_this_part = በዚህ ክፍል ውስጥ
part_of = የተካተተበት ቅጽ
city = ከተማ
cities = ከተሞች
country = ሀገር
year = ዓመት
source = ምንጭ
partners = አጋሮች
networks = ትስስሮች
audience = ለማን
show_on_map = በካርታ ላይ ይመልከቱ
cite_this = ይህን ገጽ ይጥቀሱ
cite_place = በ፦ { $volume }፣ ገጽ { $page }

## Good ideas (practices)

run_by = የሚያካሂደው
period = መቼ
instrument = የእርምጃው ዓይነት
evidence = ያስገኘው ውጤት
awards = ሽልማቶች
replication = ይህ ሐሳብ የተጓዘበት መንገድ
adapted_from = የተመሠረተባቸው ሐሳቦች
replicated_in = ሐሳቡን የተቀበሉ ሌሎች
replications = ከዚህ የተወለዱ ሐሳቦች
taken_up_by = ይህን የወሰደው፦ { $idea }
after_example_of = ምሳሌ የሆነው፦ { $idea }
recommendations_illustrated = ምሳሌ የሚሆንላቸው ምክረ ሐሳቦች
published_in = የታተመበት ቅጽ
more_from_city = ከዚህ ከተማ ተጨማሪ፦ { $city }

## Kinds of measure (instrument)

instrument_charter = ቻርተር
instrument_policy = ፖሊሲ
instrument_programme = ፕሮግራም
instrument_service = አገልግሎት
instrument_campaign = ዘመቻ
instrument_space = ቦታ
instrument_network = ትስስር
instrument_data = የአኃዝ መረጃ
instrument_event = ዝግጅት

## Cities

region = ክልል
population = የነዋሪዎች ብዛት
foreign_born = በሌላ ሀገር የተወለዱ
gateway = የፍልሰት ታሪክ
languages_spoken = የሚነገሩ ቋንቋዎች
local_vote = በአካባቢ ምርጫ ድምጽ መስጠት
city_guide = የአዲስ ነዋሪዎች መመሪያ
practices_here = የዚህ ከተማ ጥሩ ሐሳቦች
ideas_from_elsewhere = ከሌላ ቦታ የተወሰዱ ሐሳቦች
services_here = እዚህ ያሉ አገልግሎቶች

## Kinds of immigrant city (Audrey Singer's "gateways"). The term is of research: use the one of your language

gateway_continuous = የማያቋርጥ የፍልሰት መግቢያ
gateway_post_war = ከሁለተኛው የዓለም ጦርነት በኋላ የተከፈተ የፍልሰት መግቢያ
gateway_recent = የቅርብ ጊዜ የፍልሰት መግቢያ
gateway_emerging = አዲስ የፍልሰት መግቢያ
gateway_re_emerging = እንደገና የተከፈተ የፍልሰት መግቢያ
gateway_former = የቀድሞ የፍልሰት መግቢያ
gateway_transit = መተላለፊያ ከተማ
gateway_rural = ትንሽ ከተማ ወይም ገጠር

## Guide pages

page_kind_info = መረጃ
page_kind_journey = ደረጃ በደረጃ
page_kind_faq = ጥያቄዎች እና መልሶች
page_kind_emergency = ድንገተኛ አደጋ
steps = ደረጃ በደረጃ
step_where = የት
step_time = የሚወስደው ጊዜ
step_done = ተከናውኗል
services_that_help = ማን ሊረዳ ይችላል
words_to_know = ሊያጋጥሙዎ የሚችሉ ቃላት
start_here = ከዚህ ይጀምሩ

## Services

service_what = እዚህ የሚያገኙት
service_who = ማን መምጣት ይችላል
service_how = እንዴት እንደሚሠራ
cost = ክፍያ
documents = ይዘው ይምጡ
interpretation = የአስተርጓሚ አገልግሎት
places = የት እና መቼ
hours = የሥራ ሰዓት
channel_hours = መልስ የሚሰጥበት ሰዓት
hours_whole_day = ቀንና ሌሊት
by_appointment = በቀጠሮ
book_appointment = ቀጠሮ ይያዙ
step_free = ደረጃ የሌለው መግቢያ
step_free_yes = አለ
step_free_no = የለም
step_free_unknown = አይታወቅም፣ እባክዎ ይጠይቁ
channels = እንዴት ማነጋገር እንደሚችሉ
offered_by = አገልግሎቱን የሚሰጠው
alert_until = እስከ { $date }
mentioned_in = ይህን የሚጠቅሱ ገጾች

## States of a service

state_active = ክፍት
state_inactive = ይህ አገልግሎት ከእንግዲህ የለም
state_temporarily_closed = ይህ አገልግሎት ለተወሰነ ጊዜ ተዘግቷል

## Ways to reach a service

channel_phone = ስልክ
channel_sms = የጽሑፍ መልእክት
channel_whatsapp = WhatsApp
channel_email = ኢሜይል
channel_web = ድረ ገጽ
channel_post = ፖስታ

## Two languages, the counter and paper

read_beside = በሁለት ቋንቋዎች ጎን ለጎን፦ { $own } – { $other }
read_alone = በአንድ ቋንቋ ብቻ
card_link = በመስኮቱ ላይ የሚታይ ካርድ
card_need = የሚያስፈልገኝ
card_speak = የእኔ ቋንቋ
card_slowly = እባክዎ በቀስታና በቀላል ቃላት ይናገሩ።
card_write = እባክዎ አስፈላጊውን ነገር ጽፈው ይስጡኝ።
card_interpreter = ማስተርጎም የሚችል ሰው አለ?
card_notes = ማስታወሻ
page_online = ይህ ገጽ በኢንተርኔት
check_again = ከዚህ ቀን በኋላ እንደገና ይረጋገጥ

## Days, short enough for opening hours

weekday_mo = ሰኞ
weekday_tu = ማክሰኞ
weekday_we = ረቡዕ
weekday_th = ሐሙስ
weekday_fr = ዓርብ
weekday_sa = ቅዳሜ
weekday_su = እሑድ
days_from_to = { $from } – { $to }

## Events

event_start = የሚጀምረው
event_end = የሚያበቃው
event_last_day = የመጨረሻው ቀን
event_last_day_on = የመጨረሻው ቀን፦ { $date }
event_when = መቼ
event_time = ሰዓት
event_first = ለመጀመሪያ ጊዜ
event_dates = ከ{ $date } ጀምሮ ያሉ ቀጣይ ቀናት
event_next = ቀጣይ ቀናት
event_except = ከዚህ በስተቀር
event_over = ይህ ዝግጅት አብቅቷል።
event_is_over = አብቅቷል
event_cancelled = ይህ ዝግጅት ተሰርዟል።
event_is_cancelled = ተሰርዟል
past_events = ያለፉ ዝግጅቶች
timezone = የሰዓት ሰቅ
event_repeats = ይህ ዝግጅት ከአንድ ጊዜ በላይ ይካሄዳል።
weekday_in_rule = { $weekday }
repeat_days =
    { $count ->
        [1] በየቀኑ
       *[other] በየ{ $number } ቀኑ
    }
repeat_weekday = በየሳምንቱ { $weekday }
repeat_weeks = በየ{ $number } ሳምንቱ፦ { $days }
repeat_months =
    { $count ->
        [1] በየወሩ፦ { $days }
       *[other] በየ{ $number } ወሩ፦ { $days }
    }
repeat_years =
    { $count ->
        [1] በየዓመቱ፦ { $days }
       *[other] በየ{ $number } ዓመቱ፦ { $days }
    }
nth_weekday =
    { $nth ->
        [first] የመጀመሪያው { $weekday }
        [second] ሁለተኛው { $weekday }
        [third] ሦስተኛው { $weekday }
        [fourth] አራተኛው { $weekday }
        [fifth] አምስተኛው { $weekday }
       *[last] የመጨረሻው { $weekday }
    }
month_day = ቀን { $number }
month_day_last = የመጨረሻው ቀን
repeat_until = { $rule } እስከ { $date }
place = ቦታ
event_online = በኢንተርኔት
event_join = በኢንተርኔት ይሳተፉ
organiser = አዘጋጅ
event_languages = ቋንቋዎች
registration = ምዝገባ
register = ይመዝገቡ
register_by = እስከ { $date } ይመዝገቡ
add_to_calendar = ወደ ቀን መቁጠሪያዎ ያክሉ
all_events_calendar = ሁሉም ዝግጅቶች ለቀን መቁጠሪያዎ

## Kinds of event

event_kind_course = ኮርስ
event_kind_open_day = ለጎብኚዎች ክፍት የሆነ ቀን
event_kind_webinar = የኢንተርኔት ስብሰባ
event_kind_festival = ፌስቲቫል
event_kind_deadline = የመጨረሻ ቀን

## Essays, people and organisations

authors = ጸሐፊ
digest_of = የጽሑፍ ማጠቃለያ፤ ጸሐፊ
about_authors = ስለ ጸሐፊዎቹ
affiliation = የሥራ ቦታ
organisation_kind = የድርጅቱ ዓይነት
members = አባላት
partner_of = በአጋርነት የሚሳተፍባቸው

## Kinds of organisation

organisation_kind_city_office = የከተማ አስተዳደር ቢሮ
organisation_kind_ngo = ለትርፍ ያልተቋቋመ ድርጅት
organisation_kind_foundation = ፋውንዴሽን
organisation_kind_network = ትስስር
organisation_kind_university = ዩኒቨርሲቲ
organisation_kind_company = ኩባንያ
organisation_kind_international = ዓለም አቀፍ ድርጅት

## Recommendations

number = ቁጥር
recommendation_for = ምክሩ የሚመለከተው
ask_yourself = ራስዎን የሚጠይቁት ጥያቄ
practices_illustrating = እንዴት እንደሚሠራ የሚያሳዩ ጥሩ ሐሳቦች
for_local_government = የአካባቢ አስተዳደሮች
for_community_partner = የማኅበረሰብ አጋሮች

## Volumes

series = ተከታታይ እትም
volume_number = ቅጽ
isbn = ISBN
contents = በዚህ ቅጽ ውስጥ
credits = አስተዋጽኦ ያደረጉ
imprint = የኅትመት መረጃ
publisher = አሳታሚ
rights = መብቶች
role_partner = አጋር
role_supporter = ደጋፊ
role_community_partner = የማኅበረሰብ አጋር

## Words explained (glossary)

official_word = በመንግሥት ደብዳቤዎች ውስጥ
official_language = ቋንቋ
pronunciation = አጠራር
also_called = ሌሎች ስሞች
seen_in = ሊያዩት የሚችሉበት ቦታ

## Topics and indicators

subtopics = በዚህ ርዕሰ ጉዳይ ሥር ያሉ ርዕሰ ጉዳዮች
other_pages = ሌሎች ገጾች
question = ጥያቄ
unit = መለኪያ
observations = አኃዞች
value = መጠን
note = ማስታወሻ

## Inside texts

alert_note = ማስታወሻ
alert_tip = ጠቃሚ ምክር
alert_important = አስፈላጊ
alert_warning = ማስጠንቀቂያ
alert_caution = ከፍተኛ ጥንቃቄ
footnotes = የግርጌ ማስታወሻዎች
footnote_back = ወደ ጽሑፉ ይመለሱ

## Maps and tables of many pages

map_title = የጥሩ ሐሳቦች ካርታ
map_summary = እያንዳንዱ ነጥብ ከተማ ነው፤ ወደ ከተማው ገጽም ይወስዳል። ነጥቡ በተለቀ ቁጥር ብዙ ጥሩ ሐሳቦች አሉ። ከካርታው በታች ያለው ዝርዝር ተመሳሳዩን ያሳያል።
cities_by_country = ሁሉም ከተሞች በአገር
not_on_map = በካርታው ላይ የለም
country_unnamed = አገር አልተጠቀሰም
city_on_map = { $city } በዓለም ካርታ ላይ ያለበት ቦታ
coverage_title = ከተሞችና ምክረ ሐሳቦች
coverage_summary = ምክረ ሐሳብ በተግባር እንዴት እንደሚሠራ የምታሳየው ከተማ የትኛዋ ናት? እያንዳንዱ ነጥብ ወደ አንድ ጥሩ ሐሳብ ይወስዳል።
coverage_others =
    { $count ->
        [one] የዚህ ድረ ገጽ { $count } ሌላ ከተማ በሠንጠረዡ ውስጥ የለም፦ ለየትኛውም ምክረ ሐሳብ እስካሁን ጥሩ ሐሳብ የለውም።
       *[other] የዚህ ድረ ገጽ { $count } ሌሎች ከተሞች በሠንጠረዡ ውስጥ የሉም፦ ለየትኛውም ምክረ ሐሳብ እስካሁን ጥሩ ሐሳብ የላቸውም።
    }

## Search

search = ፈልግ
search_summary = በራስዎ ቃላት ይጠይቁ፣ ወይም ሁሉንም ገጾች ይመልከቱ።
search_label = ምን ይፈልጋሉ?
search_none = ይህ ያለው ገጽ የለም፦ { $word }
search_instead = { $word } ያለው ገጽ የለም። እነዚህ ተመሳሳይ ቃል አላቸው፦ { $other }
search_narrow = የውጤቶቹን ክፍል ብቻ አሳይ
search_kind = የገጽ ዓይነት
search_any = ሁሉም
search_more = ተጨማሪ ውጤቶች
search_failed = ፍለጋው አሁን አይሠራም። ሁሉም ገጾች ከታች ባለው ዝርዝር አሉ።
search_saved = ከኢንተርኔት ጋር አልተገናኙም። የተፈለገው በዚህ ስልክ ላይ በተቀመጡ ገጾች ውስጥ ብቻ ነው።
all_pages = ሁሉም ገጾች በፊደል ተራ
## Keeping a guide, taking it along, sending a page

whole_guide = ሙሉውን መመሪያ ይዘው ይሂዱ
one_file = ሙሉው መመሪያ በአንድ ፋይል
one_file_note = ይህ ሙሉው መመሪያ በአንድ ፋይል ነው፤ በዚህ ቀን እንደነበረው፦ { $date }። ኢንተርኔት አያስፈልገውም።
keep_offer = ይህን ሙሉ መመሪያ በስልኬ ላይ አስቀምጥ
keep_size = በስልኩ ላይ የሚፈልገው ቦታ፦ { $room }። የሚወርደው፦ ወደ { $sent } ገደማ።
keep_going = በመውረድ ላይ፦ { $done } ከ { $all }
keep_kept = በዚህ ስልክ ላይ ተቀምጧል፤ እስከዚህ ቀን፦ { $date }
keep_remove = ከዚህ ስልክ አስወግድ
keep_waits = ሁሉም ገና በዚህ ስልክ ላይ የለም። ግንኙነት ሲኖር ማውረዱ ይቀጥላል።
file_not_kept = { $size } ሜባ፣ የኢንተርኔት ግንኙነት ያስፈልጋል
keep_full = በዚህ ስልክ ላይ ለዚህ የሚሆን ቦታ የለም።
keep_refused = ይህ ማሰሻ ገጹ ምንም ነገር እንዲያስቀምጥ አይፈቅድም።
share = ይህን ገጽ ላክ
offline_title = ከኢንተርኔት ጋር አልተገናኙም
offline_text = ግንኙነት የለም፤ ይህ ገጽም በስልክዎ ላይ አልተቀመጠም።
offline_again = እንደገና ይሞክሩ
offline_kept = በዚህ ስልክ ላይ የተቀመጡ
offline_nothing = በዚህ ስልክ ላይ እስካሁን ምንም አልተቀመጠም።
