"""Command line: the words of the commands that help editors write."""

SCHEMA = """更新 VS Code 的提示：字段说明、可选值、已有的编号（写在 .vscode/ 里）。"""
SCHEMA_DONE = "已更新 {count} 个文件，在 .vscode/ 里。"
SCHEMA_SAME = ".vscode/ 已经是最新的。"
