"""Bench: Chinese sentences from a small stock of words, the same for the same seed."""

import random

_WHO = [
    "楼宇党委",
    "联合支部",
    "入驻企业",
    "青年党员",
    "物业公司",
    "社区干部",
    "志愿者队伍",
    "周边商户",
]
_DOES = ["走访", "座谈", "联学", "共建", "互助", "巡展", "宣讲", "帮办", "议事", "巡楼"]
_WHAT = [
    "服务事项",
    "红色课堂",
    "楼宇公约",
    "便民清单",
    "学习笔记",
    "共建项目",
    "午间沙龙",
    "读书分享",
    "微心愿",
    "楼层议题",
]
_WHERE = [
    "在政治生活馆",
    "在共享会客厅",
    "在党群服务中心",
    "在楼层驿站",
    "在大堂展区",
    "在云端会议室",
]
_HOW = [
    "按季度安排",
    "由支部轮值",
    "请专家到场",
    "以需求为先",
    "边学边做",
    "当场答复",
    "线上同步",
    "预约参加",
]
NAMES = [
    "云汇",
    "江天",
    "金穗",
    "长虹",
    "星河",
    "晴川",
    "越秀",
    "白云",
    "汉江",
    "南岭",
    "松岭",
    "临江",
    "海印",
    "荷塘",
    "东湖",
    "光谷",
]
SUFFIXES = ["大厦", "中心", "广场", "国际", "时代", "金融城", "商务楼", "科创园"]


def sentence(rng: random.Random) -> str:
    """One sentence of about thirty characters."""
    parts = [rng.choice(words) for words in (_WHO, _WHERE, _DOES, _WHAT)]
    return f"{''.join(parts)}，{rng.choice(_HOW)}，第{rng.randint(1, 999)}次。"


def paragraphs(rng: random.Random, count: int, sentences: int = 3) -> str:
    """Markdown of `count` paragraphs."""
    return "\n\n".join("".join(sentence(rng) for _ in range(sentences)) for _ in range(count))


def name(rng: random.Random, number: int) -> str:
    """The name of a building; numbers keep them apart."""
    return f"{rng.choice(NAMES)}{rng.choice(SUFFIXES)}{number}号"
