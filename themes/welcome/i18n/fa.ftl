### Interface strings of the theme "welcome" in Persian.

## The frame of every page

skip_to_content = رفتن به متن اصلی
menu = منو
main_navigation = بخش‌ها
languages = زبان‌ها
choose_language = زبان خود را انتخاب کنید
not_translated = هنوز ترجمه نشده
in_language_only = فقط به این زبان: { $language }
home = صفحهٔ اصلی
you_are_here = شما اینجا هستید
on_this_page = در این صفحه
feed = خوراک خبری
published_by = ناشر
feed_title = { $site }: صفحه‌های تازه و تغییریافته
feed_title_section = { $site }: { $section }

## Notices about the state of a page or of its translation

borrowed_notice = این صفحه هنوز به زبان شما ترجمه نشده است. متن به این زبان است: { $language }.
stale_section_notice = متن اصلی این بخش پس از ترجمه تغییر کرده است. شاید بعضی از اطلاعات آن دیگر درست نباشد.
stale_section_link = دیدن متن تازه‌تر ({ $language })
source_text_notice = بخشی از این متن به زبان اصلی است.
unnoted_notice = معلوم نیست که این ترجمه هنوز با متن اصلی یکی است یا نه.
stale_notice =
    { $count ->
        [one] { $count } بخش از این صفحه پس از ترجمه تغییر کرده است. آن بخش علامت‌گذاری شده است.
       *[other] { $count } بخش از این صفحه پس از ترجمه تغییر کرده‌اند. آن بخش‌ها علامت‌گذاری شده‌اند.
    }
missing_notice =
    { $count ->
        [one] { $count } بخش از متن اصلی هنوز ترجمه نشده است.
       *[other] { $count } بخش از متن اصلی هنوز ترجمه نشده‌اند.
    }
machine_notice = این متن را ماشین ترجمه کرده و هنوز کسی آن را بازبینی نکرده است. ممکن است اشتباه داشته باشد.
machine_reviewed_notice = این متن را ماشین ترجمه کرده و سپس یک نفر آن را بازبینی کرده است.
read_original = خواندن متن اصلی ({ $language })
archived_notice = این صفحه برای بایگانی نگه داشته شده است و دیگر به‌روز نمی‌شود.
draft_notice = این یک پیش‌نویس است و منتشر نشده است.
verify_due_notice = مدت زیادی است که کسی این اطلاعات را بررسی نکرده است. شاید تغییر کرده باشند؛ پس لطفاً پیش از رفتن بپرسید.

## Moved and missing pages

page_not_found = صفحه پیدا نشد
page_not_found_text = در این نشانی صفحه‌ای نیست. شاید به جای دیگری رفته باشد. می‌توانید دوباره از صفحهٔ اول شروع کنید.
redirect_text = نشانی این صفحه عوض شده است.

## Lists

no_items = اینجا هنوز چیزی نیست. لطفاً بعداً دوباره سر بزنید یا بخش‌های دیگر را ببینید.
no_events = فعلاً رویدادی در برنامه نیست. رویدادهای تازه اینجا نشان داده می‌شوند.
n_pages =
    { $count ->
        [one] { $count } صفحه
       *[other] { $count } صفحه
    }
n_practices =
    { $count ->
        [one] { $count } ایدهٔ خوب
       *[other] { $count } ایدهٔ خوب
    }
pagination = صفحه‌های این فهرست
page_number = صفحهٔ { $number }
page_n_of_m = صفحهٔ { $number } از { $total }
previous = قبلی
next = بعدی
previous_and_next = صفحهٔ قبلی و بعدی
read_more = ادامهٔ متن
see_all = دیدن همه
filters = فقط نشان بده
filter_year = سال آغاز
filtered_list = { $list }: { $value }
filter_remove = برداشتن: { $value }
filter_results = یافته‌ها: { $count }
filter_nothing = چیزی نیست که همهٔ این‌ها را با هم داشته باشد. برای دیدن موارد بیشتر یکی را بردارید.

## Small words

unknown = نامشخص، لطفاً بپرسید
free = رایگان
not_free = هزینه دارد
yes = بله
no = نه
from_until = { $from } تا { $until }
since = از { $from } تاکنون
until = تا { $until }
ongoing = ادامه دارد
opening_hours = { $opens } تا { $closes }
on_page = صفحهٔ { $page }
image_credit = عکس: { $credit }
accessed_on = تاریخ بازدید: { $date }
last_updated = آخرین به‌روزرسانی
verified_on = تاریخ بررسی اطلاعات
verified_by = بررسی‌کننده
published_on = تاریخ انتشار
first_published = نخستین بار منتشرشده در

## Kinds of page, in the singular: a small label above a title

kind_practice = ایدهٔ خوب
kind_city = شهر
kind_guide = راهنمای تازه‌واردان
kind_service = خدمات
kind_organisation = سازمان
kind_person = شخص
kind_event = رویداد
kind_story = روایت
kind_essay = مقاله
kind_recommendation = توصیه
kind_volume = جلد
kind_topic = موضوع
kind_term = واژه و معنی آن
kind_indicator = شاخص
kind_page = صفحه
kind_home = صفحهٔ اول
kind_list = فهرست

## Sections, in the plural: the menu and the titles of lists

section_practices = ایده‌های خوب
section_cities = شهرها
section_guide = راهنما
section_services = خدمات
section_organisations = سازمان‌ها
section_people = افراد
section_events = رویدادها
section_stories = روایت‌ها
section_essays = مقاله‌ها
section_recommendations = توصیه‌ها
section_volumes = جلدها
section_topics = موضوع‌ها
section_terms = واژه‌ها و معنی آن‌ها
section_indicators = شاخص‌ها

## Parts that many kinds of page share

facts = در یک نگاه
topic = موضوع
topics = موضوع‌ها
related = همچنین ببینید
sources = منابع
source_n = منبع { $number }
contact = تماس
role = نقش
phone = تلفن
email = ایمیل
website = وب‌سایت
address = نشانی
links = پیوندها
in_this_part = در این بخش
part_of = بخشی از
city = شهر
cities = شهرها
country = کشور
year = سال
source = منبع
partners = همکاران
networks = شبکه‌ها
audience = برای چه کسانی
show_on_map = نمایش روی نقشه
cite_this = ارجاع به این صفحه
cite_place = در: { $volume }، صفحهٔ { $page }

## Good ideas (practices)

run_by = مجری
period = زمان
instrument = نوع اقدام
evidence = چه نتیجه‌ای داشت
awards = جایزه‌ها
replication = سفر این ایده
adapted_from = برگرفته از
replicated_in = دیگرانی که آن را به کار گرفتند
replications = ایده‌هایی که از آن پدید آمدند
taken_up_by = الگوی این ایده شد: { $idea }
after_example_of = با الگو گرفتن از: { $idea }
recommendations_illustrated = توصیه‌هایی که این ایده نمونهٔ آن‌هاست
published_in = منتشرشده در
more_from_city = بیشتر از این شهر: { $city }

## Kinds of measure (instrument)

instrument_charter = منشور
instrument_policy = سیاست
instrument_programme = برنامه
instrument_service = خدمات
instrument_campaign = کارزار
instrument_space = مکان
instrument_network = شبکه
instrument_data = داده‌ها
instrument_event = رویداد

## Cities

region = منطقه
population = جمعیت
foreign_born = متولدشدگان در کشوری دیگر
gateway = تاریخچهٔ مهاجرت
languages_spoken = زبان‌های رایج
local_vote = رأی دادن در انتخابات محلی
city_guide = راهنمای تازه‌واردان
practices_here = ایده‌های خوب از اینجا
ideas_from_elsewhere = ایده‌های گرفته‌شده از جاهای دیگر
services_here = خدمات در اینجا

## Kinds of immigrant city (Audrey Singer's "gateways"). The term is of research: use the one of your language

gateway_continuous = دروازهٔ همیشگی مهاجرت
gateway_post_war = دروازهٔ مهاجرت پس از جنگ
gateway_recent = دروازهٔ تازهٔ مهاجرت
gateway_emerging = دروازهٔ نوظهور مهاجرت
gateway_re_emerging = دروازهٔ بازپدیدآمدهٔ مهاجرت
gateway_former = دروازهٔ پیشین مهاجرت
gateway_transit = شهر گذر
gateway_rural = شهر کوچک یا روستا

## Guide pages

page_kind_info = اطلاعات
page_kind_journey = گام به گام
page_kind_faq = پرسش و پاسخ
page_kind_emergency = موارد اضطراری
steps = گام به گام
step_where = کجا
step_time = چقدر طول می‌کشد
step_done = انجام شد
services_that_help = چه کسی می‌تواند کمک کند
words_to_know = واژه‌هایی که شاید به آن‌ها بربخورید
start_here = از اینجا شروع کنید

## Services

service_what = اینجا چه کمکی می‌گیرید
service_who = چه کسانی می‌توانند بیایند
service_how = روش کار
cost = هزینه
documents = همراه بیاورید
interpretation = ترجمهٔ شفاهی
places = کجا و چه وقت
hours = ساعت‌های کار
channel_hours = ساعت‌های پاسخ‌گویی
hours_whole_day = شبانه‌روز
by_appointment = با وقت قبلی
book_appointment = گرفتن وقت
step_free = ورودی بدون پله
step_free_yes = بله
step_free_no = نه
step_free_unknown = نامشخص، لطفاً بپرسید
channels = راه‌های تماس
offered_by = ارائه‌دهنده
alert_until = تا { $date }
mentioned_in = صفحه‌هایی که از این نام برده‌اند

## States of a service

state_active = باز
state_inactive = این خدمات دیگر ارائه نمی‌شود
state_temporarily_closed = این خدمات برای مدتی تعطیل است

## Ways to reach a service

channel_phone = تلفن
channel_sms = پیامک
channel_whatsapp = واتس‌اپ
channel_email = ایمیل
channel_web = وب‌سایت
channel_post = پست

## Two languages, the counter and paper

read_beside = به دو زبان در کنار هم: { $own } – { $other }
read_alone = فقط به یک زبان
card_link = کارتی برای نشان دادن در باجه
card_need = آنچه نیاز دارم
card_speak = زبان من
card_slowly = لطفاً آهسته و با واژه‌های ساده صحبت کنید.
card_write = لطفاً نکته‌های مهم را برایم بنویسید.
card_interpreter = آیا کسی هست که بتواند ترجمه کند؟
card_notes = یادداشت
page_online = این صفحه در اینترنت
check_again = بررسی دوباره پس از

## Days, short enough for opening hours

weekday_mo = دوشنبه
weekday_tu = سه‌شنبه
weekday_we = چهارشنبه
weekday_th = پنجشنبه
weekday_fr = جمعه
weekday_sa = شنبه
weekday_su = یکشنبه
days_from_to = { $from } تا { $to }

## Events

event_start = شروع
event_end = پایان
event_last_day = آخرین روز
event_last_day_on = آخرین روز: { $date }
event_when = چه وقت
event_time = ساعت
event_first = نخستین بار
event_dates = تاریخ‌های بعدی، از { $date }
event_next = تاریخ‌های بعدی
event_except = به‌جز
event_over = این رویداد به پایان رسیده است.
event_is_over = پایان‌یافته
event_cancelled = این رویداد لغو شده است.
event_is_cancelled = لغو شده
past_events = رویدادهای گذشته
timezone = منطقهٔ زمانی
event_repeats = این رویداد بیش از یک بار برگزار می‌شود.
weekday_in_rule = { $weekday }
repeat_days =
    { $count ->
        [1] هر روز
       *[other] هر { $number } روز
    }
repeat_weekday = هر { $weekday }
repeat_weeks = هر { $number } هفته: { $days }
repeat_months =
    { $count ->
        [1] هر ماه میلادی: { $days }
       *[other] هر { $number } ماه میلادی: { $days }
    }
repeat_years =
    { $count ->
        [1] هر سال: { $days }
       *[other] هر { $number } سال: { $days }
    }
nth_weekday =
    { $nth ->
        [first] اولین { $weekday }
        [second] دومین { $weekday }
        [third] سومین { $weekday }
        [fourth] چهارمین { $weekday }
        [fifth] پنجمین { $weekday }
       *[last] آخرین { $weekday }
    }
month_day = روز { $number }
month_day_last = آخرین روز
repeat_until = { $rule } تا { $date }
place = مکان
event_online = آنلاین
event_join = شرکت از راه اینترنت
organiser = برگزارکننده
event_languages = زبان‌ها
registration = ثبت‌نام
register = ثبت‌نام کنید
register_by = ثبت‌نام تا { $date }
add_to_calendar = افزودن به تقویم شما
all_events_calendar = همهٔ رویدادها برای تقویم شما

## Kinds of event

event_kind_course = دورهٔ آموزشی
event_kind_open_day = روز درهای باز
event_kind_webinar = وبینار
event_kind_festival = جشنواره
event_kind_deadline = آخرین مهلت

## Essays, people and organisations

authors = به قلم
digest_of = خلاصهٔ متنی به قلم
about_authors = دربارهٔ نویسندگان
affiliation = محل کار
organisation_kind = نوع سازمان
members = اعضا
partner_of = همکار در

## Kinds of organisation

organisation_kind_city_office = ادارهٔ شهری
organisation_kind_ngo = سازمان غیرانتفاعی
organisation_kind_foundation = بنیاد
organisation_kind_network = شبکه
organisation_kind_university = دانشگاه
organisation_kind_company = شرکت
organisation_kind_international = سازمان بین‌المللی

## Recommendations

number = شماره
recommendation_for = توصیه به
ask_yourself = پرسشی از خودتان
practices_illustrating = ایده‌های خوبی که راه را نشان می‌دهند
for_local_government = مدیریت‌های محلی
for_community_partner = همکاران محلی

## Volumes

series = مجموعه
volume_number = جلد
isbn = شابک (ISBN)
contents = در این جلد
credits = دست‌اندرکاران
imprint = شناسنامه
publisher = ناشر
rights = حقوق
role_partner = همکار
role_supporter = پشتیبان
role_community_partner = همکار محلی

## Words explained (glossary)

official_word = در نامه‌های رسمی
official_language = زبان
pronunciation = تلفظ
also_called = نام‌های دیگر
seen_in = کجا ممکن است آن را ببینید

## Topics and indicators

subtopics = موضوع‌های این موضوع
other_pages = صفحه‌های دیگر
question = پرسش
unit = واحد
observations = ارقام
value = مقدار
note = توضیح

## Inside texts

alert_note = نکته
alert_tip = راهنمایی
alert_important = مهم
alert_warning = توجه
alert_caution = هشدار
footnotes = پانویس‌ها
footnote_back = بازگشت به متن

## Maps and tables of many pages

map_title = نقشهٔ ایده‌های خوب
map_summary = هر نقطه یک شهر است و به صفحهٔ آن می‌رود. هرچه نقطه بزرگ‌تر باشد، ایده‌های خوب بیشتری هست. فهرست زیر نقشه همین را نشان می‌دهد.
cities_by_country = همهٔ شهرها به تفکیک کشور
not_on_map = روی نقشه نیست
country_unnamed = کشور نوشته نشده است
city_on_map = جای { $city } روی نقشهٔ جهان
coverage_title = شهرها و توصیه‌ها
coverage_summary = کدام شهر در عمل نشان می‌دهد که یک توصیه چگونه اجرا می‌شود؟ هر نقطه به یک ایدهٔ خوب می‌رود.
coverage_others =
    { $count ->
        [one] { $count } شهر دیگر این وب‌سایت در جدول نیست: هنوز برای هیچ‌یک از توصیه‌ها ایدهٔ خوبی ندارد.
       *[other] { $count } شهر دیگر این وب‌سایت در جدول نیستند: هنوز برای هیچ‌یک از توصیه‌ها ایدهٔ خوبی ندارند.
    }

## Search

search = جستجو
search_summary = با واژه‌های خودتان بپرسید، یا همهٔ صفحه‌ها را ببینید.
search_label = دنبال چه می‌گردید؟
search_none = این در هیچ صفحه‌ای نیست: { $word }
search_instead = «{ $word }» در هیچ صفحه‌ای نیست. در این صفحه‌ها واژه‌ای شبیه آن هست: { $other }
search_narrow = فقط بخشی از نتیجه‌ها را نشان بده
search_kind = نوع صفحه
search_any = همه
search_more = نتیجه‌های بیشتر
search_failed = جستجو الان کار نمی‌کند. همهٔ صفحه‌ها در فهرست زیر هستند.
search_saved = به اینترنت وصل نیستید. فقط در صفحه‌هایی که در این گوشی نگه داشته شده‌اند جستجو شد.
all_pages = همهٔ صفحه‌ها به ترتیب الفبا
## Keeping a guide, taking it along, sending a page

whole_guide = همهٔ راهنما همراه شما
one_file = همهٔ راهنما در یک فایل
one_file_note = این همهٔ راهنما در یک فایل است، آن‌گونه که در { $date } بود. برای خواندنش به اینترنت نیازی نیست.
keep_offer = نگه داشتن همهٔ این راهنما در گوشی من
keep_size = در گوشی { $room } جا می‌گیرد. دانلود: حدود { $sent }.
keep_going = در حال دانلود: { $done } از { $all }
keep_kept = در این گوشی نگه داشته شده، به تاریخ { $date }
keep_remove = برداشتن از این گوشی
keep_waits = هنوز همهٔ آن در این گوشی نیست. وقتی اتصال برقرار شود، دانلود ادامه می‌یابد.
file_not_kept = { $size } مگابایت، به اینترنت نیاز دارد
keep_full = در این گوشی دیگر جایی برای آن نیست.
keep_refused = این مرورگر اجازه نمی‌دهد که صفحه چیزی را نگه دارد.
share = فرستادن این صفحه
offline_title = به اینترنت وصل نیستید
offline_text = اتصالی نیست و این صفحه در گوشی شما نگه داشته نشده است.
offline_again = دوباره امتحان کنید
offline_kept = نگه داشته شده در این گوشی
offline_nothing = هنوز چیزی در این گوشی نگه داشته نشده است.
