//! What the demo prints, in Vietnamese, as the screens would say it.

use std::path::Path;
use std::time::Duration;

use dong_hanh::model::target::Measure;
use dong_hanh::notebook::{Notebook, NotebookError, Verified};
use dong_hanh::reports::{Figure, Line, Report};
use dong_hanh::text::number::{show_count, show_decimal};
use dong_hanh::text::show_day;
use dong_hanh::vault::RecoverySheet;

use super::secrecy::Search;
use crate::scenario::File;

/// Rows of each list.
const ROWS: u32 = 12;

fn title(words: &str) {
    println!("\n━━ {words}");
}

/// The new group and its recovery sheet.
pub fn founded(sheet: &RecoverySheet) {
    println!("Đã lập nhóm và mở sổ mới bằng mã PIN. Phiếu khôi phục (in ra giấy, không chụp ảnh):");
    println!("{}", *sheet.print());
}

/// What was written down.
pub fn opening(file: &File, took: Duration) {
    title(&file.header.title.vi);
    let (from, to) = (show_day(file.header.from), show_day(file.header.to));
    let events = show_count(file.lines.len() as i64);
    println!(
        "{events} sự việc từ {from} đến {to}, mỗi sự việc một phiếu, ghi xong sau {:.1} giây.",
        took.as_secs_f32()
    );
}

/// What is due.
pub fn due(notebook: &Notebook) -> Result<(), NotebookError> {
    let page = notebook.due_this_week(None, ROWS)?;
    title("Việc đến hạn trong tuần");
    if page.rows.is_empty() {
        println!("Không có việc nào đến hạn trong tuần này.");
    }
    for item in &page.rows {
        println!(
            "{:<24} {:<16} {:<28} {} ({})",
            item.name,
            item.hamlet,
            item.task.vi,
            item.standing.vi,
            show_day(item.day)
        );
    }
    if page.next.is_some() {
        println!("… còn nữa");
    }
    Ok(())
}

/// One person's timeline.
pub fn timeline(notebook: &Notebook, person: &str) -> Result<(), NotebookError> {
    let card = notebook.person(person)?;
    title(&format!("Nhật ký của {}", card.name));
    for item in notebook.timeline(person, None, ROWS)?.rows {
        println!("{}  {}: {}", show_day(item.day), item.title.vi, item.words.vi);
    }
    Ok(())
}

/// A search typed without diacritics.
pub fn search(notebook: &Notebook, query: &str) -> Result<(), NotebookError> {
    let page = notebook.search(query, None, ROWS)?;
    title(&format!("Tìm “{query}”"));
    for person in &page.rows {
        println!("{:<28} {}", person.name, person.hamlet);
    }
    if page.rows.is_empty() {
        println!("Không tìm thấy ai.");
    }
    Ok(())
}

/// The main report with its targets, the other periods beside it.
pub fn reports(reports: &[Report]) {
    let Some((main, others)) = reports.split_first() else { return };
    title(&format!("Báo cáo {} của đơn vị {}", main.period, main.unit));
    for line in &main.lines {
        println!("{} {}", line.indicator, line.label.vi);
        println!("    {}{}   Chỉ tiêu: {}", value(line), beside(line), target(line));
        for other in others {
            if let Some(same) = other.line(&line.indicator) {
                println!("    {}: {}{}", other.period, value(same), beside(same));
            }
        }
        for finding in &line.findings {
            println!("    ! {}", finding.vi);
        }
    }
}

/// "5.236 lượt người", and of a share "31/31 xã = 100 %".
fn value(line: &Line) -> String {
    match (line.value, line.parts.as_slice()) {
        (Figure::Share(share), [_, whole, ..]) => {
            let (part, all) = (show_count(share.numerator), show_count(share.denominator));
            format!("{part}/{all} {} = {}", whole.unit.vi, line.value.shown())
        }
        _ => format!("{} {}", line.value.shown(), line.unit.vi),
    }
}

/// The numbers beside a count. Those of a share stand in its value.
fn beside(line: &Line) -> String {
    if matches!(line.value, Figure::Share(_)) {
        return String::new();
    }
    let parts = line.parts.iter().map(|part| format!("{}: {} {}", part.label.vi, show_count(part.value), part.unit.vi));
    let parts: Vec<String> = parts.collect();
    if parts.is_empty() { String::new() } else { format!(" ({})", parts.join("; ")) }
}

fn target(line: &Line) -> String {
    match (line.target.view(), line.target.phrase()) {
        (Some(target), _) => {
            let attained = target.attained_per_mille.map_or_else(String::new, |per_mille| {
                format!(", đạt {}", dong_hanh::reports::show_per_mille(per_mille))
            });
            let sign = if target.measure == Measure::Percent { " %" } else { "" };
            format!("{}{sign}{attained} ({})", show_decimal(target.value), target.source)
        }
        (None, Some(phrase)) => phrase.vi.to_owned(),
        (None, None) => String::new(),
    }
}

/// What the files of the locked notebook hold.
pub fn secrecy(search: &Search) {
    title("Sổ đã khóa");
    let bytes: u64 = search.files.iter().map(|(_, size)| size).sum();
    println!(
        "Đã đọc {} tệp ({} KiB) và tìm {} tên, ghi chú: tìm thấy {}.",
        search.files.len(),
        show_count((bytes / 1024) as i64),
        show_count(search.words as i64),
        search.found.len()
    );
    for (file, size) in &search.files {
        println!("    {:>9} byte  {}", show_count(*size as i64), file.display());
    }
}

/// What the chains hold.
pub fn verified(verified: &Verified) {
    println!(
        "Đã kiểm tra {} mục trong {} chuỗi: chữ ký, thứ tự và nội dung đều {}.",
        show_count(verified.sound as i64),
        verified.chains,
        if verified.faults.is_empty() { "khớp" } else { "KHÔNG khớp" }
    );
}

/// Where the notebook stays.
pub fn kept(folder: &Path, pin: &str) {
    println!("Sổ nằm ở {} và mở bằng mã PIN {pin}.", folder.display());
}
