### Interface strings of the theme "welcome" in Arabic.

## The frame of every page

skip_to_content = الانتقال إلى المحتوى
menu = القائمة
main_navigation = الأقسام
languages = اللغات
choose_language = اختر لغتك
not_translated = لم تُترجم بعد
in_language_only = بهذه اللغة فقط: { $language }
home = الرئيسية
you_are_here = أنت هنا
on_this_page = في هذه الصفحة
feed = موجز الأخبار
published_by = الجهة الناشرة
feed_title = { $site }: صفحات جديدة ومعدّلة
feed_title_section = { $site }: { $section }

## Notices about the state of a page or of its translation

borrowed_notice = لم تُترجم هذه الصفحة إلى لغتك بعد. النص مكتوب بهذه اللغة: { $language }.
stale_section_notice = تغيّر النص الأصلي لهذا الجزء بعد ترجمته، وقد تكون بعض المعلومات هنا قديمة.
stale_section_link = عرض النص الأحدث ({ $language })
source_text_notice = بعض ما يلي بلغة النص الأصلي.
unnoted_notice = لا نعرف إن كانت هذه الترجمة لا تزال مطابقة للنص الأصلي.
stale_notice =
    { $count ->
        [zero] لم يتغيّر أي جزء من هذه الصفحة بعد ترجمتها.
        [one] تغيّر جزء واحد من هذه الصفحة بعد ترجمته، وقد وضعنا عليه علامة.
        [two] تغيّر جزءان من هذه الصفحة بعد ترجمتهما، وقد وضعنا عليهما علامة.
        [few] تغيّرت { $count } أجزاء من هذه الصفحة بعد ترجمتها، وقد وضعنا عليها علامة.
        [many] تغيّر { $count } جزءًا من هذه الصفحة بعد الترجمة، وقد وضعنا على هذه الأجزاء علامة.
       *[other] تغيّر { $count } جزء من هذه الصفحة بعد الترجمة، وقد وضعنا على هذه الأجزاء علامة.
    }
missing_notice =
    { $count ->
        [zero] تُرجمت كل أجزاء النص الأصلي.
        [one] جزء واحد من النص الأصلي لم يُترجم بعد.
        [two] جزءان من النص الأصلي لم يُترجما بعد.
        [few] { $count } أجزاء من النص الأصلي لم تُترجم بعد.
        [many] { $count } جزءًا من النص الأصلي لم تُترجم بعد.
       *[other] { $count } جزء من النص الأصلي لم تُترجم بعد.
    }
machine_notice = تُرجم هذا النص آليًا ولم يراجعه أحد بعد. قد يحتوي على أخطاء.
machine_reviewed_notice = تُرجم هذا النص آليًا ثم راجعه شخص.
read_original = قراءة النص الأصلي ({ $language })
archived_notice = هذه الصفحة محفوظة للأرشيف ولم تعد تُحدَّث.
draft_notice = هذه مسودة غير منشورة.
verify_due_notice = لم يتحقق أحد من هذه المعلومات منذ وقت طويل، وربما تغيّرت. لذلك يُرجى السؤال قبل الذهاب.

## Moved and missing pages

page_not_found = الصفحة غير موجودة
page_not_found_text = لا توجد صفحة على هذا العنوان، وربما نُقلت إلى مكان آخر. يمكنك البدء من جديد من الصفحة الأولى.
redirect_text = نُقلت هذه الصفحة إلى مكان آخر.

## Lists

no_items = لا يوجد شيء هنا بعد. يمكنك العودة لاحقًا أو البحث في الأقسام الأخرى.
no_events = لا توجد فعاليات مقررة حاليًا. ستظهر الفعاليات الجديدة هنا.
n_pages =
    { $count ->
        [zero] لا توجد صفحات
        [one] صفحة واحدة
        [two] صفحتان
        [few] { $count } صفحات
        [many] { $count } صفحة
       *[other] { $count } صفحة
    }
n_practices =
    { $count ->
        [zero] لا أفكار جيدة بعد
        [one] فكرة جيدة واحدة
        [two] فكرتان جيدتان
        [few] { $count } أفكار جيدة
        [many] { $count } فكرة جيدة
       *[other] { $count } فكرة جيدة
    }
pagination = صفحات هذه القائمة
page_number = الصفحة { $number }
page_n_of_m = الصفحة { $number } من { $total }
previous = السابق
next = التالي
previous_and_next = الصفحة السابقة والصفحة التالية
read_more = قراءة المزيد
see_all = عرض الكل
filters = أظهِر فقط
filter_year = سنة البداية
filtered_list = { $list }: { $value }
filter_remove = إزالة: { $value }
filter_results = النتائج: { $count }
filter_nothing = لا شيء يجمع كل هذه الخيارات. أزِل أحدها لترى المزيد.

## Small words

unknown = غير معروف، يُرجى السؤال
free = مجانًا
not_free = مقابل رسوم
yes = نعم
no = لا
from_until = من { $from } إلى { $until }
since = منذ { $from }
until = حتى { $until }
ongoing = مستمر
opening_hours = من { $opens } إلى { $closes }
on_page = الصفحة { $page }
image_credit = الصورة: { $credit }
accessed_on = تاريخ الاطلاع: { $date }
last_updated = آخر تحديث
verified_on = تاريخ التحقق من المعلومات
verified_by = تحقق من المعلومات
published_on = تاريخ النشر
first_published = نُشر أولًا في

## Kinds of page, in the singular: a small label above a title

kind_practice = فكرة جيدة
kind_city = مدينة
kind_guide = دليل القادمين الجدد
kind_service = خدمة
kind_organisation = منظمة
kind_person = شخص
kind_event = فعالية
kind_story = قصة
kind_essay = مقالة
kind_recommendation = توصية
kind_volume = مجلّد
kind_topic = موضوع
kind_term = كلمة وشرحها
kind_indicator = مؤشر
kind_page = صفحة
kind_home = الصفحة الأولى
kind_list = قائمة

## Sections, in the plural: the menu and the titles of lists

section_practices = أفكار جيدة
section_cities = المدن
section_guide = الدليل
section_services = الخدمات
section_organisations = المنظمات
section_people = الأشخاص
section_events = الفعاليات
section_stories = القصص
section_essays = المقالات
section_recommendations = التوصيات
section_volumes = المجلّدات
section_topics = المواضيع
section_terms = كلمات وشرحها
section_indicators = المؤشرات

## Parts that many kinds of page share

facts = لمحة سريعة
topic = الموضوع
topics = المواضيع
related = انظر أيضًا
sources = المصادر
source_n = المصدر { $number }
contact = للتواصل
role = الدور
phone = الهاتف
email = البريد الإلكتروني
website = الموقع الإلكتروني
address = العنوان
links = روابط
in_this_part = في هذا الجزء
part_of = جزء من
city = المدينة
cities = المدن
country = البلد
year = السنة
source = المصدر
partners = الشركاء
networks = الشبكات
audience = لمن
show_on_map = عرض على الخريطة
cite_this = الاستشهاد بهذه الصفحة
cite_place = في: { $volume }، الصفحة { $page }

## Good ideas (practices)

run_by = الجهة القائمة على الفكرة
period = متى
instrument = نوع الإجراء
evidence = ما حققته هذه الفكرة
awards = الجوائز
replication = رحلة هذه الفكرة
adapted_from = تستند إلى
replicated_in = من أخذ بهذه الفكرة أيضًا
replications = أفكار نشأت منها
taken_up_by = أخذت بها: { $idea }
after_example_of = على مثال: { $idea }
recommendations_illustrated = توصيات توضّحها هذه الفكرة
published_in = نُشرت في
more_from_city = المزيد من هذه المدينة: { $city }

## Kinds of measure (instrument)

instrument_charter = ميثاق
instrument_policy = سياسة
instrument_programme = برنامج
instrument_service = خدمة
instrument_campaign = حملة
instrument_space = مكان
instrument_network = شبكة
instrument_data = بيانات
instrument_event = فعالية

## Cities

region = المنطقة
population = عدد السكان
foreign_born = المولودون في بلد آخر
gateway = تاريخ الهجرة
languages_spoken = اللغات المستخدمة
local_vote = التصويت في الانتخابات المحلية
city_guide = دليل القادمين الجدد
practices_here = أفكار جيدة من هنا
ideas_from_elsewhere = أفكار مأخوذة من أماكن أخرى
services_here = الخدمات هنا

## Kinds of immigrant city (Audrey Singer's "gateways"). The term is of research: use the one of your language

gateway_continuous = بوابة هجرة مستمرة
gateway_post_war = بوابة هجرة ما بعد الحرب
gateway_recent = بوابة هجرة حديثة
gateway_emerging = بوابة هجرة ناشئة
gateway_re_emerging = بوابة هجرة متجددة
gateway_former = بوابة هجرة سابقة
gateway_transit = مدينة عبور
gateway_rural = بلدة صغيرة أو ريف

## Guide pages

page_kind_info = معلومات
page_kind_journey = خطوة بخطوة
page_kind_faq = أسئلة وأجوبة
page_kind_emergency = حالة طارئة
steps = خطوة بخطوة
step_where = أين
step_time = كم يستغرق ذلك
step_done = تم
services_that_help = من يمكنه المساعدة
words_to_know = كلمات قد تصادفها
start_here = ابدأ من هنا

## Services

service_what = ما تجده هنا
service_who = من يمكنه المجيء
service_how = كيف تستفيد من الخدمة
cost = التكلفة
documents = ما يلزم إحضاره
interpretation = الترجمة الشفوية
places = أين ومتى
hours = أوقات الدوام
channel_hours = أوقات الرد
hours_whole_day = ليلًا ونهارًا
by_appointment = بموعد مسبق
book_appointment = حجز موعد
step_free = دخول بلا درج
step_free_yes = نعم
step_free_no = لا
step_free_unknown = غير معروف، يُرجى السؤال
channels = طرق التواصل
offered_by = الجهة المقدِّمة
alert_until = حتى { $date }
mentioned_in = صفحات تذكر ذلك

## States of a service

state_active = متاحة
state_inactive = لم تعد هذه الخدمة موجودة
state_temporarily_closed = هذه الخدمة مغلقة مؤقتًا

## Ways to reach a service

channel_phone = الهاتف
channel_sms = رسالة نصية
channel_whatsapp = واتساب
channel_email = البريد الإلكتروني
channel_web = الموقع الإلكتروني
channel_post = البريد العادي

## Two languages, the counter and paper

read_beside = بلغتين جنبًا إلى جنب: { $own } – { $other }
read_alone = بلغة واحدة فقط
card_link = بطاقة لتُظهرها عند الشبّاك
card_need = ما أحتاج إليه
card_speak = لغتي
card_slowly = من فضلك تكلّم ببطء وبكلمات بسيطة.
card_write = من فضلك اكتب لي الأمور المهمة.
card_interpreter = هل يوجد من يستطيع الترجمة؟
card_notes = ملاحظات
page_online = هذه الصفحة على الإنترنت
check_again = يُعاد التحقق بعد

## Days, short enough for opening hours

weekday_mo = الاثنين
weekday_tu = الثلاثاء
weekday_we = الأربعاء
weekday_th = الخميس
weekday_fr = الجمعة
weekday_sa = السبت
weekday_su = الأحد
days_from_to = من { $from } إلى { $to }

## Events

event_start = البداية
event_end = النهاية
event_last_day = آخر يوم
event_last_day_on = آخر يوم: { $date }
event_when = متى
event_time = الوقت
event_first = المرة الأولى
event_dates = المواعيد القادمة ابتداءً من { $date }
event_next = المواعيد القادمة
event_except = ما عدا
event_over = انتهت هذه الفعالية.
event_is_over = انتهت
event_cancelled = أُلغيت هذه الفعالية.
event_is_cancelled = أُلغيت
past_events = فعاليات سابقة
timezone = المنطقة الزمنية
event_repeats = تُقام هذه الفعالية أكثر من مرة.
weekday_in_rule =
    { $day ->
        [mo] اثنين
        [tu] ثلاثاء
        [we] أربعاء
        [th] خميس
        [fr] جمعة
        [sa] سبت
       *[su] أحد
    }
repeat_days =
    { $count ->
        [1] كل يوم
        [2] كل يومين
        [few] كل { $number } أيام
       *[other] كل { $number } يومًا
    }
repeat_weekday = كل يوم { $weekday }
repeat_weeks =
    { $count ->
        [2] كل أسبوعين: { $days }
        [few] كل { $number } أسابيع: { $days }
       *[other] كل { $number } أسبوعًا: { $days }
    }
repeat_months =
    { $count ->
        [1] كل شهر: { $days }
        [2] كل شهرين: { $days }
        [few] كل { $number } أشهر: { $days }
       *[other] كل { $number } شهرًا: { $days }
    }
repeat_years =
    { $count ->
        [1] كل سنة: { $days }
        [2] كل سنتين: { $days }
        [few] كل { $number } سنوات: { $days }
       *[other] كل { $number } سنة: { $days }
    }
nth_weekday =
    { $nth ->
        [first] أول { $weekday }
        [second] ثاني { $weekday }
        [third] ثالث { $weekday }
        [fourth] رابع { $weekday }
        [fifth] خامس { $weekday }
       *[last] آخر { $weekday }
    }
month_day = اليوم { $number }
month_day_last = آخر يوم
repeat_until = { $rule } حتى { $date }
place = المكان
event_online = عبر الإنترنت
event_join = المشاركة عبر الإنترنت
organiser = الجهة المنظِّمة
event_languages = اللغات
registration = التسجيل
register = التسجيل هنا
register_by = التسجيل حتى { $date }
add_to_calendar = إضافة إلى تقويمك
all_events_calendar = جميع الفعاليات لتقويمك

## Kinds of event

event_kind_course = دورة
event_kind_open_day = يوم الأبواب المفتوحة
event_kind_webinar = ندوة عبر الإنترنت
event_kind_festival = مهرجان
event_kind_deadline = آخر موعد

## Essays, people and organisations

authors = بقلم
digest_of = ملخّص لنص بقلم
about_authors = نبذة عن الكتّاب
affiliation = جهة العمل
organisation_kind = نوع المنظمة
members = الأعضاء
partner_of = شريك في

## Kinds of organisation

organisation_kind_city_office = مكتب تابع للبلدية
organisation_kind_ngo = منظمة غير ربحية
organisation_kind_foundation = مؤسسة مانحة
organisation_kind_network = شبكة
organisation_kind_university = جامعة
organisation_kind_company = شركة
organisation_kind_international = منظمة دولية

## Recommendations

number = الرقم
recommendation_for = توصية موجّهة إلى
ask_yourself = سؤال تطرحه على نفسك
practices_illustrating = أفكار جيدة توضّح كيف يكون ذلك
for_local_government = الإدارات المحلية
for_community_partner = الشركاء المحليون

## Volumes

series = السلسلة
volume_number = المجلّد
isbn = ISBN
contents = في هذا المجلّد
credits = فريق العمل
imprint = بيانات النشر
publisher = الناشر
rights = الحقوق
role_partner = شريك
role_supporter = داعم
role_community_partner = شريك محلي

## Words explained (glossary)

official_word = في الرسائل الرسمية
official_language = اللغة
pronunciation = طريقة النطق
also_called = تُسمّى أيضًا
seen_in = أين قد تراها

## Topics and indicators

subtopics = مواضيع ضمن هذا الموضوع
other_pages = صفحات أخرى
question = السؤال
unit = الوحدة
observations = الأرقام
value = القيمة
note = ملاحظة

## Inside texts

alert_note = للعلم
alert_tip = نصيحة
alert_important = مهم
alert_warning = تنبيه
alert_caution = تحذير
footnotes = الحواشي
footnote_back = العودة إلى النص

## Maps and tables of many pages

map_title = خريطة الأفكار الجيدة
map_summary = كل نقطة هي مدينة وتقود إلى صفحتها. كلما كبرت النقطة زاد عدد الأفكار الجيدة. والقائمة أسفل الخريطة تعرض الشيء نفسه.
cities_by_country = كل المدن حسب البلد
not_on_map = ليست على الخريطة
country_unnamed = البلد غير مذكور
city_on_map = موقع { $city } على خريطة العالم
coverage_title = المدن والتوصيات
coverage_summary = أي مدينة تُظهر عمليًا كيف تُطبَّق توصية ما؟ كل نقطة تقود إلى فكرة جيدة.
coverage_others =
    { $count ->
        [zero] كل مدن هذا الموقع في الجدول.
        [one] مدينة أخرى واحدة في هذا الموقع ليست في الجدول: ليست لديها بعد فكرة جيدة لأي من التوصيات.
        [two] مدينتان أخريان في هذا الموقع ليستا في الجدول: ليست لديهما بعد فكرة جيدة لأي من التوصيات.
        [few] { $count } مدن أخرى في هذا الموقع ليست في الجدول: ليست لديها بعد فكرة جيدة لأي من التوصيات.
        [many] { $count } مدينة أخرى في هذا الموقع ليست في الجدول: ليست لديها بعد فكرة جيدة لأي من التوصيات.
       *[other] { $count } مدينة أخرى في هذا الموقع ليست في الجدول: ليست لديها بعد فكرة جيدة لأي من التوصيات.
    }

## Search

search = بحث
search_summary = اسأل بكلماتك أنت، أو تصفح كل الصفحات.
search_label = عمّ تبحث؟
search_none = لا توجد صفحة فيها: { $word }
search_instead = لا توجد صفحة فيها { $word }. في هذه الصفحات كلمة تشبهها: { $other }
search_narrow = عرض بعض النتائج فقط
search_kind = نوع الصفحة
search_any = الكل
search_more = نتائج أخرى
search_failed = البحث لا يعمل الآن. كل الصفحات في القائمة أدناه.
search_saved = أنت غير متصل بالإنترنت. جرى البحث فقط في الصفحات المحفوظة على هذا الهاتف.
all_pages = كل الصفحات مرتبة حسب الحروف
## Keeping a guide, taking it along, sending a page

whole_guide = الدليل كله معك
one_file = الدليل كله في ملف واحد
one_file_note = هذا هو الدليل كله في ملف واحد، كما كان بتاريخ { $date }. لا يحتاج إلى اتصال بالإنترنت.
keep_offer = حفظ هذا الدليل كله على هاتفي
keep_size = يحتاج إلى مساحة قدرها { $room } على الهاتف. التنزيل: نحو { $sent }.
keep_going = يجري التنزيل: { $done } من { $all }
keep_kept = محفوظ على هذا الهاتف، بتاريخ { $date }
keep_remove = حذفه من هذا الهاتف
keep_waits = لم يكتمل الدليل على هذا الهاتف بعد. يتواصل التنزيل عند توفر الاتصال.
file_not_kept = { $size } ميغابايت، يحتاج إلى اتصال بالإنترنت
keep_full = لم تبقَ له مساحة على هذا الهاتف.
keep_refused = لا يسمح هذا المتصفح للصفحة بحفظ أي شيء.
share = إرسال هذه الصفحة
offline_title = أنت غير متصل بالإنترنت
offline_text = لا يوجد اتصال، وهذه الصفحة غير محفوظة على هاتفك.
offline_again = المحاولة مرة أخرى
offline_kept = المحفوظ على هذا الهاتف
offline_nothing = لا يوجد شيء محفوظ على هذا الهاتف بعد.
