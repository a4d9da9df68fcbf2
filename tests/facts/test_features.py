"""What each case must be able to show stands on its own page, whatever else changes.

Keys are the numbers of the list of features, cases 000 (绿地) to 004 (江汉). A page is looked at for
words, or for how many elements an XPath finds.
"""

from pathlib import Path

import pytest

from tests.facts.said import folded, page_text
from tests.support.crawling import Document
from tests.support.kinds import file_of

GREENLAND, IFC, IIC, HUARONG = (
    f"/buildings/{name}/"
    for name in ("wuhan-greenland", "guangzhou-ifc", "shenzhen-iic", "jiaozuo-huarong")
)
TIANHE, JIANGHAN = "/districts/guangzhou-tianhe/", "/districts/wuhan-jianghan/"

WORDS: dict[str, tuple[str, tuple[str, ...]]] = {
    "000-1": (GREENLAND + "halls/", ("三厅一长廊", "示意图", "46层", "公共会议区")),
    "000-2": (GREENLAND + "halls/political-life/", ("三会一课", "入党宣誓", "又称政治生活馆")),
    "000-3": (GREENLAND + "branches/", ("街道大工委", "街道综合党委", "两新组织党支部×6", "联合党支部×1")),
    "000-4": (GREENLAND + "branches/", ("绿地铭创楼宇综合党委",)),
    "000-6": (GREENLAND + "lists/", ("需求清单", "资源清单", "项目清单", "明细暂未公布")),
    "000-7": (GREENLAND + "methods/", ("“526”工作法", "谐音“我爱楼”", "内容待补")),
    "000-8": (GREENLAND + "methods/", ("三建融合", "核心圈", "有形→有效", "三大体系")),
    "000-9": ("/branches/greenland-committee/", ("蓝海A座", "定制办公楼", "饕界", "绿地缤纷城", "近500家")),
    "000-10": (GREENLAND + "figures/", ("近80家", "2000多人次", "近100场次", "2000余人")),
    "000-12": (GREENLAND + "activities/", ("606家庭日", "挥毫添墨香")),
    "000-13": (GREENLAND + "services/", ("政务一站式", "税务一站式", "党务一站式", "自助服务终端机")),
    "000-14": (GREENLAND + "gallery/", ("武昌党员先锋模范", "武昌党史")),
    "000-15": (GREENLAND + "records/", ("网上党校", "主题学习", "政策文件", "学习资料", "先进经验")),
    "000-17": (GREENLAND + "gallery/construction/", ("13万平方米", "5小时顶升4.5米")),
    "000-19": ("/branches/greenland-committee/", ("专职党建指导员", "全区择优选聘")),
    "001-1": (IFC + "halls/", ("活动已预约到2021年", "以现场为准", "免费", "可晚间借用")),
    "001-2": (IFC + "activities/birthday-party/", ("每月一次", "29场", "725人次", "重温入党誓词")),
    "001-3": (IFC + "activities/one-hour/", ("品牌", "共15个", "学习1小时", "各支部轮值主办")),
    "001-4": (TIANHE, ("1.0", "2.0", "3.0", "约（十年前）", "百楼百站专项行动")),
    "001-6": ("/network/", ("富力盈凯", "1000平方米", "面积暂未公布", "300平方米以上")),
    "001-8": (IFC + "methods/", ("四高四有", "队伍阵地高配置", "有保障", "低龄化")),
    "001-9": (IFC + "figures/", ("302场次", "10806人次", "183场次", "6584人次")),
    "001-10": ("/branches/ifc-committee/", ("不隶属", "结为固定伙伴")),
    "001-12": (IFC + "activities/haircut/", ("3场", "200余", "2020年3月")),
    "001-13": (IFC + "figures/", ("楼宇纪委定期提醒与实时监督", "400余次")),
    "001-15": (IFC + "records/", ("引领", "赋能", "服务", "中科科创党支部副书记兼组织委员")),
    "002-1": (IIC + "methods/", ("五力提升", "抓手", "举措", "以需求推动党建创新", "党企连心桥")),
    "002-2": (IIC + "activities/theme-day/", ("每月第二个周四", "当月特色环节", "按规律推算")),
    "002-3": (IIC + "activities/", ("午间微电影", "每周二", "午间微党课", "微论坛")),
    "002-4": (IIC + "walls/", ("欢迎党员回家", "青春筑梦、与党同行")),
    "002-5": (IIC + "records/", ("满意度测评", "微党课主讲人")),
    "002-6": (IIC + "services/", ("线上点菜点单", "线下接单服务", "群团组织")),
    "002-7": (IIC + "halls/shared/", ("免费", "投影内容可")),
    "002-8": (IIC + "clubs/", ("国创文体联盟", "25个", "500名", "名单待补")),
    "002-10": (IIC + "halls/spirit/", ("共产党人精神传承区",)),
    "002-11": (IIC, ("战略性新兴产业", "8栋")),
    "003-1": (HUARONG + "methods/", ("党群服务站", "教育服务中心", "楼宇经济平台", "企业↔员工")),
    "003-2": (HUARONG + "services/", ("已列11项", "20多种", "代理记账", "计生")),
    "003-3": (HUARONG + "services/", ("便民服务", "爱心车卡办理", "文化教育")),
    "003-5": (HUARONG + "records/", ("党员积分制", "乐丫公社", "规则暂未公布")),
    "003-6": (HUARONG + "gallery/smile/", ("笑脸墙", "定期更换")),
    "003-7": (HUARONG + "gallery/corridor/", ("楼梯间", "学党史")),
    "003-8": (HUARONG + "gallery/spirits/", ("共8项", "点名5项", "其余待补")),
    "003-9": (HUARONG + "clubs/", ("茶艺社", "漫时光摄影协会", "又称漫时光")),
    "003-10": (HUARONG + "activities/drift/", ("图书漂流", "观后感评选")),
    "003-13": (HUARONG + "activities/", ("红色悦读", "定期")),
    "003-15": (HUARONG + "halls/huaying/", ("29层", "投影", "话筒", "多功能会议厅")),
    "003-16": (HUARONG + "figures/", ("37名", "19名", "5家企业党支部合计")),
    "004-1": (JIANGHAN, ("提档升级", "新建", "启动建设", "园区站", "社区中心")),
    "004-2": (JIANGHAN + "figures/", ("红色引领", "397个", "437个", "2.3亿元", "2508人(次)")),
    "004-4": (JIANGHAN + "lists/", ("27重点任务", "102个项目", "完成时限", "明细暂未公布")),
    "004-5": (JIANGHAN + "methods/", ("四全", "四个全面", "社区大党委五联", "阵地来源五个一批")),
    "004-6": (JIANGHAN + "methods/", ("六有标准", "有党旗", "有书报")),
    "004-9": (JIANGHAN + "figures/", ("105项", "27项")),
    "004-11": (JIANGHAN + "records/", ("维善里小区红色物业", "百人签名")),
    "004-12": (JIANGHAN + "figures/", ("物业企业已建党组织", "53", "206")),
    "004-13": (JIANGHAN + "activities/half-month-talk/", ("每半月",)),
    "004-14": (JIANGHAN + "records/", ("十佳物业服务企业党组织", "五星级基层党组织示范点")),
    "004-15": (JIANGHAN + "records/", ("党建教育微平台", "江汉之声", "两江交汇")),
    "004-17": (JIANGHAN + "records/", ("关于进一步加强流动党员教育管理服务工作的通知", "制定中")),
}  # fmt: skip

COUNTS: dict[str, tuple[str, str, int]] = {
    "000-1": (GREENLAND + "halls/", "//svg//*[local-name()='a']", 5),
    "000-5": (GREENLAND + "records/", "//td[contains(., '暂未公布')]", 24),
    "001-5": (IFC + "figures/", "//*[@id='figure-members']//table//tbody/tr", 2),
    "001-6": ("/network/", "//a[contains(@href, 'uri.amap.com')]", 20),
    "001-7": (TIANHE, "//table[contains(., '读书角')]//tbody/tr", 7),
    "003-1": (HUARONG + "methods/", "//*[@id='four-four-four']/ol[1]/li", 3),
    "003-4": (HUARONG + "services/", "//ul[@class='doors']/li", 5),
    "004-3": (JIANGHAN + "news/", "//li[@class='news-row'][contains(., '年份待核')]", 9),
}


@pytest.mark.parametrize("feature", WORDS)
def test_it_is_said(built_site: Path, feature: str) -> None:
    url, wanted = WORDS[feature]
    said = folded(page_text(file_of(built_site, url)))

    assert [words for words in wanted if folded(words) not in said] == []


@pytest.mark.parametrize("feature", COUNTS)
def test_so_many_are_shown(built_site: Path, feature: str) -> None:
    url, xpath, count = COUNTS[feature]

    assert len(Document(url, file_of(built_site, url)).tree.xpath(xpath)) == count
