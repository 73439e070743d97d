//! What the demo prints of a report: each indicator in every period asked for, with its target.

use dong_hanh::reports::{Figure, Line, Report};
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
    for line in &main.lines {
        println!("{}  {}", line.indicator, line.label.vi);
        let mut rows = vec![[main.period.to_string(), value(line)]];
        for other in others {
            rows.extend(other.line(&line.indicator).map(|same| [other.period.to_string(), value(same)]));
        }
        rows.extend(target(line).map(|words| ["Chỉ tiêu".to_owned(), words]));
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

/// "5.236 lượt người", and of a share "31/31 đơn vị cấp xã = 100%", with the numbers beside it in brackets.
fn value(line: &Line) -> String {
    if let (Figure::Share(share), [_, whole, ..]) = (line.value, line.parts.as_slice()) {
        let (part, all) = (show_count(share.numerator), show_count(share.denominator));
        return format!("{part}/{all} {} = {}", whole.unit.vi, line.shown);
    }
    let parts = line.parts.iter().map(|part| format!("{}: {} {}", part.label.vi, part.shown, part.unit.vi));
    let parts: Vec<String> = parts.collect();
    let beside = if parts.is_empty() { String::new() } else { format!(" ({})", parts.join("; ")) };
    format!("{} {}{beside}", line.shown, line.unit.vi)
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
