"""People of Chinese texts that have lost their line breaks."""

from __future__ import annotations

import pytest

from travaux.reading.programme.flat.lines import title_and_lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "开幕致辞 李文博 渡船办公室副主任 安娜·索托 灯塔组织 驻华代表处主任",
            ["开幕致辞", "李文博 渡船办公室副主任", "安娜·索托 灯塔组织 驻华代表处主任"],
        ),
        (
            "港口与渡船 主持人：宋晓燕 海港大学教授 发言人： 陈志远 海港局局长",
            ["港口与渡船", "主持人：宋晓燕 海港大学教授", "发言人： 陈志远 海港局局长"],
        ),
        (
            "闭幕式 王志远先生，渡船办公室副秘书长 安娜·索托女士，灯塔组织驻华代表 发言人：朴志勋，海港局课长",
            [
                "闭幕式",
                "王志远先生，渡船办公室副秘书长",
                "安娜·索托女士，灯塔组织驻华代表",
                "发言人：朴志勋，海港局课长",
            ],
        ),
        ("高效治理 海港大学报告", ["高效治理 海港大学报告"]),
    ],
)
def test_a_line_begins_at_a_role_and_at_a_name_with_its_post(text: str, lines: list[str]) -> None:
    title, rest = title_and_lines(text)
    assert [text[first:last].strip() for first, last in (title, *rest)] == lines
