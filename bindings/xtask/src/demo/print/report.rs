//! What the demo prints of a report: each indicator in every period asked for, with its target.

use dong_hanh::reports::{Figure, IndicatorKind, Line, Rate, Report, Share};
use dong_hanh::text::number::show_count;
use dong_hanh::text::show_day;

use super::{small, table, title};

/// The main report with its targets, the other periods beside it.
pub fn reports(unit_name: Option<&str>, reports: &[Report]) {
    let Some((main, others)) = reports.split_first() else { return };
    let unit = unit_name.map_or_else(|| main.unit.clone(), |name| format!("{name} (mã {})", main.unit));
    title(
        &format!("Báo cáo {} · Đơn vị: {unit}", small(&main.period.label().vi)),
        &format!(
            "Số liệu tính đến ngày {}, được đếm từ các mục đã ghi. Số trong ngoặc đứng cạnh và không cộng vào.",
            show_day(main.as_of)
        ),
    );
    if let Some(day) = main.locked_on {
        println!("Kỳ này đã khóa ngày {}; số liệu được giữ như khi in.", show_day(day));
    }
    for line in &main.lines {
        println!("{}  {}", line.indicator, line.label.vi);
        let mut rows = vec![[main.period.to_string(), value(line)]];
        for other in others {
            rows.extend(other.line(&line.indicator).map(|same| [other.period.to_string(), value(same)]));
        }
        rows.extend(target(line).map(|words| ["Chỉ tiêu".to_owned(), words]));
        rows.extend(line.cells.iter().map(|cell| [cell.period.to_string(), format!("{}: {}", cell.label, cell.shown)]));
        let late = line.late.as_ref();
        rows.extend(late.map(|late| ["Ghi muộn".to_owned(), format!("nay đếm được {}", late.shown)]));
        rows.extend(line.findings.iter().map(|finding| ["Lưu ý".to_owned(), finding.vi.clone()]));
        table::print("     ", &rows);
    }
    let without: Vec<&str> = main.lines.iter().filter(|line| target(line).is_none()).map(|l| &*l.indicator).collect();
    if !without.is_empty() {
        println!("Chưa có chỉ tiêu: {}.", without.join(", "));
    }
    if !main.split_units.is_empty() {
        let units: Vec<&str> = main.split_units.iter().map(String::as_str).collect();
        println!("Đơn vị đã chia tách, chưa tính vào báo cáo: {}.", units.join(", "));
    }
}

/// "5.236 lượt người", of a share "31/31 đơn vị cấp xã = 100%", of a rate "3/12 tháng = 0,25 …", with the numbers beside it in
/// brackets.
fn value(line: &Line) -> String {
    let ratio = match line.value {
        Figure::Share(Share { numerator, denominator }) | Figure::Rate(Rate { numerator, denominator, .. }) => {
            Some((show_count(numerator), show_count(denominator)))
        }
        Figure::Count(_) | Figure::Fall(_) => None,
    };
    let (value, beside) = match (ratio, line.parts.as_slice()) {
        (Some((part, all)), [_, whole, beside @ ..]) => {
            let unit = if line.kind == IndicatorKind::Rate { format!(" {}", line.unit.vi) } else { String::new() };
            (format!("{part}/{all} {} = {}{unit}", whole.unit.vi, line.shown), beside)
        }
        (_, beside) => (format!("{} {}", line.shown, line.unit.vi), beside),
    };
    let beside = beside.iter().map(|part| format!("{}: {} {}", part.label.vi, part.shown, part.unit.vi));
    let beside: Vec<String> = beside.collect();
    if beside.is_empty() { value } else { format!("{value} ({})", beside.join("; ")) }
}

/// The target in words; none where no plan names one.
fn target(line: &Line) -> Option<String> {
    let Some(target) = line.target.view() else {
        let unclear = line.target != dong_hanh::reports::TargetState::None;
        return line.target.phrase().filter(|_| unclear).map(|phrase| phrase.vi.to_owned());
    };
    let attained = target.attained.as_ref().map(|attained| format!("; đã đạt {attained} chỉ tiêu"));
    Some(format!("{}{} (theo {})", target.shown, attained.unwrap_or_default(), small(&target.source)))
}
