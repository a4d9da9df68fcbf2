// What Sveltia's Chinese words lack, and what it calls otherwise than this house: its 别名 (slug) is the 编号.
// The words are laid over its own before the form starts; {$name} and the .match forms are MessageFormat 2.

import chinese from "../node_modules/@sveltia/cms/locales/zh-CN.json";

const counted = (text) => `.input {$count :integer} .match $count * {{${text}}}`;

const WORDS = {
  slug: "编号",
  sort_keys: { slug: "编号" },
  edit_slug: "改编号",
  edit_slug_error: {
    empty: "编号不能为空。",
    invalid: "编号只能用小写英文字母、数字和短横。",
    duplicate: "此编号已用于其他条目。",
  },
  entry_sidebar: {
    slug: {
      title: "编号（文件名）",
      generated_on_save: "保存时按内容生成编号。",
      unavailable: "此条目没有编号。",
    },
  },
  assets_dialog: {
    no_subfolders: "这个文件夹里没有文件夹。",
    selected_folder: "已选文件夹：{$path}",
    selected_folders: counted("已选 {$count} 个文件夹"),
    title: { folder: "选择文件夹" },
  },
  back_to_parent_folder: "回到上一级文件夹",
  cannot_delete_referenced_assets: counted("不能删除：下面这些条目还在用它。请先改那些条目。"),
  cannot_delete_referenced_entries: counted("不能删除：下面这些条目还在引用它。请先改那些条目。"),
  confirm_deleting_folder: counted("确定删除文件夹“{$name}”和里面的 {$count} 个文件吗？"),
  creating_folder: "正在新建文件夹……",
  creating_folder_failed: "无法新建文件夹。",
  delete_folder: "删除文件夹",
  deleting_folder: "正在删除文件夹……",
  deleting_folder_failed: "无法删除文件夹。",
  deleting_referenced_assets_note: counted("{$count} 个条目里对它的引用也会删去。"),
  deleting_referenced_entries_note: counted("另外 {$count} 个条目里对它的引用也会删去。"),
  domain: "域名",
  enter_new_name_for_external_folder: counted("请输入新名称。里面的 {$count} 个文件一起移动，网址会变，用到它们的条目要跟着改。"),
  enter_new_name_for_folder: counted("请输入新名称。里面的 {$count} 个文件一起移动，用到它们的条目会跟着改。"),
  file_unavailable: "无法读取",
  file_unavailable_description: "读不到这个文件，可能已移走或删除。",
  folder_contents: "内容",
  folder_created: "文件夹已新建。",
  folder_deleted: "文件夹已删除。",
  folder_options: "文件夹选项",
  folder_path: "文件夹位置",
  folder_renamed: "文件夹已改名。",
  folders: "文件夹",
  list_item_options: "列表项选项",
  more_folders: "更多文件夹",
  new_folder: "新建文件夹",
  new_folder_create: "新建",
  new_folder_description: "新文件夹建在“{$folder}”里。",
  new_folder_error: {
    duplicate: "这里已有同名的文件夹或文件。",
    empty: "文件夹名称不能为空。",
    invalid: "文件夹名称不能有斜杠，也不能以点开头。",
  },
  new_folder_name: "文件夹名称",
  relation_field: {
    add_failed: "无法添加{$name}。",
    save_together_hint: "新的{$name}随正在编辑的条目一起保存。",
  },
  remote_change: {
    confirm_reloading_entry: "重新读取会丢掉没保存的修改，确定吗？",
    reload_entry: "重新读取条目",
  },
  remove_file: "移除文件",
  remove_image: "移除图片",
  rename_folder: "文件夹改名",
  renaming_folder: "正在给文件夹改名……",
  renaming_folder_failed: "无法给文件夹改名。",
  replace_file: "更换文件",
  replace_image: "更换图片",
  save_conflict: {
    branch_moved: "保存时仓库被别人更新了。请再试一次。",
    deleted: "您打开以后，这个条目被删除了。",
    modified: "您打开以后，这个条目被改过。",
    modified_by: "您打开以后，{$name}在 {$date} 改过这个条目。",
    overwrite_warning: "现在保存，别人的修改会丢失。",
    recreate_warning: "现在保存，条目会重新建立。",
    save_anyway: "仍然保存",
    title: "条目被别人改过",
  },
  select_item: "选择{$name}",
  show_errors: "看错误",
  show_folder_options: "文件夹选项",
  sign_in_with_link: "用链接登录",
  sign_in_with_link_confirmation: "这个链接以 {$account} 的身份登录 {$service}，并带来另一台设备上的设置。只有链接是您自己生成的才继续。",
  status: { deploying: "正在发布" },
  workflow: { deploying_deletion: "正在删除" },
  x_folders: counted("{$count} 个文件夹"),
};

/** Lay words over others, group by group. */
function lay(words, over) {
  for (const [key, word] of Object.entries(words)) {
    if (typeof word === "object") lay(word, (over[key] ??= {}));
    else over[key] = word;
  }
}

lay(WORDS, chinese);

// Chinese in a browser of any language, until somebody chooses otherwise
const SETTINGS = "sveltia-cms.prefs";
if (!localStorage.getItem(SETTINGS)) localStorage.setItem(SETTINGS, JSON.stringify({ locale: "zh-CN" }));
