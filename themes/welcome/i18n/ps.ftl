### Interface strings of the theme "welcome" in Pashto.

## The frame of every page

skip_to_content = اصلي متن ته ورشئ
menu = مېنو
main_navigation = برخې
languages = ژبې
choose_language = خپله ژبه وټاکئ
not_translated = لا نه ده ژباړل شوې
in_language_only = یوازې په دې ژبه: { $language }
home = کور پاڼه
you_are_here = تاسو دلته یاست
on_this_page = په دې پاڼه کې
feed = د خبرونو فیډ
published_by = خپروونکی
feed_title = { $site }: نوې او بدلې شوې پاڼې
feed_title_section = { $site }: { $section }

## Notices about the state of a page or of its translation

borrowed_notice = دا پاڼه لا ستاسو ژبې ته نه ده ژباړل شوې. متن په دې ژبه دی: { $language }.
stale_section_notice = د دې برخې اصلي متن له ژباړې وروسته بدل شوی دی. ښايي ځینې معلومات یې زاړه وي.
stale_section_link = نوی متن وګورئ ({ $language })
source_text_notice = د دې ځينې برخې په اصلي ژبه دي.
unnoted_notice = معلومه نه ده چې دا ژباړه لا هم له اصلي متن سره سمون لري که نه.
stale_notice =
    { $count ->
        [one] د دې پاڼې یوه برخه له ژباړې وروسته بدله شوې ده. هغه برخه په نښه شوې ده.
       *[other] د دې پاڼې { $count } برخې له ژباړې وروسته بدلې شوې دي. هغه برخې په نښه شوې دي.
    }
missing_notice =
    { $count ->
        [one] د اصلي متن یوه برخه لا نه ده ژباړل شوې.
       *[other] د اصلي متن { $count } برخې لا نه دي ژباړل شوې.
    }
machine_notice = دا متن ماشین ژباړلی دی او لا چا نه دی کتلی. ښايي تېروتنې ولري.
machine_reviewed_notice = دا متن ماشین ژباړلی او بیا یو کس کتلی دی.
read_original = اصلي متن ولولئ ({ $language })
archived_notice = دا پاڼه د ارشیف لپاره ساتل شوې ده او نوره نه تازه کېږي.
draft_notice = دا یوه مسوده ده او نه ده خپره شوې.
verify_due_notice = ډېر وخت کېږي چې چا دا معلومات نه دي کتلي. ښايي بدل شوي وي، نو مهرباني وکړئ له تلو مخکې پوښتنه وکړئ.

## Moved and missing pages

page_not_found = پاڼه ونه موندل شوه
page_not_found_text = په دې پته کومه پاڼه نشته. ښايي بل ځای ته وړل شوې وي. تاسو کولی شئ له لومړۍ پاڼې بیا پیل وکړئ.
redirect_text = دا پاڼه بل ځای ته وړل شوې ده.

## Lists

no_items = دلته لا څه نشته. مهرباني وکړئ وروسته بیا راشئ یا نورې برخې وګورئ.
no_events = اوس مهال کومه غونډه نه ده پلان شوې. نوې غونډې به دلته ښکاره شي.
n_pages =
    { $count ->
        [one] { $count } پاڼه
       *[other] { $count } پاڼې
    }
n_practices =
    { $count ->
        [one] { $count } ښه مفکوره
       *[other] { $count } ښې مفکورې
    }
pagination = د دې لړلیک پاڼې
page_number = پاڼه { $number }
page_n_of_m = پاڼه { $number } له { $total } څخه
previous = مخکینۍ
next = راتلونکې
previous_and_next = مخکینۍ او راتلونکې پاڼه
read_more = نور ولولئ
see_all = ټول وګورئ
filters = یوازې دا وښیئ
filter_year = د پیل کال
filtered_list = { $list }: { $value }
filter_remove = لرې کړئ: { $value }
filter_results = وموندل شول: { $count }
filter_nothing = داسې څه نشته چې دا ټول په کې یوځای وي. د نورو لیدلو لپاره یو شی لرې کړئ.

## Small words

unknown = معلومه نه ده، مهرباني وکړئ پوښتنه وکړئ
free = وړیا
not_free = پیسې غواړي
yes = هو
no = نه
from_until = له { $from } تر { $until } پورې
since = له { $from } راهیسې
until = تر { $until } پورې
ongoing = روان دی
opening_hours = له { $opens } تر { $closes } پورې
on_page = مخ { $page }
image_credit = انځور: { $credit }
accessed_on = د کتلو نېټه: { $date }
last_updated = وروستی بدلون
verified_on = د معلوماتو د کره کولو نېټه
verified_by = کره کوونکی
published_on = د خپرېدو نېټه
first_published = لومړی ځل دلته خپور شوی

## Kinds of page, in the singular: a small label above a title

kind_practice = ښه مفکوره
kind_city = ښار
kind_guide = د نویو راغلو لارښود
kind_service = خدمت
kind_organisation = سازمان
kind_person = کس
kind_event = غونډه
kind_story = کیسه
kind_essay = مقاله
kind_recommendation = سپارښتنه
kind_volume = ټوک
kind_topic = موضوع
kind_term = د کلمې مانا
kind_indicator = شاخص
kind_page = پاڼه
kind_home = لومړۍ پاڼه
kind_list = لړلیک

## Sections, in the plural: the menu and the titles of lists

section_practices = ښې مفکورې
section_cities = ښارونه
section_guide = لارښود
section_services = خدمتونه
section_organisations = سازمانونه
section_people = خلک
section_events = غونډې
section_stories = کیسې
section_essays = مقالې
section_recommendations = سپارښتنې
section_volumes = ټوکونه
section_topics = موضوعات
section_terms = د کلمو مانا
section_indicators = شاخصونه

## Parts that many kinds of page share

facts = په یوه نظر
topic = موضوع
topics = موضوعات
related = دا هم وګورئ
sources = سرچینې
source_n = سرچینه { $number }
contact = اړیکه
role = دنده
phone = ټیلیفون
email = برېښنالیک
website = وېبپاڼه
address = پته
links = لینکونه
in_this_part = په دې برخه کې
part_of = د څه برخه ده
city = ښار
cities = ښارونه
country = هېواد
year = کال
source = سرچینه
partners = همکاران
networks = شبکې
audience = د چا لپاره
show_on_map = پر نقشه یې وګورئ
cite_this = دې پاڼې ته حواله ورکول
cite_place = په: { $volume }، { $page } مخ

## Good ideas (practices)

run_by = پرمخ بیوونکی
period = کله
instrument = د اقدام ډول
evidence = څه یې ترلاسه کړل
awards = جایزې
replication = د دې مفکورې سفر
adapted_from = د دې مفکورې بنسټ
replicated_in = نور چې دا مفکوره یې خپله کړه
replications = له دې راټوکېدلې مفکورې
taken_up_by = دا نظر دې خپل کړ: { $idea }
after_example_of = د دې په بېلګه: { $idea }
recommendations_illustrated = سپارښتنې چې دا یې بېلګه ده
published_in = په کوم ټوک کې خپره شوې
more_from_city = له دې ښاره نور: { $city }

## Kinds of measure (instrument)

instrument_charter = منشور
instrument_policy = پالیسي
instrument_programme = پروګرام
instrument_service = خدمت
instrument_campaign = کمپاین
instrument_space = ځای
instrument_network = شبکه
instrument_data = معلومات او شمېرې
instrument_event = غونډه

## Cities

region = سیمه
population = د اوسېدونکو شمېر
foreign_born = په بل هېواد کې زېږېدلي
gateway = د کډوالۍ تاریخ
languages_spoken = ویل کېدونکې ژبې
local_vote = په ځايي ټاکنو کې رایه
city_guide = د نویو راغلو لارښود
practices_here = له دې ځایه ښې مفکورې
ideas_from_elsewhere = له نورو ځایونو اخیستل شوې مفکورې
services_here = دلته خدمتونه

## Kinds of immigrant city (Audrey Singer's "gateways"). The term is of research: use the one of your language

gateway_continuous = د کډوالۍ تلپاتې دروازه
gateway_post_war = له جګړې وروسته د کډوالۍ دروازه
gateway_recent = د کډوالۍ نوې دروازه
gateway_emerging = د کډوالۍ راڅرګندېدونکې دروازه
gateway_re_emerging = د کډوالۍ بیا راڅرګندېدونکې دروازه
gateway_former = د کډوالۍ پخوانۍ دروازه
gateway_transit = د تېرېدو ښار
gateway_rural = کوچنی ښار یا کلی

## Guide pages

page_kind_info = معلومات
page_kind_journey = ګام په ګام
page_kind_faq = پوښتنې او ځوابونه
page_kind_emergency = بېړنی حالت
steps = ګام په ګام
step_where = چېرته
step_time = څومره وخت نیسي
step_done = وشو
services_that_help = څوک مرسته کولی شي
words_to_know = کلمې چې ښايي ورسره مخ شئ
start_here = له دې ځایه پیل کړئ

## Services

service_what = دلته څه ترلاسه کوئ
service_who = څوک راتلی شي
service_how = څنګه کار کوي
cost = لګښت
documents = له ځان سره راوړئ
interpretation = شفاهي ژباړه
places = چېرته او کله
hours = د کار ساعتونه
channel_hours = د ځواب وختونه
hours_whole_day = شپه او ورځ
by_appointment = له مخکې د وخت په نیولو سره
book_appointment = وخت ونیسئ
step_free = له زینو پرته ننوتل
step_free_yes = هو
step_free_no = نه
step_free_unknown = معلومه نه ده، مهرباني وکړئ پوښتنه وکړئ
channels = د اړیکې لارې
offered_by = وړاندې کوونکی
alert_until = تر { $date } پورې
mentioned_in = پاڼې چې دا یې یاد کړی

## States of a service

state_active = خلاص
state_inactive = دا خدمت نور نشته
state_temporarily_closed = دا خدمت د یو څه وخت لپاره بند دی

## Ways to reach a service

channel_phone = ټیلیفون
channel_sms = لیکلی پیغام
channel_whatsapp = واټساپ
channel_email = برېښنالیک
channel_web = وېبپاڼه
channel_post = پوسته

## Two languages, the counter and paper

read_beside = په دوو ژبو څنګ پر څنګ: { $own } – { $other }
read_alone = یوازې په یوه ژبه
card_link = په کړکۍ کې د ښودلو کارت
card_need = زه څه ته اړتیا لرم
card_speak = زما ژبه
card_slowly = مهرباني وکړئ ورو او په ساده کلمو خبرې وکړئ.
card_write = مهرباني وکړئ مهمې خبرې راته ولیکئ.
card_interpreter = ایا څوک شته چې ترجمه وکړي؟
card_notes = یادښتونه
page_online = دا پاڼه په انټرنېټ کې
check_again = تر دې نېټې وروسته بیا وګورئ

## Days, short enough for opening hours

weekday_mo = دوشنبه
weekday_tu = سه‌شنبه
weekday_we = چهارشنبه
weekday_th = پنجشنبه
weekday_fr = جمعه
weekday_sa = شنبه
weekday_su = یکشنبه
days_from_to = له { $from } تر { $to } پورې

## Events

event_start = پیل
event_end = پای
event_last_day = وروستۍ ورځ
event_last_day_on = وروستۍ ورځ: { $date }
event_when = کله
event_time = وخت
event_first = لومړی ځل
event_dates = راتلونکې نېټې، له { $date } وروسته
event_next = راتلونکې نېټې
event_except = پرته له
event_over = دا غونډه پای ته رسېدلې ده.
event_is_over = پای ته رسېدلې
event_cancelled = دا غونډه لغوه شوې ده.
event_is_cancelled = لغوه شوې
past_events = تېرې غونډې
timezone = د وخت سیمه
event_repeats = دا غونډه له یوه ځله ډېره جوړېږي.
weekday_in_rule = { $weekday }
repeat_days =
    { $count ->
        [1] هره ورځ
       *[other] په هرو { $number } ورځو کې
    }
repeat_weekday = هره { $weekday }
repeat_weeks = په هرو { $number } اونیو کې: { $days }
repeat_months =
    { $count ->
        [1] هره میاشت: { $days }
       *[other] په هرو { $number } میاشتو کې: { $days }
    }
repeat_years =
    { $count ->
        [1] هر کال: { $days }
       *[other] په هرو { $number } کلونو کې: { $days }
    }
nth_weekday =
    { $nth ->
        [first] لومړۍ { $weekday }
        [second] دويمه { $weekday }
        [third] درېيمه { $weekday }
        [fourth] څلورمه { $weekday }
        [fifth] پنځمه { $weekday }
       *[last] وروستۍ { $weekday }
    }
month_day = { $number } نېټه
month_day_last = وروستۍ ورځ
repeat_until = { $rule } تر { $date } پورې
place = ځای
event_online = آنلاین
event_join = د انټرنېټ له لارې ګډون
organiser = جوړوونکی
event_languages = ژبې
registration = نوم لیکنه
register = نوم ولیکئ
register_by = تر { $date } پورې نوم ولیکئ
add_to_calendar = خپل کلیز ته یې ورزیات کړئ
all_events_calendar = ستاسو د کلیز لپاره ټولې غونډې

## Kinds of event

event_kind_course = کورس
event_kind_open_day = د خلاصو دروازو ورځ
event_kind_webinar = انلاین غونډه
event_kind_festival = جشن
event_kind_deadline = وروستۍ نېټه

## Essays, people and organisations

authors = لیکوال
digest_of = د یوې لیکنې لنډیز، لیکوال
about_authors = د لیکوالانو په اړه
affiliation = د کار ځای
organisation_kind = د سازمان ډول
members = غړي
partner_of = په کومو مفکورو کې همکار

## Kinds of organisation

organisation_kind_city_office = د ښار اداره
organisation_kind_ngo = ناانتفاعي سازمان
organisation_kind_foundation = بنسټ
organisation_kind_network = شبکه
organisation_kind_university = پوهنتون
organisation_kind_company = شرکت
organisation_kind_international = نړیوال سازمان

## Recommendations

number = شمېره
recommendation_for = د چا لپاره سپارښتنه
ask_yourself = له ځانه یوه پوښتنه
practices_illustrating = ښې مفکورې چې لاره ښيي
for_local_government = ځايي حکومتونه
for_community_partner = ځايي همکاران

## Volumes

series = لړۍ
volume_number = ټوک
isbn = ISBN
contents = په دې ټوک کې
credits = د دې ټوک جوړوونکي
imprint = د خپرېدو معلومات
publisher = خپروونکی
rights = حقونه
role_partner = همکار
role_supporter = ملاتړی
role_community_partner = ځايي همکار

## Words explained (glossary)

official_word = په رسمي لیکونو کې
official_language = ژبه
pronunciation = څنګه ویل کېږي
also_called = نور نومونه
seen_in = چېرته یې لیدلی شئ

## Topics and indicators

subtopics = په دې موضوع کې نور موضوعات
other_pages = نورې پاڼې
question = پوښتنه
unit = واحد
observations = شمېرې
value = اندازه
note = څرګندونه

## Inside texts

alert_note = یادونه
alert_tip = ګټوره مشوره
alert_important = مهم
alert_warning = پام وکړئ
alert_caution = خبرداری
footnotes = لمنلیکونه
footnote_back = بېرته متن ته

## Maps and tables of many pages

map_title = د ښو مفکورو نقشه
map_summary = هر ټکی یو ښار دی او د هغه پاڼې ته مو بیایي. ټکی چې څومره لوی وي، هومره ډېرې ښې مفکورې شته. د نقشې لاندې لړلیک هم همدا ښيي.
cities_by_country = ټول ښارونه د هېواد له مخې
not_on_map = پر نقشه نشته
country_unnamed = هېواد نه دی لیکل شوی
city_on_map = د نړۍ پر نقشه د { $city } ځای
coverage_title = ښارونه او سپارښتنې
coverage_summary = کوم ښار په عمل کې ښيي چې سپارښتنه څنګه پلې کېږي؟ هر ټکی مو یوې ښې مفکورې ته بیایي.
coverage_others =
    { $count ->
        [one] د دې وېبپاڼې { $count } بل ښار په جدول کې نشته: لا د هېڅ سپارښتنې لپاره ښه مفکوره نه لري.
       *[other] د دې وېبپاڼې { $count } نور ښارونه په جدول کې نشته: لا د هېڅ سپارښتنې لپاره ښه مفکوره نه لري.
    }

## Search

search = لټون
search_summary = په خپلو ټکو پوښتنه وکړئ، یا ټولې پاڼې وګورئ.
search_label = تاسو څه لټوئ؟
search_none = دا په هېڅ پاڼه کې نشته: { $word }
search_instead = { $word } په هېڅ پاڼه کې نشته. په دې پاڼو کې ورته ټکی شته: { $other }
search_narrow = د پایلو یوازې یوه برخه وښایه
search_kind = د پاڼې ډول
search_any = ټول
search_more = نورې پایلې
search_failed = لټون اوس کار نه کوي. ټولې پاڼې په لاندې لېست کې دي.
search_saved = تاسو آفلاین یاست. یوازې په هغو پاڼو کې لټون وشو چې په دې موبایل کې ساتل شوې دي.
all_pages = ټولې پاڼې د الفبا له مخې
## Keeping a guide, taking it along, sending a page

whole_guide = ټول لارښود له ځان سره واخلئ
one_file = ټول لارښود په یوه فایل کې
one_file_note = دا ټول لارښود په یوه فایل کې دی، لکه څنګه چې په { $date } و. انټرنېټ ته اړتیا نه لري.
keep_offer = دا ټول لارښود زما په موبایل کې وساتئ
keep_size = په موبایل کې { $room } ځای نیسي. ډاونلوډ: شاوخوا { $sent }.
keep_going = ډاونلوډ کېږي: له { $all } څخه { $done }
keep_kept = په دې موبایل کې ساتل شوی، د { $date } نېټې
keep_remove = له دې موبایل څخه یې لرې کړئ
keep_waits = لا ټول په دې موبایل کې نه دی. کله چې اتصال وي، ډاونلوډ به روان شي.
file_not_kept = { $size } مېګابایټه، انټرنېټ ته اړتیا لري
keep_full = په دې موبایل کې ورته نور ځای نشته.
keep_refused = دا براوزر پاڼې ته اجازه نه ورکوي چې څه وساتي.
share = دا پاڼه ولېږئ
offline_title = تاسو آفلاین یاست
offline_text = اتصال نشته، او دا پاڼه ستاسو په موبایل کې نه ده ساتل شوې.
offline_again = بیا هڅه وکړئ
offline_kept = په دې موبایل کې ساتل شوي
offline_nothing = په دې موبایل کې لا څه نه دي ساتل شوي.
