//! What the demo prints, in Vietnamese, as the screens would say it. Each block begins with what it shows.

mod report;
mod table;

use std::cmp::Ordering;
use std::path::Path;
use std::time::Duration;

use chrono::NaiveDate;
use dong_hanh::notebook::{DueItem, Notebook, NotebookError, Verified};
use dong_hanh::text::number::{Decimal, show_count, show_decimal};
use dong_hanh::text::show_day;
use dong_hanh::vault::RecoverySheet;

pub use report::{board, reports, trends};

use super::secrecy::Search;
use crate::scenario::File;

/// Rows of each list.
const ROWS: u32 = 12;

/// The heading of a block, and what it shows.
fn title(words: &str, shows: &str) {
    println!("\n━━ {words}");
    if !shows.is_empty() {
        println!("   {shows}\n");
    }
}

/// "22,5 giây".
fn seconds(took: Duration) -> String {
    let hundredths = i64::try_from(took.as_millis() / 100 * 10).unwrap_or(i64::MAX);
    format!("{} giây", show_decimal(Decimal::from_hundredths(hundredths)))
}

/// The new group and its recovery sheet.
pub fn founded(sheet: &RecoverySheet) {
    println!("Đồng Hành: chạy thử từ một thư mục trống đến báo cáo. Họ tên trong kịch bản mẫu là tên đặt ra.");
    title(
        "Lập nhóm và mở sổ",
        "Sổ được mã hóa và mở bằng mã PIN. Khi quên mã PIN, chỉ phiếu khôi phục dưới đây mở lại được:\n   \
         người lập nhóm in ra hoặc chép tay rồi cất giữ, không chụp ảnh.",
    );
    for line in sheet.print().lines() {
        println!("   {line}");
    }
}

/// What was written down.
pub fn opening(file: &File, took: Duration) {
    title(&file.header.title.vi, "");
    let (from, to) = (show_day(file.header.from), show_day(file.header.to));
    let events = show_count(file.lines.len() as i64);
    println!("   Đã ghi {events} sự việc, từ {from} đến {to}, trong {}.", seconds(took));
    println!("   Mỗi sự việc được điền vào một biểu mẫu, qua các quy tắc kiểm tra, rồi được ký và mã hóa.");
}

/// What is due, as the day begins.
pub fn due(notebook: &Notebook, today: NaiveDate) -> Result<(), NotebookError> {
    let page = notebook.due_this_week(None, ROWS)?;
    title(
        &format!("Việc cần làm và sắp đến · Hôm nay: {}", show_day(today)),
        "Đề nghị và người đang cần hỗ trợ nhiều đứng đầu; sau đó đến việc khác, quá hạn lâu nhất trước.",
    );
    if page.rows.is_empty() {
        println!("Không có việc nào quá hạn hoặc đến hạn trong tuần này.");
    }
    let mut notes: Vec<&str> = page.rows.iter().filter_map(|item| item.note).map(|note| note.vi).collect();
    notes.sort_unstable();
    notes.dedup();
    let rows: Vec<[String; 4]> = page.rows.iter().map(|item| due_row(item, &notes)).collect();
    let lines = table::lines(&rows);
    let groups = [("Quá hạn", Ordering::Less), ("Hôm nay", Ordering::Equal), ("Sắp tới", Ordering::Greater)];
    for (group, when) in groups {
        let of_group: Vec<_> = page.rows.iter().zip(&lines).filter(|(item, _)| item.day.cmp(&today) == when).collect();
        if !of_group.is_empty() {
            println!("{group}");
            of_group.iter().for_each(|(_, line)| println!("   {line}"));
        }
    }
    if page.next.is_some() {
        println!("… và những việc khác.");
    }
    for (note, mark) in notes.iter().zip(MARKS) {
        println!("{mark} {note}");
    }
    Ok(())
}

/// What leads from a day to what is to be said of it.
const MARKS: [&str; 4] = ["¹", "²", "³", "⁴"];

fn due_row(item: &DueItem, notes: &[&str]) -> [String; 4] {
    let note = item.note.and_then(|note| notes.iter().position(|known| *known == note.vi));
    let mark = note.map_or("", |at| MARKS[at]);
    let standing = format!("{} (hạn {}{mark})", item.standing.vi, show_day(item.day));
    [item.name.clone(), item.hamlet.clone(), item.task.vi.clone(), standing]
}

/// One person's card and timeline.
pub fn timeline(notebook: &Notebook, person: &str) -> Result<(), NotebookError> {
    let card = notebook.person(person)?;
    let page = notebook.timeline(person, None, ROWS)?;
    title(&format!("Nhật ký của {}", card.name), "Những gì đã ghi về một người, mới nhất đứng đầu.");
    let age = card.age.map(|age| format!("{age} tuổi"));
    let hamlet = Some(card.hamlet).filter(|hamlet| !hamlet.is_empty());
    let helpers = Some(card.helpers.join(", ")).filter(|names| !names.is_empty());
    let helpers = helpers.map(|names| format!("người giúp đỡ: {names}"));
    let due = card.due.map(|due| format!("{}: {}", small(&due.task.vi), small(&due.standing.vi)));
    let about: Vec<String> = [age, hamlet, helpers, due].into_iter().flatten().collect();
    if !about.is_empty() {
        println!("{}", about.join(" · "));
    }
    let rows: Vec<[String; 3]> =
        page.rows.iter().map(|item| [show_day(item.day), item.title.vi.to_owned(), item.words.vi.clone()]).collect();
    table::print("   ", &rows);
    if page.next.is_some() {
        println!("… và những mục cũ hơn.");
    }
    Ok(())
}

/// A label within a line: "Thăm hỏi" as "thăm hỏi".
fn small(label: &str) -> String {
    let mut letters = label.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// A search typed without diacritics.
pub fn search(notebook: &Notebook, query: &str) -> Result<(), NotebookError> {
    let page = notebook.search(query, None, ROWS)?;
    title(
        &format!("Tìm người: “{query}”"),
        "Gõ không dấu và theo thứ tự nào cũng được. Gõ có dấu thì họ tên viết đúng như vậy đứng đầu.",
    );
    let rows: Vec<[String; 2]> = page.rows.iter().map(|person| [person.name.clone(), person.hamlet.clone()]).collect();
    table::print("   ", &rows);
    if page.rows.is_empty() {
        println!("Không tìm thấy ai. Vui lòng thử gõ ít chữ hơn.");
    }
    if page.next.is_some() {
        println!("… và những người khác.");
    }
    Ok(())
}

/// What the files of the locked notebook hold.
pub fn secrecy(folder: &Path, search: &Search) {
    title(
        "Khóa sổ rồi đọc các tệp",
        "Khi sổ đã khóa, thư mục chỉ có các tệp dưới đây; họ tên và ghi chú không được đọc ra từ đó.",
    );
    let rows: Vec<[String; 3]> = search.files.iter().map(|(file, size)| file_row(folder, file, *size)).collect();
    println!("Thư mục: {}", folder.display());
    table::print("   ", &rows);
    let words = show_count(search.words as i64);
    if search.found.is_empty() {
        println!("Đã tìm {words} họ tên và ghi chú trong các tệp này: không đọc được chỗ nào.");
    } else {
        println!("Đã tìm {words} họ tên và ghi chú trong các tệp này: ĐỌC ĐƯỢC {} chỗ.", search.found.len());
    }
}

fn file_row(folder: &Path, file: &Path, size: u64) -> [String; 3] {
    let name = file.strip_prefix(folder).unwrap_or(file).display().to_string();
    let what = match name.as_str() {
        "notebook.db" => "sổ, mã hóa toàn bộ",
        "keyring.a" | "keyring.b" => "tệp khóa, hai bản phòng khi hỏng một",
        "group.founding" => "giấy lập nhóm, có chữ ký, không có họ tên",
        "notebook.check" => "mã kiểm tra của sổ",
        "notebook.identity" => "thông tin của máy này, đã niêm phong, phòng khi sổ hỏng",
        _ => "",
    };
    [name, format!("{:>9} byte", show_count(i64::try_from(size).unwrap_or(i64::MAX))), what.to_owned()]
}

/// What the signatures say.
pub fn verified(verified: &Verified) {
    title(
        "Mở lại và kiểm tra chữ ký",
        "Mỗi mục được ký và nối vào mục trước; ai sửa một mục hoặc bớt một mục ở giữa thì lộ ngay.",
    );
    let sound = show_count(i64::try_from(verified.sound).unwrap_or(i64::MAX));
    let chains = show_count(verified.chains.into());
    if verified.faults.is_empty() {
        println!("Đã kiểm tra {sound} mục trong {chains} chuỗi: chữ ký, thứ tự và nội dung đều khớp.");
    } else {
        println!("{sound} mục trong {chains} chuỗi khớp, {} mục KHÔNG khớp.", verified.faults.len());
    }
}

/// Where the notebook is, and how to come back to it.
pub fn kept(folder: &Path, hardware: &Path, pin: &str) {
    title("Sổ được giữ lại", "");
    let rows = [
        ["Sổ".to_owned(), folder.display().to_string()],
        ["Khóa của máy".to_owned(), format!("{} (thay cho khóa phần cứng của điện thoại)", hardware.display())],
        ["Mã PIN".to_owned(), format!("{pin} (chỉ dùng để chạy thử)")],
    ];
    table::print("   ", &rows);
    println!(
        "Vui lòng giữ hai thư mục cùng nhau: mã PIN chỉ mở được sổ khi có khóa của máy; nếu không, cần phiếu khôi phục."
    );
    println!(
        "Để mở lại sổ này từ chương trình của mình, vui lòng theo ví dụ của Notebook trong core/src/notebook/mod.rs."
    );
}

/// The notebook is gone.
pub fn removed() {
    println!("\nSổ chạy thử đã được xóa. Để giữ lại sổ, vui lòng chạy: cargo xtask demo --keep THƯ_MỤC");
}

/// The end.
pub fn done(took: Duration) {
    println!("Xong sau {}.", seconds(took));
}
