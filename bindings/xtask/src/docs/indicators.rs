//! The indicators.

use dong_hanh::reports::{Direction, IndicatorKind, definitions};

use super::source::{Source, counted_in};
use super::table::{both, of};

/// A row a definition.
pub fn table(source: &Source) -> Result<String, String> {
    let rows = definitions().iter().map(|one| {
        let key = format!("(\"{}\", {})", one.id, one.version);
        let file = counted_in(source, "reports/counting.rs", "reports/counting/", &key)?;
        let kind = match one.kind {
            IndicatorKind::Count => "count",
            IndicatorKind::Sum => "sum of heads",
            IndicatorKind::DistinctPeople => "distinct people",
            IndicatorKind::Share => "share",
            IndicatorKind::Rate => "rate",
            IndicatorKind::Fall => "fall of a share",
        };
        let direction = match one.direction {
            Direction::Higher => "more",
            Direction::Lower => "less",
            Direction::Neither => "–",
        };
        let parts: Vec<&str> = one.parts.iter().map(|part| part.name.vi.as_str()).collect();
        let until = one.valid_to.map_or_else(String::new, |day| format!(" to {}", day.format("%d/%m/%Y")));
        Ok([
            format!("{} v{}", one.id, one.version),
            both(&one.name.vi, &one.name.en),
            one.unit.vi.clone(),
            kind.to_owned(),
            parts.join("; "),
            direction.to_owned(),
            format!("{}{until}", one.valid_from.format("%d/%m/%Y")),
            one.source.clone(),
            format!("`{file}`"),
        ])
    });
    let heads = ["id", "name", "unit", "kind", "beside it", "better", "from", "source", "counted in"];
    Ok(of(heads, rows.collect::<Result<Vec<_>, String>>()?))
}
