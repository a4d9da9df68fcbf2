"""Forms: the words of kinds, groups and choices that the models' own titles do not give."""

from __future__ import annotations

from pydantic import BaseModel

KIND_WORDS: dict[str, str] = {
    "line": "一行文字",
    "text": "成段文字（Markdown）",
    "id": "编号：小写英文字母、数字、短横",
    "date": "日期 2026-03-05",
    "partial": "日期，写到知道为止",
    "whole": "整数",
    "number": "数字",
    "flag": "true 或 false",
    "choice": "选一个",
    "reference": "编号",
    "media": "media/ 里的图片",
    "group": "几行一组",
    "pairs": "“错: 对”，一行一对",
}
"""How a value of each kind is written."""

MANY = "列表，每项{what}"
GROUP = "一组，见“{title}”"
OR_NUMBER = "，或只写一个数字"
OR_LINE = "，或只写一行文字"
OR_REFERENCE = "，或只写编号"
REFERENCE = "{title}的编号"
REFERENCES: dict[str, str] = {
    "building": "楼宇",
    "district": "区",
    "branch": "组织",
    "hall": "厅室",
    "activity": "活动",
    "exhibit": "展品",
    "figure": "数据",
    "station": "站点",
    "source": "来源",
    "media": "图片",
}
BETWEEN = "{low} 到 {high}"
AT_LEAST = "不小于 {low}"

GROUP_TITLES: dict[str, str] = {
    "Consent": "同意",
    "Contact": "联系方式",
    "Link": "链接",
    "Location": "位置",
    "Media": "图片",
    "MethodItem": "分项",
    "Post": "岗位",
    "Quantity": "数量",
    "Source": "来源",
}
"""Groups that stand under several titles; any other is called by the title of its field."""

CHOICES: dict[str, str] = {
    "welcome": "欢迎",
    "now": "正在和接着",
    "today": "今天",
    "week": "本周",
    "month": "本月",
    "countdown": "活动倒计时",
    "figure": "数读",
    "organisation": "组织体系",
    "method": "工作法",
    "plan": "平面图，标“您在此”",
    "booking": "场地借用",
    "wall": "展墙",
    "walk": "自己走的立体长廊",
    "timeline": "大事记",
    "today-in-history": "历史上的今天",
    "services": "服务和二维码",
    "clubs": "社团",
    "news": "动态",
    "messages": "留言和金句",
    "smiles": "笑脸墙",
    "picture": "一张图片",
    "video": "一段视频",
    "text": "一段文字",
    "phone": "手机看的二维码",
    "frame": "左侧楼宇、右侧内容",
    "noon": "午间",
    "visitor": "来访欢迎",
    "borrowed": "企业借场",
    "mourning": "哀悼",
    "special": "其他",
    "stated": "原文写明",
    "published": "取发稿日",
    "inferred": "推断",
    "year_inferred": "年份是推断的，页面标“年份待核”",
    "straight": "直身",
    "tapering": "向上收窄",
    "web": "网站",
    "lobby": "大屏",
    "print": "打印",
    "both": "网站和大屏",
    "name": "姓名、名称",
    "photo": "照片",
    "title": "职务、标题",
    "wgs84": "GPS 坐标",
    "gcj02": "高德、腾讯地图的坐标",
    "bd09": "百度地图的坐标",
    "cgcs2000": "国家大地坐标",
    "follow": "随网站",
    "hide": "隐去",
    "own": "本单位稿件",
    "repost": "转载",
    "party_org": "党组织",
    "gov": "政府机关",
    "public_institution": "事业单位",
    "company": "企业",
    "property": "物业",
    "north": "北",
    "east": "东",
    "south": "南",
    "west": "西",
    "demo": "演示站点",
    "public": "正式网站",
    "M": "图书",
    "J": "期刊",
    "N": "报纸",
    "C": "会议录",
    "D": "学位论文",
    "R": "报告",
    "S": "标准",
    "A": "文集里的文章",
    "EB/OL": "网页",
    "N/OL": "报纸的网页",
    "DB/OL": "网上数据库",
    "Z": "其他",
    "location": "位置",
    "height_m": "高度",
    "floors": "层数",
    "towers": "塔楼",
    "built_from": "始建",
    "topped_out": "封顶",
    "completed": "建成投用",
    "gross_area_m2": "建筑面积",
    "developer": "建设或开发单位",
    "owner": "业主",
}
"""What a choice means where its value is not Chinese."""


def choice_text(choice: str) -> str:
    """The meaning of a choice; the choice itself where it speaks for itself."""
    return CHOICES.get(choice, choice)


def group_title(model: type[BaseModel], field_title: str) -> str:
    """What a group is called."""
    return GROUP_TITLES.get(model.__name__, field_title)
