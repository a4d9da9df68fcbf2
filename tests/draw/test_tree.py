from showcase.draw import Node, org_tree, org_tree_text
from tests.draw.reading import by_class, fragment
from tests.draw.samples import GREENLAND_TREE, IFC_TREE, deep_tree


def chain(depth: int) -> tuple[Node, ...]:
    node = Node("末级支部")
    for level in range(depth - 1):
        node = Node(f"第{level}级", children=(node,))
    return (node,)


def depth_of(element: object) -> int:
    return sum(1 for one in element.iterancestors() if one.tag == "ul")  # type: ignore[attr-defined]


def test_every_organisation_hangs_under_its_superior() -> None:
    tree = fragment(org_tree(GREENLAND_TREE, title="组织"))
    names = {one.text: depth_of(one) for one in by_class(tree, "dr-org-name")}

    assert names == {
        "街道大工委": 1, "街道综合党委": 2, "武汉绿地中心综合党委": 3, "两新组织党支部": 4, "联合党支部": 4,
    }  # fmt: skip


def test_counts_predecessors_dates_and_relations_are_told() -> None:
    said = "".join(fragment(org_tree(GREENLAND_TREE, title="组织")).itertext())

    for part in ("×6", "2019年6月成立", "原绿地铭创楼宇综合党委", "集聚区综合党委"):
        assert part in said
    said = "".join(fragment(org_tree(IFC_TREE, title="组织")).itertext())
    assert "现名天河中央商务区南区联合党委" in said
    assert "不隶属，结为固定伙伴" in said


def test_a_count_is_spoken_not_only_drawn() -> None:
    tree = fragment(org_tree(GREENLAND_TREE, title="组织"))

    assert by_class(tree, "dr-sr")[0].text == "，共6个"


def test_three_hundred_nodes_eight_deep() -> None:
    tree = fragment(org_tree(deep_tree(), title="组织"))

    assert len(by_class(tree, "dr-org")) > 280
    assert max(depth_of(one) for one in by_class(tree, "dr-org")) == 8


def test_depth_knows_no_limit() -> None:
    tree = org_tree(chain(700), title="组织")

    assert tree.count("<li") == tree.count("</li>") == 700
    assert tree.count("<ul") == tree.count("</ul>") == 700


def test_the_trunk_ends_at_the_first_fork() -> None:
    roles = [
        one.get("class").split()[1]
        for one in by_class(fragment(org_tree(GREENLAND_TREE, title="组织")), "dr-node")
    ]

    assert roles == ["dr-node-trunk"] * 2 + ["dr-node-fork"] + ["dr-node-branch"] * 2


def test_no_organisations_no_tree() -> None:
    assert org_tree((), title="组织") == ""


def test_the_text_is_indented_by_level() -> None:
    assert org_tree_text(GREENLAND_TREE).splitlines()[3] == "      两新组织党支部×6"
