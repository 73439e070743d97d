//! What the demo prints of a report: each indicator in every period asked for, with its target and what the account says.

use std::collections::BTreeMap;

use dong_hanh::notebook::{Notebook, NotebookError};
use dong_hanh::reports::{
    Cell, Disrupted, Figure, IndicatorKind, Line, Part, Rate, Report, Share, TargetState, Trend, TrendMonth,
};
use dong_hanh::rules::Rulebook;
use dong_hanh::text::number::show_count;
use dong_hanh::text::show_day;
use dong_hanh_scenario::{Header, Shown};

use super::{small, table, title};

/// The main report with its targets, the other periods beside it, in the order of the account.
pub fn reports(header: &Header, reports: &[Report]) {
    let Some((main, others)) = reports.split_first() else { return };
    title(
        &format!("Báo cáo {} · Đơn vị: {}", small(&main.period.label().vi), unit(main)),
        "Số liệu được đếm từ các mục đã ghi. Số trong ngoặc chỉ nói rõ thêm, không cộng vào số đứng trước.",
    );
    for report in reports {
        println!("Kỳ {}: số liệu tính đến ngày {}.", report.period, show_day(report.as_of));
        for disrupted in &report.disruptions {
            println!("   Gián đoạn hoạt động: {}.", disruption(disrupted));
        }
    }
    if let Some(note) = &header.note {
        println!("{}\n", note.vi);
    }
    for report in reports {
        if let Some(day) = report.locked_on {
            println!("Kỳ {} đã khóa ngày {}; số liệu được giữ như khi in.", report.period, show_day(day));
        }
    }
    let lines = in_order(header, main);
    for (line, account) in &lines {
        println!("{}  {}", line.indicator, line.label.vi);
        let mut rows = Vec::new();
        for report in reports {
            let Some(same) = report.line(&line.indicator) else { continue };
            rows.push([report.period.to_string(), value(same)]);
            rows.extend(target(same).map(|words| [format!("Chỉ tiêu {}", report.period), words]));
            rows.extend(cells(same));
            let late = same.late.as_ref();
            rows.extend(late.map(|late| ["Ghi muộn".to_owned(), format!("nay đếm được {}", late.shown)]));
            rows.extend(same.findings.iter().map(|finding| ["Lưu ý".to_owned(), finding.vi.clone()]));
        }
        rows.extend(account.map(|words| ["Đã công bố".to_owned(), words.to_owned()]));
        table::print("     ", &rows);
    }
    let none = |line: &&Line| line.target == TargetState::None;
    let without: Vec<&str> = lines.iter().map(|(line, _)| *line).filter(none).map(|l| &*l.indicator).collect();
    let with = |report: &Report| lines.iter().any(|(line, _)| report.line(&line.indicator).is_some_and(|l| !none(&l)));
    if !without.is_empty() && reports.iter().any(with) {
        println!("Chưa có chỉ tiêu cho kỳ {}: {}.", main.period, without.join(", "));
    }
    if !main.split_units.is_empty() {
        let units: Vec<&str> = main.split_units.iter().map(String::as_str).collect();
        println!("Đơn vị đã chia tách, chưa tính vào báo cáo: {}.", units.join(", "));
    }
    println!("Căn cứ: {}.", laws(main, others));
    println!("Cách đếm: {}.", versions(&lines));
}

/// "Huyện Ba Vì, cấp huyện (cũ), mã 271".
fn unit(report: &Report) -> String {
    let Some(name) = &report.unit_name else { return report.unit.clone() };
    let level = report.level.as_ref().map_or_else(String::new, |level| format!(", {}", small(&level.vi)));
    format!("{name}{level}, mã {}", report.unit)
}

/// "dịch bệnh, từ 01/04/2020 đến 22/04/2020 (đơn vị 006)".
fn disruption(disrupted: &Disrupted) -> String {
    let to = disrupted.to.map_or_else(|| "đến nay".to_owned(), |to| format!("đến {}", show_day(to)));
    format!("{}, từ {} {to} (đơn vị {})", small(&disrupted.kind.vi), show_day(disrupted.from), disrupted.unit)
}

/// The lines that the header names, in its order, each with what the account says; or all of them.
fn in_order<'a>(header: &'a Header, report: &'a Report) -> Vec<(&'a Line, Option<&'a str>)> {
    if header.figures.is_empty() {
        return report.lines.iter().map(|line| (line, None)).collect();
    }
    let of = |shown: &'a Shown| {
        Some((report.line(&shown.indicator)?, shown.account.as_ref().map(|account| account.vi.as_str())))
    };
    header.figures.iter().filter_map(of).collect()
}

/// The law in force on the last day of each period.
fn laws(main: &Report, others: &[Report]) -> String {
    let rulebook = Rulebook::built_in();
    let mut of_law: Vec<(String, Vec<String>)> = Vec::new();
    for report in [main].into_iter().chain(others) {
        let law = &rulebook.on(report.period.to()).law;
        match of_law.iter_mut().find(|(known, _)| known == law) {
            Some((_, periods)) => periods.push(report.period.to_string()),
            None => of_law.push((law.clone(), vec![report.period.to_string()])),
        }
    }
    let laws: Vec<String> = of_law.iter().map(|(law, periods)| format!("{law} (kỳ {})", periods.join(", "))).collect();
    laws.join("; ")
}

/// "định nghĩa bản 1 của I15, I16".
fn versions(lines: &[(&Line, Option<&str>)]) -> String {
    let mut of_version: BTreeMap<u16, Vec<&str>> = BTreeMap::new();
    for (line, _) in lines {
        of_version.entry(line.version).or_default().push(&line.indicator);
    }
    let all = |(version, ids): (&u16, &Vec<&str>)| format!("định nghĩa bản {version} của {}", ids.join(", "));
    of_version.iter().map(all).collect::<Vec<_>>().join("; ")
}

/// Each month of a year in one row, zeros included.
pub fn trends(trends: &[Trend]) {
    if trends.is_empty() {
        return;
    }
    title(
        "Diễn biến theo tháng",
        "Tháng không có sự việc ghi số 0; dấu “–” là tháng chưa đến hoặc chưa có gì để tính.",
    );
    for trend in trends {
        let year = trend.months.first().map(|month| month.period.to_string()).unwrap_or_default();
        let year = year.rsplit('/').next().unwrap_or_default();
        println!("{}  {} ({}), năm {year}", trend.indicator, trend.label.vi, trend.unit.vi);
        let month = |month: &TrendMonth| {
            let name = month.period.to_string();
            format!("T{}: {}", name.split('/').next().unwrap_or_default().trim_start_matches('0'), month.shown)
        };
        println!("     {}", trend.months.iter().map(month).collect::<Vec<_>>().join(" · "));
    }
}

/// The target board of the main period.
pub fn board(notebook: &Notebook, header: &Header) -> Result<(), NotebookError> {
    let Some(period) = header.report.first() else { return Ok(()) };
    let board = notebook.target_board(&header.unit, period)?;
    title(
        &format!("Bảng chỉ tiêu {}", small(&board.period.label().vi)),
        "Mỗi chỉ tiêu đứng cạnh số đã đếm; chỉ tiêu chưa đạt vẫn được in ra.",
    );
    let mut rows = Vec::new();
    for row in &board.rows {
        let wanted = row.line.target.view().map_or("–", |target| target.words.vi.as_str());
        let code = row.code.clone().unwrap_or_else(|| row.line.indicator.clone());
        let counted = apart(&row.line).0;
        rows.push([code, row.name.vi.clone(), format!("chỉ tiêu {wanted}"), counted, row.words.vi.clone()]);
    }
    table::print("   ", &rows);
    for row in &board.rows {
        if let (Some(code), Some(note)) = (&row.code, &row.note) {
            println!("{code}: {}", note.vi);
        }
    }
    Ok(())
}

/// The value, with the numbers beside it in brackets.
fn value(line: &Line) -> String {
    let (own, beside) = apart(line);
    let parts: Vec<String> = beside.iter().map(part).collect();
    if parts.is_empty() { own } else { format!("{own} ({})", parts.join("; ")) }
}

/// "5.236 lượt người", of a share "31/31 đơn vị cấp xã = 100%", of a rate "3/12 tháng = 0,25 …"; and what stands beside it.
fn apart(line: &Line) -> (String, &[Part]) {
    let ratio = match line.value {
        Figure::Share(Share { numerator, denominator }) | Figure::Rate(Rate { numerator, denominator, .. }) => {
            Some((numerator, denominator))
        }
        Figure::Count(_) | Figure::Fall(_) => None,
    };
    match (ratio, line.parts.as_slice()) {
        (Some((part, 0)), [_, whole, beside @ ..]) => {
            let nothing = line.nothing.as_ref().map_or_else(|| line.shown.clone(), |words| small(&words.vi));
            (format!("{nothing} ({part}/0 {})", whole.unit.vi), beside)
        }
        (Some((part, all)), [_, whole, beside @ ..]) => {
            let unit = if line.kind == IndicatorKind::Rate { format!(" {}", line.unit.vi) } else { String::new() };
            let (part, all) = (show_count(part), show_count(all));
            (format!("{part}/{all} {} = {}{unit}", whole.unit.vi, line.shown), beside)
        }
        (_, beside) => (format!("{} {}", line.shown, line.unit.vi), beside),
    }
}

/// "Tổ tư vấn: 4 tổ"; a year is no number of anything: "Năm gốc: 2022".
fn part(part: &Part) -> String {
    let unit = if part.unit.vi == "năm" { String::new() } else { format!(" {}", part.unit.vi) };
    format!("{}: {}{unit}", part.label.vi, part.shown)
}

/// Each place with its months; of many months those without anything are told together.
fn cells(line: &Line) -> Vec<[String; 2]> {
    let mut places: Vec<(&str, Vec<&Cell>)> = Vec::new();
    for cell in &line.cells {
        match places.iter_mut().find(|(place, _)| *place == cell.label) {
            Some((_, months)) => months.push(cell),
            None => places.push((&cell.label, vec![cell])),
        }
    }
    let place = |(place, months): (&str, Vec<&Cell>)| {
        let brief = months.len() > 3;
        let zeros = months.iter().filter(|cell| cell.value == 0).count();
        let told = months.iter().filter(|cell| !brief || cell.value != 0);
        let mut told: Vec<String> = told.map(|cell| format!("{}: {}", cell.period, cell.shown)).collect();
        if brief && zeros > 0 {
            told.push(format!("{zeros} tháng {}: 0", if told.is_empty() { "trong kỳ" } else { "còn lại" }));
        }
        [String::new(), format!("{place}: {}", told.join(" · "))]
    };
    places.into_iter().map(place).collect()
}

/// The target in words; none where no plan names one.
fn target(line: &Line) -> Option<String> {
    let Some(target) = line.target.view() else {
        let unclear = line.target != TargetState::None;
        return line.target.phrase().filter(|_| unclear).map(|phrase| phrase.vi.to_owned());
    };
    let attained = target.attained.as_ref().map(|attained| format!("; đã đạt {attained} chỉ tiêu"));
    Some(format!("{}{} (theo {})", target.words.vi, attained.unwrap_or_default(), small(&target.source)))
}
