### Interface strings of the theme "welcome" in Simplified Chinese.

## The frame of every page

skip_to_content = 跳到正文
menu = 菜单
main_navigation = 栏目
languages = 语言
choose_language = 请选择您的语言
not_translated = 尚未翻译
in_language_only = 仅有这种语言：{ $language }
home = 首页
you_are_here = 您在这里
on_this_page = 本页内容
feed = 新闻订阅
published_by = 发布者
feed_title = { $site }：新增和更新的页面
feed_title_section = { $site }：{ $section }

## Notices about the state of a page or of its translation

borrowed_notice = 本页还没有译成您的语言。下面的文字使用的语言是：{ $language }。
stale_section_notice = 这一部分翻译之后，原文有了改动，有些内容可能已经过时。
stale_section_link = 查看较新的文字（{ $language }）
source_text_notice = 部分内容以原文语言显示。
unnoted_notice = 不清楚这份译文是否仍与原文一致。
stale_notice =
    { $count ->
       *[other] 本页有{ $count }个部分在翻译之后，原文有了改动。这些部分已作标记。
    }
missing_notice =
    { $count ->
       *[other] 原文有{ $count }个部分尚未翻译。
    }
machine_notice = 这段文字由机器翻译，还没有人检查过，可能有错误。
machine_reviewed_notice = 这段文字由机器翻译，之后经过人工检查。
read_original = 阅读原文（{ $language }）
archived_notice = 本页仅作存档，不再更新。
draft_notice = 这是草稿，尚未发布。
verify_due_notice = 这些信息已经很久没有人核实，可能有变化。出发前请先问一问。

## Moved and missing pages

page_not_found = 找不到页面
page_not_found_text = 这个网址没有对应的页面，它可能已经移走。您可以从首页重新开始。
redirect_text = 本页已经移到别处。

## Lists

no_items = 这里还没有内容。请过些时候再来，或者看看其他栏目。
no_events = 目前没有安排活动。有新活动时会显示在这里。
n_pages =
    { $count ->
       *[other] { $count }个页面
    }
n_practices =
    { $count ->
       *[other] { $count }个好点子
    }
pagination = 本列表的分页
page_number = 第{ $number }页
page_n_of_m = 第{ $number }页，共{ $total }页
previous = 上一页
next = 下一页
previous_and_next = 上一页和下一页
read_more = 阅读全文
see_all = 查看全部
filters = 只显示
filter_year = 开始年份
filtered_list = { $list }：{ $value }
filter_remove = 去掉：{ $value }
filter_results = 找到：{ $count }
filter_nothing = 没有同时符合这些条件的内容。去掉一个条件，就能看到更多。

## Small words

unknown = 不清楚，请询问
free = 免费
not_free = 收费
yes = 是
no = 否
from_until = { $from } – { $until }
since = 自{ $from }起
until = 到{ $until }为止
ongoing = 进行中
opening_hours = { $opens } – { $closes }
on_page = 第{ $page }页
image_credit = 图片：{ $credit }
accessed_on = 访问日期：{ $date }
last_updated = 最近更新
verified_on = 信息核实日期
verified_by = 核实者
published_on = 发布日期
first_published = 最初发表于

## Kinds of page, in the singular: a small label above a title

kind_practice = 好点子
kind_city = 城市
kind_guide = 新居民指南
kind_service = 服务
kind_organisation = 机构
kind_person = 人物
kind_event = 活动
kind_story = 故事
kind_essay = 文章
kind_recommendation = 建议
kind_volume = 分册
kind_topic = 主题
kind_term = 词语解释
kind_indicator = 指标
kind_page = 页面
kind_home = 首页
kind_list = 列表

## Sections, in the plural: the menu and the titles of lists

section_practices = 好点子
section_cities = 城市
section_guide = 指南
section_services = 服务
section_organisations = 机构
section_people = 人物
section_events = 活动
section_stories = 故事
section_essays = 文章
section_recommendations = 建议
section_volumes = 分册
section_topics = 主题
section_terms = 词语解释
section_indicators = 指标

## Parts that many kinds of page share

facts = 概览
topic = 主题
topics = 主题
related = 另请参阅
sources = 资料来源
source_n = 来源{ $number }
contact = 联系方式
role = 职责
phone = 电话
email = 电子邮件
website = 网站
address = 地址
links = 链接
in_this_part = 本部分内容
part_of = 所属分册
city = 城市
cities = 城市
country = 国家
year = 年份
source = 来源
partners = 合作伙伴
networks = 城市网络
audience = 适用人群
show_on_map = 在地图上查看
cite_this = 引用本页
cite_place = 载于：{ $volume }，第 { $page } 页

## Good ideas (practices)

run_by = 主办机构
period = 时间
instrument = 措施类型
evidence = 取得的成果
awards = 奖项
replication = 这个点子的传播
adapted_from = 借鉴自
replicated_in = 采用它的其他地方
replications = 由此产生的点子
taken_up_by = 后来借鉴它的是：{ $idea }
after_example_of = 借鉴自：{ $idea }
recommendations_illustrated = 它所体现的建议
published_in = 收录于
more_from_city = 这座城市的更多好点子：{ $city }

## Kinds of measure (instrument)

instrument_charter = 宪章
instrument_policy = 政策
instrument_programme = 项目
instrument_service = 服务
instrument_campaign = 宣传活动
instrument_space = 场所
instrument_network = 网络
instrument_data = 数据
instrument_event = 活动

## Cities

region = 地区
population = 居民人数
foreign_born = 在其他国家出生的人
gateway = 移民历史
languages_spoken = 使用的语言
local_vote = 地方选举投票权
city_guide = 新居民指南
practices_here = 来自这里的好点子
ideas_from_elsewhere = 从别处借鉴的点子
services_here = 这里的服务

## Kinds of immigrant city (Audrey Singer's "gateways"). The term is of research: use the one of your language

gateway_continuous = 持续型移民门户
gateway_post_war = 战后型移民门户
gateway_recent = 近期移民门户
gateway_emerging = 新兴移民门户
gateway_re_emerging = 再度兴起的移民门户
gateway_former = 昔日移民门户
gateway_transit = 过境城市
gateway_rural = 小城镇或乡村

## Guide pages

page_kind_info = 信息
page_kind_journey = 分步说明
page_kind_faq = 常见问答
page_kind_emergency = 紧急情况
steps = 分步说明
step_where = 在哪里办
step_time = 需要多长时间
step_done = 已完成
services_that_help = 谁能帮忙
words_to_know = 您可能遇到的词语
start_here = 从这里开始

## Services

service_what = 这里提供什么
service_who = 谁可以来
service_how = 怎样使用
cost = 费用
documents = 请带上
interpretation = 口译
places = 地点和时间
hours = 开放时间
channel_hours = 接听时间
hours_whole_day = 全天
by_appointment = 需预约
book_appointment = 预约
step_free = 不走台阶能否进入
step_free_yes = 能
step_free_no = 不能
step_free_unknown = 不清楚，请询问
channels = 怎样联系
offered_by = 提供者
alert_until = 到{ $date }为止
mentioned_in = 提到这项内容的页面

## States of a service

state_active = 正常开放
state_inactive = 这项服务已经取消
state_temporarily_closed = 这项服务暂停一段时间

## Ways to reach a service

channel_phone = 电话
channel_sms = 短信
channel_whatsapp = WhatsApp
channel_email = 电子邮件
channel_web = 网站
channel_post = 信件

## Two languages, the counter and paper

read_beside = 两种语言对照：{ $own } – { $other }
read_alone = 只看一种语言
card_link = 在窗口出示的卡片
card_need = 我需要
card_speak = 我的语言
card_slowly = 请慢慢说，用简单的词。
card_write = 请把重要的内容写给我。
card_interpreter = 有人能口译吗？
card_notes = 备注
page_online = 本页网址
check_again = 请在此日期后重新核对

## Days, short enough for opening hours

weekday_mo = 星期一
weekday_tu = 星期二
weekday_we = 星期三
weekday_th = 星期四
weekday_fr = 星期五
weekday_sa = 星期六
weekday_su = 星期日
days_from_to = { $from }至{ $to }

## Events

event_start = 开始
event_end = 结束
event_last_day = 最后一天
event_last_day_on = 最后一天：{ $date }
event_when = 时间安排
event_time = 时刻
event_first = 首次
event_dates = 自{ $date }起的后续日期
event_next = 后续日期
event_except = 除外日期
event_over = 此活动已结束。
event_is_over = 已结束
event_cancelled = 此活动已取消。
event_is_cancelled = 已取消
past_events = 过往活动
timezone = 时区
event_repeats = 这项活动会举行多次。
weekday_in_rule = { $weekday }
repeat_days =
    { $count ->
        [1] 每天
        [2] 每两天
       *[other] 每 { $number } 天
    }
repeat_weekday = 每{ $weekday }
repeat_weeks =
    { $count ->
        [2] 每两周：{ $days }
       *[other] 每 { $number } 周：{ $days }
    }
repeat_months =
    { $count ->
        [1] 每月：{ $days }
        [2] 每两个月：{ $days }
       *[other] 每 { $number } 个月：{ $days }
    }
repeat_years =
    { $count ->
        [1] 每年：{ $days }
        [2] 每两年：{ $days }
       *[other] 每 { $number } 年：{ $days }
    }
nth_weekday =
    { $nth ->
        [first] 第一个{ $weekday }
        [second] 第二个{ $weekday }
        [third] 第三个{ $weekday }
        [fourth] 第四个{ $weekday }
        [fifth] 第五个{ $weekday }
       *[last] 最后一个{ $weekday }
    }
month_day = { $number }日
month_day_last = 最后一天
repeat_until = { $rule }，至{ $date }
place = 地点
event_online = 线上
event_join = 通过互联网参加
organiser = 主办方
event_languages = 语言
registration = 报名方式
register = 报名
register_by = 报名截止日期：{ $date }
add_to_calendar = 添加到您的日历
all_events_calendar = 将全部活动添加到您的日历

## Kinds of event

event_kind_course = 课程
event_kind_open_day = 开放日
event_kind_webinar = 网络研讨会
event_kind_festival = 节庆
event_kind_deadline = 截止日期

## Essays, people and organisations

authors = 作者
digest_of = 文章摘要，原作者
about_authors = 作者简介
affiliation = 所属单位
organisation_kind = 机构类型
members = 成员
partner_of = 参与合作的项目

## Kinds of organisation

organisation_kind_city_office = 市政部门
organisation_kind_ngo = 非营利组织
organisation_kind_foundation = 基金会
organisation_kind_network = 网络
organisation_kind_university = 大学
organisation_kind_company = 企业
organisation_kind_international = 国际组织

## Recommendations

number = 编号
recommendation_for = 建议对象
ask_yourself = 不妨问问自己
practices_illustrating = 可供参考的好点子
for_local_government = 地方政府
for_community_partner = 社区合作伙伴

## Volumes

series = 丛书
volume_number = 分册
isbn = ISBN
contents = 本册内容
credits = 制作人员
imprint = 出版信息
publisher = 出版者
rights = 版权
role_partner = 合作伙伴
role_supporter = 支持者
role_community_partner = 社区合作伙伴

## Words explained (glossary)

official_word = 公函中的说法
official_language = 语言
pronunciation = 读法
also_called = 也叫
seen_in = 可能出现在哪里

## Topics and indicators

subtopics = 本主题下的主题
other_pages = 其他页面
question = 问题
unit = 单位
observations = 数据
value = 数值
note = 备注

## Inside texts

alert_note = 说明
alert_tip = 小提示
alert_important = 重要
alert_warning = 注意
alert_caution = 警告
footnotes = 脚注
footnote_back = 返回正文

## Maps and tables of many pages

map_title = 好点子地图
map_summary = 每个圆点是一座城市，点击可打开该城市的页面。圆点越大，好点子越多。地图下方的列表内容相同。
cities_by_country = 按国家列出的所有城市
not_on_map = 不在地图上
country_unnamed = 未注明国家
city_on_map = { $city }在世界地图上的位置
coverage_title = 城市与建议
coverage_summary = 哪座城市用实际做法展示了一条建议？每个圆点都通向一个好点子。
coverage_others =
    { $count ->
       *[other] 本网站另有{ $count }座城市不在表中：它们还没有对应任何建议的好点子。
    }

## Search

search = 搜索
search_summary = 用您自己的话提问，或浏览所有页面。
search_label = 您在找什么？
search_none = 没有页面包含：{ $word }
search_instead = 没有页面包含“{ $word }”。以下页面有相近的词：{ $other }
search_narrow = 只显示部分结果
search_kind = 页面类型
search_any = 全部
search_more = 更多结果
search_failed = 搜索暂时不能使用。所有页面列在下面。
search_saved = 您现在没有联网。只搜索了保存在这部手机上的页面。
all_pages = 所有页面（按顺序）
## Keeping a guide, taking it along, sending a page

whole_guide = 把整本指南带在身边
one_file = 整本指南（一个文件）
one_file_note = 这是整本指南，全部在一个文件里，内容截至 { $date }。阅读时不需要联网。
keep_offer = 把整本指南保存到我的手机
keep_size = 占用手机空间 { $room }，需要下载约 { $sent }。
keep_going = 正在下载：{ $done } / { $all }
keep_kept = 已保存在这部手机上，内容截至 { $date }
keep_remove = 从这部手机删除
keep_waits = 这部手机上的内容还不完整。有网络时会继续下载。
file_not_kept = { $size } MB，需要联网
keep_full = 这部手机没有足够的空间了。
keep_refused = 这个浏览器不允许本页保存内容。
share = 发送本页
offline_title = 您现在没有联网
offline_text = 没有网络，而且这一页没有保存在您的手机上。
offline_again = 再试一次
offline_kept = 已保存在这部手机上
offline_nothing = 这部手机上还没有保存任何内容。
