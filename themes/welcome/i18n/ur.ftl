### Interface strings of the theme "welcome" in Urdu.

## The frame of every page

skip_to_content = سیدھا اصل متن پر جائیں
menu = مینیو
main_navigation = حصے
languages = زبانیں
choose_language = اپنی زبان منتخب کریں
not_translated = ابھی ترجمہ نہیں ہوا
in_language_only = صرف اس زبان میں: { $language }
home = پہلا صفحہ
you_are_here = آپ یہاں ہیں
on_this_page = اس صفحے پر
feed = نیوز فیڈ
published_by = ناشر
feed_title = { $site }: نئے اور تبدیل شدہ صفحات
feed_title_section = { $site }: { $section }

## Notices about the state of a page or of its translation

borrowed_notice = اس صفحے کا ابھی آپ کی زبان میں ترجمہ نہیں ہوا۔ متن اس زبان میں ہے: { $language }۔
stale_section_notice = ترجمے کے بعد اس حصے کا اصل متن بدل گیا ہے۔ ہو سکتا ہے کہ کچھ معلومات پرانی ہوں۔
stale_section_link = نیا متن دیکھیں ({ $language })
source_text_notice = اس کا کچھ حصہ اصل زبان میں ہے۔
unnoted_notice = معلوم نہیں کہ یہ ترجمہ اب بھی اصل متن کے مطابق ہے یا نہیں۔
stale_notice =
    { $count ->
        [one] ترجمے کے بعد اس صفحے کا ایک حصہ بدل گیا ہے۔ اس حصے پر نشان لگا ہوا ہے۔
       *[other] ترجمے کے بعد اس صفحے کے { $count } حصے بدل گئے ہیں۔ ان حصوں پر نشان لگا ہوا ہے۔
    }
missing_notice =
    { $count ->
        [one] اصل متن کے ایک حصے کا ابھی ترجمہ نہیں ہوا۔
       *[other] اصل متن کے { $count } حصوں کا ابھی ترجمہ نہیں ہوا۔
    }
machine_notice = اس متن کا ترجمہ مشین نے کیا ہے اور ابھی کسی نے اسے جانچا نہیں۔ اس میں غلطیاں ہو سکتی ہیں۔
machine_reviewed_notice = اس متن کا ترجمہ مشین نے کیا اور پھر ایک شخص نے اسے جانچا۔
read_original = اصل متن پڑھیں ({ $language })
archived_notice = یہ صفحہ ریکارڈ کے لیے رکھا گیا ہے۔ اب اسے اپ ڈیٹ نہیں کیا جاتا۔
draft_notice = یہ ایک مسودہ ہے۔ اسے شائع نہیں کیا گیا۔
verify_due_notice = کافی عرصے سے کسی نے ان معلومات کی جانچ نہیں کی۔ ہو سکتا ہے کہ وہ بدل گئی ہوں، اس لیے جانے سے پہلے پوچھ لیں۔

## Moved and missing pages

page_not_found = صفحہ نہیں ملا
page_not_found_text = اس پتے پر کوئی صفحہ نہیں ہے۔ شاید اس کی جگہ بدل گئی ہو۔ آپ پہلے صفحے سے دوبارہ شروع کر سکتے ہیں۔
redirect_text = اس صفحے کی جگہ بدل گئی ہے۔

## Lists

no_items = یہاں ابھی کچھ نہیں ہے۔ بعد میں دوبارہ آئیں یا دوسرے حصوں میں دیکھیں۔
no_events = اس وقت کوئی تقریب طے نہیں ہے۔ نئی تقریبات یہاں دکھائی جائیں گی۔
n_pages =
    { $count ->
        [one] { $count } صفحہ
       *[other] { $count } صفحات
    }
n_practices =
    { $count ->
        [one] { $count } اچھا آئیڈیا
       *[other] { $count } اچھے آئیڈیاز
    }
pagination = اس فہرست کے صفحات
page_number = صفحہ { $number }
page_n_of_m = { $total } میں سے صفحہ { $number }
previous = پچھلا
next = اگلا
previous_and_next = پچھلا اور اگلا صفحہ
read_more = مزید پڑھیں
see_all = سب دیکھیں
filters = صرف یہ دکھائیں
filter_year = آغاز کا سال
filtered_list = { $list }: { $value }
filter_remove = ہٹائیں: { $value }
filter_results = ملے: { $count }
filter_nothing = کسی چیز میں یہ سب ایک ساتھ نہیں ہے۔ مزید دیکھنے کے لیے کچھ ہٹا دیں۔

## Small words

unknown = معلوم نہیں، پوچھ لیں
free = مفت
not_free = فیس لی جاتی ہے
yes = ہاں
no = نہیں
from_until = { $from } سے { $until } تک
since = { $from } سے
until = { $until } تک
ongoing = جاری ہے
opening_hours = { $opens } سے { $closes } تک
on_page = صفحہ { $page }
image_credit = تصویر: { $credit }
accessed_on = لنک کھولنے کی تاریخ: { $date }
last_updated = آخری تبدیلی
verified_on = معلومات کی جانچ کی تاریخ
verified_by = جانچ کرنے والا
published_on = اشاعت کی تاریخ
first_published = پہلی بار یہاں شائع ہوا

## Kinds of page, in the singular: a small label above a title

kind_practice = اچھا آئیڈیا
kind_city = شہر
kind_guide = نئے آنے والوں کے لیے گائیڈ
kind_service = سروس
kind_organisation = ادارہ
kind_person = شخص
kind_event = تقریب
kind_story = کہانی
kind_essay = مضمون
kind_recommendation = سفارش
kind_volume = جلد
kind_topic = موضوع
kind_term = لفظ کی وضاحت
kind_indicator = اشاریہ
kind_page = صفحہ
kind_home = پہلا صفحہ
kind_list = فہرست

## Sections, in the plural: the menu and the titles of lists

section_practices = اچھے آئیڈیاز
section_cities = شہر
section_guide = گائیڈ
section_services = سروسز
section_organisations = ادارے
section_people = لوگ
section_events = تقریبات
section_stories = کہانیاں
section_essays = مضامین
section_recommendations = سفارشات
section_volumes = جلدیں
section_topics = موضوعات
section_terms = الفاظ کی وضاحت
section_indicators = اشاریے

## Parts that many kinds of page share

facts = ایک نظر میں
topic = موضوع
topics = موضوعات
related = یہ بھی دیکھیں
sources = ماخذ
source_n = ماخذ { $number }
contact = رابطہ
role = کردار
phone = فون
email = ای میل
website = ویب سائٹ
address = پتہ
links = لنکس
in_this_part = اس حصے میں
part_of = کس کا حصہ
city = شہر
cities = شہر
country = ملک
year = سال
source = ماخذ
partners = شراکت دار
networks = نیٹ ورکس
audience = کن کے لیے
show_on_map = نقشے پر دیکھیں
cite_this = اس صفحے کا حوالہ دیں
cite_place = در: { $volume }، صفحہ { $page }

## Good ideas (practices)

run_by = چلانے والا ادارہ
period = کب
instrument = اقدام کی قسم
evidence = اس سے کیا حاصل ہوا
awards = انعامات
replication = اس آئیڈیا کا سفر
adapted_from = اس کی بنیاد
replicated_in = جنہوں نے اسے اپنایا
replications = اس سے نکلنے والے آئیڈیاز
taken_up_by = اسے اپنایا: { $idea }
after_example_of = اس کی مثال پر: { $idea }
recommendations_illustrated = سفارشات جن کی یہ مثال ہے
published_in = کہاں شائع ہوا
more_from_city = اس شہر سے مزید: { $city }

## Kinds of measure (instrument)

instrument_charter = منشور
instrument_policy = پالیسی
instrument_programme = پروگرام
instrument_service = سروس
instrument_campaign = مہم
instrument_space = جگہ
instrument_network = نیٹ ورک
instrument_data = اعداد و شمار
instrument_event = تقریب

## Cities

region = علاقہ
population = آبادی
foreign_born = دوسرے ملک میں پیدا ہونے والے
gateway = امیگریشن کی تاریخ
languages_spoken = بولی جانے والی زبانیں
local_vote = مقامی انتخابات میں ووٹ
city_guide = نئے آنے والوں کے لیے گائیڈ
practices_here = یہاں کے اچھے آئیڈیاز
ideas_from_elsewhere = دوسری جگہوں سے اپنائے گئے آئیڈیاز
services_here = یہاں کی سروسز

## Kinds of immigrant city (Audrey Singer's "gateways"). The term is of research: use the one of your language

gateway_continuous = امیگریشن کا مستقل دروازہ
gateway_post_war = جنگ کے بعد کا امیگریشن دروازہ
gateway_recent = امیگریشن کا حالیہ دروازہ
gateway_emerging = امیگریشن کا ابھرتا ہوا دروازہ
gateway_re_emerging = امیگریشن کا دوبارہ ابھرتا ہوا دروازہ
gateway_former = امیگریشن کا سابقہ دروازہ
gateway_transit = گزرگاہ شہر
gateway_rural = چھوٹا شہر یا دیہی علاقہ

## Guide pages

page_kind_info = معلومات
page_kind_journey = قدم بہ قدم
page_kind_faq = سوال اور جواب
page_kind_emergency = ہنگامی صورتِ حال
steps = قدم بہ قدم
step_where = کہاں
step_time = کتنا وقت لگتا ہے
step_done = ہو گیا
services_that_help = کون مدد کر سکتا ہے
words_to_know = الفاظ جو آپ کے سامنے آ سکتے ہیں
start_here = یہاں سے شروع کریں

## Services

service_what = یہاں آپ کو کیا ملتا ہے
service_who = کون آ سکتا ہے
service_how = طریقۂ کار
cost = خرچ
documents = ساتھ لائیں
interpretation = زبانی ترجمہ
places = کہاں اور کب
hours = کھلنے کے اوقات
channel_hours = جواب ملنے کے اوقات
hours_whole_day = دن رات
by_appointment = پہلے سے وقت لے کر
book_appointment = ملاقات کا وقت لیں
step_free = سیڑھیوں کے بغیر داخلہ
step_free_yes = ہاں
step_free_no = نہیں
step_free_unknown = معلوم نہیں، پوچھ لیں
channels = رابطے کے طریقے
offered_by = سروس دینے والا ادارہ
alert_until = { $date } تک
mentioned_in = صفحات جن میں اس کا ذکر ہے

## States of a service

state_active = کھلی ہے
state_inactive = یہ سروس اب موجود نہیں
state_temporarily_closed = یہ سروس کچھ عرصے کے لیے بند ہے

## Ways to reach a service

channel_phone = فون
channel_sms = ایس ایم ایس
channel_whatsapp = واٹس ایپ
channel_email = ای میل
channel_web = ویب سائٹ
channel_post = ڈاک

## Two languages, the counter and paper

read_beside = دو زبانوں میں ساتھ ساتھ: { $own } – { $other }
read_alone = صرف ایک زبان میں
card_link = کاؤنٹر پر دکھانے کے لیے کارڈ
card_need = مجھے کیا چاہیے
card_speak = میری زبان
card_slowly = براہِ کرم آہستہ اور آسان الفاظ میں بات کریں۔
card_write = براہِ کرم اہم باتیں میرے لیے لکھ دیں۔
card_interpreter = کیا کوئی ترجمانی کر سکتا ہے؟
card_notes = نوٹ
page_online = یہ صفحہ انٹرنیٹ پر
check_again = اس تاریخ کے بعد دوبارہ جانچیں

## Days, short enough for opening hours

weekday_mo = پیر
weekday_tu = منگل
weekday_we = بدھ
weekday_th = جمعرات
weekday_fr = جمعہ
weekday_sa = ہفتہ
weekday_su = اتوار
days_from_to = { $from } – { $to }

## Events

event_start = آغاز
event_end = اختتام
event_last_day = آخری دن
event_last_day_on = آخری دن: { $date }
event_when = کب
event_time = وقت
event_first = پہلی بار
event_dates = { $date } کے بعد کی تاریخیں
event_next = اگلی تاریخیں
event_except = سوائے
event_over = یہ تقریب ختم ہو چکی ہے۔
event_is_over = ختم
event_cancelled = یہ تقریب منسوخ کر دی گئی ہے۔
event_is_cancelled = منسوخ
past_events = گزشتہ تقریبات
timezone = ٹائم زون
event_repeats = یہ تقریب ایک سے زیادہ بار ہوتی ہے۔
weekday_in_rule = { $weekday }
repeat_days =
    { $count ->
        [1] ہر روز
       *[other] ہر { $number } دن بعد
    }
repeat_weekday = ہر { $weekday }
repeat_weeks = ہر { $number } ہفتے بعد: { $days }
repeat_months =
    { $count ->
        [1] ہر مہینے: { $days }
       *[other] ہر { $number } مہینے بعد: { $days }
    }
repeat_years =
    { $count ->
        [1] ہر سال: { $days }
       *[other] ہر { $number } سال بعد: { $days }
    }
nth_weekday =
    { $nth ->
        [first] { $day ->
            [th] پہلی { $weekday }
           *[other] پہلا { $weekday }
        }
        [second] { $day ->
            [th] دوسری { $weekday }
           *[other] دوسرا { $weekday }
        }
        [third] { $day ->
            [th] تیسری { $weekday }
           *[other] تیسرا { $weekday }
        }
        [fourth] { $day ->
            [th] چوتھی { $weekday }
           *[other] چوتھا { $weekday }
        }
        [fifth] { $day ->
            [th] پانچویں { $weekday }
           *[other] پانچواں { $weekday }
        }
       *[last] { $day ->
            [th] آخری { $weekday }
           *[other] آخری { $weekday }
        }
    }
month_day = { $number } تاریخ
month_day_last = آخری دن
repeat_until = { $rule }، { $date } تک
place = جگہ
event_online = آن لائن
event_join = انٹرنیٹ کے ذریعے شرکت کریں
organiser = منتظم
event_languages = زبانیں
registration = رجسٹریشن
register = رجسٹر کریں
register_by = { $date } تک رجسٹر کریں
add_to_calendar = اپنے کیلنڈر میں شامل کریں
all_events_calendar = تمام تقریبات آپ کے کیلنڈر کے لیے

## Kinds of event

event_kind_course = کورس
event_kind_open_day = اوپن ڈے
event_kind_webinar = ویبینار
event_kind_festival = میلہ
event_kind_deadline = آخری تاریخ

## Essays, people and organisations

authors = تحریر
digest_of = ایک متن کا خلاصہ، تحریر
about_authors = مصنفین کے بارے میں
affiliation = ادارے سے وابستگی
organisation_kind = ادارے کی قسم
members = ارکان
partner_of = کن میں شراکت دار

## Kinds of organisation

organisation_kind_city_office = شہری انتظامیہ کا دفتر
organisation_kind_ngo = غیر منافع بخش تنظیم
organisation_kind_foundation = فاؤنڈیشن
organisation_kind_network = نیٹ ورک
organisation_kind_university = یونیورسٹی
organisation_kind_company = کمپنی
organisation_kind_international = بین الاقوامی تنظیم

## Recommendations

number = نمبر
recommendation_for = کن کے لیے مشورہ
ask_yourself = ایک سوال اپنے آپ سے
practices_illustrating = اچھے آئیڈیاز جو راستہ دکھاتے ہیں
for_local_government = مقامی حکومتیں
for_community_partner = مقامی شراکت دار

## Volumes

series = سلسلہ
volume_number = جلد
isbn = ISBN
contents = اس جلد میں
credits = تیار کرنے والے
imprint = اشاعتی معلومات
publisher = ناشر
rights = حقوق
role_partner = شراکت دار
role_supporter = معاون
role_community_partner = مقامی شراکت دار

## Words explained (glossary)

official_word = سرکاری خطوط میں
official_language = زبان
pronunciation = تلفظ
also_called = دوسرے نام
seen_in = یہ لفظ کہاں نظر آ سکتا ہے

## Topics and indicators

subtopics = اس موضوع کے ذیلی موضوعات
other_pages = دوسرے صفحات
question = سوال
unit = اکائی
observations = اعداد و شمار
value = عدد
note = تبصرہ

## Inside texts

alert_note = نوٹ
alert_tip = مشورہ
alert_important = اہم
alert_warning = احتیاط کریں
alert_caution = خبردار
footnotes = حواشی
footnote_back = متن پر واپس جائیں

## Maps and tables of many pages

map_title = اچھے آئیڈیاز کا نقشہ
map_summary = ہر نقطہ ایک شہر ہے اور اس کے صفحے تک لے جاتا ہے۔ نقطہ جتنا بڑا ہو، اچھے آئیڈیاز اتنے ہی زیادہ ہیں۔ نقشے کے نیچے کی فہرست بھی یہی دکھاتی ہے۔
cities_by_country = تمام شہر، ملک کے لحاظ سے
not_on_map = نقشے پر نہیں
country_unnamed = ملک درج نہیں
city_on_map = دنیا کے نقشے پر { $city } کی جگہ
coverage_title = شہر اور سفارشات
coverage_summary = کون سا شہر عمل میں دکھاتا ہے کہ کسی سفارش پر کیسے چلا جائے؟ ہر نقطہ ایک اچھے آئیڈیا تک لے جاتا ہے۔
coverage_others =
    { $count ->
        [one] اس ویب سائٹ کا { $count } اور شہر جدول میں نہیں ہے: اس کے پاس ابھی کسی سفارش کے لیے اچھا آئیڈیا نہیں۔
       *[other] اس ویب سائٹ کے { $count } اور شہر جدول میں نہیں ہیں: ان کے پاس ابھی کسی سفارش کے لیے اچھا آئیڈیا نہیں۔
    }

## Search

search = تلاش
search_summary = اپنے الفاظ میں پوچھیں، یا تمام صفحات دیکھیں۔
search_label = آپ کیا تلاش کر رہے ہیں؟
search_none = کسی صفحے میں یہ نہیں ہے: { $word }
search_instead = کسی صفحے میں { $word } نہیں ہے۔ ان میں اس سے ملتا جلتا لفظ ہے: { $other }
search_narrow = نتائج کا صرف ایک حصہ دکھائیں
search_kind = صفحے کی قسم
search_any = سب
search_more = مزید نتائج
search_failed = تلاش اس وقت کام نہیں کر رہی۔ تمام صفحات نیچے فہرست میں ہیں۔
search_saved = آپ آف لائن ہیں۔ صرف ان صفحات میں تلاش کیا گیا جو اس فون میں محفوظ ہیں۔
all_pages = تمام صفحات حروفِ تہجی کے لحاظ سے
## Keeping a guide, taking it along, sending a page

whole_guide = پوری گائیڈ ساتھ لے جائیں
one_file = پوری گائیڈ ایک فائل میں
one_file_note = یہ پوری گائیڈ ایک فائل میں ہے، جیسی وہ { $date } کو تھی۔ اس کے لیے انٹرنیٹ کی ضرورت نہیں۔
keep_offer = یہ پوری گائیڈ میرے فون میں رکھیں
keep_size = فون میں { $room } جگہ چاہیے۔ ڈاؤن لوڈ: تقریباً { $sent }۔
keep_going = ڈاؤن لوڈ ہو رہا ہے: { $all } میں سے { $done }
keep_kept = اس فون میں محفوظ ہے، بتاریخ { $date }
keep_remove = اس فون سے ہٹائیں
keep_waits = ابھی سب کچھ اس فون میں نہیں ہے۔ رابطہ ہونے پر ڈاؤن لوڈ جاری رہے گا۔
file_not_kept = { $size } ایم بی، انٹرنیٹ کی ضرورت ہے
keep_full = اس فون میں اس کے لیے جگہ نہیں بچی۔
keep_refused = یہ براؤزر صفحے کو کچھ محفوظ کرنے کی اجازت نہیں دیتا۔
share = یہ صفحہ بھیجیں
offline_title = آپ آف لائن ہیں
offline_text = رابطہ نہیں ہے، اور یہ صفحہ آپ کے فون میں محفوظ نہیں ہے۔
offline_again = دوبارہ کوشش کریں
offline_kept = اس فون میں محفوظ
offline_nothing = اس فون میں ابھی کچھ محفوظ نہیں ہے۔
