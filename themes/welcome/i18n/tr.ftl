### Interface strings of the theme "welcome" in Turkish.

## The frame of every page

skip_to_content = İçeriğe geçin
menu = Menü
main_navigation = Bölümler
languages = Diller
choose_language = Dilinizi seçin
not_translated = henüz çevrilmedi
in_language_only = yalnızca şu dilde: { $language }
home = Ana sayfa
you_are_here = Buradasınız
on_this_page = Bu sayfada
feed = Haber akışı
published_by = Yayımlayan
feed_title = { $site }: yeni ve değişen sayfalar
feed_title_section = { $site }: { $section }

## Notices about the state of a page or of its translation

borrowed_notice = Bu sayfa henüz sizin dilinize çevrilmedi. Metnin dili: { $language }.
stale_section_notice = Bu bölümün aslı, çeviriden sonra değişti. Bazı bilgiler güncel olmayabilir.
stale_section_link = Daha yeni metni görün ({ $language })
source_text_notice = Bunun bir kısmı asıl metnin dilinde.
unnoted_notice = Bu çevirinin aslına hâlâ uyup uymadığı bilinmiyor.
stale_notice =
    { $count ->
        [one] Bu sayfanın bir bölümü çeviriden sonra değişti. O bölüm işaretlendi.
       *[other] Bu sayfanın { $count } bölümü çeviriden sonra değişti. O bölümler işaretlendi.
    }
missing_notice =
    { $count ->
        [one] Asıl metnin bir bölümü henüz çevrilmedi.
       *[other] Asıl metnin { $count } bölümü henüz çevrilmedi.
    }
machine_notice = Bu metni bir makine çevirdi ve henüz kimse kontrol etmedi. Hatalar içerebilir.
machine_reviewed_notice = Bu metni bir makine çevirdi, sonra bir insan kontrol etti.
read_original = Aslını okuyun ({ $language })
archived_notice = Bu sayfa arşiv olarak saklanıyor. Artık güncellenmiyor.
draft_notice = Bu bir taslaktır. Yayımlanmadı.
verify_due_notice = Bu bilgileri uzun süredir kimse kontrol etmedi. Değişmiş olabilirler, bu yüzden gitmeden önce lütfen sorun.

## Moved and missing pages

page_not_found = Sayfa bulunamadı
page_not_found_text = Bu adreste bir sayfa yok. Taşınmış olabilir. Ana sayfadan yeniden başlayabilirsiniz.
redirect_text = Bu sayfa taşındı.

## Lists

no_items = Burada henüz bir şey yok. Lütfen daha sonra yeniden gelin ya da öteki bölümlere bakın.
no_events = Şu anda planlanmış etkinlik yok. Yeni etkinlikler burada gösterilecek.
n_pages =
    { $count ->
        [one] { $count } sayfa
       *[other] { $count } sayfa
    }
n_practices =
    { $count ->
        [one] { $count } iyi fikir
       *[other] { $count } iyi fikir
    }
pagination = Bu listenin sayfaları
page_number = Sayfa { $number }
page_n_of_m = Sayfa { $number } / { $total }
previous = Önceki
next = Sonraki
previous_and_next = Önceki ve sonraki sayfa
read_more = Devamını okuyun
see_all = Tümünü görün
filters = Yalnızca göster
filter_year = Başlangıç
filtered_list = { $list }: { $value }
filter_remove = Kaldır: { $value }
filter_results = Bulunan: { $count }
filter_nothing = Bunların hepsi birden hiçbir şeyde yok. Daha fazlasını görmek için birini kaldırın.

## Small words

unknown = Bilinmiyor, lütfen sorun
free = Ücretsiz
not_free = Ücretli
yes = Evet
no = Hayır
from_until = { $from } – { $until }
since = Başlangıç: { $from } (sürüyor)
until = Bitiş: { $until }
ongoing = Sürüyor
opening_hours = { $opens } – { $closes }
on_page = sayfa { $page }
image_credit = Fotoğraf: { $credit }
accessed_on = Erişim tarihi: { $date }
last_updated = Son güncelleme
verified_on = Bilgilerin kontrol tarihi
verified_by = Kontrol eden
published_on = Yayım tarihi
first_published = İlk yayımlandığı yer

## Kinds of page, in the singular: a small label above a title

kind_practice = İyi fikir
kind_city = Şehir
kind_guide = Yeni gelenler için rehber
kind_service = Hizmet
kind_organisation = Kuruluş
kind_person = Kişi
kind_event = Etkinlik
kind_story = Hikâye
kind_essay = Deneme
kind_recommendation = Öneri
kind_volume = Cilt
kind_topic = Konu
kind_term = Açıklanan sözcük
kind_indicator = Gösterge
kind_page = Sayfa
kind_home = Ana sayfa
kind_list = Liste

## Sections, in the plural: the menu and the titles of lists

section_practices = İyi fikirler
section_cities = Şehirler
section_guide = Rehber
section_services = Hizmetler
section_organisations = Kuruluşlar
section_people = Kişiler
section_events = Etkinlikler
section_stories = Hikâyeler
section_essays = Denemeler
section_recommendations = Öneriler
section_volumes = Ciltler
section_topics = Konular
section_terms = Açıklanan sözcükler
section_indicators = Göstergeler

## Parts that many kinds of page share

facts = Bir bakışta
topic = Konu
topics = Konular
related = Ayrıca bakın
sources = Kaynaklar
source_n = Kaynak { $number }
contact = İletişim
role = Görev
phone = Telefon
email = E-posta
website = Web sitesi
address = Adres
links = Bağlantılar
in_this_part = Bu bölümde
part_of = Yer aldığı cilt
city = Şehir
cities = Şehirler
country = Ülke
year = Yıl
source = Kaynak
partners = Ortaklar
networks = Ağlar
audience = Kimler için
show_on_map = Haritada görün
cite_this = Bu sayfayı kaynak göster
cite_place = { $volume } içinde, sayfa { $page }

## Good ideas (practices)

run_by = Yürüten
period = Ne zaman
instrument = Uygulamanın türü
evidence = Neler başarıldı
awards = Ödüller
replication = Bu fikrin yolculuğu
adapted_from = Dayandığı fikirler
replicated_in = Bu fikri benimseyenler
replications = Bu fikirden doğan fikirler
taken_up_by = Bunu örnek alan: { $idea }
after_example_of = Örnek alınan: { $idea }
recommendations_illustrated = Örnek olduğu öneriler
published_in = Yayımlandığı yer
more_from_city = Bu şehirden başka fikirler: { $city }

## Kinds of measure (instrument)

instrument_charter = Bildirge
instrument_policy = Politika
instrument_programme = Program
instrument_service = Hizmet
instrument_campaign = Kampanya
instrument_space = Mekân
instrument_network = Ağ
instrument_data = Veri
instrument_event = Etkinlik

## Cities

region = Bölge
population = Burada yaşayanların sayısı
foreign_born = Başka bir ülkede doğanlar
gateway = Göç tarihi
languages_spoken = Konuşulan diller
local_vote = Yerel seçimlerde oy hakkı
city_guide = Yeni gelenler için rehber
practices_here = Buradan iyi fikirler
ideas_from_elsewhere = Başka yerlerden alınan fikirler
services_here = Buradaki hizmetler

## Kinds of immigrant city (Audrey Singer's "gateways"). The term is of research: use the one of your language

gateway_continuous = Kesintisiz göç kapısı
gateway_post_war = Savaş sonrası göç kapısı
gateway_recent = Yakın dönem göç kapısı
gateway_emerging = Yükselen göç kapısı
gateway_re_emerging = Yeniden yükselen göç kapısı
gateway_former = Eski göç kapısı
gateway_transit = Geçiş şehri
gateway_rural = Küçük şehir ya da kırsal bölge

## Guide pages

page_kind_info = Bilgi
page_kind_journey = Adım adım
page_kind_faq = Sorular ve yanıtlar
page_kind_emergency = Acil durum
steps = Adım adım
step_where = Nerede
step_time = Ne kadar sürer
step_done = Tamamlandı
services_that_help = Kimler yardım edebilir
words_to_know = Karşınıza çıkabilecek sözcükler
start_here = Buradan başlayın

## Services

service_what = Burada neler bulursunuz
service_who = Kimler gelebilir
service_how = Nasıl işliyor
cost = Ücret
documents = Yanınızda getirin
interpretation = Sözlü çeviri
places = Nerede ve ne zaman
hours = Açılış saatleri
channel_hours = Yanıt verilen saatler
hours_whole_day = gece gündüz
by_appointment = randevuyla
book_appointment = Randevu alın
step_free = Basamaksız giriş
step_free_yes = Evet
step_free_no = Hayır
step_free_unknown = Bilinmiyor, lütfen sorun
channels = Nasıl iletişim kurulur
offered_by = Hizmeti sunan
alert_until = { $date } tarihine kadar
mentioned_in = Bundan söz eden sayfalar

## States of a service

state_active = Hizmet veriyor
state_inactive = Bu hizmet artık yok
state_temporarily_closed = Bu hizmet geçici olarak kapalı

## Ways to reach a service

channel_phone = Telefon
channel_sms = SMS
channel_whatsapp = WhatsApp
channel_email = E-posta
channel_web = Web sitesi
channel_post = Posta

## Two languages, the counter and paper

read_beside = İki dilde yan yana: { $own } – { $other }
read_alone = Yalnızca bir dilde
card_link = Bankoda göstermek için kart
card_need = İhtiyacım olan
card_speak = Dilim
card_slowly = Lütfen yavaş ve basit sözcüklerle konuşun.
card_write = Lütfen önemli olanı benim için yazın.
card_interpreter = Çeviri yapabilecek biri var mı?
card_notes = Notlar
page_online = Bu sayfa internette
check_again = Şu tarihten sonra yeniden kontrol edin

## Days, short enough for opening hours

weekday_mo = Pazartesi
weekday_tu = Salı
weekday_we = Çarşamba
weekday_th = Perşembe
weekday_fr = Cuma
weekday_sa = Cumartesi
weekday_su = Pazar
days_from_to = { $from } – { $to }

## Events

event_start = Başlangıç
event_end = Bitiş
event_last_day = Son gün
event_last_day_on = Son gün: { $date }
event_when = Ne zaman
event_time = Saat
event_first = İlk kez
event_dates = { $date } itibarıyla sonraki tarihler
event_next = Sonraki tarihler
event_except = Yapılmayacağı günler
event_over = Bu etkinlik sona erdi.
event_is_over = Sona erdi
event_cancelled = Bu etkinlik iptal edildi.
event_is_cancelled = İptal edildi
past_events = Geçmiş etkinlikler
timezone = Saat dilimi
event_repeats = Bu etkinlik birden fazla kez yapılıyor.
weekday_in_rule = { $weekday }
repeat_days =
    { $count ->
        [1] her gün
       *[other] { $number } günde bir
    }
repeat_weekday = her { $weekday }
repeat_weeks = { $number } haftada bir: { $days }
repeat_months =
    { $count ->
        [1] her ay: { $days }
       *[other] { $number } ayda bir: { $days }
    }
repeat_years =
    { $count ->
        [1] her yıl: { $days }
       *[other] { $number } yılda bir: { $days }
    }
nth_weekday =
    { $nth ->
        [first] ilk { $weekday }
        [second] ikinci { $weekday }
        [third] üçüncü { $weekday }
        [fourth] dördüncü { $weekday }
        [fifth] beşinci { $weekday }
       *[last] son { $weekday }
    }
month_day = ayın { $number }. günü
month_day_last = ayın son günü
repeat_until = { $rule }, { $date } tarihine kadar
place = Yer
event_online = Çevrim içi
event_join = İnternetten katılın
organiser = Düzenleyen
event_languages = Diller
registration = Kayıt
register = Kaydolun
register_by = Son kayıt tarihi: { $date }
add_to_calendar = Takviminize ekleyin
all_events_calendar = Takviminiz için tüm etkinlikler

## Kinds of event

event_kind_course = Kurs
event_kind_open_day = Açık kapı günü
event_kind_webinar = Web semineri
event_kind_festival = Şenlik
event_kind_deadline = Son tarih

## Essays, people and organisations

authors = Yazan
digest_of = Bir metnin özeti, yazan
about_authors = Yazarlar hakkında
affiliation = Çalıştığı yer
organisation_kind = Kuruluşun türü
members = Üyeler
partner_of = Ortak olduğu fikirler

## Kinds of organisation

organisation_kind_city_office = Belediye birimi
organisation_kind_ngo = Kâr amacı gütmeyen kuruluş
organisation_kind_foundation = Vakıf
organisation_kind_network = Ağ
organisation_kind_university = Üniversite
organisation_kind_company = Şirket
organisation_kind_international = Uluslararası kuruluş

## Recommendations

number = Numara
recommendation_for = Kime yönelik
ask_yourself = Kendinize soracağınız bir soru
practices_illustrating = Nasıl yapılacağını gösteren iyi fikirler
for_local_government = Yerel yönetimler
for_community_partner = Yerel ortaklar

## Volumes

series = Dizi
volume_number = Cilt
isbn = ISBN
contents = Bu ciltte
credits = Emeği geçenler
imprint = Künye
publisher = Yayıncı
rights = Haklar
role_partner = Ortak
role_supporter = Destekleyen
role_community_partner = Yerel ortak

## Words explained (glossary)

official_word = Resmî mektuplarda
official_language = Dil
pronunciation = Nasıl söylenir
also_called = Diğer adları
seen_in = Nerede görebilirsiniz

## Topics and indicators

subtopics = Bu konunun alt konuları
other_pages = Diğer sayfalar
question = Soru
unit = Birim
observations = Rakamlar
value = Değer
note = Açıklama

## Inside texts

alert_note = Not
alert_tip = İpucu
alert_important = Önemli
alert_warning = Dikkat
alert_caution = Uyarı
footnotes = Dipnotlar
footnote_back = Metne dönün

## Maps and tables of many pages

map_title = İyi fikirler haritası
map_summary = Her nokta bir şehirdir ve onun sayfasına götürür. Nokta ne kadar büyükse, o kadar çok iyi fikir vardır. Haritanın altındaki liste de aynısını gösterir.
cities_by_country = Ülkelere göre bütün şehirler
not_on_map = haritada yok
country_unnamed = Ülkesi belirtilmemiş
city_on_map = Dünya haritasındaki yeri: { $city }
coverage_title = Şehirler ve öneriler
coverage_summary = Bir önerinin nasıl işlediğini uygulamada hangi şehir gösteriyor? Her nokta iyi bir fikre götürür.
coverage_others =
    { $count ->
        [one] Bu sitedeki { $count } başka şehir tabloda yok: önerilerin hiçbiri için henüz iyi bir fikri yok.
       *[other] Bu sitedeki { $count } başka şehir tabloda yok: önerilerin hiçbiri için henüz iyi bir fikirleri yok.
    }

## Search

search = Ara
search_summary = Kendi sözlerinizle sorun ya da bütün sayfalara bakın.
search_label = Ne arıyorsunuz?
search_none = Hiçbir sayfada yok: { $word }
search_instead = Hiçbir sayfada { $word } yok. Bu sayfalarda ona benzeyen bir sözcük var: { $other }
search_narrow = Sonuçların yalnızca bir bölümünü göster
search_kind = Sayfa türü
search_any = Hepsi
search_more = Daha çok sonuç
search_failed = Arama şu anda çalışmıyor. Bütün sayfalar aşağıdaki listede.
search_saved = Çevrimdışısınız. Yalnızca bu telefonda saklanan sayfalarda arandı.
all_pages = A’dan Z’ye bütün sayfalar
## Keeping a guide, taking it along, sending a page

whole_guide = Rehberin tamamı yanınızda
one_file = Rehberin tamamı tek dosyada
one_file_note = Bu, rehberin tamamıdır; tek dosyada ve { $date } tarihindeki hâliyle. İnternet bağlantısı gerekmez.
keep_offer = Rehberin tamamını telefonumda sakla
keep_size = Telefonda { $room } yer kaplar. İndirilecek: yaklaşık { $sent }.
keep_going = İndiriliyor: { $done } / { $all }
keep_kept = Bu telefonda saklanıyor, { $date } tarihindeki hâliyle
keep_remove = Bu telefondan kaldır
keep_waits = Tamamı henüz bu telefonda değil. Bağlantı olunca indirme sürer.
file_not_kept = { $size } MB, internet gerekir
keep_full = Bu telefonda bunun için yer kalmadı.
keep_refused = Bu tarayıcı, sayfanın bir şey saklamasına izin vermiyor.
share = Bu sayfayı gönder
offline_title = Çevrimdışısınız
offline_text = Bağlantı yok ve bu sayfa telefonunuzda saklanmıyor.
offline_again = Yeniden dene
offline_kept = Bu telefonda saklananlar
offline_nothing = Bu telefonda henüz bir şey saklanmıyor.
