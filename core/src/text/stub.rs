//! Stand-in until the room lands.
/// fold
pub fn fold(s: &str) -> String { s.to_lowercase() }
/// partial
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
pub enum PartialDate { /// year
 Year(i32) }
impl PartialDate { /// y
 pub fn year(&self) -> i32 { match self { Self::Year(y) => *y } } }
impl std::str::FromStr for PartialDate { type Err = (); fn from_str(s:&str)->Result<Self,()> { s.parse().map(Self::Year).map_err(|_|()) } }
