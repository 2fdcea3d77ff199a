### Interface strings of the theme "welcome" in Vietnamese.

## The frame of every page

skip_to_content = Đến nội dung chính
menu = Menu
main_navigation = Các mục
languages = Ngôn ngữ
choose_language = Chọn ngôn ngữ của bạn
not_translated = chưa được dịch
in_language_only = chỉ có bằng ngôn ngữ này: { $language }
home = Trang chủ
you_are_here = Bạn đang ở đây
on_this_page = Trên trang này
feed = Nguồn tin
published_by = Đơn vị phát hành
feed_title = { $site }: trang mới và trang đã thay đổi
feed_title_section = { $site }: { $section }

## Notices about the state of a page or of its translation

borrowed_notice = Trang này chưa được dịch sang ngôn ngữ của bạn. Nội dung được viết bằng ngôn ngữ này: { $language }.
stale_section_notice = Bản gốc của phần này đã thay đổi sau khi được dịch. Một số thông tin có thể đã cũ.
stale_section_link = Xem nội dung mới hơn ({ $language })
source_text_notice = Một phần bằng ngôn ngữ gốc.
unnoted_notice = Không rõ bản dịch này có còn khớp với bản gốc hay không.
stale_notice =
    { $count ->
       *[other] { $count } phần của trang này đã thay đổi sau khi được dịch. Những phần đó đã được đánh dấu.
    }
missing_notice =
    { $count ->
       *[other] { $count } phần của bản gốc chưa được dịch.
    }
machine_notice = Nội dung này do máy dịch và chưa có ai kiểm tra. Có thể có lỗi.
machine_reviewed_notice = Nội dung này do máy dịch và sau đó đã có người kiểm tra.
read_original = Đọc bản gốc ({ $language })
archived_notice = Trang này được giữ lại để lưu trữ và không còn được cập nhật.
draft_notice = Đây là bản nháp, chưa được đăng.
verify_due_notice = Đã lâu không có ai kiểm tra những thông tin này. Thông tin có thể đã thay đổi, vì vậy bạn hãy hỏi trước khi đến.

## Moved and missing pages

page_not_found = Không tìm thấy trang
page_not_found_text = Không có trang nào ở địa chỉ này. Có thể trang đã được chuyển đi. Bạn có thể bắt đầu lại từ trang chủ.
redirect_text = Trang này đã được chuyển đi.

## Lists

no_items = Ở đây chưa có gì. Mời bạn quay lại sau hoặc xem các mục khác.
no_events = Hiện chưa có sự kiện nào được lên lịch. Sự kiện mới sẽ được đăng ở đây.
n_pages =
    { $count ->
       *[other] { $count } trang
    }
n_practices =
    { $count ->
       *[other] { $count } ý tưởng hay
    }
pagination = Các trang của danh sách này
page_number = Trang { $number }
page_n_of_m = Trang { $number } trên { $total }
previous = Trước
next = Tiếp theo
previous_and_next = Trang trước và trang tiếp theo
read_more = Đọc thêm
see_all = Xem tất cả
filters = Chỉ hiện
filter_year = Bắt đầu năm
filtered_list = { $list }: { $value }
filter_remove = Bỏ: { $value }
filter_results = Tìm thấy: { $count }
filter_nothing = Không có mục nào có đủ tất cả. Hãy bỏ bớt để xem thêm.

## Small words

unknown = Chưa rõ, bạn hãy hỏi
free = Miễn phí
not_free = Có thu phí
yes = Có
no = Không
from_until = { $from } – { $until }
since = Từ { $from }
until = Đến { $until }
ongoing = Đang diễn ra
opening_hours = { $opens } – { $closes }
on_page = trang { $page }
image_credit = Ảnh: { $credit }
accessed_on = Truy cập: { $date }
last_updated = Cập nhật lần cuối
verified_on = Ngày kiểm tra thông tin
verified_by = Người kiểm tra
published_on = Ngày đăng
first_published = Đăng lần đầu tại

## Kinds of page, in the singular: a small label above a title

kind_practice = Ý tưởng hay
kind_city = Thành phố
kind_guide = Cẩm nang cho người mới đến
kind_service = Dịch vụ
kind_organisation = Tổ chức
kind_person = Nhân vật
kind_event = Sự kiện
kind_story = Câu chuyện
kind_essay = Bài luận
kind_recommendation = Khuyến nghị
kind_volume = Tập sách
kind_topic = Chủ đề
kind_term = Giải thích từ ngữ
kind_indicator = Chỉ số
kind_page = Trang
kind_home = Trang chủ
kind_list = Danh sách

## Sections, in the plural: the menu and the titles of lists

section_practices = Ý tưởng hay
section_cities = Thành phố
section_guide = Cẩm nang
section_services = Dịch vụ
section_organisations = Tổ chức
section_people = Nhân vật
section_events = Sự kiện
section_stories = Câu chuyện
section_essays = Bài luận
section_recommendations = Khuyến nghị
section_volumes = Tập sách
section_topics = Chủ đề
section_terms = Giải thích từ ngữ
section_indicators = Chỉ số

## Parts that many kinds of page share

facts = Tóm tắt
topic = Chủ đề
topics = Các chủ đề
related = Xem thêm
sources = Các nguồn
source_n = Nguồn { $number }
contact = Liên hệ
role = Vai trò
phone = Điện thoại
email = Email
website = Trang web
address = Địa chỉ
links = Liên kết
in_this_part = Trong phần này
part_of = Thuộc tập sách
city = Thành phố
cities = Các thành phố
country = Quốc gia
year = Năm
source = Nguồn
partners = Đối tác
networks = Mạng lưới
audience = Dành cho ai
show_on_map = Xem trên bản đồ
cite_this = Trích dẫn trang này
cite_place = Trong: { $volume }, trang { $page }

## Good ideas (practices)

run_by = Đơn vị thực hiện
period = Thời gian
instrument = Loại biện pháp
evidence = Kết quả đạt được
awards = Giải thưởng
replication = Hành trình của ý tưởng này
adapted_from = Dựa trên
replicated_in = Những nơi đã làm theo
replications = Ý tưởng nảy sinh từ đây
taken_up_by = Được tiếp nối bởi: { $idea }
after_example_of = Theo gương của: { $idea }
recommendations_illustrated = Khuyến nghị được minh họa
published_in = Đã in trong
more_from_city = Ý tưởng khác của thành phố này: { $city }

## Kinds of measure (instrument)

instrument_charter = Hiến chương
instrument_policy = Chính sách
instrument_programme = Chương trình
instrument_service = Dịch vụ
instrument_campaign = Chiến dịch
instrument_space = Địa điểm
instrument_network = Mạng lưới
instrument_data = Dữ liệu
instrument_event = Sự kiện

## Cities

region = Vùng
population = Số người sống ở đây
foreign_born = Sinh ra ở nước khác
gateway = Lịch sử nhập cư
languages_spoken = Ngôn ngữ được sử dụng
local_vote = Quyền bầu cử ở địa phương
city_guide = Cẩm nang cho người mới đến
practices_here = Ý tưởng hay từ nơi đây
ideas_from_elsewhere = Ý tưởng học từ nơi khác
services_here = Dịch vụ tại đây

## Kinds of immigrant city (Audrey Singer's "gateways"). The term is of research: use the one of your language

gateway_continuous = Cửa ngõ nhập cư liên tục
gateway_post_war = Cửa ngõ nhập cư thời hậu chiến
gateway_recent = Cửa ngõ nhập cư gần đây
gateway_emerging = Cửa ngõ nhập cư mới nổi
gateway_re_emerging = Cửa ngõ nhập cư trỗi dậy trở lại
gateway_former = Cửa ngõ nhập cư trước đây
gateway_transit = Thành phố trung chuyển
gateway_rural = Thị trấn nhỏ hoặc nông thôn

## Guide pages

page_kind_info = Thông tin
page_kind_journey = Từng bước một
page_kind_faq = Hỏi và đáp
page_kind_emergency = Khẩn cấp
steps = Từng bước một
step_where = Ở đâu
step_time = Mất bao lâu
step_done = Đã xong
services_that_help = Ai có thể giúp
words_to_know = Những từ bạn có thể gặp
start_here = Bắt đầu từ đây

## Services

service_what = Bạn nhận được gì ở đây
service_who = Ai có thể đến
service_how = Cách thức
cost = Chi phí
documents = Cần mang theo
interpretation = Phiên dịch
places = Ở đâu và khi nào
hours = Giờ mở cửa
channel_hours = Giờ trả lời
hours_whole_day = cả ngày lẫn đêm
by_appointment = theo lịch hẹn
book_appointment = Đặt lịch hẹn
step_free = Lối vào không có bậc thềm
step_free_yes = Có
step_free_no = Không có
step_free_unknown = Chưa rõ, bạn hãy hỏi
channels = Cách liên hệ
offered_by = Đơn vị cung cấp
alert_until = Đến hết { $date }
mentioned_in = Những trang có nhắc đến

## States of a service

state_active = Đang mở
state_inactive = Dịch vụ này không còn nữa
state_temporarily_closed = Dịch vụ này tạm đóng cửa một thời gian

## Ways to reach a service

channel_phone = Điện thoại
channel_sms = Tin nhắn SMS
channel_whatsapp = WhatsApp
channel_email = Email
channel_web = Trang web
channel_post = Thư bưu điện

## Two languages, the counter and paper

read_beside = Hai ngôn ngữ cạnh nhau: { $own } – { $other }
read_alone = Chỉ một ngôn ngữ
card_link = Thẻ để đưa ra ở quầy
card_need = Tôi cần
card_speak = Ngôn ngữ của tôi
card_slowly = Xin vui lòng nói chậm và dùng từ đơn giản.
card_write = Xin vui lòng viết ra giúp tôi những điều quan trọng.
card_interpreter = Có ai có thể phiên dịch không?
card_notes = Ghi chú
page_online = Trang này trên mạng
check_again = Kiểm tra lại sau ngày

## Days, short enough for opening hours

weekday_mo = Thứ Hai
weekday_tu = Thứ Ba
weekday_we = Thứ Tư
weekday_th = Thứ Năm
weekday_fr = Thứ Sáu
weekday_sa = Thứ Bảy
weekday_su = Chủ Nhật
days_from_to = { $from } – { $to }

## Events

event_start = Bắt đầu
event_end = Kết thúc
event_last_day = Ngày cuối cùng
event_last_day_on = Ngày cuối cùng: { $date }
event_when = Khi nào
event_time = Giờ
event_first = Lần đầu
event_dates = Các ngày tiếp theo, tính từ { $date }
event_next = Các ngày tiếp theo
event_except = Trừ ngày
event_over = Sự kiện này đã kết thúc.
event_is_over = Đã kết thúc
event_cancelled = Sự kiện này đã bị hủy.
event_is_cancelled = Đã hủy
past_events = Sự kiện đã qua
timezone = Múi giờ
event_repeats = Sự kiện này diễn ra nhiều lần.
weekday_in_rule = { $weekday }
repeat_days =
    { $count ->
        [1] mỗi ngày
       *[other] { $number } ngày một lần
    }
repeat_weekday = mỗi { $weekday }
repeat_weeks = { $number } tuần một lần: { $days }
repeat_months =
    { $count ->
        [1] mỗi tháng: { $days }
       *[other] { $number } tháng một lần: { $days }
    }
repeat_years =
    { $count ->
        [1] mỗi năm: { $days }
       *[other] { $number } năm một lần: { $days }
    }
nth_weekday =
    { $nth ->
        [first] { $weekday } đầu tiên
        [second] { $weekday } thứ hai
        [third] { $weekday } thứ ba
        [fourth] { $weekday } thứ tư
        [fifth] { $weekday } thứ năm
       *[last] { $weekday } cuối cùng
    }
month_day = ngày { $number }
month_day_last = ngày cuối cùng
repeat_until = { $rule } đến ngày { $date }
place = Địa điểm
event_online = Trực tuyến
event_join = Tham gia qua internet
organiser = Đơn vị tổ chức
event_languages = Ngôn ngữ
registration = Cách đăng ký
register = Đăng ký
register_by = Hạn đăng ký: { $date }
add_to_calendar = Thêm vào lịch của bạn
all_events_calendar = Thêm tất cả sự kiện vào lịch của bạn

## Kinds of event

event_kind_course = Khóa học
event_kind_open_day = Ngày mở cửa đón khách
event_kind_webinar = Hội thảo trực tuyến
event_kind_festival = Lễ hội
event_kind_deadline = Hạn chót

## Essays, people and organisations

authors = Tác giả
digest_of = Bản tóm tắt, tác giả gốc
about_authors = Về các tác giả
affiliation = Nơi làm việc
organisation_kind = Loại tổ chức
members = Thành viên
partner_of = Là đối tác trong

## Kinds of organisation

organisation_kind_city_office = Cơ quan của thành phố
organisation_kind_ngo = Tổ chức phi lợi nhuận
organisation_kind_foundation = Quỹ tài trợ
organisation_kind_network = Mạng lưới
organisation_kind_university = Trường đại học
organisation_kind_company = Công ty
organisation_kind_international = Tổ chức quốc tế

## Recommendations

number = Số
recommendation_for = Khuyến nghị dành cho
ask_yourself = Một câu hỏi để tự hỏi mình
practices_illustrating = Những ý tưởng hay cho thấy cách làm
for_local_government = Chính quyền địa phương
for_community_partner = Đối tác cộng đồng

## Volumes

series = Bộ sách
volume_number = Tập
isbn = ISBN
contents = Trong tập sách này
credits = Những người thực hiện
imprint = Thông tin xuất bản
publisher = Nhà xuất bản
rights = Bản quyền
role_partner = Đối tác
role_supporter = Đơn vị hỗ trợ
role_community_partner = Đối tác cộng đồng

## Words explained (glossary)

official_word = Trong thư từ hành chính
official_language = Ngôn ngữ
pronunciation = Cách đọc
also_called = Còn gọi là
seen_in = Bạn có thể gặp từ này ở đâu

## Topics and indicators

subtopics = Các chủ đề trong chủ đề này
other_pages = Các trang khác
question = Câu hỏi
unit = Đơn vị tính
observations = Số liệu
value = Giá trị
note = Ghi chú

## Inside texts

alert_note = Lưu ý
alert_tip = Mẹo nhỏ
alert_important = Quan trọng
alert_warning = Cẩn thận
alert_caution = Cảnh báo
footnotes = Chú thích
footnote_back = Trở lại bài viết

## Maps and tables of many pages

map_title = Bản đồ ý tưởng hay
map_summary = Mỗi chấm là một thành phố và dẫn đến trang của thành phố đó. Chấm càng lớn thì càng có nhiều ý tưởng hay. Danh sách dưới bản đồ cho thấy cùng nội dung.
cities_by_country = Tất cả thành phố theo quốc gia
not_on_map = không có trên bản đồ
country_unnamed = Chưa ghi quốc gia
city_on_map = Vị trí của { $city } trên bản đồ thế giới
coverage_title = Thành phố và khuyến nghị
coverage_summary = Thành phố nào cho thấy trong thực tế một khuyến nghị được thực hiện ra sao? Mỗi chấm dẫn đến một ý tưởng hay.
coverage_others =
    { $count ->
       *[other] { $count } thành phố khác của trang web này không có trong bảng: chưa có ý tưởng hay nào cho các khuyến nghị.
    }

## Search

search = Tìm kiếm
search_summary = Hãy hỏi bằng lời của bạn, hoặc xem tất cả các trang.
search_label = Bạn đang tìm gì?
search_none = Không trang nào có: { $word }
search_instead = Không trang nào có { $word }. Những trang này có từ gần giống: { $other }
search_narrow = Chỉ hiện một phần kết quả
search_kind = Loại trang
search_any = Tất cả
search_more = Thêm kết quả
search_failed = Hiện không tìm kiếm được. Tất cả các trang có trong danh sách bên dưới.
search_saved = Bạn đang ngoại tuyến. Chỉ tìm trong các trang đã giữ trên điện thoại này.
all_pages = Tất cả các trang từ A đến Z
## Keeping a guide, taking it along, sending a page

whole_guide = Mang theo toàn bộ cẩm nang
one_file = Toàn bộ cẩm nang trong một tệp
one_file_note = Đây là toàn bộ cẩm nang trong một tệp, theo nội dung của ngày { $date }. Không cần kết nối internet.
keep_offer = Giữ toàn bộ cẩm nang này trên điện thoại của tôi
keep_size = Cần { $room } chỗ trống trên điện thoại. Tải xuống: khoảng { $sent }.
keep_going = Đang tải xuống: { $done } trên { $all }
keep_kept = Đã giữ trên điện thoại này, theo nội dung của ngày { $date }
keep_remove = Xóa khỏi điện thoại này
keep_waits = Điện thoại này chưa có đủ toàn bộ. Việc tải sẽ tiếp tục khi có kết nối.
file_not_kept = { $size } MB, cần có mạng
keep_full = Điện thoại này không còn chỗ trống.
keep_refused = Trình duyệt này không cho phép trang giữ lại gì cả.
share = Gửi trang này
offline_title = Bạn đang ngoại tuyến
offline_text = Không có kết nối, và trang này chưa được giữ trên điện thoại của bạn.
offline_again = Thử lại
offline_kept = Đã giữ trên điện thoại này
offline_nothing = Chưa có gì được giữ trên điện thoại này.
