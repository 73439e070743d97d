//! What a target is.

/// A call of the product, with the name that a table shows.
pub type Call = (&'static str, fn(&[u8]));

/// One thing that reads bytes.
pub struct Target {
    /// Its name on the command line, and of its folder in `tests/corpus`.
    pub name: &'static str,
    /// What is held, in a line.
    pub about: &'static str,
    /// Panics where what is held does not hold.
    pub check: fn(&[u8]),
    /// Inputs that are well formed: from where a search sets out.
    pub seeds: fn() -> Vec<Vec<u8>>,
    /// Well-formed inputs of about a megabyte, for the measurement: they get further than what does not read.
    pub large: fn() -> Vec<Vec<u8>>,
    /// The product's calls alone, without what [`Target::check`] does to check them.
    pub calls: &'static [Call],
}
