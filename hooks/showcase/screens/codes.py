"""Room screens: the kinds of faults a screen can have, numbers 9xx (E stops, W warns from 950)."""

from __future__ import annotations

from showcase.faults import declare

UNKNOWN_ENTRY = declare(
    "E901",
    "时段或模式引用了播放单里没有的条目",
    "“{name}”不在播放单里",
    "改成播放单里的键：{known}",
    wrong="dayparts: [{name: 午间, start: '11:30', end: '13:30', entries: [weike]}]",
    right="dayparts: [{name: 午间, start: '11:30', end: '13:30', entries: [weidangke]}]",
)
OPEN_MODE = declare(
    "E902",
    "模式没有起止时间",
    "模式“{name}”缺少{missing}，会一直放下去",
    "写上 from 和 to，到时自动恢复日常播放",
    wrong="modes: [{name: 来访欢迎, kind: visitor, from: 2026-07-01T09:00}]",
    right="modes: [{name: 来访欢迎, kind: visitor, from: 2026-07-01T09:00, to: 2026-07-01T11:00}]",
)
BACKWARD_MODE = declare(
    "E903",
    "模式的结束早于开始",
    "模式“{name}”在 {end} 结束，却在 {start} 才开始",
    "把 from 和 to 对调，或改正日期",
    wrong="modes: [{name: 换肤, from: 2026-07-03T09:00, to: 2026-07-01T18:00}]",
    right="modes: [{name: 换肤, from: 2026-07-01T09:00, to: 2026-07-03T18:00}]",
)
UNAPPROVED_MODE = declare(
    "E904",
    "模式没有批准人",
    "模式“{name}”没有写由哪个岗位批准",
    "在 approved 写岗位（不写姓名），如：党群服务中心值班负责人",
    wrong="modes: [{name: 企业借场, kind: borrowed, from: …, to: …}]",
    right="modes: [{name: 企业借场, kind: borrowed, from: …, to: …, approved: 中心值班负责人}]",
)
MOURNING_BASIS = declare(
    "E905",
    "哀悼模式没有依据",
    "模式“{name}”没有写依据",
    "在 basis 写明公告名称与文号；程序不内置任何灰屏日期",
    wrong="modes: [{name: 哀悼, kind: mourning, from: …, to: …}]",
    right="modes: [{name: 哀悼, kind: mourning, from: …, to: …, basis: 国务院公告}]",
)
UNKNOWN_MODE = declare(
    "E906",
    "不认识的模式种类",
    "模式“{name}”的种类“{kind}”不认识",
    "可用：{known}",
    wrong="modes: [{name: 午间, kind: lunch}]",
    right="modes: [{name: 午间, kind: noon}]",
)
EMPTY_DAYPART = declare(
    "E907",
    "时段的起止相同",
    "时段“{name}”从 {clock} 到 {clock}，看不出是全天还是没有",
    "全天写 00:00–24:00；不要这个时段就删掉",
    wrong="dayparts: [{name: 全天, start: '00:00', end: '00:00'}]",
    right="dayparts: [{name: 全天, start: '00:00', end: '24:00'}]",
)
NO_EVERGREEN = declare(
    "E908",
    "没有随时可放的页面",
    "播放单里每一页都有日期，过期后无页可放",
    "加一页不带日期的内容，如 welcome（欢迎）或 services（服务）",
    wrong="playlist: [{key: today, kind: today}]",
    right="playlist: [{key: welcome, kind: welcome}, {key: today, kind: today}]",
)
TOO_FAR = declare(
    "E909",
    "屏幕太小或太远，字放不下",
    "按 {distance} 米视距，正文要 {body} 像素，一行只排得下 {chars} 个字",
    "换更大的屏，缩短视距，或改正 diagonal_in、view_distance_m",
    wrong="geometry: {diagonal_in: 21.5, px: [1920, 1080], view_distance_m: 8}",
    right="geometry: {diagonal_in: 55, px: [1920, 1080], view_distance_m: 5}",
)
THEME_CONTRAST = declare(
    "E910",
    "借场主题的文字看不清",
    "“{name}”的文字与底色对比度只有 {ratio}，至少要 {least}",
    "换深一些的底色或浅一些的文字",
    wrong="theme: {name: 示例企业, ground: '#D9A441', ink: '#FFFFFF'}",
    right="theme: {name: 示例企业, ground: '#12355B', ink: '#FFFFFF'}",
)
BAD_COLOUR = declare(
    "E911",
    "主题颜色写法不对",
    "“{value}”不是颜色",
    "写成 #RRGGBB",
    wrong="theme: {name: 示例企业, ground: 深蓝, ink: white}",
    right="theme: {name: 示例企业, ground: '#12355B', ink: '#FFFFFF'}",
)
VIDEO_LENGTH = declare(
    "E912",
    "视频没有写时长",
    "“{key}”没有 seconds，播放器不知道放多久",
    "写上视频的秒数；播放不依赖“播放结束”事件",
    wrong="playlist: [{key: film, kind: video, source: media/film.mp4}]",
    right="playlist: [{key: film, kind: video, source: media/film.mp4, seconds: 95}]",
)
LONG_SLIDE = declare(
    "W950",
    "一页字太多",
    "“{key}”这一页有 {chars} 个字，超过 {most} 个，过路的人读不完",
    "删短，或分成几页",
    wrong="text: 一段两百字的介绍……",
    right="text: 八十字以内的介绍。",
)
LONG_HEADLINE = declare(
    "W951",
    "屏幕标题太长",
    "标题“{title}”有 {chars} 个字，超过 {most} 个",
    "写一个短标题（short_title）",
    wrong="title: 关于组织开展二〇二六年度主题党日系列活动的预告",
    right="title: 主题党日预告",
)
SHORT_DWELL = declare(
    "W952",
    "停留时间不够读完",
    "“{key}”写了 {asked} 秒，读完要 {needed} 秒，按 {needed} 秒放",
    "删去 seconds，或删短文字",
    wrong="playlist: [{key: text, kind: text, seconds: 5}]",
    right="playlist: [{key: text, kind: text}]",
)
HEAVY_START = declare(
    "W953",
    "近两周的节目单太大",
    "近 14 天的节目单有 {kilobytes} KB，超过 {most} KB，网慢时更新会晚到",
    "减少播放单里的条目，或删短文字",
    wrong="playlist: 三十个条目",
    right="playlist: 十来个条目",
)
NO_LETTER = declare(
    "W955",
    "标题字体里没有的字",
    "“{key}”的标题里有“{letter}”（{code}），标题字体没有这个字，屏上会换成别的字体，甚至空框",
    "核对是不是写错了字；没有写错，就请维护者给标题字体补字",
    wrong="title: 㐂庆活动   # 生僻字",
    right="title: 喜庆活动",
)
EMPTY_ENTRY = declare(
    "W954",
    "播放单里有放不出来的条目",
    "“{key}”没有任何一页可放，会被跳过",
    "检查它的来源是否有内容，或从播放单删去",
    wrong="playlist: [{key: wall, kind: wall}]   # 展墙还没有展品",
    right="playlist: [{key: welcome, kind: welcome}]",
)
